"""Powers: references to states, organisations and groups by their names, capitals, seats and demonyms."""

from __future__ import annotations

from dragoman.actors.context import country_of_place
from dragoman.actors.crowds import NUMBERS
from dragoman.actors.draft import slug
from dragoman.actors.marks import Mark, Marked
from dragoman.actors.metonym import role_of
from dragoman.actors.scene import PLACES, Scene
from dragoman.actors.seats import seat_sector
from dragoman.actors.struck import is_struck, refer_town, refer_towns
from dragoman.model.actor import Actor
from dragoman.text.sheet import Sheet

MODIFIERS = frozenset({"amod", "compound", "nmod", "npadvmod", "advmod", "poss", "det", "nummod"})
DIRECTIONS = frozenset({"North", "South", "East", "West"})
HALVED = frozenset(word.lower() for word in DIRECTIONS)
HALVES = (("PRK", "KOR"), ("VNM", "RVN"), ("SDN", "SSD"))
PLACED = frozenset({"where", "to", "from", "named"})


def refer_powers(scene: Scene, taken: set[tuple[int, int]]) -> None:
    """Enter references for the marks of every page, save those inside names of persons (`taken` tokens)."""
    for page in scene.pages:
        for mark in page.marks:
            if mark.silent or mark.kind == "person" or (page.sheet.index, mark.start) in taken:
                continue
            _refer(scene, page, mark)
        refer_towns(scene, page)


def refer_halves(scene: Scene) -> None:
    """Enter "the North" and "the South" as the states of Korea, Vietnam or Sudan where the report names their South,
    and "North and South" before Korea, Yemen and the like."""
    halves = next((pair for pair in HALVES if scene.countries[pair[1]]), None)
    for page in scene.pages:
        sheet = page.sheet
        for token in sheet.among(HALVED):
            if sheet.words[token] not in DIRECTIONS or page.mark_at(token):
                continue
            other = _other_half(scene, page, token)
            if other:
                _refer_both(scene, page, token, other)
            elif halves and token and _stands_alone(sheet, token):
                code = halves[sheet.words[token] == "South"] if sheet.words[token] in {"North", "South"} else None
                run = (token - 1, token + 1, token)
                scene.draft.refer(sheet, run, (scene.state(code),) if code else (), "noun")


def _refer_both(scene: Scene, page: Marked, token: int, other: str) -> None:
    """Enter the two states of "North and South Korea": the first on its word, both on the name."""
    mark = page.mark_at(token + 2)
    if mark is not None:
        first = scene.state(other)
        scene.draft.refer(page.sheet, (token, token + 1, token), (first,), "codebook")
        scene.draft.refer(page.sheet, (token, mark.end, mark.head), (first, scene.state(mark.key)), "codebook")


def _stands_alone(sheet: Sheet, token: int) -> bool:
    """Whether "the North" is no part of a longer name."""
    after = sheet.lower[token + 1] if token + 1 < len(sheet) else ""
    alone = sheet.tags[token + 1 : token + 2] not in (["NNP"], ["NNPS"], ["NN"], ["NNS"])
    doing = after == "of" and sheet.tags[token + 2 : token + 3] == ["VBG"]  # "accused the South of shelling"
    return alone and (doing or after not in {"of", "-"}) and sheet.lower[token - 1] == "the"


def _other_half(scene: Scene, page: Marked, token: int) -> str | None:
    """Return the state of the first word of "North and South Korea", or None."""
    sheet = page.sheet
    mark = page.mark_at(token + 2)
    if mark is None or mark.kind not in {"state", "demonym"} or sheet.lower[token + 1] != "and":
        return None
    name = f"{sheet.words[token]} {' '.join(sheet.words[mark.start + 1 : mark.end])}"
    if sheet.words[token + 2] not in DIRECTIONS or mark.end - mark.start < 2:
        return None
    return next(
        (c for c, state in scene.world.states.items() if name in (state.name, *state.aliases, *state.demonyms)), None
    )


def _refer(scene: Scene, page: Marked, mark: Mark) -> None:
    sheet, run = page.sheet, (mark.start, mark.end, mark.head)
    if mark.kind == "demonym":
        _refer_demonym(scene, page, mark)
        return
    if mark.kind in {"city", "region", "capital"} and is_struck(page, mark):
        refer_town(scene, sheet, mark)
        return
    if mark.kind == "region" and role_of(sheet, *run) == "metonym" and _is_agent(sheet, mark.head):
        _refer_region(scene, sheet, mark)
        return
    if (
        mark.key == "ATA"
        or mark.kind in {"city", "region"}
        or (mark.kind in {"capital", "seat"} and role_of(sheet, *run) in PLACED)
    ):
        return
    identity = scene.power(mark)
    sector = seat_sector(sheet, mark)
    if identity and sector:
        name = sheet.said(*run[:2]).removeprefix("The ").removeprefix("the ")
        identity = scene.draft.add(Actor(slug(name), name, "government_body", (), mark.key, f"{mark.key}{sector}"))
    if identity:
        rule = mark.kind if mark.kind in {"capital", "seat"} else "codebook"
        scene.draft.refer(sheet, run, (identity,), rule)


