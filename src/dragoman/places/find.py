"""Finding the places of a report: every name of a place with its point and what it does in its sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.actors.cast import Cast
from dragoman.actors.marks import Mark, Marked
from dragoman.actors.metonym import role_of
from dragoman.actors.pages import Pages, dateline_parts
from dragoman.actors.world import World
from dragoman.codebook.folding import fold
from dragoman.codebook.gazetteer import Region
from dragoman.model.place import Place
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.places.located import Located
from dragoman.places.resolve import Around, city_place, country_place, ranked, region_place
from dragoman.places.unknown import unknown_places

KINDS = frozenset({"state", "capital", "city", "region"})
PERSONAL = frozenset({"name", "surname"})
LINKS = frozenset({",", "in", "(", "of", "northern", "southern", "eastern", "western", "central", "the", "state", "'s"})
SURE = 100_000


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A place name: its page, its mark, and what the text says it lies in."""

    page: Marked
    mark: Mark
    inside: Region | str | None


def find_places(pages: Pages, cast: Cast, world: World) -> tuple[Located, ...]:
    """Return the places named in the body and headline, in order; the same for the same text and day."""
    persons = {
        (reference.paragraph, token)
        for reference in cast.references
        if reference.rule in PERSONAL
        for token in range(reference.start, reference.end)
    }
    named = [one for page in pages.pages for one in _named(page, world) if not _is_taken(one, persons)]
    around = _around(named, pages, world)
    found = [_located(one, around, world) for one in named]
    located = [one for one in found if one is not None]
    located += [one for page in pages.pages for one in unknown_places(page, cast)]
    return tuple(sorted(located, key=lambda one: (one.paragraph, one.start)))


def find_dateline(report: Report, pages: Pages, world: World) -> Place | None:
    """Return the place of the report's dateline, or None where it has none or it is unknown."""
    parts = dateline_parts(report)
    if not parts or report.dateline is None:
        return None
    lands = [world.lands[fold(part)] for part in parts[1:] if fold(part) in world.lands]
    around = Around(Counter(lands) or pages.spoken)
    cities = ranked(world.gazetteer.cities(parts[0]), around, world.lands.get(fold(parts[0])), None)
    if cities:
        return city_place(cities, parts[0], report.dateline.span)
    code = world.lands.get(fold(parts[0]))
    return country_place(world, code, report.dateline.span) if code else None


def _named(page: Marked, world: World) -> Iterator[Named]:
    """Yield the place names of a page with what follows them as what they lie in ("Paris, Texas")."""
    marks = [mark for mark in page.marks if mark.kind in KINDS and not mark.silent]
    for mark, following in zip(marks, [*marks[1:], None], strict=False):
        inside: Region | str | None = None
        if following is not None and mark.kind in {"capital", "city"} and following.kind in {"state", "region"}:
            between = page.sheet.lower[mark.end : following.start]
            if between and len(between) <= 3 and LINKS.issuperset(between):
                inside = _container(page, following, world)
        yield Named(page, mark, inside)


def _container(page: Marked, mark: Mark, world: World) -> Region | str | None:
    if mark.kind == "state":
        return mark.key
    regions = world.gazetteer.regions_named(page.sheet.said(mark.start, mark.end))
    return regions[0] if regions else None


def _is_taken(one: Named, persons: set[tuple[int, int]]) -> bool:
    return any((one.page.sheet.index, token) in persons for token in range(one.mark.start, one.mark.end))


def _around(named: list[Named], read: Pages, world: World) -> Around:
    """Return the countries named and the points beyond doubt: regions and cities with one large bearer of the name."""
    countries = Counter(read.spoken)
    if read.home:
        countries[read.home] += 1
    points = []
    for one in named:
        words = one.page.sheet.said(one.mark.start, one.mark.end)
        if one.mark.kind == "region":
            regions = world.gazetteer.regions_named(words)
            points += [(region.lat, region.lon) for region in regions[:1] if region.kind not in {"continent", "sea"}]
            countries.update(region.country for region in regions[:1] if region.country)
        elif one.mark.kind in {"capital", "city"}:
            cities = world.gazetteer.cities(words)
            large = [city for city in cities if city.population >= SURE]
            if len(large) == 1 and not large[0].other:
                points.append((large[0].lat, large[0].lon))
    return Around(countries, tuple(dict.fromkeys(points)))


def _located(one: Named, around: Around, world: World) -> Located | None:
    sheet, mark = one.page.sheet, one.mark
    span = sheet.span(mark.start, mark.end)
    place = _place(one, around, world, span)
    if place is None:
        return None
    role = role_of(sheet, mark.start, mark.end, mark.head)
    if role == "metonym" and mark.kind not in {"capital", "state"}:
        role = "named"
    return Located(sheet.index, mark.start, mark.end, mark.head, place, role)


def _place(one: Named, around: Around, world: World, span: Span) -> Place | None:
    mark, words = one.mark, one.page.sheet.said(one.mark.start, one.mark.end)
    if mark.kind == "state":
        return country_place(world, mark.key, span)
    if mark.kind == "region":
        regions = world.gazetteer.regions_named(words)
        known = [region for region in regions if region.country and around.countries[region.country]]
        return region_place((known or list(regions))[0], span) if regions else None
    others = Around(around.countries, tuple(p for p in around.anchors))
    capital = mark.key if mark.kind == "capital" else None
    cities = ranked(world.gazetteer.cities(words), others, capital, one.inside)
    if cities:
        return city_place(cities, words, span)
    if mark.kind == "capital":
        return country_place(world, mark.key, span)
    return Place(words, None, None, None, "area", span)
