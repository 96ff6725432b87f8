"""Members: which state belonged to which organisation when, from members.tsv."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.organisations import Organisation, load_organisations
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
    """Return the memberships of members.tsv in its order, then those that organisations have from others.

    CodebookError where the table is damaged.
    """
    own = [
        Membership(row["organisation"], country, row["since"] or None, row["until"] or None)
        for row in rows(folder, "members.tsv", COLUMNS)
        for country in several(row["members"])
    ]
    return (*own, *_inherited(own, load_organisations(folder)))


def _inherited(own: Iterable[Membership], bodies: Iterable[Organisation]) -> Iterator[Membership]:
    """Yield the memberships of bodies whose members are those of others, cut to the body's own dates."""
    by_organisation: dict[str, list[Membership]] = defaultdict(list)
    for each in own:
        by_organisation[each.organisation].append(each)
    for body in bodies:
        for each in (one for parent in body.members_of for one in by_organisation[parent]):
            since, until = _latest(body.since, each.since), _earliest(body.until, each.until)
            if not (since and until) or since[: len(until)] <= until:
                yield Membership(body.id, each.country, since, until)


def _latest(*days: str | None) -> str | None:
    """Return the latest beginning, the more precise one of two that may be the same."""
    return max((day for day in days if day), default=None)


def _earliest(*days: str | None) -> str | None:
    """Return the earliest end, the more precise one of two that may be the same."""
    return min((day for day in days if day), default=None, key=lambda day: f"{day}~")