def _is_agent(sheet: Sheet, head: int) -> bool:
    """Whether a name is the subject of what somebody does, or coordinated with one that is."""
    while sheet.deps[head] == "conj" and sheet.heads[head] != head:
        head = sheet.heads[head]
    return sheet.deps[head] == "nsubj" or (
        sheet.deps[head] == "pobj" and sheet.lower[sheet.heads[head]] in {"by", "with"}
    )


def _refer_region(scene: Scene, sheet: Sheet, mark: Mark) -> None:
    """Enter the authorities of a region that acts: Abkhazia said, Scotland voted."""
    name = sheet.said(mark.start, mark.end)
    regions = scene.world.gazetteer.regions_named(name)
    if not regions or not mark.key or regions[0].kind not in {"region", "province", "disputed"}:
        return
    sector = "REB" if regions[0].kind == "disputed" else "GOV"
    region = Actor(slug(name), name, "government_body", (), mark.key, f"{mark.key}{sector}", origin="region")
    scene.draft.refer(sheet, (mark.start, mark.end, mark.head), (scene.draft.add(region),), "region")


def _refer_demonym(scene: Scene, page: Marked, mark: Mark) -> None:
    """Enter the state for an adjective and for "the Russians", its people for other nouns; languages are nobody."""
    sheet = page.sheet
    run = (mark.start, mark.end, mark.head)
    word, dep = sheet.lower[mark.end - 1], sheet.deps[mark.head]
    adjective = sheet.tags[mark.end - 1] in {"JJ", "NNP", "NN"} and dep in MODIFIERS
    following = sheet.tags[mark.end] if mark.end < len(sheet) else ""
    if adjective or following == "HYPH" or (dep == "conj" and sheet.tags[mark.head] == "JJ"):
        scene.draft.refer(sheet, run, (scene.state(mark.key),), "demonym")
        return
    before = sheet.lower[mark.start - 1] if mark.start else ""
    if before == "ethnic":
        name, country = (
            sheet.said(mark.start - 1, mark.end),
            country_of_place(scene, scene.pages[sheet.index], mark.start),
        )
        people = Actor(slug(name), name, "population", (), country, f"{country or ''}CVL", origin="description")
        scene.draft.refer(sheet, (mark.start - 1, mark.end, mark.head), (scene.draft.add(people),), "description")
        return
    definite = before == "the"
    counted = dep == "pobj" and before == "of" and sheet.lower[sheet.heads[sheet.heads[mark.head]]] in NUMBERS
    plural = word.endswith(("s", "men", "women")) or definite or counted
    if dep == "pobj" and not plural:
        return
    if definite and word.endswith(("man", "woman")):
        _refer_compatriot(scene, sheet, mark)
        return
    abroad = _abroad(scene, page, mark) if plural else None
    if definite and not abroad:
        scene.draft.refer(sheet, run, (scene.state(mark.key),), "demonym")
        return
    name = sheet.said(mark.start, mark.end) if plural else f"{sheet.said(mark.start, mark.end)}"
    lives = abroad or mark.key
    key = slug(lives, name) if abroad else slug(mark.key, "people")
    people = Actor(key, name, "population", (), lives, f"{lives}CVL", origin="demonym")
    start = mark.start
    while start and sheet.tags[start - 1] in {"CD", "JJ", "DT"} and sheet.heads[start - 1] == mark.head:
        start -= 1
    scene.draft.refer(sheet, (start, mark.end, mark.head), (scene.draft.add(people),), "demonym-people")


def _refer_compatriot(scene: Scene, sheet: Sheet, mark: Mark) -> None:
    """Enter for "the Dutchman" the person named last before it whose country is that, or is not known by one."""
    for reference in scene.draft.back(sheet.index, mark.start):
        if len(reference.actors) == 1:
            actor = scene.draft.actor(reference.actors[0])
            if actor.kind == "person" and actor.country in {None, mark.key}:
                scene.draft.refer(sheet, (mark.start - 1, mark.end, mark.head), (actor.id,), "noun")
                return


def _abroad(scene: Scene, page: Marked, mark: Mark) -> str | None:
    """Return the other country that people live in: "the Albanians of southern Serbia"; None where none is said."""
    sheet = page.sheet
    for kid in sheet.children[mark.head]:
        if kid >= mark.end and sheet.lower[kid] in {"of", "in"} and sheet.deps[kid] == "prep":
            place = next(iter(page.marks_in(kid + 1, kid + 4)), None)
            country = scene.country_of(place) if place is not None and place.kind in PLACES else None
            return country if country != mark.key else None
    return None
