"""Point: the place that a resolved name is, as the record shows it."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.actors.world import World
from dragoman.codebook.folding import PLAIN, fold
from dragoman.codebook.gazetteer import City, Region
from dragoman.model.place import Place
from dragoman.model.span import Span
from dragoman.places.areas import Area
from dragoman.places.candidates import Candidate
from dragoman.places.resolve import beside

ALTERNATIVES = 3
ELSEWHERE = 50  # km from which another place of the name is another reading
SEAS = frozenset({"sea", "strait"})
POINTS = frozenset({"city_area", "camp", "base"})
AREAS = frozenset({"river", "border", "disputed", "continent", "lake", "mountain", "pass", "area"})


def place_of(world: World, name: str, ranked: Sequence[Candidate], span: Span | None) -> Place:
    """Return the place of the first of ranked readings, under the report's own name for it where it is a city."""
    best = ranked[0].of
    if isinstance(best, str):
        return country_place(world, best, span)
    if isinstance(best, Region):
        return region_place(best, span)
    return _city_place(best, ranked, name, span)


def _city_place(best: City, ranked: Sequence[Candidate], name: str, span: Span | None) -> Place:
    """A city or division: its name in the gazetteer, where another, and its namesakes are the alternatives."""
    others: dict[str, None] = {}
    for one in ranked[1:]:
        if isinstance(one.of, City) and not beside(one, ranked[0], ELSEWHERE):
            others[f"{one.of.name}, {one.of.country}"] = None
            if len(others) == ALTERNATIVES:
                break
    if fold(name) != fold(best.name):
        others = {f"{best.name.translate(PLAIN)}, {best.country}": None, **others}
    called = name.title() if name.isupper() else name
    precision = "region" if best.level else "city"
    return Place(called, best.country or None, best.lat, best.lon, precision, span, tuple(others)[:ALTERNATIVES])


def region_place(region: Region, span: Span | None) -> Place:
    """Return the place of a region, sea or border area."""
    precision = "sea" if region.kind in SEAS else "area" if region.kind in AREAS else "region"
    if region.kind in POINTS:
        precision = "city"
    return Place(region.name, region.country, region.lat, region.lon, precision, span)


def country_place(world: World, code: str, span: Span | None) -> Place:
    """Return the place of a state (ISO-3) at a point near its middle."""
    lat, lon = world.gazetteer.point(code) or (None, None)
    return Place(world.states[code].name, code, lat, lon, "country", span)


def unknown_place(name: str, areas: Sequence[Area], span: Span) -> Place:
    """Return a place that no table has: of its own name, in the state and at the middle of what it lies in."""
    country = next((area.country for area in areas if area.country), None)
    lat, lon = next((area.point for area in areas if area.point), (None, None))
    return Place(name, country, lat, lon, "area", span)
