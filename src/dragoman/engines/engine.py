"""Engine: the choice of who reads: this process, or several others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from dragoman.engines import inline, processes
from dragoman.engines.outcomes import Outcome, Reads
from dragoman.engines.worker import Answer
from dragoman.model.report import Report


def read_reports(reports: Iterable[Report], make: Callable[[], Reads], *, workers: int = 1) -> Iterator[Answer]:
    """Yield the record of every report, or the reason why it is refused, in order."""
    if workers == 1:
        yield from inline.read_reports(reports, make())
    else:
        yield from processes.read_reports(reports, make, workers=workers)


def read_inputs(
    paths: Iterable[Path | str],
    make: Callable[[], Reads],
    *,
    workers: int = 1,
    published: str | None = None,
    known: Callable[[Report], bool] = lambda report: False,
) -> Iterator[Outcome]:
    """Yield what becomes of every input, in order, whoever reads; one worker reads in this process."""
    if workers == 1:
        yield from inline.read_inputs(paths, make(), published=published, known=known)
    else:
        yield from processes.read_inputs(paths, make, workers=workers, published=published, known=known)
