"""Engine: the choice of who reads: this process, or several others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dragoman.engines import inline, processes
from dragoman.engines.outcomes import Answer, Outcome, Reads
from dragoman.model.report import Report
from dragoman.reports.item import Item


def read_reports(reports: Iterable[Report], make: Callable[[], Reads], *, workers: int = 1) -> Iterator[Answer]:
    """Yield the record of every report, or the reason why it is refused, in order."""
    if workers == 1:
        yield from inline.read_reports(reports, make())
    else:
        yield from processes.read_reports(reports, make, workers=workers)


def read_items(
    items: Iterable[Item],
    make: Callable[[], Reads],
    *,
    workers: int = 1,
    published: str | None = None,
    known: Callable[[Item], bool] = lambda item: False,
) -> Iterator[Outcome]:
    """Yield what becomes of every item, in order, whoever reads; one worker reads in this process.

    `published` is the date all were given with; it stands in their refusals, so that they can be tried again.
    """
    if workers == 1:
        yield from inline.read_items(items, make(), published=published, known=known)
    else:
        yield from processes.read_items(items, make, workers=workers, published=published, known=known)
