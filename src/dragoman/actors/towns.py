"""Towns: cities of the gazetteer that a report names, by where its words stand and which countries it speaks of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from math import log10

from dragoman.actors.marks import Mark, Marked
from dragoman.actors.metonym import WHERE, role_of
from dragoman.actors.scene import Scene
from dragoman.codebook.folding import fold
from dragoman.codebook.gazetteer import City, Gazetteer
from dragoman.text.sheet import Sheet

PLACED = WHERE | frozenset(
    {"of", "to", "from", "into", "toward", "towards", "on", "through", "between", "for", "around"}
)
LABELS = frozenset({"GPE", "LOC", "FAC"})
PROPER = frozenset({"NNP", "NNPS"})
SMALL_WORDS = frozenset({"de", "del", "la", "al", "el", "-", "of", "the", "es", "ez", "abu", "'", "’"})
SETTLEMENTS = frozenset({"city", "town", "village", "port", "district", "suburb", "hamlet", "township", "settlement"})
TAKING = frozenset(
    "raid attack overrun pillage "
    "capture seize shell bomb retake recapture storm besiege occupy bombard liberate encircle strike hit pound".split()
)
DIVISIONS = frozenset("state province region county district oblast governorate prefecture city department".split())
FAMOUS = 500_000
NAMESAKE = 100_000
NAMED_BONUS, OTHER_MALUS, LONGEST = 2.0, 0.7, 5
Run = tuple[int, int]


def score(city: City, spoken: Counter[str]) -> float:
    """Return how likely a report that speaks of these countries means this city: by people, country, spelling."""
    size = log10(city.population + 10)
    named = NAMED_BONUS * (spoken[city.country] > 0)
    return size + named - OTHER_MALUS * city.other


def likeliest(cities: Iterable[City], spoken: Counter[str]) -> City | None:
    """Return the likeliest of several cities of one name, or None of none."""
    return max(cities, key=lambda city: (score(city, spoken), city.country, city.lat), default=None)


def mark_towns(pages: list[Marked], gazetteer: Gazetteer, spoken: Counter[str]) -> None:
    """Add the marks of cities to the pages: of all runs that some page puts where only a place can stand."""
    known: dict[str, str] = {}
    runs = [(page, run, page.sheet.said(*run)) for page in pages for run in name_runs_of(page)]
    for page, run, words in runs:
        folded = fold(words)
        if folded not in known and _is_placed(page.sheet, run):
            city = likeliest(gazetteer.cities(words) or _undivided(gazetteer, words), spoken)
            if city is not None and city.other and not spoken[city.country] and city.population < FAMOUS:
                city = None
                known[folded] = ""
            if city is not None or is_settlement(page.sheet, run[0]):
                known[folded] = city.country if city else ""
    for page, run, words in runs if known else ():
        country = known.get(fold(words))
        if country is not None:
            page.add(Mark(*run, page.sheet.head_of(*run), "city", country))


def mark_namesakes(pages: list[Marked], gazetteer: Gazetteer, spoken: Counter[str]) -> None:
    """Turn the marks of a capital whose state is named by nothing else into those of a namesake where one fits.

    "Tripoli" in a report that speaks of Lebanon and not of Libya is the Lebanese port.
    """
    named = [mark for page in pages for mark in page.marks if mark.kind in {"state", "demonym", "seat"}]
    alone = {mark.key for page in pages for mark in page.marks if mark.kind == "capital"} - {m.key for m in named}
    others = Counter(mark.key for mark in named)
    for page in pages if alone and others else ():
        for mark in [mark for mark in page.marks if mark.kind == "capital" and mark.key in alone]:
            if role_of(page.sheet, mark.start, mark.end, mark.head) == "metonym":
                continue
            cities = gazetteer.cities(page.sheet.said(mark.start, mark.end))
            city = likeliest((c for c in cities if others[c.country] and c.population >= NAMESAKE), others)
            if city is not None:
                spoken[mark.key] -= 1
                page.replace(mark, Mark(mark.start, mark.end, mark.head, "city", city.country))


def country_of_name(scene: Scene, page: Marked, end: int) -> str | None:
    """Return the country of the town or region whose unmarked name ends before a token: the Kano police."""
    sheet, start = page.sheet, end
    while start and sheet.tags[start - 1] in PROPER and page.mark_at(start - 1) is None and end - start < 3:
        start -= 1
    for first in range(start, end):
        words = sheet.said(first, end)
        regions = scene.world.gazetteer.regions_named(words)
        city = likeliest(
            scene.world.gazetteer.cities(words) or _undivided(scene.world.gazetteer, words), scene.countries
        )
        if regions and regions[0].country:
            return regions[0].country
        if city is not None and not city.other and (scene.countries[city.country] or city.population >= NAMESAKE):
            return city.country
    return None


def _undivided(gazetteer: Gazetteer, words: str) -> tuple[City, ...]:
    """Return the cities that "Kano State" or "Homs province" is named after."""
    name, _, last = words.rpartition(" ")
    return gazetteer.cities(name) if last.lower() in DIVISIONS else ()


def name_runs_of(page: Marked) -> list[Run]:
    """Return the runs of capitalised words that no mark covers."""
    if not page.unmarked:
        page.unmarked.append(list(_runs(page)))
    return page.unmarked[0]


def _runs(page: Marked) -> Iterator[Run]:
    tags, end = page.sheet.tags, 0
    for at in [at for at, tag in enumerate(tags) if tag in PROPER]:
        if at < end:
            continue
        end, last = at, min(at + LONGEST, len(tags))
        while end < last and _continues(page, at, end):
            end += 1
        while end > at and tags[end - 1] not in PROPER:
            end -= 1
        if end > at and not _is_rest(page, at, end):
            yield at, end


def _is_rest(page: Marked, start: int, end: int) -> bool:
    """Whether a run is what a mark leaves of a longer name: the Bridge of "the Europe Bridge"."""
    sheet = page.sheet
    label = sheet.entities[start]
    if label not in {"FAC", "ORG", "WORK_OF_ART"} or not start:
        return False
    before = page.mark_at(start - 1)
    return before is not None and sheet.entities[start - 1] == label and sheet.heads[start - 1] in range(start, end)


def _continues(page: Marked, start: int, token: int) -> bool:
    sheet = page.sheet
    if page.mark_at(token) is not None:
        return False
    if sheet.tags[token] in PROPER and sheet.words[token][0].isupper():
        return token == start or sheet.entities[token] == sheet.entities[start] or sheet.words[token - 1] == "-"
    return token > start and sheet.lower[token] in SMALL_WORDS and sheet.entities[token] in LABELS


def is_settlement(sheet: Sheet, start: int) -> bool:
    """Whether "the town of" or the like stands before a token."""
    return start > 1 and sheet.lower[start - 1] == "of" and sheet.lower[start - 2] in SETTLEMENTS


def _is_taken(sheet: Sheet, run: Run) -> bool:
    """Whether a run is what is captured or shelled and is not called a person: "seized Sake on Wednesday"."""
    head = sheet.head_of(*run)
    verb = sheet.heads[head]
    if sheet.deps[head] not in {"dobj", "nsubjpass"} or "PERSON" in sheet.entities[run[0] : run[1]]:
        return False
    return sheet.lemmas[verb] in TAKING


def _is_placed(sheet: Sheet, run: Run) -> bool:
    """Whether a run stands where a place does: so recognised, or after "in", "near", "the city of"."""
    start, end = run
    if any(sheet.entities[token] in LABELS for token in range(start, end)):
        return True
    if is_settlement(sheet, start) or _is_taken(sheet, run):
        return True
    before = sheet.lower[start - 1] if start else ""
    if before == "of" and start > 1:
        return sheet.lower[start - 2] in {"north", "south", "east", "west", "outskirts", "capital"}
    return before in WHERE
