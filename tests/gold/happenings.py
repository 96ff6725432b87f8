"""Happenings told by several reports, and the events a desk must make of them: the sheet and its scoring.

The sheet is JSON Lines; no line needs another before it.

A happening: {"event": its name, "code", and what its one row must say: "status", "date" (a prefix), "contested",
"killed" or "troops" ([lowest, highest] told), "n_reports", "n_origins", "n_copies"}; what is left out is not asked.

A report: {"id", "published", "source", "text", "told": {name of a happening: [words that tell it, ...]}}; the words
begin with what gives the code, so that each stands for one mention.

Each pair of words of the sheet is right when the desk joins them as the sheet does: words of one happening in one
event, words of two in two. A row is right when it says what the happening says.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from dragoman.model.record import Record
from dragoman.model.span import Span

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Telling:
    """Words of one report that tell of a happening, and the event the desk has them in (None: no mention)."""

    happening: str
    report: str
    words: str
    event: str | None


def happenings(path: Path) -> tuple[list[Row], list[Row]]:
    """Return the happenings and the reports of a sheet."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    return [line for line in lines if "event" in line], [line for line in lines if "text" in line]


def tellings(
    wanted: Sequence[Row], reports: Iterable[Row], records: Mapping[str, Record], events: Iterable[Row]
) -> Iterator[Telling]:
    """Yield every telling of the sheet; `records` are by the sheet's ids of the reports."""
    codes = {each["event"]: each["code"] for each in wanted}
    at = {mention: event["id"] for event in events for mention in event["mention_ids"]}
    for report in reports:
        for happening, every in report["told"].items():
            for words in every:
                mention = _mention(records[report["id"]], words, codes[happening])
                yield Telling(happening, report["id"], words, at.get(mention or ""))


def _mention(record: Record, words: str, code: str) -> str | None:
    """Return the id of the mention that some words give; the one nearest to where they begin."""
    text = record.report.text
    starts = [at for at in range(len(text)) if text.startswith(words, at)]
    spans = [Span(at, at + len(words)) for at in starts]
    found = [
        (abs(each.trigger.start - span.start), each.id)
        for each in record.mentions
        if each.code == code
        for span in spans
        if each.trigger.start < span.end and span.start < each.trigger.end
    ]
    return min(found)[1] if found else None


def pairs(told: Iterable[Telling]) -> tuple[int, int, int]:
    """Return of all pairs of tellings the desk has: those joined rightly, joined, and to be joined."""
    right = joined = wanted = 0
    for one, other in combinations([each for each in told if each.event], 2):
        together, one_thing = one.event == other.event, one.happening == other.happening
        right += together and one_thing
        joined += together
        wanted += one_thing
    return right, joined, wanted


def faults(want: Row, told: Iterable[Telling], events: Mapping[str, Row]) -> list[str]:
    """Return what the event most of a happening's tellings are in says otherwise than the sheet."""
    ids = [each.event for each in told if each.happening == want["event"] and each.event]
    if not ids:
        return ["not there"]
    row = events[max(sorted(set(ids)), key=ids.count)]
    said = {name: row[name] for name in want if name in row and name not in {"code", "date"}}
    wrong = [f"{name}: {value}, not {want[name]}" for name, value in said.items() if value != want[name]]
    if "date" in want and row["date"] != want["date"]:
        wrong.append(f"date: {row['date']}, not {want['date']}")
    for kind in {"killed", "troops"} & want.keys():
        low, high = want[kind]
        figures = [(each["low"], each["high"]) for each in row["quantities"] if each["kind"] == kind]
        if not figures or not low <= figures[0][0] <= figures[0][1] <= high:
            wrong.append(f"{kind}: {figures}, not {want[kind]}")
    return wrong
