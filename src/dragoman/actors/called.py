"""Called: names that a role noun before them explains: its survey ship Oruc Reis, the rebel group Jaish al-Nasr."""

from __future__ import annotations

from dataclasses import replace

from dragoman.actors.cast import Reference
from dragoman.actors.making import KINDS
from dragoman.actors.marks import Marked
from dragoman.actors.profiles import actor_code
from dragoman.actors.scene import PUBLIC, Scene
from dragoman.codebook.sectors import Sector

NAMES = frozenset({"name", "surname"})
REACH = 6


def refer_called(scene: Scene) -> None:
    """Give the bodies of no table the sector of the noun before their name and the country of whoever owns that."""
    for reference in scene.draft.references():
        actor = scene.draft.actor(reference.actors[0])
        page = scene.pages[reference.paragraph]
        if reference.rule not in NAMES or actor.origin != "ner" or actor.code:
            continue
        found = _noun_before(scene, page, reference)
        if found is None and actor.kind == "organisation" and page.sheet.tags[max(reference.start - 1, 0)] == "PRP$":
            own = _owner(scene, page, reference.start)
            scene.draft.rewrite(replace(actor, country=own, code=own))
        if found is not None and found[1].kind != "person":
            start, sector = found
            country = _owner(scene, page, start)
            if country is None and sector.sector in PUBLIC:
                continue
            kind = KINDS.get(sector.sector, "organisation")
            code = actor_code(country, sector.sector, sector.word)
            noun = reference.start - 1
            scene.draft.refer(page.sheet, (_left(page, noun), reference.end, noun), (actor.id,), "apposition")
            scene.draft.rewrite(replace(actor, kind=kind, country=country, code=code, origin="description"))


def _noun_before(scene: Scene, page: Marked, reference: Reference) -> tuple[int, Sector] | None:
    """Return the start and the sector of the role noun that ends where a name begins, or None."""
    fitting = [hit for hit in page.hits_to(reference.start) if hit.sector]
    hit = min(fitting, key=lambda one: one.start, default=None)
    return (hit.start, scene.world.sectors[hit.sector or ""]) if hit else None


def _left(page: Marked, noun: int) -> int:
    """Return the first token of a noun's phrase that is no further left than a name and its adjectives reach."""
    first = max(page.sheet.left_edge(noun), noun - REACH)
    return min(first, noun)


def _owner(scene: Scene, page: Marked, noun: int) -> str | None:
    """Return the country of the mark or the pronoun that owns a noun, or None."""
    sheet = page.sheet
    for token in range(noun - 1, max(noun - REACH, sheet.sentences[noun]) - 1, -1):
        mark = page.mark_at(token)
        if mark is not None:
            return scene.country_of(mark)
        if sheet.tags[token] == "PRP$":
            reference = scene.draft.at(sheet.index, token)
            return scene.draft.actor(reference.actors[0]).country if reference else None
        if not sheet.tags[token].startswith(("NN", "JJ", "POS")):
            return None
    return None
