"""Outcomes: what became of each input, counted as they come; the same whichever engine reads."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from dragoman.engines.account import Account, Refusal
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.reports.read import inputs, read_bytes, read_path

STANDARD_INPUT = "-"


class Reads(Protocol):
    """Anything that turns a report into its record."""

    def read(self, report: Report) -> Record:
        """Return the report's record; Refused when it cannot be read."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: a `record`, or a `report` known already, or a `refusal`."""

    input: str
    record: Record | None = None
    report: Report | None = None
    refusal: Refusal | None = None


@dataclass(slots=True)
class Tally:
    """The account under way."""

    expected: int = 0
    read: int = 0
    known: int = 0
    refused: list[Refusal] = field(default_factory=list)
    redated: list[str] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        """Count one outcome."""
        self.expected += 1
        self.read += outcome.record is not None
        self.known += outcome.report is not None
        if outcome.refusal:
            self.refused.append(outcome.refusal)

    def account(self) -> Account:
        """Return the account so far."""
        return Account(self.expected, self.read, self.known, tuple(self.refused), tuple(self.redated))


def named(paths: Iterable[Path | str]) -> Iterator[str]:
    """Yield the name of every input meant by some paths: "-" is standard input, a folder all the files in it."""
    for path in paths:
        if path == STANDARD_INPUT:
            yield STANDARD_INPUT
        else:
            yield from map(str, inputs([path]))


def laid_out(name: str, published: str | None) -> Report:
    """Return the report of an input; Refused when it is none."""
    if name == STANDARD_INPUT:
        return read_bytes(sys.stdin.buffer.read(), file=name, published=published)
    return read_path(Path(name), published=published)
