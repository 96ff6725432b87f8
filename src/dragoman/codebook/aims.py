"""Aims: whose state an act is done to where its words name nobody, from aims.tsv."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.plover import CODES
from dragoman.codebook.tables import SHIPPED, Row, rows

COLUMNS = ("code", "modes", "sectors", "whom", "example", "country")
WHOM = ("there", "here", "own")


@dataclass(frozen=True, slots=True)
class Aim:
    """One row: for these modes and doers' sectors (empty for all) the state there, here or of the doer's own."""

    code: str
    modes: frozenset[str]
    sectors: frozenset[str]
    whom: str
    example: str
    country: str


def read_aims(folder: Path = SHIPPED) -> dict[str, tuple[Aim, ...]]:
    """Return the rows by code, in the table's order; CodebookError where one cannot be read."""
    found: dict[str, tuple[Aim, ...]] = {}
    for row in rows(folder, "aims.tsv", COLUMNS):
        aim = aim_of(row)
        found[aim.code] = (*found.get(aim.code, ()), aim)
    return found


def aim_of(row: Row) -> Aim:
    """Return one row; CodebookError for a code or a place that is none."""
    return Aim(
        row.one_of("code", "one of the sixteen codes", CODES),
        frozenset(row["modes"].split()),
        frozenset(row["sectors"].split()),
        row.one_of("whom", "where the state is looked for", WHOM),
        row["example"],
        row["country"],
    )
