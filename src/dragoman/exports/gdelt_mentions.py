"""GDELT mentions: which report tells of which event of the GDELT table, as its sixteen columns."""

from __future__ import annotations

from dragoman.exports.act import Act, cited
from dragoman.exports.anchors import Spot
from dragoman.exports.chosen import Chosen, Row
from dragoman.exports.format import Field, Format, Made, tsv
from dragoman.exports.gdelt import compact, dated, pair_id, stamp

WEB, CITED = 1, 2
FIELDS = (
    Field("GlobalEventID", "integer", "the number of the event and pair in the table `gdelt`"),
    Field("EventTimeDate", "integer", "publication date of the first report of the event, YYYYMMDD and 000000"),
    Field("MentionTimeDate", "integer", "publication date of this report, the same way"),
    Field("MentionType", "integer", "1 where the report has an address, else 2"),
    Field("MentionSourceName", "string", "who published it"),
    Field("MentionIdentifier", "string", "its address, else who published it and when"),
    Field("SentenceID", "integer", "not filled: sentences are known by their offsets"),
    Field("Actor1CharOffset", "integer", "where the text first names the actor in the sentence; -1 where it does not"),
    Field("Actor2CharOffset", "integer", "the same of the recipient"),
    Field(
        "ActionCharOffset", "integer", "where the words that gave the code begin, in characters of the report's text"
    ),
    Field("InRawText", "integer", "1: the text is as received"),
    Field("Confidence", "integer", "0 to 100"),
    Field("MentionDocLen", "integer", "characters of the report's text"),
    Field("MentionDocTone", "number", "not filled: tone is not measured"),
    Field("MentionDocTranslationInfo", "string", "not filled: the reports are English"),
    Field("Extras", "string", "id of the mention in the desk"),
)
NAMES = [each.name for each in FIELDS]


def _offset(chosen: Chosen, spot: Spot, side: str) -> int:
    inside = [
        span["start"]
        for actor in spot[side]
        for span in chosen.anchors.named.get((spot["report"], actor), ())
        if spot["evidence"]["start"] <= span["start"] < spot["evidence"]["end"]
    ]
    return min(inside, default=-1)


def _line(chosen: Chosen, act: Act, mention: Row, number: int) -> Row:
    spot = chosen.anchors.mentions[mention["id"]]
    report = chosen.reports[spot["report"]]
    first = act.row["reported"] or mention["published"]
    return {
        "GlobalEventID": number,
        "EventTimeDate": stamp(first) or (act.day and f"{compact(act.day)}000000"),
        "MentionTimeDate": stamp(mention["published"]),
        "MentionType": WEB if report["url"] else CITED,
        "MentionSourceName": report["source"],
        "MentionIdentifier": report["url"] or cited(report),
        "Actor1CharOffset": _offset(chosen, spot, "actors"),
        "Actor2CharOffset": _offset(chosen, spot, "recipients"),
        "ActionCharOffset": spot["trigger"]["start"],
        "InRawText": 1,
        "Confidence": round(100 * mention["confidence"]),
        "MentionDocLen": report["characters"],
        "Extras": mention["id"],
    }


def _make(chosen: Chosen) -> Made:
    told = {row["id"]: row for row in chosen.every("mentions")}
    lines = [
        _line(chosen, act, told[mention], pair_id(act.row["id"], pair))
        for act in chosen.acts(dated)
        for pair in act.pairs()
        for mention in act.row["mention_ids"]
        if mention in told
    ]
    return Made({"": tsv(NAMES, lines, head=False)}, len(lines), chosen.left)


FORMAT = Format(
    "gdelt-mentions",
    "GDELT 2.0's mentions table: sixteen tab-separated columns without a head, a row for each mention of each "
    "row of the "
    "table `gdelt`, whatever status the single mention gives it.",
    ".tsv",
    {"": FIELDS},
    _make,
    statuses=("happened",),
)
