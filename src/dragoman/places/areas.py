"""Areas: what the text says a name lies in: "Paris, Texas", "the Syrian town of Douma", "Gori in northern Georgia"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.actors.marks import Marked
from dragoman.actors.world import World
from dragoman.codebook.gazetteer import City, Region
from dragoman.places.candidates import Candidate, vector

BETWEEN = frozenset(
    "in ( of the a an , 's ’s northern southern eastern western central north south east west northeast northwest "
    "southeast southwest north-eastern south-eastern north-western south-western northeastern southeastern "
    "northwestern southwestern far capital city town village district province region state county suburb area "
    "port hamlet township community located resort "
    "neighbourhood neighborhood part parish department governorate".split()
)
SETTLED = frozenset(
    "city town village capital port district suburb hamlet township settlement province region county state "
    "neighbourhood neighborhood governorate prefecture department resort community commune municipality "
    "island cities towns villages districts provinces suburbs counties states regions ".split()
)
FOLLOWING, BEFORE = 7, 6
LEVELS = (30.0, 1000.0, 100.0)  # how far from the middle of a city, state or county what lies in it may be
EARTH = 6371.0
NAMED = frozenset({"state", "region", "city", "capital"})
KINDS = NAMED | {"demonym"}


@dataclass(frozen=True, slots=True, eq=False)
class Area:
    """A state, a first division of it by its code, what lies within `reach` km of a point, or two of these.

    firm: the text can mean nothing else; a state after a comma may begin the next clause or be the next of a list.
    """

    country: str | None
    admin: str = ""
    point: tuple[float, float] | None = None
    reach: float = 0.0
    firm: bool = True

    def holds(self, candidate: Candidate) -> bool:
        """Whether a reading lies in the area."""
        if self.country and candidate.country not in {self.country, ""}:
            return False
        if self.admin and candidate.admin != self.admin:
            return False
        if self.point is None or not self.reach:
            return True
        near = sum(one * other for one, other in zip(vector(self.point), candidate.vector, strict=True))
        return near > 1 - (self.reach / EARTH) ** 2 / 2


def areas_of(page: Marked, start: int, end: int, world: World) -> tuple[Area, ...]:
    """Return what the words after or before the tokens of a name say it lies in, each possible one."""
    for first, last in (_following(page, start, end), _before(page, start)):
        if first < last and not _is_list(page, (start, end), (first, last), world):
            comma = first == end + 1 and page.sheet.words[end] == ","
            firm = not comma or world.gazetteer.division(page.sheet.said(first, last), short=True) is not None
            found = tuple(replace(area, firm=firm) for area in _areas(page, first, last, world))
            if found:
                return found
    return ()


def _is_list(page: Marked, name: tuple[int, int], area: tuple[int, int], world: World) -> bool:
    """Whether a comma parts two of a kind: "Virginia, Washington, Oregon", "China, Japan and Ukraine"."""
    sheet, (start, end), (first, last) = page.sheet, name, area
    if first != end + 1 or sheet.words[end] != ",":
        return False
    mark, other = page.mark_at(start), page.mark_at(first)
    state = mark is not None and mark.kind == "state"
    both = state and other is not None and other.kind == "state"
    if both and world.gazetteer.division(sheet.said(first, last)) is None:
        return True
    if not state and world.gazetteer.division(sheet.said(start, end)) is None:
        return False
    goes_on = last < len(sheet) and sheet.lower[last] in {",", "and", "or"} and page.mark_at(last + 1) is not None
    comes_on = start > 1 and sheet.lower[start - 1] in {",", "and"} and page.mark_at(start - 2) is not None
    return goes_on or comes_on


def _following(page: Marked, start: int, end: int) -> tuple[int, int]:
    """Return the tokens of the name that what follows says this one lies in: ", Texas", "in northern Syria"."""
    sheet, at = page.sheet, end
    stop = min(len(sheet), end + FOLLOWING)
    while at < stop and sheet.sentences[at] == sheet.sentences[start] and sheet.lower[at] in BETWEEN:
        if page.mark_at(at) is not None and at > end:
            break
        at += 1
    if at == end or at >= len(sheet) or not sheet.words[at][0].isupper():
        return 0, 0
    mark = page.mark_at(at)
    if mark is not None:
        return (mark.start, mark.end) if mark.kind in NAMED else (0, 0)
    last = at
    while last < len(sheet) and last - at < 4 and sheet.words[last][:1].isupper() and page.mark_at(last) is None:
        last += 1
    return at, last


def _before(page: Marked, start: int) -> tuple[int, int]:
    """Return the tokens of the state or region of "the Syrian town of X", "Iraq's holy city of X"."""
    sheet = page.sheet
    if start < 2:
        return 0, 0
    at = start - 1
    if sheet.lower[at] == "of":
        at -= 1
    if sheet.lower[at] not in SETTLED:
        return 0, 0
    first = max(start - BEFORE, sheet.sentences[start])
    while at > first and page.mark_at(at - 1) is None and (sheet.lower[at - 1] in BETWEEN or _describes(page, at - 1)):
        at -= 1
    mark = page.mark_at(at - 1) if at > first else None
    return (mark.start, mark.end) if mark is not None and mark.kind in KINDS else (0, 0)


def _describes(page: Marked, token: int) -> bool:
    return page.sheet.tags[token] in {"JJ", "NN", "POS", "JJS", "RBS", "HYPH"}


def _areas(page: Marked, first: int, last: int, world: World) -> Iterator[Area]:
    """Yield what the words of an area may mean."""
    mark = page.mark_at(first)
    words = page.sheet.said(first, last)
    after_comma = first > 0 and page.sheet.words[first - 1] in {",", "("}
    short = world.gazetteer.division(words, short=after_comma)
    if short is not None:
        yield city_area(short)
    if mark is not None and mark.kind in {"state", "demonym"}:
        yield Area(mark.key)
        return
    if short is not None:
        return
    if mark is None or mark.kind in {"city", "capital"}:
        cities = [city for city in world.gazetteer.cities(words) if not city.other or city.level]
        yield from (city_area(city) for city in cities if city.level or city is cities[0])
    else:
        yield from _regions(world, words)


def _regions(world: World, words: str) -> Iterator[Area]:
    for region in world.gazetteer.regions_named(words)[:1]:
        admin = admin_of(world, region)
        yield Area(region.country, admin, (region.lat, region.lon), 0.0 if region.country else LEVELS[1])


def admin_of(world: World, region: Region) -> str:
    """Return the code of the first division that a region of the tables is, "" for none."""
    named = world.gazetteer.division(region.name)
    if named is not None and named.country == region.country:
        return named.admin
    first = [city for city in world.gazetteer.cities(region.name) if city.level == 1 and city.country == region.country]
    return first[0].admin if first else ""


def city_area(city: City) -> Area:
    """Return what lies in a city or division."""
    reach = 0.0 if city.level == 1 else LEVELS[city.level]
    return Area(city.country, city.admin if city.level else "", (city.lat, city.lon), reach)
