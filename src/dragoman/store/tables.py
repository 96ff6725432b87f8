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

READ = TableForm(
    "read",
    "When the desk took in the reports of a segment that was put together from others or took the place of another.",
    (
        Column("report", TEXT, "id of the report"),
        Column("read", TEXT, "when it was first read (UTC)"),
        Column("since", TEXT, "since when it stands in the desk as it does here (UTC)"),
    ),
    ("report",),
)

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
        Column(
            "date_origin",
            TEXT,
            "where `date` comes from; report when only `reported` is known, judgement when somebody corrected it",
        ),
        Column("reported", TEXT, "when it was first reported; an event without a date is sorted and filtered by it"),
        Column("place", PLACE, "the most precise place given"),
        Column("quantities", QUANTITIES, "the latest figure of each kind"),
        Column("n_reports", pa.int32(), "reports that tell it"),
        Column("n_origins", pa.int32(), "independent origins among them"),
        Column("n_copies", pa.int32(), "reports whose words are another's; where all are, one counts as the origin"),
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
