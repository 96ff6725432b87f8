"""Bare nouns that stand for actors named before: the alliance, the council, the minister, both sides."""

from __future__ import annotations

from collections import Counter

from dragoman.actors.clauses import subjects_above
from dragoman.actors.draft import slug
from dragoman.actors.marks import Marked
from dragoman.actors.pairs import NUMBERS, PAIRS, SIDES, TWO, determiner
from dragoman.actors.scene import Scene
from dragoman.actors.trail import Seen, Trail

LANDS = frozenset({"country", "nation", "kingdom", "republic"})
BODIES = {
    "alliance": ("alliance", "igo"),
    "bloc": ("igo", "bloc", "forum", "alliance"),
    "union": ("igo", "bloc"),
    "coalition": ("alliance",),
    "organisation": ("igo", "agency", "ngo", "rights_group", "alliance"),
    "organization": ("igo", "agency", "ngo", "rights_group", "alliance"),
    "agency": ("agency", "media"),
    "watchdog": ("agency", "rights_group"),
    "body": ("igo", "agency"),
    "court": ("court",),
    "tribunal": ("court",),
    "charity": ("ngo",),
    "mission": ("mission", "peacekeeping"),
    "newspaper": ("media",),
    "broadcaster": ("media",),
    "company": ("company",),
    "group": ("rights_group", "ngo", "forum"),
}
ARMED = frozenset(
    "group movement militia faction organisation organization insurgents militants rebels fighters guerrillas".split()
)


def bare_noun(scene: Scene, page: Marked, token: int, trail: Trail) -> tuple[str, ...]:
    """Return the actors a bare noun stands for, or nobody."""
    sheet = page.sheet
    word = sheet.lower[token]
    first = determiner(page, token)
    if word in SIDES | PAIRS and first in TWO:
        return _pair(scene, trail, word in PAIRS)
    if word in SIDES and first in NUMBERS:
        return _together(scene, trail, NUMBERS[first])
    if first not in {"the", "that", "this"} and not (first or "").endswith("-led"):
        return ()
    if word in LANDS:
        for subject in subjects_above(sheet, token):
            reference = scene.draft.at(sheet.index, subject)
            country = scene.draft.actor(reference.actors[0]).country if reference else None
            if country:
                return (scene.state(country),)
        return next((seen.actors for seen in trail.back(lambda seen: _is_kind(scene, seen, "state"))), ())
    if word in BODIES or word in {
        "council",
        "commission",
        "league",
        "committee",
        "forum",
        "bank",
        "fund",
        "parliament",
    }:
        found = _body(scene, word, trail)
        if found:
            return found
    if word in ARMED:
        return next((seen.actors for seen in trail.back(lambda seen: _is_group(scene, seen))), ())
    return ()


def _body(scene: Scene, word: str, trail: Trail) -> tuple[str, ...]:
    def named(seen: Seen) -> bool:
        return len(seen.actors) == 1 and slug(scene.draft.actor(seen.actors[0]).name).split("-")[-1] == word

    def fitting(seen: Seen) -> bool:
        body = scene.world.organisations.get(seen.actors[0]) if len(seen.actors) == 1 else None
        return body is not None and body.kind in BODIES.get(word, ())

    found = next(trail.back(named), None) or next(trail.back(fitting), None)
    return found.actors if found else ()


def _is_kind(scene: Scene, seen: Seen, kind: str) -> bool:
    return len(seen.actors) == 1 and scene.draft.actor(seen.actors[0]).kind == kind


def _is_group(scene: Scene, seen: Seen) -> bool:
    return len(seen.actors) == 1 and seen.actors[0] in scene.world.groups


def _together(scene: Scene, trail: Trail, number: int) -> tuple[str, ...]:
    """Return the states, so many, that were last subjects of one sentence together; else those spoken of most."""
    sentences: dict[int, dict[str, None]] = {}
    for seen in trail:
        if seen.subject and not seen.quoted:
            states = (identity for identity in seen.actors if scene.draft.actor(identity).kind == "state")
            sentences.setdefault(seen.sentence, {}).update(dict.fromkeys(states))
    fitting = [tuple(states) for states in sentences.values() if len(states) == number]
    return fitting[-1] if fitting else _states(scene, trail, number)


def _pair(scene: Scene, trail: Trail, persons: bool) -> tuple[str, ...]:
    """Return the two sides spoken of: the last two persons of different countries, or the two states named most."""
    if persons:
        return _two_persons(scene, trail) or _states(scene, trail, 2)
    return _states(scene, trail, 2)


def _two_persons(scene: Scene, trail: Trail) -> tuple[str, ...]:
    last: str | None = None
    for seen in trail.back(lambda seen: _is_kind(scene, seen, "person")):
        identity = seen.actors[0]
        if last is None:
            last = identity
        elif scene.draft.actor(identity).country not in {None, scene.draft.actor(last).country}:
            return identity, last
    return ()


def _states(scene: Scene, trail: Trail, number: int) -> tuple[str, ...]:
    """Return the states spoken of most so far, subjects counting twice; nobody where they are too few."""
    counts: Counter[str] = Counter()
    for seen in trail:
        for identity in seen.actors if not seen.placed else ():
            side = _side(scene, identity)
            if side:
                counts[side] += 2 if seen.subject else 1
    best = [side for side, _ in counts.most_common(number)]
    if len(best) < number:
        return ()
    return tuple(scene.state(side) if side in scene.world.states else side for side in best)


def _side(scene: Scene, identity: str) -> str | None:
    """Return the side an actor is on: an armed group or the army that fights one is its own, else its country."""
    actor = scene.draft.actor(identity)
    if identity in scene.world.groups and actor.kind in {"armed_group", "government_body"}:
        return identity
    return actor.country
