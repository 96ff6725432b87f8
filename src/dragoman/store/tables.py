"""The tables of a desk: every column with its type and what it says."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

FORMAT = 1  # raised when a desk of the old form can no longer be read as it is

TEXT = pa.string()
TEXTS = pa.list_(pa.string())
SPAN = pa.struct([("start", pa.int32()), ("end", pa.int32())])
SPANS = pa.list_(SPAN)
PLACE = pa.struct(
    [
        ("name", TEXT),
        ("country", TEXT),
        ("lat", pa.float64()),
        ("lon", pa.float64()),
        ("precision", TEXT),
        ("span", SPAN),
        ("alternatives", TEXTS),
    ]
)
QUANTITIES = pa.list_(pa.struct([("kind", TEXT), ("low", pa.float64()), ("high", pa.float64()), ("span", SPAN)]))
DATELINE = pa.struct([("place", TEXT), ("agency", TEXT), ("span", SPAN), ("day", TEXT)])


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, Arrow type and what it says."""

    name: str
    type: pa.DataType
    says: str


@dataclass(frozen=True, slots=True)
class TableForm:
    """One table: what a row is, its columns, and the columns that name a row uniquely."""

    name: str
    says: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    @property
    def schema(self) -> pa.Schema:
        """The Arrow schema a segment's file must have."""
        return pa.schema([(column.name, column.type) for column in self.columns])


OF_REPORT = Column("report", TEXT, "id of the report whose text says so")
POSITION = Column("position", pa.int32(), "place of the row in its report's record, from 0")
WHEN = (
    Column("date", TEXT, "when, as a prefix: 2022, 2022-01 or 2022-01-21; null when unknown"),
    Column("date_end", TEXT, "last day, month or year when it is longer than `date`"),
    Column("date_origin", TEXT, "where the date comes from: text, report, dateline or unknown"),
    Column("date_precision", TEXT, "day, week, month, season, year, decade, range or unknown"),
)
EVIDENCE = Column("evidence", SPAN, "the sentence that says so, as offsets into the report's text")
CONFIDENCE = Column("confidence", pa.float64(), "0 to 1, three decimals")

REPORTS = TableForm(
    "reports",
    "One news text as received.",
    (
        Column("id", TEXT, "hash of text, source and url"),
        Column("file", TEXT, "the path as given"),
        Column("title", TEXT, "headline or title, as found"),
        Column("source", TEXT, "who published it"),
        Column("url", TEXT, "where it was published"),
        Column("language", TEXT, "language of the text (ISO 639-1)"),
        Column("published", TEXT, "publication date as a prefix, or null"),
        Column("published_origin", TEXT, "given, metadata, dateline or unknown"),
        Column("dateline", DATELINE, "place and agency before the first sentence, with its span"),
        Column("byline", TEXTS, "names of its writers"),
        Column("characters", pa.int32(), "length of the text in code points"),
        Column("text", pa.large_string(), "the text itself, never changed"),
        Column("text_differs", pa.bool_(), "whether the text is not simply the file's decoded text"),
        Column("headline", SPAN, "the headline's span"),
        Column("paragraphs", SPANS, "the body's paragraphs, as read"),
        Column("credits", SPANS, "spans of reporters' and editors' lines"),
        Column("copy_kind", TEXT, "original, copy or paraphrased, as its own text shows"),
        Column("copy_score", pa.float64(), "how sure that is, 0 to 1"),
        Column("copy_of", TEXT, "id of the report it copies, where its own text says so"),
        Column("made_by", pa.map_(TEXT, TEXT), "versions of Dragoman, the parsing model and the codebook"),
        Column("sketch", pa.list_(pa.uint64()), "smallest hashes of the text's word runs, to find copies by"),
    ),
    ("id",),
)

ACTORS = TableForm(
    "actors",
    "One actor as one report shows it.",
    (
        OF_REPORT,
        POSITION,
        Column("id", TEXT, "slug of the actor; the same actor has it in every report that names it fully"),
        Column("name", TEXT, "fullest name"),
        Column("kind", TEXT, "state, government_body, person, organisation, armed_group, population, unnamed_source"),
        Column("aliases", TEXTS, "other names in the report"),
        Column("country", TEXT, "ISO-3 country, or null"),
        Column("code", TEXT, "CAMEO/PLOVER actor code: RUSGOV, IGO, MED, CVL ..."),
        Column("role", TEXT, "office or description in the report"),
        Column("spans", SPANS, "where the actor is named"),
        Column("origin", TEXT, "rule that made the actor"),
        Column("private", pa.bool_(), "whether it is a private person"),
    ),
    ("report", "id"),
)

