"""Meanings: the candidates of a name: a state, a region of the tables, the towns and divisions of the gazetteer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.actors.world import World
from dragoman.codebook.gazetteer import City
from dragoman.places.areas import Area, admin_of
from dragoman.places.candidates import Candidate, city_candidates, division_candidate, region_candidate, state_candidate
from dragoman.places.named import Named

DIVISIONS = frozenset(
    "state province region county district oblast governorate prefecture department division raion parish".split()
)
SAINTS = {"St. ": "Saint ", "St ": "Saint ", "Mt. ": "Mount ", "Mt ": "Mount ", "Ft. ": "Fort ", "Ft ": "Fort "}
ARTICLES = ("Al ", "al ", "Al-", "al-", "El ", "El-", "Ad ", "Ad-", "An ", "An-", "Ar ", "Ar-", "As ", "As-")
OF_A_TOWN = ("Greater ", "Downtown ", "Central ", "Old ", "Upper ", "Lower ")


def meanings(one: Named, areas: Sequence[Area], world: World) -> list[Candidate]:
    """Return what a name that lies in some areas may mean, nothing for a name that no table has."""
    if one.kind == "state":
        return _state(one, areas, world)
    if one.kind == "seat":
        return city_candidates(_capital(one.key, world), one.key)
    short = _short(one, world)
    if short is not None:
        return [division_candidate(short)]
    found: list[Candidate] = []
    if one.kind in {"region", "run"}:
        regions = world.gazetteer.regions_named(one.words)
        found = [region_candidate(region, admin_of(world, region)) for region in regions]
        if found and not areas:
            return found
    cities = _towns(one, world)
    if one.kind == "region" and found:
        cities = [city for city in cities if not city.other and not city.level]
    return found + city_candidates(cities, one.key if one.kind == "capital" else None, one.words)


def _short(one: Named, world: World) -> City | None:
    """Return the division that a name after a comma is: the "Ky." of "Paris, Ky.", the New York of "Ohio, New York"."""
    sheet, page = one.page.sheet, one.page
    if one.kind in {"state", "region"} or not one.start or sheet.words[one.start - 1] not in {",", "("}:
        return None
    before = page.mark_at(one.start - 2) if one.start > 1 else None
    goes_on = sheet.lower[one.end : one.end + 1] in ([","], ["and"], ["or"]) and page.mark_at(one.end + 1) is not None
    full = one.kind == "run" or (before is not None and (before.kind == "region" or not goes_on))
    return world.gazetteer.division(one.words, short=one.kind == "run") if full else None


def _state(one: Named, areas: Sequence[Area], world: World) -> list[Candidate]:
    """The state itself, its namesakes among the divisions (Georgia), and among towns where the text says so."""
    found = [state_candidate(world, one.key)]
    division = world.gazetteer.division(one.words)
    if division is not None:
        found.append(division_candidate(division))
    if areas:
        cities = world.gazetteer.cities(one.words)
        found += city_candidates(city for city in cities if not city.other and not city.level)
    return found


def _towns(one: Named, world: World) -> list[City]:
    """Return the cities of a name as written or, where there are none, of its other ways of writing."""
    words = one.words
    name, _, last = words.rpartition(" ")
    after = one.page.sheet.lower[one.end : one.end + 1]
    divided = name if last.lower() in DIVISIONS else words
    cities = world.gazetteer.cities(words)
    if divided != words or (after and after[0] in DIVISIONS):
        divisions = [city for city in world.gazetteer.cities(divided) if city.level]
        cities = tuple(city for city in cities if city.level) or tuple(divisions) or cities
    for written in () if cities else _ways(words):
        cities = world.gazetteer.cities(written)
        if cities:
            break
    if not cities and one.kind == "capital":
        return _capital(one.key, world)
    return list(cities)


def _capital(state: str, world: World) -> list[City]:
    """Return the capital of a state, an empty list where the gazetteer has none of its names."""
    named = (city for form in world.states[state].capitals for city in world.gazetteer.cities(form))
    return [city for city in named if city.country == state and not city.level][:1]


def _ways(words: str) -> Iterator[str]:
    """Yield other ways of writing a name: with blanks for hyphens, without an article, with Saint for St."""
    if "-" in words:
        yield words.replace("-", " ")
    if " " in words:
        yield words.replace(" ", "-")
    for short, full in SAINTS.items():
        if words.startswith(short):
            yield full + words[len(short) :]
            yield (full + words[len(short) :]).replace(" ", "-")
    for start in (*ARTICLES, *OF_A_TOWN):
        if words.startswith(start) and len(words) > len(start) + 3:
            yield words[len(start) :]
            yield words[len(start) :].replace("-", " ")
    name, _, last = words.rpartition(" ")
    if name and last.lower() in DIVISIONS | {"city", "town", "township", "village", "island"}:
        yield name
