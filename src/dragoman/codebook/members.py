"""Members: which state belonged to which organisation when, from members.tsv."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, rows, several

COLUMNS = ("organisation", "members", "since", "until")


@dataclass(frozen=True, slots=True)
class Membership:
    """A state (ISO-3) in an organisation (id), with dates as prefixes; `since` None: from its beginning or unknown."""

    organisation: str
    country: str
    since: str | None
    until: str | None

    def holds(self, day: str | None) -> bool:
        """Whether it lasts on a day; None is now."""
        if day is None:
            return self.until is None
        if self.since and day[: len(self.since)] < self.since[: len(day)]:
            return False
        return not self.until or day[: len(self.until)] <= self.until[: len(day)]


def load_members(folder: Path = SHIPPED) -> tuple[Membership, ...]:
    """Return the memberships of members.tsv in its order; CodebookError where the table is damaged."""
    return tuple(
        Membership(row["organisation"], country, row["since"] or None, row["until"] or None)
        for row in rows(folder, "members.tsv", COLUMNS)
        for country in several(row["members"])
    )
