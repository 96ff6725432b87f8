"""Facts: the rows a brief is made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dragoman.engines.account import Refusal

SECTORS = ("GOV", "MIL", "SPY", "LEG", "IGO", "REB", "OPP", "PTY", "JUD")
Row = Mapping[str, Any]
Rows = Sequence[Row]


@dataclass(frozen=True, slots=True)
class Facts:
    """The rows of the desk's tables; `ledger` is that of the desk.

    told: by id, the reports' own ledger entries and the mentions that tell what came of one. countries: by actor id;
    officials: the ids of those who act for a state, a body or an armed group.

    What only machine-rewritten reports tell is left out of `events` as long as there is a report of another kind.
    """

    name: str
    reports: Rows
    events: Rows
    quotes: Rows
    ledger: Rows
    refused: Sequence[Refusal] = ()
    contradictions: Rows = ()
    told: Mapping[str, Row] = field(default_factory=dict)
    countries: Mapping[str, str] = field(default_factory=dict)
    officials: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        own = [row for row in self.events if row["copy_kind"] != "paraphrased"]
        object.__setattr__(self, "events", own or list(self.events))

    @property
    def last_day(self) -> str | None:
        """The latest publication date."""
        return max((row["published"] for row in self.reports if row["published"]), default=None)

    def report(self, report: str) -> dict[str, Any]:
        """Return the row of a report, named as the rows of what it tells name it."""
        return {**next(row for row in self.reports if row["id"] == report), "report": report}

    def is_copied(self, row: Row) -> bool:
        """Whether only copies tell an entry of the ledger."""
        told = [self.told[each] for each in row["entry_ids"] if each in self.told]
        return bool(told) and all(each["is_copy"] for each in told)

    def side(self, ids: Sequence[str]) -> frozenset[str]:
        """Return the countries of some actors, or their ids where they have none."""
        return frozenset(self.countries.get(each) or each for each in ids)


def is_official(row: Row) -> bool:
    """Whether an actor acts for a state, a body or an armed group: by kind, or a person by the sector of his code."""
    if row["kind"] in {"state", "government_body", "organisation", "armed_group"}:
        return True
    code = row["code"] or ""
    return bool(row["kind"] == "person" and any(sector in code for sector in SECTORS))
