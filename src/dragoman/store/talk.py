"""Talk: the columns of the claims by side, of contradictions and of the chains of rebukes."""

from __future__ import annotations

import pyarrow as pa

from dragoman.store.tables import TEXT, TEXTS, Column, TableForm

CLAIMS = TableForm(
    "claims",
    "What one side says of a happening that others tell of too: the answer of `dragoman claims`.",
    (
        Column("claim", pa.int32(), "number of the happening in this answer; its sides stand one after the other"),
        Column("side", TEXT, "whose word it is: ISO-3 country, else the id; null for the reporters"),
        Column("by", TEXT, "who says so first"),
        Column("says", TEXT, "happened, alleged, planned, predicted, denied, negated or admitted"),
        Column("code", TEXT, "PLOVER type of the happening; null where no mention codes it"),
        Column("actors", TEXTS, "who is said to do it"),
        Column("recipients", TEXTS, "to whom it is said to be done"),
        Column("day", TEXT, "publication date of the first report in which the side says so"),
        Column("sentence", TEXT, "the sentence that says so, of the first report that copies no other"),
        Column("voices", TEXTS, "all who say so for the side"),
        Column("n_reports", pa.int32(), "reports that tell it"),
        Column("report", TEXT, "id of the report with the sentence"),
        Column("reports", TEXTS, "ids of all the reports"),
        Column("evidence", TEXTS, "ids of the mentions and ledger entries that say so"),
    ),
    ("claim", "side", "says"),
)
CONTRADICTIONS = TableForm(
    "contradictions",
    "What one side says and another denies, or the same one at another time: the answer of `dragoman contradictions`.",
    (
        Column("kind", TEXT, "denied, another time (by the same side) or taken back (the denier admits it later)"),
        Column("code", TEXT, "PLOVER type of the happening; null where no mention codes it"),
        Column("actors", TEXTS, "who is said to do it"),
        Column("recipients", TEXTS, "to whom it is said to be done"),
        Column("claim_by", TEXT, "who says so; null for the reporter"),
        Column("claim_says", TEXT, "happened, alleged, planned, predicted or admitted"),
        Column("claim_day", TEXT, "publication date of the report that tells the claim"),
        Column("claim", TEXT, "the sentence that says so"),
        Column("denial_by", TEXT, "who denies it"),
        Column("denial_says", TEXT, "denied or negated"),
        Column("denial_day", TEXT, "publication date of the report that tells the denial"),
        Column("denial", TEXT, "the sentence that denies it"),
        Column("claim_report", TEXT, "id of the report with the claim"),
        Column("denial_report", TEXT, "id of the report with the denial"),
    ),
    ("claim", "denial"),
)
REBUKES = TableForm(
    "rebukes",
    "One remark of a chain in which each answers another: the answer of `dragoman rebukes`.",
    (
        Column("chain", pa.int32(), "number of the chain in this answer"),
        Column("step", pa.int32(), "1 for the remark that began it, 2 for what answers that ..."),
        Column("day", TEXT, "day on which it was said, else the publication date of the first report"),
        Column("by", TEXT, "who says it"),
        Column("act", TEXT, "what is done by saying it: assert, rebuke, deny ..."),
        Column("words", TEXT, "what is said"),
        Column("to", TEXT, "whose remark it answers; null for the first of a chain"),
        Column("reason", TEXT, "why, above all, it is taken for the answer; null for the first of a chain"),
        Column("reasons", TEXTS, "all that speaks for it, the weightiest first"),
        Column("confidence", pa.float64(), "how sure that is, 0 to 1; null for the first of a chain"),
        Column("sentence", TEXT, "the sentence that says so"),
        Column("quote", TEXT, "id of the quote"),
        Column("answers", TEXT, "id of the quote it answers"),
        Column("report", TEXT, "id of the report"),
        Column("reports", TEXTS, "ids of all reports that tell it"),
        Column("quotes", TEXTS, "ids of all quotes of it"),
        Column("by_id", TEXT, "id of who says it"),
        Column("by_country", TEXT, "ISO-3 country of who says it"),
    ),
    ("chain", "quote"),
)
TALK = {form.name: form for form in (CLAIMS, CONTRADICTIONS, REBUKES)}
