"""Crowds: people of whom only the number is said: thousands marched, dozens rallied outside the embassy."""

from __future__ import annotations

from dragoman.actors.context import country_of_place
from dragoman.actors.draft import slug
from dragoman.actors.scene import Scene
from dragoman.model.actor import Actor
from dragoman.text.sheet import Sheet

TENS = frozenset({"tens", "hundreds", "dozens", "scores"})
NUMBERS = frozenset({"thousands", "hundreds", "dozens", "scores", "crowds"})
PROTESTING = frozenset("march demonstrate rally protest gather chant riot pour take picket".split())


def refer_crowds(scene: Scene) -> None:
    """Enter as protesters the bare numbers that march or demonstrate, of the country where they do."""
    for page in scene.pages:
        sheet = page.sheet
        for token in sheet.among(NUMBERS):
            top = sheet.heads[sheet.heads[token]] if sheet.deps[token] == "pobj" else token
            whole = top == token or sheet.lower[top] in TENS
            bare = whole and sheet.deps[top] == "nsubj" and not _are_named(sheet, token)
            if not bare or sheet.lemmas[sheet.heads[top]] not in PROTESTING:
                continue
            lead = scene.lead()
            country = country_of_place(scene, page, token) or (lead if lead == scene.home else None)
            words = sheet.said(token, token + 1).lower()
            crowd = Actor(
                slug(country or "", "protesters"), words, "population", (), country, f"{country or ''}OPP", None, ()
            )
            run = (sheet.left_edge(top), token + 1, top)
            scene.draft.refer(sheet, run, (scene.draft.add(crowd),), "description")


def _are_named(sheet: Sheet, token: int) -> bool:
    """Whether "of" says who they are."""
    return any(kid > token and sheet.lower[kid] == "of" for kid in sheet.children[token])
