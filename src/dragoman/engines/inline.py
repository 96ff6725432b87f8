"""Inline: the engine that reads one report after the other in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dragoman.engines.outcomes import Answer, Outcome, Reads, answered, settled
from dragoman.errors import Refused
from dragoman.model.report import Report
from dragoman.reports.item import Item


def read_items(
    items: Iterable[Item],
    reader: Reads,
    *,
    published: str | None = None,
    known: Callable[[Item], bool] = lambda item: False,
) -> Iterator[Outcome]:
    """Yield what becomes of every item, in order; `known` is asked about each report before it is parsed."""
    for item in items:
        if item.report is None or known(item):
            yield settled(item, published)
        else:
            yield answered(item, _answer(item.report, reader), published)


def read_reports(reports: Iterable[Report], reader: Reads) -> Iterator[Answer]:
    """Yield the record of every report, or the reason why it is refused, in order."""
    for report in reports:
        yield _answer(report, reader)


def _answer(report: Report, reader: Reads) -> Answer:
    try:
        return reader.read(report)
    except Refused as refused:
        return refused.reason
