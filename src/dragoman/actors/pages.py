"""Pages: a report's paragraphs with every known name marked, as actors and places both read them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from dragoman.actors.contained import mark_contained
from dragoman.actors.marks import Marked, mark
from dragoman.actors.short import mark_short_names
from dragoman.actors.towns import likeliest, mark_namesakes, mark_towns
from dragoman.actors.world import World
from dragoman.codebook.folding import fold
from dragoman.codebook.gazetteer import City
from dragoman.model.report import Report
from dragoman.text.parsed import Parsed


@dataclass(frozen=True, slots=True, eq=False)
class Pages:
    """The marked paragraphs; `spoken` counts the countries named beyond doubt, `home` is the dateline's country."""

    pages: list[Marked]
    spoken: Counter[str]
    home: str | None


def read_pages(report: Report, parsed: Parsed, world: World) -> Pages:
    """Return a report's paragraphs with states, bodies, persons, regions and cities marked."""
    columns = [paragraph.sheet for paragraph in parsed.paragraphs]
    pages, spoken = mark(world, columns, [world.names.hits(one) for one in columns], report.published)
    mark_short_names(pages)
    mark_contained(pages, world.gazetteer, spoken)
    mark_namesakes(pages, world.gazetteer, spoken)
    mark_towns(pages, world.gazetteer, spoken)
    mark_contained(pages, world.gazetteer, spoken)
    return Pages(pages, spoken, dateline_country(report, world, spoken))


def dateline_country(report: Report, world: World, spoken: Counter[str]) -> str | None:
    """Return the country of the dateline's place, or None."""
    for part in dateline_parts(report):
        if fold(part) in world.lands:
            return world.lands[fold(part)]
    city = dateline_city(report, world, spoken)
    return city.country if city else None


def dateline_city(report: Report, world: World, spoken: Counter[str]) -> City | None:
    """Return the city of the dateline ("GOMA, Democratic Republic of Congo", "YEREVAN/BAKU": the first), or None."""
    parts = dateline_parts(report)
    countries = [world.lands[fold(part)] for part in parts[1:] if fold(part) in world.lands]
    weights = Counter(countries) if countries else spoken
    return likeliest(world.gazetteer.cities(parts[0]), weights) if parts else None


def dateline_parts(report: Report) -> list[str]:
    """Return the names of a dateline's place: the place first, then what it lies in."""
    place = report.dateline.place if report.dateline else None
    return [part.strip() for part in (place or "").replace("/", ",").split(",") if part.strip()]
