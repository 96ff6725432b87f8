"""Groups: armed groups, parties and movements with their country, from groups.tsv."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, rows, several

COLUMNS = ("id", "name", "aliases", "kind", "country", "code", "since", "until")


@dataclass(frozen=True, slots=True)
class Group:
    """A group: `country` is ISO-3 or None, `code` its actor code; dates are prefixes or None."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    country: str | None
    code: str
    since: str | None
    until: str | None


def load_groups(folder: Path = SHIPPED) -> tuple[Group, ...]:
    """Return the groups of groups.tsv in its order; CodebookError where the table is damaged."""
    return tuple(
        Group(
            row["id"],
            row["name"],
            several(row["aliases"]),
            row["kind"],
            row["country"] or None,
            row["code"],
            row["since"] or None,
            row["until"] or None,
        )
        for row in rows(folder, "groups.tsv", COLUMNS)
    )
