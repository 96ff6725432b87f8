"""States: names, demonyms, capitals and seats of government, from countries.tsv."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.members import load_members
from dragoman.codebook.tables import SHIPPED, rows, several

ENDED = {
    "SUN": "1991-12-26",
    "YUG": "2003-02-04",
    "SCG": "2006-06-05",
    "CSK": "1993-01-01",
    "DDR": "1990-10-03",
    "YMD": "1990-05-22",
    "RVN": "1976-07-02",
    "ANT": "2010-10-10",
    "PCZ": "1979-10-01",
    "TMP": "1976-07-17",
}
COLUMNS = ("iso3", "name", "aliases", "demonyms", "capital", "seats", "cow", "cameo", "region")


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory: `code` is ISO-3; `capitals` and `seats` stand for its government; `ended`: its last day.

    cow: its number in the Correlates of War lists, or None. cameo: its code in CAMEO, where it is another one.
    blocs: ids of the organisations it belongs to now (or did at its end).
    """

    code: str
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]
    region: str
    cow: int | None
    cameo: str
    blocs: tuple[str, ...]
    ended: str | None = None


def load_states(folder: Path = SHIPPED) -> tuple[State, ...]:
    """Return the states of countries.tsv in its order; CodebookError where the table is damaged."""
    blocs: dict[str, tuple[str, ...]] = {}
    for each in load_members(folder):
        if each.until is None or (each.country in ENDED and each.until[:4] >= ENDED[each.country][:4]):
            blocs[each.country] = (*blocs.get(each.country, ()), each.organisation)
    return tuple(
        State(
            row["iso3"],
            row["name"],
            several(row["aliases"]),
            several(row["demonyms"]),
            several(row["capital"]),
            several(row["seats"]),
            row["region"],
            int(row.number("cow", 1, 999)) if row["cow"] else None,
            row["cameo"] or row["iso3"],
            blocs.get(row["iso3"], ()),
            ENDED.get(row["iso3"]),
        )
        for row in rows(folder, "countries.tsv", COLUMNS)
    )
