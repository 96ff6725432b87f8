"""Whole: the time expressions of all of a report's text, of its dateline and credits too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.dates.find import find_dates
from dragoman.dates.timed import Timed
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.text.parser import Parser


def all_dates(report: Report, parser: Parser) -> tuple[Timed, ...]:
    """Return the report's time expressions in order, also those that stand outside its headline and paragraphs."""
    laid = [*([report.headline] if report.headline else []), *report.paragraphs]
    spans = sorted([*report.paragraphs, *_gaps(report.text, laid)], key=lambda span: span.start)
    whole = replace(report, paragraphs=tuple(spans))
    return tuple(sorted(find_dates(whole, parser.parse(whole)), key=lambda timed: timed.span.start))


def _gaps(text: str, laid: list[Span]) -> Iterator[Span]:
    """Yield the lines between the spans laid out that hold a letter."""
    at = 0
    for start, end in [*sorted((span.start, span.end) for span in laid), (len(text), len(text))]:
        for line in text[at:start].splitlines(keepends=True):
            said = line.strip()
            if any(map(str.isalpha, said)):
                first = at + line.index(said)
                yield Span(first, first + len(said))
            at += len(line)
        at = max(at, end)
