"""Appositions: nouns that a name in apposition explains: the regional bloc ECOWAS, his counterpart, Sisi."""

from __future__ import annotations

from dragoman.actors.bodykinds import BODIES
from dragoman.actors.nouns import LANDS
from dragoman.actors.scene import Scene
from dragoman.text.sheet import Sheet

NEAR = 8
RELATED = frozenset(
    "ally neighbour neighbor rival power member foe enemy group movement militia party force guarantor".split()
)


def refer_appositions(scene: Scene) -> None:
    """Enter that a noun stands for the actor whose name is in apposition to it, where nothing else is known of it."""
    for reference in scene.draft.references():
        sheet = scene.pages[reference.paragraph].sheet
        noun = _explained(sheet, reference.start, reference.head)
        if noun is None or scene.draft.at(sheet.index, noun) is not None:
            continue
        person = scene.draft.actor(reference.actors[0]).kind == "person"
        if person or _may_be(scene, sheet, noun):
            scene.draft.refer(sheet, (noun, noun + 1, noun), reference.actors, "apposition")


def _explained(sheet: Sheet, start: int, head: int) -> int | None:
    """Return the noun before a name that the name explains, or None."""
    noun = sheet.heads[head]
    if sheet.deps[head] == "appos" and noun < start <= noun + NEAR and sheet.tags[noun] in {"NN", "NNP"}:
        return noun
    return None


def _may_be(scene: Scene, sheet: Sheet, noun: int) -> bool:
    """Whether a noun is a word for states, bodies or groups."""
    word = sheet.lower[noun]
    role = any(hit.end == noun + 1 and hit.sector for hit in scene.pages[sheet.index].hits)
    return word in BODIES or word in LANDS | RELATED or role
