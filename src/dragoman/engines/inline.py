"""Inline: the engine that reads one report after the other in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from dragoman.engines.account import Refusal
from dragoman.engines.outcomes import Outcome, Reads, laid_out, named
from dragoman.errors import Refused
from dragoman.model.record import Record
from dragoman.model.report import Report


def read_inputs(
    paths: Iterable[Path | str],
    reader: Reads,
    *,
    published: str | None = None,
    known: Callable[[Report], bool] = lambda report: False,
) -> Iterator[Outcome]:
    """Yield what becomes of every input, in order; "-" is standard input, a folder all the files in it.

    `known` is asked about each report before it is parsed.
    """
    for name in named(paths):
        try:
            report = laid_out(name, published)
            if known(report):
                yield Outcome(name, report=report)
            else:
                yield Outcome(name, record=reader.read(report))
        except Refused as refused:
            yield Outcome(name, refusal=Refusal(name, refused.reason, published))


def read_reports(reports: Iterable[Report], reader: Reads) -> Iterator[Record | str]:
    """Yield the record of every report, or the reason why it is refused, in order."""
    for report in reports:
        try:
            yield reader.read(report)
        except Refused as refused:
            yield refused.reason
