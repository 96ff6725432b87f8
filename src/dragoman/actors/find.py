"""Finding the actors of a report."""

from __future__ import annotations

from collections import Counter

from dragoman.actors.cast import Cast
from dragoman.actors.coreference import refer_back
from dragoman.actors.draft import Draft
from dragoman.actors.marks import Marked, mark
from dragoman.codebook.folding import fold
from dragoman.actors.people import inherit, refer_people
from dragoman.actors.described import refer_phrases
from dragoman.actors.powers import refer_powers
from dragoman.actors.scene import COUNTRY_KINDS, Scene
from dragoman.actors.sheet import sheets
from dragoman.actors.towns import likeliest, mark_towns
from dragoman.actors.unnamed import refer_named
from dragoman.actors.world import World
from dragoman.model.report import Report
from dragoman.text.parsed import Parsed


def find_actors(report: Report, parsed: Parsed, world: World) -> Cast:
    """Return who acts in a report and every phrase that stands for them; the same for the same text and day."""
    columns = sheets(parsed)
    pages, spoken = mark(world, columns, [world.names.hits(one) for one in columns], report.published)
    mark_towns(pages, world.gazetteer, spoken)
    scene = Scene(world, report.published, pages, Draft(), _home(report, world, spoken), _named(pages))
    taken: set[tuple[int, int]] = set()
    refer_named(scene, taken)
    owned = refer_people(scene, taken)
    pending = refer_phrases(scene, taken)
    refer_powers(scene, taken)
    refer_back(scene, pending)
    inherit(scene, owned)
    return scene.draft.cast()


def _named(pages: list[Marked]) -> Counter[str]:
    """Return how often each country is named."""
    marks = [m for page in pages for m in page.marks if not m.silent and m.key]
    named = Counter(m.key for m in marks if m.kind in COUNTRY_KINDS)
    return named or Counter(m.key for m in marks if m.kind in {"city", "region"})


def _home(report: Report, world: World, spoken: Counter[str]) -> str | None:
    """Return the country of the dateline's place, or None."""
    place = fold(report.dateline.place) if report.dateline and report.dateline.place else None
    if place is None:
        return None
    parts = [part.strip() for part in place.replace("/", ",").split(",")]
    for part in [place, *reversed(parts)]:
        for state in world.states.values():
            if any(fold(form) == part for form in (state.name, *state.aliases, *state.capitals)):
                return state.code
    city = likeliest(world.gazetteer.cities(parts[0]), spoken)
    return city.country if city else None
