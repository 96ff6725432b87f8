"""Gazetteer: cities by name (a compressed sorted list, searched in place) and regions, seas and borders from tables."""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.folding import fold
from dragoman.codebook.tables import SHIPPED, Row, rows, several

Point = tuple[float, float]
CITIES = "cities.tsv.gz"
POINT_COLUMNS = ("country", "lat", "lon")
COLUMNS = ("name", "aliases", "country", "lat", "lon", "kind")


@dataclass(frozen=True, slots=True)
class City:
    """A city: `country` is ISO-3, `admin` the first-level division's code; `other` when found by another spelling."""

    name: str
    country: str
    lat: float
    lon: float
    population: int
    admin: str
    other: bool


@dataclass(frozen=True, slots=True)
class Region:
    """A region, sea, strait, border area or camp; `country` None where no one state holds it."""

    name: str
    forms: tuple[str, ...]
    country: str | None
    lat: float
    lon: float
    kind: str


class Gazetteer:
    """Cities and regions; reading it is pure."""

    def __init__(self, lines: Sequence[str], regions: Sequence[Region], points: Mapping[str, Point]) -> None:
        self._lines = lines
        self._points = points
        self.regions = tuple(regions)
        self._by_form: dict[str, list[Region]] = {}
        for region in regions:
            for form in region.forms:
                self._by_form.setdefault(fold(form), []).append(region)

    def point(self, country: str) -> Point | None:
        """Return a point near the middle of a state (ISO-3): degrees north and east, or None."""
        return self._points.get(country)

    def regions_named(self, name: str) -> tuple[Region, ...]:
        """Return the regions of a name, in the order of the tables."""
        return tuple(self._by_form.get(fold(name).strip(), ()))

    def cities(self, name: str) -> tuple[City, ...]:
        """Return every city of a name, whatever its case and accents, most people first."""
        key = fold(name).strip() + "\t"
        at = bisect_left(self._lines, key)
        found: list[City] = []
        while at < len(self._lines) and self._lines[at].startswith(key):
            found.append(_city(self._lines[at]))
            at += 1
        return tuple(sorted(found, key=lambda city: (-city.population, city.country, city.admin, city.lat)))


def _city(line: str) -> City:
    _, name, country, lat, lon, population, admin, other = line.split("\t")
    return City(name, country, float(lat), float(lon), int(population), admin, other == "1")


def load_gazetteer(folder: Path = SHIPPED) -> Gazetteer:
    """Return the gazetteer of a codebook folder; CodebookError where a table is damaged."""
    path = folder / CITIES if (folder / CITIES).is_file() else SHIPPED / CITIES
    lines = gzip.decompress(path.read_bytes()).decode("utf-8").split("\n")
    regions = [region_of(row) for name in ("regions.tsv", "provinces.tsv") for row in rows(folder, name, COLUMNS)]
    points = {row["country"]: point_of(row) for row in rows(folder, "points.tsv", POINT_COLUMNS)}
    return Gazetteer(lines, regions, points)


def point_of(row: Row) -> Point:
    """Return the point of a row: degrees north and degrees east."""
    return row.number("lat", -90, 90), row.number("lon", -180, 180)


def region_of(row: Row) -> Region:
    """Return the region of a row; a name that brackets tell from its namesakes is none of its forms."""
    row.filled("name")
    name = row["name"].split(" (")[0]
    forms = several(row["aliases"]) if "(" in row["name"] else (name, *several(row["aliases"]))
    return Region(name, forms, row["country"] or None, *point_of(row), row["kind"])
