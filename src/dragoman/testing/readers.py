"""Readers for tests of what happens around the reading: none of them parses."""

from __future__ import annotations

import os

from dragoman.errors import Refused
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


class FragileReader(BlankReader):
    """A blank reader that fails as its reports ask it to: by a refusal, an error, endlessly, or with its process."""

    def read(self, report: Report) -> Record:
        """Return the empty record of the report, unless its text says otherwise."""
        if "REFUSE" in report.text:
            raise Refused("it asks to be refused")
        if "FAIL" in report.text:
            raise ValueError("it asks to fail")
        while "SPIN" in report.text:
            pass
        if "EAT" in report.text:
            raise MemoryError
        if "DIE" in report.text:
            os._exit(7)
        return super().read(report)
