"""Finding the actors of a report."""

from __future__ import annotations

from collections import Counter

from dragoman.actors.appositions import refer_appositions
from dragoman.actors.bodies import refer_bodies
from dragoman.actors.called import refer_called
from dragoman.actors.cast import Cast
from dragoman.actors.coreference import refer_back
from dragoman.actors.crowds import refer_crowds
from dragoman.actors.described import refer_phrases
from dragoman.actors.draft import Draft
from dragoman.actors.marks import Marked
from dragoman.actors.pages import Pages
from dragoman.actors.people import refer_people
from dragoman.actors.powers import refer_halves, refer_powers
from dragoman.actors.scene import COUNTRY_KINDS, Scene
from dragoman.actors.unnamed import refer_named
from dragoman.actors.world import World
from dragoman.model.report import Report

LANDED = COUNTRY_KINDS | {"city", "region"}


def find_actors(report: Report, pages: Pages, world: World) -> Cast:
    """Return who acts in a report and every phrase that stands for them; the same for the same text and day."""
    scene = Scene(world, report.published, pages.pages, Draft(), pages.home, _named(pages.pages, world))
    taken: set[tuple[int, int]] = set()
    refer_named(scene, taken)
    owned = refer_people(scene, taken)
    pending = refer_phrases(scene, taken)
    refer_crowds(scene)
    refer_powers(scene, taken)
    refer_halves(scene)
    refer_bodies(scene, taken)
    refer_appositions(scene)
    refer_back(scene, pending, owned)
    refer_called(scene)
    return scene.draft.cast()


def _named(pages: list[Marked], world: World) -> Counter[str]:
    """Return how often each country is named, by itself or through its cities, regions, groups and bodies.

    Where none is, those count that are only part of a longer name ("Kenya Anti-Corruption Commission").
    """
    return _counted(pages, world, silent=False) or _counted(pages, world, silent=True)


def _counted(pages: list[Marked], world: World, silent: bool) -> Counter[str]:
    named: Counter[str] = Counter()
    for page in pages:
        for mark in page.marks:
            if mark.silent is not silent:
                continue
            if mark.kind in LANDED and mark.key:
                named[mark.key] += 1
            elif mark.kind == "group" and (country := world.groups[mark.key].country):
                named[country] += 1
    return named
