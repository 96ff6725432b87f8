"""Finding the places of a report: every name of a place with its point and what it does in its sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.actors.cast import Cast
from dragoman.actors.metonym import role_of
from dragoman.actors.pages import Pages, dateline_parts
from dragoman.actors.world import World
from dragoman.codebook.folding import fold
from dragoman.model.place import Place
from dragoman.model.report import Report
from dragoman.places.areas import Area, city_area
from dragoman.places.candidates import Candidate, city_candidates
from dragoman.places.located import Located
from dragoman.places.meanings import meanings
from dragoman.places.named import Named, named
from dragoman.places.point import country_place, place_of, unknown_place
from dragoman.places.resolve import Bonds, Name, resolve, support

TELLING = frozenset({"state", "demonym", "seat"})
DATELINE = 1.8  # how much more than another name elsewhere in the report a dateline says
NEAR_ENOUGH = 1.0  # what the surroundings must say for a name that stands where no place has to
KNOWN_EVERYWHERE, FAMOUS = 6.0, 5.0
Areas = tuple[Area, ...]


def find_places(pages: Pages, cast: Cast, world: World, report: Report | None = None) -> tuple[Located, ...]:
    """Return the places named in the body and headline, in order; the same for the same text and day.

    report: with it the place of its dateline speaks for the places near it.
    """
    home = _dateline_name(report, world) if report else None
    known = {fold(dateline_parts(report)[0]): home.inside} if report and home and home.inside else {}
    said = _with_areas([one for page in pages.pages for one in named(page, cast, world)], known, world)
    groups: dict[tuple[str, Areas], Name] = {}
    spoken: list[Name] = []
    for one, areas in said:
        name = groups.get((one.folded, areas))
        if name is None:
            name = groups[one.folded, areas] = Name(sure=False, inside=areas)
        if not name.candidates:
            name.candidates = _fitting(meanings(one, areas, world), areas)
        name.sure = name.sure or one.sure
        name.sentences.add(one.sentence)
        spoken.append(name)
    names = [*groups.values(), *([home] if home else ())]
    countries = _countries(pages, said, world)
    bonds: defaultdict[int, Bonds] = defaultdict(dict)
    resolve(names, countries, bonds)
    if _unlikely_left_out(names, countries):
        resolve(names, countries, bonds)
    read = {id(name): _readings(name, names) for name in groups.values()}
    places: dict[tuple[int, str], Place] = {}
    found: list[Located] = []
    for (one, areas), name in zip(said, spoken, strict=True):
        ranked = read[id(name)]
        if ranked is None or not (ranked or one.kind != "seat"):
            continue
        placed = places.get((id(name), one.words)) if one.kind != "seat" else None
        located = _located(one, placed or _place(one, ranked, areas, world))
        places.setdefault((id(name), one.words), located.place)
        found.append(located)
    return tuple(found)


def find_dateline(report: Report, pages: Pages, world: World) -> Place | None:
    """Return the place of the report's dateline, or None where it has none or it is unknown."""
    name = _dateline_name(report, world)
    if name is None or report.dateline is None:
        return None
    part = dateline_parts(report)[0]
    if name.candidates:
        resolve([name], pages.spoken)
        return place_of(world, part, name.ranked(), report.dateline.span)
    code = world.lands.get(fold(part))
    return country_place(world, code, report.dateline.span) if code else None


def _dateline_name(report: Report, world: World) -> Name | None:
    """Return the name of a dateline with what it lies in: "GOMA, Democratic Republic of Congo", "PARIS, Ky."."""
    parts = dateline_parts(report)
    if not parts:
        return None
    divisions = [world.gazetteer.division(part, short=True) for part in parts[1:]]
    areas = [city_area(division) for division in divisions if division is not None]
    areas += [Area(world.lands[fold(part)]) for part in parts[1:] if fold(part) in world.lands]
    candidates = city_candidates(world.gazetteer.cities(parts[0]), world.lands.get(fold(parts[0])))
    return Name(candidates, tuple(areas), weight=DATELINE)


