"""States: names, demonyms, capitals and seats of government, from countries.tsv."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

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
COLUMNS = ("iso3", "name", "aliases", "demonyms", "capital", "seats", "region", "blocs")


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory: `code` is ISO-3; `capitals` and `seats` stand for its government; `ended`: its last day."""

    code: str
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]
    region: str
    blocs: tuple[str, ...]
    ended: str | None = None


def load_states(folder: Path = SHIPPED) -> tuple[State, ...]:
    """Return the states of countries.tsv in its order; CodebookError where the table is damaged."""
    return tuple(
        State(
            row["iso3"],
            row["name"],
            several(row["aliases"]),
            several(row["demonyms"]),
            several(row["capital"]),
            several(row["seats"]),
            row["region"],
            several(row["blocs"]),
            ENDED.get(row["iso3"]),
        )
        for row in rows(folder, "countries.tsv", COLUMNS)
    )
