"""Named: the place names of a page: marks of states, regions and cities, and the names that no mark covers."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import NamedTuple

from dragoman.actors.cast import Cast
from dragoman.actors.marks import Marked
from dragoman.actors.metonym import WHERE
from dragoman.actors.towns import Run, name_runs_of
from dragoman.actors.world import World
from dragoman.codebook.folding import fold
from dragoman.places.areas import Area, areas_of
from dragoman.text.sheet import Sheet

KINDS = frozenset({"state", "capital", "city", "region"})
LABELS = frozenset({"GPE", "LOC", "FAC"})
PLACES = frozenset(
    (
        "airfield airport base bay bridge camp canal city crossing dam district enclave estuary garrison "
        "gorge harbour heights hills island islet junction lake mine monastery mountain mountains oasis pass "
        "peak peninsula plain plateau port prison province refinery reservoir resort ridge river strait "
        "suburb town valley village villages towns islands districts suburbs "
    ).split()
)
OTHERS = frozenset({"", "PERSON", "ORG", "NORP", "PRODUCT"})
FITTING = LABELS | OTHERS
WITHIN = WHERE - {"at", "above", "below", "within", "via"}
WIDEST = 3
TOWN, OTHERWISE = 1000, 50_000  # people of a place known by its own name, and by another
DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central northeast northwest southeast southwest "
    "northeastern northwestern southeastern southwestern mid upper lower downtown".split()
)
VENUES = frozenset(
    "talks conference summit meeting agreement agreements accord accords declaration protocol process negotiations "
    "massacre siege blast bombing attack killings crash trial camp bridge".split()
)
CALLED = frozenset({"called", "named", "of"})
NAMING, JOINING = frozenset({"NNP", "NNPS", "JJ"}), frozenset({"-", "de", "do", "da", "del"})
PERSONAL, DESCRIBED = frozenset({"name", "surname"}), frozenset({"description"})
UNSPOKEN = DESCRIBED | {"pronoun", "town"}


class Named(NamedTuple):
    """Tokens `start` to `end` of a page name a place: as `kind` says a state, capital, city, region (of `key`), a run,
    or a state's seat: "the Russian capital".

    words: the name as read, and `folded`. areas: what the text says it lies in. sure: it stands where a place does;
    else it is one if its neighbours say so.
    """

    page: Marked
    start: int
    end: int
    kind: str
    key: str
    words: str
    folded: str
    areas: tuple[Area, ...]
    sure: bool = True

    @property
    def sentence(self) -> tuple[int, int]:
        """Its paragraph and the first token of its sentence."""
        return self.page.sheet.index, self.page.sheet.sentences[self.start]


def named(page: Marked, cast: Cast, world: World) -> list[Named]:
    """Return the names of a page in order, no two of them over one token."""
    candidates = [*capitals(page), *_marked(page, world), *_runs(page, cast, world)]
    taken = _told(page, cast, PERSONAL) if candidates else set()
    found: list[Named] = []
    covered: set[int] = set()
    for one in candidates:
        tokens = range(one.start, one.end)
        if covered.isdisjoint(tokens) and (len(tokens) > 1 or taken.isdisjoint(tokens)):
            covered.update(tokens)
            found.append(one)
    return sorted(found, key=lambda one: one.start)


def _named(page: Marked, run: Run, kind: str, key: str, areas: tuple[Area, ...]) -> Named:
    words = page.sheet.said(*run)
    return Named(page, *run, kind, key, words, fold(words), areas)


def capitals(page: Marked) -> Iterator[Named]:
    """Yield the capitals told without their names: "in the Russian capital", "to the capital of Somalia"."""
    sheet = page.sheet
    if "capital" not in sheet.lower:
        return
    for at, word in enumerate(sheet.lower):
        if word != "capital" or not sheet.tags[at].startswith("NN") or sheet.tags[at + 1 : at + 2] in (["NN"], ["NNS"]):
            continue
        owned = sheet.lower[max(at - 1, 0) : at] in (["'s"], ["’s"])
        before, after = page.mark_at(at - 1 - owned) if at > owned else None, page.mark_at(at + 1)
        named = any(mark is not None and mark.kind == "capital" for mark in (after, page.mark_at(at + 2)))
        if before is not None and before.kind in {"demonym", "state"} and not named:
            start = at if owned else before.start
            yield _named(page, (start, at + 1), "seat", before.key, ())


def _told(page: Marked, cast: Cast, rules: Container[str]) -> set[int]:
    """Return the tokens of a page that stand for an actor by one of these rules."""
    references = (reference for reference in cast.on(page.sheet.index) if reference.rule in rules)
    return {token for reference in references for token in range(reference.start, reference.end)}


def _marked(page: Marked, world: World) -> Iterator[Named]:
    """Yield the marked names, the longer ones of the gazetteer first: Mbanza Congo, Beni Suef."""
    for mark in page.marks:
        longer = _longer(page, mark.start, mark.end, world)
        if longer is not None:
            yield _named(page, longer, "run", "", areas_of(page, *longer, world))
    for mark in page.marks:
        if mark.kind in KINDS and not mark.silent:
            run = mark.start, mark.end
            yield _named(page, run, mark.kind, mark.key, areas_of(page, *run, world))


def _longer(page: Marked, start: int, end: int, world: World) -> tuple[int, int] | None:
    """Return the tokens of a town's or division's name that is longer than the marked one, or None."""
    sheet = page.sheet
    first = start
    while first and start - first < WIDEST and _is_part(page, first - 1, sheet.sentences[start]):
        first -= 1
    last = end
    while last < len(sheet) and last - end < WIDEST and _is_part(page, last, sheet.sentences[start]):
        last += 1
    if first == start and last == end:
        return None
    windows = [(i, j) for i in range(first, start + 1) for j in range(last, end - 1, -1) if (i, j) != (start, end)]
    for i, j in sorted(windows, key=lambda pair: pair[0] - pair[1]):
        if any(sheet.words[at][0].isupper() is False for at in (i, j - 1)):
            continue
        cities = world.gazetteer.cities(sheet.said(i, j)) or world.gazetteer.cities(sheet.said(i, j).replace(" ", "-"))
        if any(c.level or c.population >= (OTHERWISE if c.other else TOWN) for c in cities):
            return i, j
    return None


def _is_part(page: Marked, token: int, sentence: int) -> bool:
    sheet = page.sheet
    word = sheet.words[token]
    if not (word[0].isupper() and sheet.tags[token] in NAMING) and word not in JOINING:
        return False
    mark = page.mark_at(token)
    return sheet.sentences[token] == sentence and (mark is None or mark.kind == "city")


def _runs(page: Marked, cast: Cast, world: World) -> Iterator[Named]:
    """Yield the names that no mark covers and that stand where a place does or are known to the gazetteer."""
    sheet = page.sheet
    runs = name_runs_of(page)
    if not runs:
        return
    rules = {reference.rule for reference in cast.on(sheet.index)}
    spoken, described = _told(page, cast, rules - UNSPOKEN), _told(page, cast, DESCRIBED)
    for start, end in runs:
        tokens = range(start, end)
        if spoken.intersection(tokens) or end - start > 4 or DIRECTIONS.issuperset(sheet.lower[start:end]):
            continue
        sure = _is_placed(page, start, end) if described.isdisjoint(tokens) else _is_of_a_place(sheet, start, end)
        sure = sure or _is_venue(page, start, end, world)
        if sure or _may_be(page, start, end, world):
            yield _named(page, (start, end), "run", "", areas_of(page, start, end, world))._replace(sure=sure)


def _is_placed(page: Marked, start: int, end: int) -> bool:
    """Whether a run follows "near", "the town of" or the like, or is one that the recogniser calls a place."""
    sheet = page.sheet
    labels = set(sheet.entities[start:end])
    before = sheet.lower[start - 1] if start else ""
    if not labels <= FITTING or end - start > 3:
        return False
    if _is_of_a_place(sheet, start, end):
        return True
    if sheet.deps[sheet.head_of(start, end)] == "conj" and _beside_a_place(page, start, end):
        return True  # "the villages of Maliuc and Caraorman"
    if labels <= LABELS:
        return sheet.deps[sheet.head_of(start, end)] in {"pobj", "appos", "dobj", "nsubjpass", "conj"}
    return before in WITHIN and end - start == 1


def _is_of_a_place(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a run stands beside a word for a place: "the village of Tawila", "the Torkham crossing"."""
    before, after = sheet.lower[max(start - 2, 0) : start], sheet.lower[end : end + 1]
    return (len(before) == 2 and before[1] in CALLED and before[0] in PLACES) or bool(PLACES.intersection(after))


def _is_venue(page: Marked, start: int, end: int, world: World) -> bool:
    """Whether a town's own name stands before what was held there: "the Rambouillet talks"."""
    after = page.sheet.lower[end : end + 1]
    return bool(VENUES.intersection(after)) and _may_be(page, start, end, world)


def _beside_a_place(page: Marked, start: int, end: int) -> bool:
    other = page.sheet.heads[page.sheet.head_of(start, end)]
    mark = page.mark_at(other)
    if mark is not None:
        return mark.kind in {"city", "region"}
    first = other
    while first and page.sheet.tags[first - 1] == "NNP" and page.mark_at(first - 1) is None:
        first -= 1
    return other < start and page.sheet.tags[other] == "NNP" and _is_placed(page, first, other + 1)


def _may_be(page: Marked, start: int, end: int, world: World) -> bool:
    """Whether a run has a town's or division's own name: one that is a place if it lies near the others."""
    labels = set(page.sheet.entities[start:end])
    if not labels <= FITTING or (start and page.sheet.tags[start - 1] == "NNP"):
        return False
    return any(not city.other for city in world.gazetteer.cities(page.sheet.said(start, end)))