def _with_areas(said: Sequence[Named], known: dict[str, Areas], world: World) -> list[tuple[Named, Areas]]:
    """Give a name without a word on where it lies what the report says of it elsewhere, in its dateline first.

    A state's name lies in the county of its own name, where one is named: Lebanon in Lebanon County.
    """
    for one in said:
        if one.areas:
            known.setdefault(one.folded, one.areas)
    counties = {fold(one.words.rpartition(" ")[0]): one for one in said if one.words.endswith((" County", " Parish"))}
    for one in said:
        county = counties.get(one.folded) if one.kind == "state" else None
        if county is not None:
            known.setdefault(one.folded, tuple(city_area(c) for c in world.gazetteer.cities(county.words)))
    return [(one, one.areas or known.get(one.folded, ())) for one in said]


def _fitting(candidates: list[Candidate], areas: Areas) -> list[Candidate]:
    """Leave out the readings that lie in none of the areas, where it is sure that the place lies in one of them."""
    if not areas or not all(area.firm for area in areas) or any(one.prior > KNOWN_EVERYWHERE for one in candidates):
        return candidates
    return [one for one in candidates if any(area.holds(one) for area in areas)]


def _unlikely_left_out(names: Sequence[Name], countries: Counter[str]) -> bool:
    """Leave out readings by another spelling but of large cities, of states spoken of and of what the text says.

    Return whether there were any. A state is spoken of that is named, or that a town of another name lies in.
    """
    best = [name.ranked()[0] for name in names if name.candidates and name.sure]
    spoken = {country for country, times in countries.items() if times > 0}
    spoken |= {one.country for one in best if one.country and not one.doubt}
    some = False
    for name in names:
        kept = [one for one in name.candidates if _is_likely(one, name, spoken)]
        some = some or len(kept) < len(name.candidates)
        name.candidates = kept
    return some


def _is_likely(candidate: Candidate, name: Name, spoken: set[str]) -> bool:
    if not candidate.doubt or candidate.prior >= FAMOUS or candidate.country in spoken:
        return True
    return any(area.holds(candidate) for area in name.inside)


def _countries(pages: Pages, said: Iterable[tuple[Named, Areas]], world: World) -> Counter[str]:
    """Count how often each state is named by its own name, its people's, its government's, or by a part of it."""
    marks = [(page, mark) for page in pages.pages for mark in page.marks if mark.kind in TELLING]
    either = (world.gazetteer.division(page.sheet.said(mark.start, mark.end)) is not None for page, mark in marks)
    countries = Counter(mark.key for (_, mark), both in zip(marks, either, strict=True) if not both)
    countries.update(one.key for one, _ in said if one.kind == "region" and one.key)
    countries.update({area.country for _, areas in said for area in areas[:1] if area.country and area.admin})
    if pages.home:
        countries[pages.home] += 1
    return countries


def _readings(name: Name, names: Sequence[Name]) -> list[Candidate] | None:
    """Return the readings of a name, likeliest first, or None where it is no place's."""
    return name.ranked() if name.sure or support(name, names) >= NEAR_ENOUGH else None


def _place(one: Named, ranked: list[Candidate], areas: Areas, world: World) -> Place:
    """Return the place of a name's readings, likeliest first; its own where no table has it."""
    words = world.states[one.key].capitals[0] if one.kind == "seat" else one.words
    span = one.page.sheet.span(one.start, one.end)
    return place_of(world, words, ranked, span) if ranked else unknown_place(words, areas, span)


def _located(one: Named, place: Place) -> Located:
    """Return a place where a name of it stands, with what it does there."""
    sheet, start, end = one.page.sheet, one.start, one.end
    head = sheet.head_of(start, end)
    role = role_of(sheet, start, end, head)
    if role == "metonym" and one.kind not in {"capital", "state"}:
        role = "named"
    span = sheet.span(start, end)
    return Located(sheet.index, start, end, head, place if place.span == span else replace(place, span=span), role)
