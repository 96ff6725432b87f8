"""Unnamed speakers with a given name: "a pensioner who gave her name as Tatyana", "a 28-year-old named Alexander"."""

from __future__ import annotations

from dragoman.actors.context import country_of_place
from dragoman.actors.draft import slug
from dragoman.actors.marks import Marked
from dragoman.actors.persons import PROPER
from dragoman.actors.scene import Scene
from dragoman.model.actor import Actor
from dragoman.text.sheet import Sheet

NAMING = frozenset(
    {"named", "called", "name", "names", "nickname", "identified", "known", "surname", "nicknamed", "identify"}
)
BETWEEN = frozenset(
    "as only by his her their first name last given surname himself herself for simply just full it to "
    "be the and not "
    "nickname nom de guerre call sign initials was is would could gave giving".split()
)
SPEAKING = frozenset({"NN", "JJ", "NNP", "NNS", "CD"})
TIMES = frozenset({"DATE", "TIME"})
REACH = 9


def refer_named(scene: Scene, taken: set[tuple[int, int]]) -> None:
    """Enter private persons whom the text names in passing, with the noun that describes them."""
    for page in scene.pages:
        sheet = page.sheet
        for token in sheet.among(NAMING):
            name = _name_after(page, token)
            noun = _noun_before(sheet, token) if name else None
            if name and noun is not None:
                _enter(scene, page, (name, noun), taken)


def _name_after(page: Marked, token: int) -> tuple[int, int] | None:
    """Return the run of the name said within a few small words after a word of naming, or None."""
    sheet, at = page.sheet, token + 1
    while at < len(sheet) and at - token < REACH and sheet.lower[at] in BETWEEN:
        at += 1
    end = at
    while end < len(sheet) and end - at < 4 and _may_name(page, end):
        end += 1
    return (at, end) if end > at else None


def _may_name(page: Marked, token: int) -> bool:
    sheet = page.sheet
    return sheet.tags[token] in PROPER and sheet.entities[token] not in TIMES and page.mark_at(token) is None


def _noun_before(sheet: Sheet, token: int) -> int | None:
    """Return the noun a naming describes: its governor's antecedent, taken to the outermost apposition."""
    at = token
    for _ in range(6):
        head, dep = sheet.heads[at], sheet.deps[at]
        if dep in {"acl", "relcl", "appos"} or (dep == "amod" and head < at):
            at = head
            if sheet.deps[at] != "appos":
                return at if sheet.tags[at] in SPEAKING and at < token else None
            continue
        if head == at or dep in {"ccomp", "ROOT"}:
            return None
        at = head
    return None


def _enter(scene: Scene, page: Marked, found: tuple[tuple[int, int], int], taken: set[tuple[int, int]]) -> None:
    sheet, ((start, end), noun) = page.sheet, found
    name = sheet.said(start, end)
    left = sheet.left_edge(noun)
    described = sheet.said(left, noun + 1) if left <= noun else None
    sector = next(
        (scene.world.sectors[hit.sector].sector for hit in page.hits_to(noun + 1) if hit.sector),
        "CVL",
    )
    country = country_of_place(scene, page, noun, 3)
    code = f"{country or ''}{sector}"
    actor = Actor(slug(name), name, "person", (), country, code, described, (), "named", private=sector == "CVL")
    identity = scene.draft.add(actor)
    scene.draft.refer(sheet, (start, end, sheet.head_of(start, end)), (identity,), "name")
    scene.draft.refer(sheet, (left, noun + 1, noun), (identity,), "named")
    for token in range(noun, end):
        if sheet.deps[token] == "appos" and sheet.heads[token] in range(noun, end):
            scene.draft.refer(sheet, (token, token + 1, token), (identity,), "named")
            taken.add((sheet.index, token))
    taken.update(
        (sheet.index, token) for token in (*range(start, end), *range(left, noun + 1)) if page.mark_at(token) is None
    )
