"""Inline: the engine that reads one report after the other in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dragoman.engines.outcomes import Outcome, Reads, refused, settled
from dragoman.errors import Refused
from dragoman.model.record import Record
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
        if item.report is None:
            yield settled(item, published)
        elif known(item):
            yield Outcome(item.name, report=item.report, edition=item.edition, note=item.note, file=item.input)
        else:
            yield _read(item, item.report, reader, published)


def _read(item: Item, report: Report, reader: Reads, published: str | None) -> Outcome:
    try:
        return Outcome(item.name, record=reader.read(report), edition=item.edition, note=item.note, file=item.input)
    except Refused as error:
        return refused(item, error.reason, published)


def read_reports(reports: Iterable[Report], reader: Reads) -> Iterator[Record | str]:
    """Yield the record of every report, or the reason why it is refused, in order."""
    for report in reports:
        try:
            yield reader.read(report)
        except Refused as error:
            yield error.reason
