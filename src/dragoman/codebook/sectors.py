"""Sectors: role nouns (troops, police, residents) with the sector and kind of actor they name, from sectors.tsv."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, rows

COLUMNS = ("word", "sector", "kind", "private")


@dataclass(frozen=True, slots=True)
class Sector:
    """A role noun: `sector` is GOV, MIL, REB ...; `kind` person, group or body; `private` for private persons."""

    word: str
    sector: str
    kind: str
    private: bool


def load_sectors(folder: Path = SHIPPED) -> tuple[Sector, ...]:
    """Return the role nouns of sectors.tsv and nouns.tsv in their order; CodebookError where one is damaged."""
    return (*_read(folder, "sectors.tsv"), *load_owned(folder))


def load_owned(folder: Path = SHIPPED) -> tuple[Sector, ...]:
    """Return the nouns of nouns.tsv, which are actors only by what owns them; CodebookError where it is damaged."""
    return _read(folder, "nouns.tsv")


def _read(folder: Path, name: str) -> tuple[Sector, ...]:
    return tuple(
        Sector(row["word"], row["sector"], row["kind"], row["private"] == "yes") for row in rows(folder, name, COLUMNS)
    )
