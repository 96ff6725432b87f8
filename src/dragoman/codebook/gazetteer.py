"""Gazetteer: towns and divisions by name (one sorted text, searched in place), regions and landmarks from tables."""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dragoman.codebook.folding import fold
from dragoman.codebook.tables import SHIPPED, Row, rows, several

Point = tuple[float, float]
BLOCK, LONGEST, REMEMBERED = 4096, 256, 4096  # bytes between lines that a search begins at, bytes of these; names
CITIES = "cities.tsv.gz"
POINT_COLUMNS = ("country", "lat", "lon")
COLUMNS = ("name", "aliases", "country", "lat", "lon", "kind")
VILLAGES, VILLAGE = frozenset({"village", "base"}), 3000  # people, about, of a village of landmarks.tsv
DIVISION_COLUMNS = ("name", "short", "country", "admin")


@dataclass(frozen=True, slots=True, eq=False)
class City:
    """A city, or a division of a state: `level` 1 (state, province) or 2 (county, district), 0 for a city.

    `country` is ISO-3, `admin` the first-level division's code; `other` when found by another spelling. `population` is
    0 for seats of divisions whose people GeoNames does not count, for divisions that of their towns.
    """

    name: str
    country: str
    lat: float
    lon: float
    population: int
    admin: str
    other: bool
    level: int = 0


@dataclass(frozen=True, slots=True)
class Region:
    """A region, sea, strait, border area or camp; `country` None where no one state holds it."""

    name: str
    forms: tuple[str, ...]
    country: str | None
    lat: float
    lon: float
    kind: str


@dataclass(frozen=True, slots=True)
class Division:
    """A first division that the press sets after a town's name, with its short forms: "Springfield, Ill."."""

    name: str
    short: tuple[str, ...]
    country: str
    admin: str


class Gazetteer:
    """Cities and regions; reading it is pure.

    text: a line a name, in the order of its bytes. `regions` are known wherever they stand, landmarks only where a
    place can: villages and bases among the cities, islands, lakes and mountains among the regions of a name.
    """

    def __init__(
        self,
        text: bytes,
        regions: Sequence[Region],
        points: Mapping[str, Point],
        divisions: Sequence[Division] = (),
        landmarks: Sequence[Region] = (),
    ) -> None:
        self._text = text
        self._starts = _starts(text)
        self._heads = [text[at : at + LONGEST].partition(b"\n")[0] for at in self._starts]
        self._cities = lru_cache(REMEMBERED)(self._find)
        self._points = points
        self.regions = tuple(regions)
        self._divisions = {fold(division.name): division for division in divisions}
        self._short = {form: division for division in divisions for form in division.short}
        self._by_form: dict[str, list[Region]] = {}
        self._villages: dict[str, list[City]] = {}
        for region in (*regions, *landmarks):
            for form in region.forms:
                if region.kind in VILLAGES:
                    self._villages.setdefault(fold(form), []).append(_village(region))
                else:
                    self._by_form.setdefault(fold(form), []).append(region)

    def point(self, country: str) -> Point | None:
        """Return a point near the middle of a state (ISO-3): degrees north and east, or None."""
        return self._points.get(country)

    def regions_named(self, name: str) -> tuple[Region, ...]:
        """Return the regions of a name, in the order of the tables."""
        return tuple(self._by_form.get(fold(name).strip(), ()))

    def division(self, words: str, *, short: bool = False) -> City | None:
        """Return the division of divisions.tsv that words name; with `short`, in its short forms too."""
        division = self._divisions.get(fold(words)) or (self._short.get(words) if short else None)
        if division is None:
            return None
        return next((c for c in self.cities(division.name) if c.level == 1 and c.admin == division.admin), None)

    def cities(self, name: str) -> tuple[City, ...]:
        """Return every city of a name, whatever its case and accents, most people first."""
        return self._cities(fold(name).strip())

    def _find(self, folded: str) -> tuple[City, ...]:
        found = [_city(line) for line in self._lines(f"{folded}\t".encode())]
        found += self._villages.get(folded, ())
        return tuple(sorted(found, key=lambda city: (-city.population, city.country, city.admin, city.lat)))

    def towns(self) -> Iterator[tuple[Point, str]]:
        """Yield the point and the country (ISO-3) of every town, in the order of their names."""
        for line in self._text.decode("utf-8").split("\n"):
            if line.endswith("\t0\t0"):
                _, _, country, lat, lon, *_ = line.split("\t")
                yield (float(lat), float(lon)), country

    def _lines(self, key: bytes) -> Iterator[str]:
        """Yield the lines that begin with a key."""
        block = bisect_left(self._heads, key)
        if block:  # after the head before it
            stop = self._starts[block] + len(key) if block < len(self._starts) else len(self._text)
            at = self._text.find(b"\n" + key, self._starts[block - 1], stop) + 1
        else:
            at = 0
        while self._text.startswith(key, at):
            end = self._text.find(b"\n", at)
            end = len(self._text) if end < 0 else end
            yield self._text[at:end].decode("utf-8")
            at = end + 1


def _starts(text: bytes) -> list[int]:
    """Return where a line starts, about every so many bytes."""
    starts = [0]
    while at := text.find(b"\n", starts[-1] + BLOCK) + 1:
        starts.append(at)
    return starts


def _village(region: Region) -> City:
    return City(region.name, region.country or "", region.lat, region.lon, VILLAGE, "", other=False)


def _city(line: str) -> City:
    _, name, country, lat, lon, population, admin, other, level = line.split("\t")
    return City(name, country, float(lat), float(lon), int(population), admin, other == "1", int(level))


def load_gazetteer(folder: Path = SHIPPED) -> Gazetteer:
    """Return the gazetteer of a codebook folder; CodebookError where a table is damaged."""
    path = folder / CITIES if (folder / CITIES).is_file() else SHIPPED / CITIES
    regions = [region_of(row) for name in ("regions.tsv", "provinces.tsv") for row in rows(folder, name, COLUMNS)]
    divisions = [division_of(row) for row in rows(folder, "divisions.tsv", DIVISION_COLUMNS)]
    points = {row["country"]: point_of(row) for row in rows(folder, "points.tsv", POINT_COLUMNS)}
    landmarks = [region_of(row) for row in rows(folder, "landmarks.tsv", COLUMNS)]
    return Gazetteer(gzip.decompress(path.read_bytes()), regions, points, divisions, landmarks)


def point_of(row: Row) -> Point:
    """Return the point of a row: degrees north and degrees east."""
    return row.number("lat", -90, 90), row.number("lon", -180, 180)


def division_of(row: Row) -> Division:
    """Return the division of a row."""
    row.filled("name", "country", "admin")
    return Division(row["name"], several(row["short"]), row["country"], row["admin"])


def region_of(row: Row) -> Region:
    """Return the region of a row; a name that brackets tell from its namesakes is none of its forms."""
    row.filled("name")
    name = row["name"].split(" (")[0]
    forms = several(row["aliases"]) if "(" in row["name"] else (name, *several(row["aliases"]))
    return Region(name, forms, row["country"] or None, *point_of(row), row["kind"])