MENTIONS = TableForm(
    "mentions",
    "One sentence of a report telling of one happening.",
    (
        OF_REPORT,
        POSITION,
        Column("id", TEXT, "hash of what the report says"),
        Column("code", TEXT, "PLOVER type: AGREE, CONSULT, SUPPORT ..."),
        Column("mode", TEXT, "PLOVER mode of the type, or null"),
        Column("contexts", TEXTS, "PLOVER contexts"),
        Column("cameo", TEXT, "CAMEO code, or null"),
        Column(
            "quad", pa.int32(), "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict"
        ),
        Column("actors", TEXTS, "ids of the actors who do it"),
        Column("recipients", TEXTS, "ids of the actors it is done to or with"),
        Column("status", TEXT, "how real the report says it is: happened, planned, threatened ..."),
        Column("status_reason", TEXT, "rule that decided the status"),
        Column("said_by", TEXT, "id of the actor who says so, or null for the reporter"),
        Column("condition", SPAN, "words on which it hangs"),
        Column("within", TEXT, "id of the act of talk it stands in"),
        *WHEN,
        Column("place", PLACE, "where, with the words that name it"),
        Column("quantities", QUANTITIES, "killed, wounded, detained, displaced, troops, weapons, money"),
        Column("trigger", SPAN, "the words that gave the code"),
        EVIDENCE,
        CONFIDENCE,
        Column("origin", TEXT, "step that made the row"),
    ),
    ("id",),
)

QUOTES = TableForm(
    "quotes",
    "Words attributed to a speaker, with the act done by saying them.",
    (
        OF_REPORT,
        POSITION,
        Column("id", TEXT, "hash of what the report says"),
        Column("speaker", TEXT, "id of the speaker, or null"),
        Column("speaker_words", SPAN, "the words that name the speaker"),
        Column("cue", SPAN, "the word of saying"),
        Column("content", SPAN, "what was said, with the marks around direct speech"),
        Column("direct", pa.bool_(), "whether it stands in quotation marks"),
        Column("verbatim", pa.bool_(), "direct, and from a report whose words were not rewritten"),
        Column("act", TEXT, "assert, accuse, deny, demand ..."),
        Column("addressee", TEXT, "id of the actor spoken to"),
        Column("addressee_words", SPAN, "the words for whom it was said to"),
        *WHEN,
        Column("date_words", SPAN, "the words that say when it was said"),
        Column("place", TEXT, "where it was said"),
        Column("place_words", SPAN, "the words for the place"),
        Column("medium", TEXT, "tweet, interview, statement ..."),
        Column("medium_words", SPAN, "the words for the medium"),
        EVIDENCE,
        Column("rule", TEXT, "rule that found the speaker"),
        CONFIDENCE,
    ),
    ("id",),
)

LEDGER = TableForm(
    "ledger",
    "A demand, offer, promise, threat, accusation, denial, prediction, rejection or acceptance.",
    (
        OF_REPORT,
        POSITION,
        Column("id", TEXT, "hash of what the report says"),
        Column("kind", TEXT, "demand, offer, promise, threat, accusation, denial, prediction, rejection, acceptance"),
        Column("by", TEXT, "id of the actor who makes it"),
        Column("to", TEXT, "id of the actor it is made to"),
        Column("about", SPAN, "words of what is demanded, threatened, denied ..."),
        Column("condition", SPAN, "words on which it hangs"),
        Column("due", TEXT, "when it falls due, as a prefix"),
        Column("date", TEXT, "when it was made, as a prefix"),
        EVIDENCE,
        Column("mention", TEXT, "id of the mention it belongs to"),
        Column("quote", TEXT, "id of the quote it belongs to"),
        CONFIDENCE,
        Column("answers", TEXT, "id of the entry it answers"),
        Column("answered_by", TEXTS, "ids of the entries that answer it"),
        Column("outcome", TEXT, "what its own sentence says came of it: withdrawn, kept, broken ..., or null"),
    ),
    ("id",),
)

STANCES = TableForm(
    "stances",
    "Trust, hope, doubt or irritation of one side toward another.",
    (
        OF_REPORT,
        POSITION,
        Column("holder", TEXT, "id of the actor who feels so"),
        Column("toward", TEXT, "id of the actor it is felt toward"),
        Column("polarity", TEXT, "positive or negative"),
        Column("feeling", TEXT, "trust, hope, doubt, fear, irritation or reassurance (wanted where negative)"),
        Column("span", SPAN, "the words that say so"),
    ),
    ("report", "position"),
)

