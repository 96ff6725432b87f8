"""Annotation: every mention and quote as a W3C Web Annotation on the words of its report."""

from __future__ import annotations

from typing import Any

from dragoman.exports.act import program_of
from dragoman.exports.anchors import Spot
from dragoman.exports.chosen import Chosen, Row
from dragoman.exports.format import Field, Format, Made, jsonl

CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {"dragoman": "urn:dragoman:terms:", "record": {"@id": "dragoman:record", "@type": "@json"}},
]
MENTION = (
    "code",
    "mode",
    "status",
    "actors",
    "recipients",
    "date",
    "date_end",
    "place",
    "country",
    "said_by",
    "confidence",
)
QUOTE = ("speaker", "act", "direct", "verbatim", "addressee", "date", "medium", "confidence")
FIELDS = (
    Field("@context", "array", "the context of the W3C, and the one property that is ours", needed=True),
    Field("id", "string", "urn:dragoman:mention: or urn:dragoman:quote: and the id", needed=True),
    Field("type", "string", "Annotation", needed=True),
    Field("motivation", "string", "classifying for a mention, describing for a quote", needed=True),
    Field(
        "body",
        "array",
        "tags: code and status of a mention, act of a quote; and `record`, all that is said",
        needed=True,
    ),
    Field(
        "target",
        "object",
        "`source` (address of the report, else urn:dragoman:report:) with two selectors",
        needed=True,
    ),
    Field("creator", "object", "the program and its version", needed=True),
)
SELECTORS = (
    Field("TextPositionSelector", "object", "start and end in code points of the report's text as the desk holds it"),
    Field("TextQuoteSelector", "object", "the words themselves; absent where a private person is hidden in them"),
)


def _target(chosen: Chosen, spot: Spot, span: dict[str, int], words: str | None, hidden: bool) -> dict[str, Any]:
    report = chosen.reports.get(spot["report"], {})
    selectors: list[dict[str, Any]] = [{"type": "TextPositionSelector", "start": span["start"], "end": span["end"]}]
    if words and not hidden:
        selectors.append({"type": "TextQuoteSelector", "exact": words})
    return {"source": report.get("url") or f"urn:dragoman:report:{spot['report']}", "selector": selectors}


def _annotation(chosen: Chosen, row: Row, kind: str, tags: list[str], target: dict[str, Any]) -> dict[str, Any]:
    report = chosen.reports.get(row["report"], {})
    record = {name: row[name] for name in (MENTION if kind == "mention" else QUOTE)}
    return {
        "@context": CONTEXT,
        "id": f"urn:dragoman:{kind}:{row['id']}",
        "type": "Annotation",
        "motivation": "classifying" if kind == "mention" else "describing",
        "body": [
            *({"type": "TextualBody", "value": tag, "purpose": "tagging", "format": "text/plain"} for tag in tags),
            {"type": "Dataset", "record": record},
        ],
        "target": target,
        "creator": {"type": "Software", "name": program_of(report)},
    }


def _make(chosen: Chosen) -> Made:
    lines = []
    for row in chosen.rows("mentions"):
        spot = chosen.anchors.mentions[row["id"]]
        hidden = chosen.hide and len(row["sentence"]) != spot["evidence"]["end"] - spot["evidence"]["start"]
        target = _target(chosen, spot, spot["evidence"], row["sentence"], hidden)
        lines.append(_annotation(chosen, row, "mention", [row["code"], row["status"]], target))
    for row in chosen.rows("quotes"):
        spot = chosen.anchors.quotes[row["id"]]
        hidden = chosen.hide and len(row["content"]) != spot["content"]["end"] - spot["content"]["start"]
        target = _target(chosen, spot, spot["content"], row["content"], hidden)
        lines.append(_annotation(chosen, row, "quote", [row["act"]], target))
    return Made({"": jsonl(lines)}, len(lines), chosen.left)


FORMAT = Format(
    "annotation",
    "W3C Web Annotations as JSON Lines, one for each mention and quote, on the words of the report that say so.",
    ".jsonl",
    {"": FIELDS, "Selectors": SELECTORS},
    _make,
)
