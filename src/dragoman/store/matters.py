"""Matters: the columns of the ledger over a whole desk."""

from __future__ import annotations

import pyarrow as pa

from dragoman.store.tables import CONFIDENCE, TEXT, TEXTS, Column, TableForm

HISTORY = pa.list_(
    pa.struct([(name, TEXT) for name in ("outcome", "day", "by", "report", "reason")] + [("confidence", pa.float64())])
)
PARTS = pa.list_(pa.struct([("about", TEXT), ("outcome", TEXT), ("outcome_by", TEXTS), ("outcome_reports", TEXTS)]))
TOLD = pa.list_(
    pa.struct([(name, TEXT) for name in ("id", "report", "published", "kind", "about", "condition", "outcome")])
)

CREDIBILITY = TableForm(
    "credibility",
    "One conditional threat whose condition came about: the answer of `dragoman credibility`.",
    (
        Column("id", TEXT, "id of the threat in the ledger over the desk"),
        Column("made", TEXT, "publication date of the first report that tells it"),
        Column("by", TEXT, "who made it"),
        Column("to", TEXT, "to whom it was made"),
        Column("about", TEXT, "what was threatened"),
        Column("condition", TEXT, "on what it hung"),
        Column("met_day", TEXT, "the day the condition came about"),
        Column("followed", pa.bool_(), "whether the act followed within the days asked for; null while they run"),
        Column("days", pa.int32(), "days from the condition to the act"),
        Column("outcome", TEXT, "what came of the threat"),
        Column("outcome_day", TEXT, "the day that came"),
        Column("reason", TEXT, "why it is taken to have come so"),
        Column("n_reports", pa.int32(), "reports that tell the threat"),
    ),
    ("id",),
)

MATTERS = TableForm(
    "matters",
    "One demand, offer, promise, threat, accusation or prediction of the ledger over the desk, however many reports "
    "tell it, and what came of it. Kept in `cache/` and made anew whenever the desk has changed.",
    (
        Column("id", TEXT, "id of the entry least by publication date, report and place in it"),
        Column("kind", TEXT, "demand, offer, promise, threat, accusation, prediction or an answer"),
        Column("by", TEXT, "who makes it"),
        Column("to", TEXT, "to whom it is made"),
        Column("about", TEXT, "what is demanded, threatened, promised ..., in the words of its fullest entry"),
        Column("condition", TEXT, "the words on which it hangs"),
        Column("outcome", TEXT, "open, or what came of it: accepted, rejected, kept, broken ...; null for answers"),
        Column("outcome_day", TEXT, "the day that came, as a prefix"),
        Column("reason", TEXT, "why it is taken to have come so"),
        Column("answers", TEXT, "id of what a rejection, an acceptance or a denial answers"),
        Column("due", TEXT, "the day by which it is to be met, as a prefix"),
        Column("overdue", pa.bool_(), "whether that day has passed with nothing told"),
        Column("made", TEXT, "publication date of the first report that tells it"),
        Column("last", TEXT, "publication date of the last one"),
        Column("met", pa.bool_(), "whether what it hangs on has come about; null where nothing is told"),
        Column("met_day", TEXT, "the day that came about"),
        Column("met_by", TEXTS, "ids of the mentions that tell so"),
        Column("parts", PARTS, "the several things demanded at once, each with what came of it"),
        Column(
            "outcome_by",
            TEXTS,
            "ids of the entries and mentions that tell what came of it; report:start-end of a clause that is neither",
        ),
        Column("outcome_reports", TEXTS, "ids of their reports"),
        Column("history", HISTORY, "all that came of it, in order"),
        Column("tellings", TOLD, "the entries that tell it, in order, with their words"),
        Column("entry_ids", TEXTS, "their ids"),
        Column("perhaps", TEXTS, "ids of others that may be the same one"),
        Column("n_reports", pa.int32(), "reports that tell it"),
        Column("n_origins", pa.int32(), "independent origins among them"),
        CONFIDENCE,
        Column("by_id", TEXT, "id of the actor who makes it"),
        Column("to_id", TEXT, "id of the actor it is made to"),
        Column("by_country", TEXT, "ISO-3 country of who makes it, by what most reports say"),
        Column("to_country", TEXT, "ISO-3 country of the other side"),
        Column("by_code", TEXT, "actor code of who makes it"),
        Column("to_code", TEXT, "actor code of the other side"),
        Column("lead", TEXT, "id of its fullest entry"),
    ),
    ("id",),
)