SIGNS = TableForm(
    "signs",
    "A sign that a report was rewritten by a machine.",
    (
        OF_REPORT,
        POSITION,
        Column("start", pa.int32(), "first character of the words"),
        Column("end", pa.int32(), "character after the words"),
        Column("text", TEXT, "the words as published"),
        Column("reads", TEXT, "what they are read as"),
        Column("why", TEXT, "why they are a sign"),
    ),
    ("report", "position"),
)

TABLES = {form.name: form for form in (REPORTS, ACTORS, MENTIONS, QUOTES, LEDGER, STANCES, SIGNS)}

EVENTS = TableForm(
    "events",
    "One happening: all mentions judged to tell of it. Kept in `cache/` and made anew whenever the desk has changed.",
    (
        Column("id", TEXT, "id of the member mention least by publication date, report id and mention id"),
        Column("former_ids", TEXTS, "ids it had before other mentions joined"),
        Column("story_ids", TEXTS, "ids of the stories that tell it"),
        Column("mention_ids", TEXTS, "ids of its mentions, in order of publication"),
        Column("code", TEXT, "PLOVER type"),
        Column("actors", TEXTS, "ids of the actors who do it, the most often named first"),
        Column("recipients", TEXTS, "ids of the actors it is done to or with"),
        Column("status", TEXT, "how real it is by the latest word on it"),
        Column(
            "statuses",
            pa.list_(pa.struct([("status", TEXT), ("n_origins", pa.int32())])),
            "how many independent origins give it each status",
        ),
        Column("contested", pa.bool_(), "whether one side says it took place and another that it did not"),
        Column("date", TEXT, "when, as a prefix; null when unknown"),
        Column("date_end", TEXT, "last day, month or year when it is longer than `date`"),
        Column("date_origin", TEXT, "where `date` comes from; report when there is none and only `reported` is known"),
        Column("reported", TEXT, "when it was first reported; an event without a date is sorted and filtered by it"),
        Column("place", PLACE, "the most precise place given"),
        Column("quantities", QUANTITIES, "the latest figure of each kind"),
        Column("n_reports", pa.int32(), "reports that tell it"),
        Column("n_origins", pa.int32(), "independent origins among them"),
        Column("n_copies", pa.int32(), "reports that only copy another one"),
        CONFIDENCE,
        Column("review", TEXT, "machine, accepted, corrected or rejected"),
        Column(
            "disagreements",
            pa.list_(
                pa.struct(
                    [
                        ("field", TEXT),
                        ("values", pa.list_(pa.struct([("value", TEXT), ("n_origins", pa.int32())]))),
                    ]
                )
            ),
            "the fields its mentions tell differently, each value with how many independent origins give it",
        ),
        Column("perhaps", TEXTS, "ids of events that may be the same one"),
    ),
    ("id",),
)

SOURCES = TableForm(
    "sources",
    "Which report copies which. Kept in `cache/` with the events.",
    (
        Column("report", TEXT, "id of the report"),
        Column("origin", TEXT, "id of the report it copies, or its own"),
        Column("is_copy", pa.bool_(), "whether it copies another report, or rewrites one unseen"),
        Column("is_superseded", pa.bool_(), "whether its origin is a corrected or later version that replaces it"),
    ),
    ("report",),
)
DERIVED = {form.name: form for form in (EVENTS, SOURCES)}

