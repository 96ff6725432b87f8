"""Offices: who held which office when, from offices.tsv."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, rows, several
from dragoman.model.actor import Office

COLUMNS = ("person", "aliases", "office", "country", "code", "since", "until", "checked")


@dataclass(frozen=True, slots=True)
class Holder:
    """A person of the table: full name, other spellings, and every office held, earliest first."""

    name: str
    aliases: tuple[str, ...]
    offices: tuple[Office, ...]

    def at(self, day: str | None) -> Office | None:
        """Return the office held on a day (a prefix; None for now): the one begun last, or None where none was held."""
        held = [office for office in self.offices if day is None or holds(office, day)]
        if day is None:
            held = [office for office in held if office.until is None] or held
        return max(held, key=lambda office: office.since or "") if held else None

    def before(self, day: str | None) -> Office | None:
        """Return the last office left before a day, or None."""
        left = [office for office in self.offices if day and office.until and office.until < day]
        return max(left, key=lambda office: office.until or "") if left else None


def holds(office: Office, day: str) -> bool:
    """Whether an office is held on a day; prefixes count as held for the whole of their month or year."""
    if office.since and day[: len(office.since)] < office.since[: len(day)]:
        return False
    return not office.until or day[: len(office.until)] <= office.until[: len(day)]


def load_holders(folder: Path = SHIPPED) -> tuple[Holder, ...]:
    """Return the persons of offices.tsv in order of first appearance; CodebookError where the table is damaged."""
    aliases: dict[str, dict[str, None]] = {}
    offices: dict[str, list[Office]] = {}
    for row in rows(folder, "offices.tsv", COLUMNS):
        aliases.setdefault(row["person"], {}).update(dict.fromkeys(several(row["aliases"])))
        offices.setdefault(row["person"], []).append(
            Office(
                row["person"],
                row["office"],
                row["country"] or None,
                row["code"],
                row["since"] or None,
                row["until"] or None,
                row["checked"] or None,
            )
        )
    return tuple(
        Holder(name, tuple(aliases[name]), tuple(sorted(offices[name], key=lambda office: office.since or "")))
        for name in offices
    )
