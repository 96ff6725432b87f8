"""The floors of time expressions on the development reports: raised when beaten, never lowered."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from dragoman.dates.find import find_dates
from dragoman.dates.timed import Timed
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.model.when import is_prefix
from dragoman.text.parsed import Parsed
from dragoman.text.parser import Parser

VALUE_FLOOR, SPAN_FLOOR, SHARE_OF_PARSE = 0.83, 0.87, 0.06
ANNOTATED = 6  # sentences from the top of each report

Gold = tuple[int, int, str]


def annotated(path: Path) -> tuple[Report, list[Gold]]:
    """Return the annotated sentences of a report, each a paragraph, and its (start, end, value) in characters."""
    root = ElementTree.parse(path).getroot()
    text, sentence = "", None
    spans: list[tuple[int, int]] = []
    places: dict[str | None, tuple[int, int]] = {}
    for token in root.findall("token"):
        number, word = int(token.get("sentence") or 0), token.text or ""
        if number >= ANNOTATED:
            break
        text += "" if sentence is None else " " if number == sentence else "\n\n"
        if number == sentence:
            spans[-1] = (spans[-1][0], len(text) + len(word))
        else:
            spans.append((len(text), len(text) + len(word)))
        places[token.get("t_id")] = (len(text), len(text) + len(word))
        text, sentence = text + word, number
    gold, published = [], None
    for mark in root.iter("TIMEX3"):
        words = sorted(places[anchor.get("t_id")] for anchor in mark if anchor.get("t_id") in places)
        value = mark.get("value") or ""
        if mark.get("functionInDocument") == "CREATION_TIME" and is_prefix(value):
            published = value
        if words:
            gold.append((words[0][0], words[-1][1], value))
    return Report(text, tuple(Span(*span) for span in spans), published=published), sorted(gold)


def pairs(gold: list[Gold], found: list[Timed]) -> Iterator[tuple[Gold, Timed]]:
    """Yield each annotated expression with the one found that shares most with it, each found one once."""
    free = list(found)
    for start, end, value in gold:
        shared = [(min(end, timed.span.end) - max(start, timed.span.start), -index) for index, timed in enumerate(free)]
        best = max(shared, default=(0, 0))
        if best[0] > 0:
            yield (start, end, value), free.pop(-best[1])


@pytest.mark.gate
def test_values_and_spans_of_the_development_reports_hold_their_floors(parser: Parser, shared: Path) -> None:
    files = sorted((shared / "data" / "meantime").rglob("*.xml"))
    total = values = spans = 0
    parsing = dating = 0.0
    for path in files:
        report, gold = annotated(path)
        start = time.process_time()
        parsed: Parsed = parser.parse(report)
        middle = time.process_time()
        found = list(find_dates(report, parsed))
        parsing, dating = parsing + middle - start, dating + time.process_time() - middle
        total += len(gold) + len(found)
        for (first, last, value), timed in pairs(gold, found):
            values += timed.value == value
            spans += (timed.span.start, timed.span.end) == (first, last)
    assert 2 * values / total >= VALUE_FLOOR
    assert 2 * spans / total >= SPAN_FLOOR
    assert dating / parsing <= SHARE_OF_PARSE
