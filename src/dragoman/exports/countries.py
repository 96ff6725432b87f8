"""Countries in other lists: CAMEO's letters, ISO's two letters and figures, FIPS's two letters, COW's numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.codebook.states import load_states
from dragoman.codebook.tables import rows

DATA = Path(__file__).parent / "data"
COLUMNS = ("iso3", "iso2", "numeric", "fips")
NOWHERE = ("", "", "")


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its codes; "" where a list has none for it. cow: its number in the Correlates of War lists."""

    iso3: str
    name: str
    cameo: str
    iso2: str
    numeric: str
    fips: str
    cow: int | None


@cache
def countries() -> Mapping[str, Country]:
    """Return the countries by ISO-3 code."""
    other = {row["iso3"]: (row["iso2"], row["numeric"], row["fips"]) for row in rows(DATA, "countries.tsv", COLUMNS)}
    return {
        each.code: Country(each.code, each.name, each.cameo, *other.get(each.code, NOWHERE), each.cow)
        for each in load_states()
    }


@cache
def iso3_by(list_: str) -> Mapping[str, str]:
    """Return ISO-3 codes by another list's: cameo, iso2, numeric, fips or name."""
    return {getattr(each, list_): each.iso3 for each in reversed(tuple(countries().values())) if getattr(each, list_)}
