"""Offices: who held which office when, from offices.tsv."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.folding import fold
from dragoman.codebook.roster import Held
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


def load_holders(folder: Path = SHIPPED, imported: Iterable[Held] = ()) -> tuple[Holder, ...]:
    """Return the persons of offices.tsv in order of first appearance, then those of a user's table alone.

    What the user's table says of a person's office stands in the place of what ours says of it. CodebookError where
    our table is damaged.
    """
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
    _add(aliases, offices, imported)
    return tuple(
        Holder(name, tuple(aliases[name]), tuple(sorted(offices[name], key=lambda office: office.since or "")))
        for name in offices
    )


def _add(aliases: dict[str, dict[str, None]], offices: dict[str, list[Office]], imported: Iterable[Held]) -> None:
    """Enter the offices of a user's table under the persons they are of."""
    every = list(imported)
    if not every:
        return
    known = {fold(form): name for name in reversed(list(offices)) for form in (*aliases[name], name)}
    names = [known.get(fold(held.office.person), held.office.person) for held in every]
    told = {(name, held.office.office, held.office.country) for name, held in zip(names, every, strict=True)}
    for name in set(names) & set(offices):
        offices[name] = [each for each in offices[name] if (name, each.office, each.country) not in told]
    for name, held in zip(names, every, strict=True):
        forms = dict.fromkeys((*held.aliases, held.office.person))
        forms.pop(name, None)
        aliases.setdefault(name, {}).update(forms)
        offices.setdefault(name, []).append(held.office)
