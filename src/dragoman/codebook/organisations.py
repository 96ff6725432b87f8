"""Organisations: alliances, unions, courts, companies and media, from organisations.tsv."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, Row, rows, several

COLUMNS = ("id", "name", "aliases", "kind", "code", "bond", "since", "until", "members_of")
BONDS = ("", "defence", "union")


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation: `kind` and `code` as in the table; dates are prefixes or None.

    bond: "defence" or "union" where its members stand together by treaty, else "".
    members_of: ids of the organisations whose members are its own too: those a council, court or agency belongs to.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    code: str
    bond: str
    since: str | None
    until: str | None
    members_of: tuple[str, ...] = ()


def load_organisations(folder: Path = SHIPPED) -> tuple[Organisation, ...]:
    """Return the organisations of organisations.tsv in its order; CodebookError where the table is damaged."""
    return tuple(organisation_of(row) for row in rows(folder, "organisations.tsv", COLUMNS))


def organisation_of(row: Row) -> Organisation:
    """Return the organisation of a row; CodebookError for a bond there is none of."""
    return Organisation(
        row["id"],
        row["name"],
        several(row["aliases"]),
        row["kind"],
        row["code"],
        row.one_of("bond", "one of the bonds, or nothing", BONDS),
        row["since"] or None,
        row["until"] or None,
        several(row["members_of"]),
    )