OFFICES = TableForm(
    "offices",
    "An office that reports say a person holds, with the days of the reports. `dragoman actors --offices` shows it.",
    (
        Column("id", TEXT, "id of the person"),
        Column("name", TEXT, "fullest name"),
        Column("office", TEXT, "the office, as the tables call it: foreign minister, defence minister ..."),
        Column("roles", TEXTS, "the words of the reports"),
        Column("former", pa.bool_(), "whether the reports say that it was held before"),
        Column("country", TEXT, "ISO-3 country, or null"),
        Column("code", TEXT, "CAMEO/PLOVER actor code: RUSGOV ..."),
        Column("first", TEXT, "publication date of the first report that says so"),
        Column("last", TEXT, "publication date of the last report that says so"),
        Column("known", TEXT, "the office our tables or yours give the person on the first day; null for none"),
        Column("n_reports", pa.int32(), "reports that say so"),
        Column("sentence", TEXT, "the sentence (or paragraph) that says so, of the first original report"),
        Column("report", TEXT, "id of that report"),
        Column("file", TEXT, "its path as given"),
        Column("reports", TEXTS, "ids of all the reports that say so"),
    ),
    ("id", "office", "country", "former"),
)
SIDES = TableForm(
    "sides",
    "Two that stand with or against each other in the desk: states by their governments, alliances, armed groups.",
    (
        Column("a", TEXT, "one of the two"),
        Column("b", TEXT, "the other"),
        Column(
            "stand",
            TEXT,
            "with or against, where one weighs twice the other or more (an alliance: three acts); else mixed",
        ),
        Column(
            "alliances",
            TEXTS,
            "alliances both belong to on the last day, each with the day the later one came in",
        ),
        Column(
            "n_with",
            pa.int32(),
            "acts for the other: agreed, supported, worked together, aided; each kind once a day",
        ),
        Column("n_against", pa.int32(), "acts against the other: accused, refused, threatened, sanctioned, attacked"),
        Column("first", TEXT, "day of the first of these acts"),
        Column("last", TEXT, "day of the last of them"),
        Column("sentence", TEXT, "the sentence of the last of them that says what `stand` says"),
        Column("report", TEXT, "id of its report"),
        Column("a_id", TEXT, "ISO-3 country, or id of the organisation or group"),
        Column("b_id", TEXT, "the same of the other"),
        Column("with_mentions", TEXTS, "ids of the mentions that say they stand together"),
        Column("against_mentions", TEXTS, "ids of the mentions that say they stand against each other"),
    ),
    ("a_id", "b_id"),
)
IMPORTED = TableForm(
    "imported",
    "An office of a user's own table. `dragoman actors import` takes it in; kept in `offices.jsonl`.",
    (
        Column("person", TEXT, "full name"),
        Column("office", TEXT, "the office, as the tables call it where they know it"),
        Column("country", TEXT, "ISO-3 country served, or null"),
        Column("code", TEXT, "CAMEO/PLOVER actor code"),
        Column("since", TEXT, "first day, as a prefix; null for from before what is known"),
        Column("until", TEXT, "last day, as a prefix; null while it lasts"),
        Column("checked", TEXT, "what it was checked against: imported"),
        Column("aliases", TEXTS, "other names of the person"),
        Column("file", TEXT, "name of the file it was imported from"),
        Column("line", pa.int32(), "its line in that file"),
    ),
    ("file", "line"),
)
JUDGEMENTS = TableForm(
    "judgements",
    "A decision by a person, in the order they were made; kept in `judgements.jsonl`.",
    (
        Column("number", pa.int32(), "its number, from 1"),
        Column("at", TEXT, "when it was made (UTC)"),
        Column("by", TEXT, "who made it"),
        Column("of", TEXT, "the table whose ids it names"),
        Column("says", TEXT, "the judgement as a sentence"),
        Column("stands", pa.bool_(), "whether it counts: none later answers the same question"),
        Column("verdict", TEXT, "same, not_the_same, unsure, accepted, corrected or rejected"),
        Column("subject", TEXT, "id it is about"),
        Column("other", TEXT, "the other id, for same and not_the_same"),
        Column("reports", TEXTS, "ids of the only reports it is of; empty for all"),
        Column("change", pa.map_(TEXT, TEXT), "what is corrected to what"),
    ),
    ("number",),
)
POSITIONS = TableForm(
    "positions",
    "What one side felt toward another in a year, month or day: the answer of `dragoman stances --each`.",
    (
        Column("holder", TEXT, "who feels so: ISO-3 country, else the name"),
        Column("toward", TEXT, "toward whom; null for nobody named"),
        Column("feeling", TEXT, "trust, hope, doubt, fear, irritation or reassurance"),
        Column("period", TEXT, "the year, month or day, as a prefix"),
        Column("positive", pa.int32(), "reports that tell it for good; copies and replaced ones do not count"),
        Column(
            "negative", pa.int32(), "reports that tell it for ill: trust lost, hopes played down, reassurance wanted"
        ),
        Column("balance", pa.float64(), "(positive - negative) / (positive + negative)"),
        Column(
            "shift", pa.float64(), "the balance less that of the last period in which it was told; null in the first"
        ),
    ),
    ("holder", "toward", "feeling", "period"),
)
ANSWERS = {form.name: form for form in (OFFICES, SIDES, POSITIONS, IMPORTED, JUDGEMENTS)}
