"""Act: an event with its parties, and the pairs that formats of one actor and one recipient a row want."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dragoman.exports.party import Party
from dragoman.model.when import first_day, last_day

Pair = tuple[Party | None, Party | None]


def undated(row: Mapping[str, Any]) -> str | None:
    """Return why an event cannot be in a table of days, or None."""
    return None if row["date"] or row["reported"] else "no date told and none of the report"


def cited(report: Mapping[str, Any]) -> str:
    """Return who published a report and when; "" where neither is known."""
    return ", ".join(filter(None, (report.get("source"), report.get("published"))))


def program_of(report: Mapping[str, Any]) -> str:
    """Return the program that read a report, with its version where that is known."""
    return f"dragoman {dict(report.get('made_by') or {}).get('dragoman') or ''}".strip()


@dataclass(frozen=True, slots=True)
class Act:
    """One event: its row, who did it, to whom, and the row of the report whose sentence is shown."""

    row: dict[str, Any]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    report: dict[str, Any]

    @property
    def day(self) -> date | None:
        """Its first day; where no date is told, the day it was first reported."""
        prefix = self.row["date"] or self.row["reported"]
        return first_day(prefix) if prefix else None

    @property
    def until(self) -> date | None:
        """Its last day, as far as it is told."""
        prefix = self.row["date_end"] or self.row["date"] or self.row["reported"]
        return last_day(prefix) if prefix else None

    @property
    def address(self) -> str | None:
        """Where its report was published, else by whom and when."""
        return self.report.get("url") or cited(self.report) or None

    @property
    def both_ways(self) -> bool:
        """Whether all parties did it to each other."""
        return len(self.actors) > 1 and {each.id for each in self.actors} == {each.id for each in self.recipients}

    def pairs(self) -> list[Pair]:
        """Return every actor with every recipient but itself; None stands for a side that is not told.

        An act of two on each other gives both directions.
        """
        found: list[Pair] = [(a, b) for a in self.actors for b in self.recipients if a.id != b.id]
        if found:
            return found
        if self.actors:
            return [(each, None) for each in self.actors]
        return [(None, each) for each in self.recipients] or [(None, None)]

    def number(self, kind: str) -> dict[str, float] | None:
        """Return the figure of a kind (killed, wounded ...) as low and high."""
        return next((each for each in self.row["quantities"] if each["kind"] == kind), None)
