"""Resolving: which point of the world a name means, by its people, its surroundings and the countries of the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import asin, cos, log10, radians, sin, sqrt

from dragoman.actors.world import World
from dragoman.codebook.folding import PLAIN, fold
from dragoman.codebook.gazetteer import City, Region
from dragoman.model.place import Place
from dragoman.model.span import Span

EARTH = 6371.0
NEAR, LIKELY_NEAR = 400.0, 1.2
NAMED, CAPITAL, OTHER = 1.9, 0.8, 0.8
INSIDE = 12.0
ALTERNATIVES = 3
SEAS = frozenset({"sea", "strait"})
POINTS = frozenset({"city_area", "camp", "base"})
AREAS = frozenset({"river", "border", "disputed", "continent"})
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Around:
    """What a report says about where it is: countries by weight, points it names beyond doubt."""

    countries: Counter[str]
    anchors: tuple[Point, ...] = ()


def distance(one: Point, other: Point) -> float:
    """Return the kilometres between two points on the globe.

    >>> round(distance((48.85, 2.35), (51.51, -0.13)))
    344
    """
    lat1, lon1, lat2, lon2 = (radians(part) for part in (*one, *other))
    across = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(across, 1.0)))


def ranked(cities: Iterable[City], around: Around, capital_of: str | None, inside: Region | str | None) -> list[City]:
    """Return the cities of a name, likeliest first; `inside` is what the text says they lie in."""

    def score(city: City) -> float:
        total = log10(city.population + 10) - OTHER * city.other
        total += NAMED * (around.countries[city.country] > 0) + CAPITAL * (
            city.country == capital_of and not city.other
        )
        if any(distance((city.lat, city.lon), anchor) < NEAR for anchor in around.anchors):
            total += LIKELY_NEAR
        return total + INSIDE * _lies_in(city, inside)

    return sorted(cities, key=lambda city: (-score(city), city.country, city.lat, city.lon))


def _lies_in(city: City, inside: Region | str | None) -> bool:
    if inside is None:
        return False
    if isinstance(inside, str):
        return city.country == inside
    return city.country in {inside.country, ""} and distance((city.lat, city.lon), (inside.lat, inside.lon)) < 2 * NEAR


def city_place(cities: Sequence[City], name: str, span: Span | None) -> Place:
    """Return the place of the first of ranked cities under the report's own name for it.

    Its name in the gazetteer, where another, and the next cities of other places are the alternatives.
    """
    best = cities[0]
    others: dict[str, None] = {}
    for city in cities[1:]:
        if distance((city.lat, city.lon), (best.lat, best.lon)) > 50:
            others[f"{city.name}, {city.country}"] = None
    if fold(name) != fold(best.name):
        others = {f"{best.name.translate(PLAIN)}, {best.country}": None, **others}
    called = name.title() if name.isupper() else name
    return Place(called, best.country or None, best.lat, best.lon, "city", span, tuple(others)[:ALTERNATIVES])


def region_place(region: Region, span: Span | None) -> Place:
    """Return the place of a region, sea or border area."""
    precision = "sea" if region.kind in SEAS else "area" if region.kind in AREAS else "region"
    if region.kind in POINTS:
        precision = "city"
    return Place(region.name, region.country, region.lat, region.lon, precision, span)


def country_place(world: World, code: str, span: Span | None) -> Place:
    """Return the place of a state (ISO-3) at a point near its middle."""
    point = world.gazetteer.point(code)
    lat, lon = point or (None, None)
    return Place(world.states[code].name, code, lat, lon, "country", span)
