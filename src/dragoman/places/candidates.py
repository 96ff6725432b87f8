"""Candidates: what of the world a name may mean, each with how likely it is before the report is asked."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import cos, log10, radians, sin
from typing import NamedTuple

from dragoman.actors.world import World
from dragoman.codebook.folding import fold
from dragoman.codebook.gazetteer import City, Region

UNCOUNTED = 3000  # people of a seat that GeoNames does not count
CAPITAL, OTHER, DOUBT, LEVEL = 0.8, 0.7, 0.9, 0.4
REGION, STATE, NAMESAKE = 7.0, 9.0, 8.3
MOST, REMEMBERED = 40, 2048  # readings of a name, names whose readings are kept
TOWN = 10_000  # people of a town that is meant before the county of its name
WIDE = frozenset({"sea", "strait", "continent", "border", "river", "mountain"})
Vector = tuple[float, float, float]


class Candidate(NamedTuple):
    """A city or division, a region, or a state by its ISO-3 code.

    prior: about the logarithm of its people. doubt: what it loses where its state is not named. wide: no point.
    admin: the code of its first division. order: breaks ties, always the same way. vector: its point on a unit globe.
    """

    of: City | Region | str
    country: str | None
    point: tuple[float, float]
    prior: float
    doubt: float = 0.0
    admin: str = ""
    wide: bool = False
    order: tuple[str, float, float] = ("", 0.0, 0.0)
    vector: Vector = (0.0, 0.0, 0.0)


def city_candidates(cities: Iterable[City], capital_of: str | None = None, said: str = "") -> list[Candidate]:
    """Return the cities and divisions of a name as said, a town before its county.

    capital_of: the state whose capital it names. A city that another spelling finds is in doubt but for one whose own
    name is a word of the one said: the Gaza of "Gaza City".
    """
    return list(_ranked(tuple(cities), capital_of, fold(said)))


@lru_cache(REMEMBERED)
def _ranked(cities: tuple[City, ...], capital_of: str | None, said: str) -> tuple[Candidate, ...]:
    words = said.replace("-", " ").split()
    pairs = [(city, _city(city, capital_of)) for city in cities]
    towns = [one for city, one in pairs if not city.level and city.population >= TOWN]
    found: list[Candidate] = []
    for city, one in pairs:
        likely = _after_its_town(one, towns) if city.level else one
        found.append(likely._replace(doubt=0.0) if one.doubt and fold(city.name) in words else likely)
    return tuple(sorted(found, key=lambda one: (-one.prior, one.order))[:MOST])


def _after_its_town(division: Candidate, towns: list[Candidate]) -> Candidate:
    """Return a division, less likely than the town of its name that lies in its state."""
    priors = [town.prior for town in towns if town.country == division.country and town.admin == division.admin]
    return division._replace(prior=min(division.prior, max(priors) - LEVEL)) if priors else division


def _city(city: City, capital_of: str | None) -> Candidate:
    prior = (
        log10((city.population or UNCOUNTED) + 10) - OTHER * city.other * (1 + city.level) - LEVEL * (city.level > 0)
    )
    prior += CAPITAL * (city.country == capital_of and not city.other and not city.level)
    point = (city.lat, city.lon)
    order = (city.country, *point)
    doubt = DOUBT * city.other
    return Candidate(city, city.country, point, prior, doubt, city.admin, False, order, vector(point))


def region_candidate(region: Region, admin: str = "") -> Candidate:
    """Return a region of the tables."""
    point = (region.lat, region.lon)
    order = (region.country or "", *point)
    wide = region.kind in WIDE
    return Candidate(region, region.country, point, REGION, 0.0, admin, wide, order, vector(point))


def division_candidate(division: City) -> Candidate:
    """Return a division whose name is a state's too: nearly as likely as the state."""
    point = (division.lat, division.lon)
    order = (division.country, *point)
    return Candidate(division, division.country, point, NAMESAKE, 0.0, division.admin, False, order, vector(point))


def state_candidate(world: World, code: str) -> Candidate:
    """Return a state."""
    point = world.gazetteer.point(code) or (0.0, 0.0)
    return Candidate(code, code, point, STATE, 0.0, "", True, (code, *point), vector(point))


def vector(point: tuple[float, float]) -> Vector:
    """Return a point in degrees as one on a globe of radius 1."""
    lat, lon = radians(point[0]), radians(point[1])
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)
