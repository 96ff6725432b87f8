"""Readers for tests of what happens around the reading: none of them parses."""

from __future__ import annotations

from dragoman.model.record import Record
from dragoman.model.report import Copy, Report


class BlankReader:
    """A reader that finds nothing in any report; `seen` lists the reports it was given."""

    def __init__(self) -> None:
        self.seen: list[Report] = []

    def read(self, report: Report) -> Record:
        """Return the empty record of the report."""
        self.seen.append(report)
        return Record(report, Copy("original", 0.0), (), (), (), (), (), (("dragoman", "blank"),))
