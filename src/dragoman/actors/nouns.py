"""Bare nouns that stand for actors named before: the alliance, the council, the minister, both sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from itertools import groupby
from operator import attrgetter

from dragoman.actors.before import HELPERS, helpers
from dragoman.actors.bodykinds import BODIES
from dragoman.actors.clauses import SUBJECTS, subjects_above
from dragoman.actors.draft import slug
from dragoman.actors.marks import Marked
from dragoman.actors.pairs import (
    NUMBERS,
    PAIRS,
    PARTIES,
    SEVERAL,
    SIDES,
    SINGLE,
    TWO,
    determiner,
    is_at_odds,
    is_one_of_two,
)
from dragoman.actors.realms import REALMS, realm, republic
from dragoman.actors.scene import Scene
from dragoman.actors.trail import Seen, Trail
from dragoman.text.sheet import Sheet

LANDS = frozenset({"country", "nation", "kingdom", "republic", "emirate", "sultanate", "island"})
JOINED = frozenset({"allies", "powers", "partners"})
TOWARD = frozenset({"to", "into", "against", "with"})
TAKING = frozenset("withdraw pull evacuate expel withdrawal pullout evacuation airlift deport".split())
SHORT = frozenset({"council", "commission", "league", "committee", "forum", "bank", "fund", "parliament"})
INVADING = frozenset({"invaders", "occupiers", "aggressors", "assailants", "attackers", "aggressor", "invader"})
RANKS = {
    "ministers": ("minister", "secretary", "premier", "chancellor"),
    "presidents": ("president",),
    "generals": ("general", "commander", "chief", "marshal", "colonel"),
    "premiers": ("premier", "minister", "chancellor"),
}
ARMED = frozenset(
    "group movement militia faction organisation organization insurgents militants rebels fighters guerrillas".split()
)
ALONE = frozenset({"both", "two", "three", "four"})  # that stand for a set without a noun
TELLING = ALONE | JOINED | SIDES | PAIRS | SINGLE | PARTIES | LANDS | INVADING | HELPERS | SHORT | ARMED | BODIES.keys()


def bare_noun(scene: Scene, page: Marked, token: int, trail: Trail) -> tuple[str, ...]:
    """Return the actors a bare noun stands for, or nobody."""
    sheet = page.sheet
    word = sheet.lower[token]
    if word not in TELLING:
        return ()
    if word in ALONE:
        return _set_before(page, token, trail) if _stands_alone(sheet, token) else ()
    first = determiner(page, token)
    if word in JOINED and first in TWO and (joined := _together(scene, trail, 2)):
        return joined
    if (word in SEVERAL and first in TWO) or is_at_odds(page, token) or is_one_of_two(page, token):
        return _pair(scene, page, token, trail)
    if word in SIDES and first in NUMBERS:
        return _together(scene, trail, NUMBERS[first])
    if word in LANDS and token and sheet.tags[token - 1] == "PRP$":
        return _own_land(scene, sheet, token)
    if first not in {"the", "that", "this"} and not (first or "").endswith("-led"):
        return ()
    if word in LANDS:
        return _land(scene, page, token, trail)
    if word in INVADING:
        return next((seen.actors for seen in trail.back(lambda seen: _has_attacked(scene, seen))), ())
    if word in HELPERS:
        return helpers(scene, page, token)
    if word in BODIES or word in SHORT:
        found = _body(scene, word, trail)
        if found:
            return found
    if word in ARMED:
        return _armed(scene, trail)
    return ()


def _stands_alone(sheet: Sheet, token: int) -> bool:
    """Whether "both" or "the two" is a noun by itself: "asked both to pull back", "the three signed"."""
    noun = sheet.deps[token] in {"nsubj", "nsubjpass", "dobj", "pobj", "dative"}
    article = sheet.lower[token] == "both" or (token > 0 and sheet.lower[token - 1] == "the")
    return noun and article and not any(sheet.lower[kid] == "of" for kid in sheet.children[token])


def _set_before(page: Marked, token: int, trail: Trail) -> tuple[str, ...]:
    """Return the last set of so many that one phrase or one clause named, in this sentence or the two before."""
    number = 2 if page.sheet.lower[token] == "both" else NUMBERS[page.sheet.lower[token]]
    said = trail.back(lambda seen: not seen.placed, trail.sentence - 2)
    for _, there in groupby(said, attrgetter("sentence")):
        linked: dict[str, None] = {}
        for seen in there:
            if len(seen.actors) == number:
                return seen.actors
            if seen.sheet.deps[seen.head] == "conj" or seen.sheet.child(seen.head, "conj") is not None:
                linked.update(dict.fromkeys(seen.actors))
        if len(linked) == number:
            return tuple(linked)[::-1]
    return ()


def _own_land(scene: Scene, sheet: Sheet, token: int) -> tuple[str, ...]:
    """Return the state of "his country": that of whom the pronoun stands for."""
    reference = scene.draft.at(sheet.index, token - 1)
    country = scene.draft.actor(reference.actors[0]).country if reference else None
    return (scene.state(country),) if country in scene.world.states and country else ()


def _land(scene: Scene, page: Marked, token: int, trail: Trail) -> tuple[str, ...]:
    """Return the state "the country" or "the emirate" is: of a subject around it, else the last one that can be."""
    sheet = page.sheet
    word = sheet.lower[token]
    kingdom = realm(scene, page, word, token)
    if kingdom or word in REALMS:
        return (scene.state(kingdom),) if kingdom else ()
    toward = sheet.deps[token] == "pobj" and sheet.lower[sheet.heads[token]] in TOWARD
    if _is_left(sheet, token) and scene.home and scene.home in scene.countries:
        return (scene.state(scene.home),)
    others: set[str] = set()
    for subject in subjects_above(sheet, token):
        reference = scene.draft.at(sheet.index, subject)
        country = scene.draft.actor(reference.actors[0]).country if reference and len(reference.actors) == 1 else None
        part = republic(scene, country) if word == "republic" else None
        if part:
            return (scene.state(part),)
        if country and not (toward and not others):
            return (scene.state(country),)
        others.update(scene.draft.actor(name).country or "" for name in reference.actors) if reference else None
    return next((seen.actors for seen in trail.back(lambda seen: _is_land(scene, seen, others))), ())


def _is_left(sheet: Sheet, token: int) -> bool:
    """Whether forces or foreigners leave a country or are taken out of it: "pulled its troops out of the country"."""
    at = sheet.heads[token]
    if sheet.deps[token] == "pobj" and sheet.lower[at] == "of" and sheet.lower[sheet.heads[at]] == "out":
        return True
    taken = sheet.lemmas[sheet.heads[at]] in TAKING
    return taken and sheet.deps[token] == "pobj" and sheet.lower[at] == "from"


def _is_land(scene: Scene, seen: Seen, but: Container[str]) -> bool:
    return _is_kind(scene, seen, "state") and (scene.draft.actor(seen.actors[0]).country or "") not in but


def _armed(scene: Scene, trail: Trail) -> tuple[str, ...]:
    """Return the armed group "the movement" is: the last subject of the last sentence that speaks of any."""
    found = list(trail.back(lambda seen: _is_group(scene, seen)))
    last = [seen for seen in found if seen.sentence == found[0].sentence]
    return next((seen.actors for seen in reversed(last) if seen.subject), last[0].actors if last else ())


def _has_attacked(scene: Scene, seen: Seen) -> bool:
    """Whether somebody seen may be who invaded or attacked: forces, rebels or a state as a subject."""
    actor = scene.draft.actor(seen.actors[0])
    forces = (actor.code or "")[3:6] in {"MIL", "REB"} or actor.kind == "armed_group"
    return seen.subject and len(seen.actors) == 1 and (forces or actor.kind == "state")


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
    if len(seen.actors) != 1:
        return False
    actor = scene.draft.actor(seen.actors[0])
    return seen.actors[0] in scene.world.groups or (actor.kind == "armed_group" and actor.origin != "codebook")


def _together(scene: Scene, trail: Trail, number: int) -> tuple[str, ...]:
    """Return the states, so many, that were last subjects of one sentence together; else those spoken of most."""
    sentences: dict[int, dict[str, None]] = {}
    for seen in trail:
        if seen.subject and not seen.quoted:
            lands = (scene.draft.actor(identity).country for identity in seen.actors)
            states = (scene.state(land) for land in lands if land in scene.world.states and land)
            sentences.setdefault(seen.sentence, {}).update(dict.fromkeys(states))
    fitting = [tuple(states) for states in sentences.values() if len(states) == number]
    return fitting[-1] if fitting else _states(scene, trail, number)


def _pair(scene: Scene, page: Marked, token: int, trail: Trail) -> tuple[str, ...]:
    """Return the two sides spoken of: the last two persons of different countries, or the two states named most.

    Who urges both sides or mediates between them is neither, unless nobody else is left.
    """
    but = _outsiders(scene, page.sheet, token)
    if page.sheet.lower[token] in PAIRS:
        found = _two_persons(scene, trail, page.sheet.lower[token], but)
        if found:
            return found
    return _states(scene, trail, 2, but) or _others(scene, but) or _states(scene, trail, 2)


def _others(scene: Scene, but: Container[str]) -> tuple[str, ...]:
    """Return the two states that the whole report names besides whoever urges both, where it names just two."""
    named = [code for code in scene.countries if code not in but and scene.countries[code] > 0] if but else []
    return tuple(scene.state(code) for code in named) if len(named) == 2 else ()


def _outsiders(scene: Scene, sheet: Sheet, token: int) -> set[str]:
    """Return the sides of who acts upon a noun in its clause."""
    if sheet.deps[token] in SUBJECTS:
        return set()
    subject = next(subjects_above(sheet, token), None)
    reference = scene.draft.at(sheet.index, subject) if subject is not None else None
    sides = {_side(scene, identity) for identity in reference.actors} if reference else set()
    return {side for side in sides if side} if len(sides) == 1 else set()


def _two_persons(scene: Scene, trail: Trail, word: str, but: Container[str]) -> tuple[str, ...]:
    """Return the last two persons of different countries that can be called so; nobody of no country is a minister."""
    last: str | None = None
    for seen in trail.back(lambda seen: _is_kind(scene, seen, "person") and _may_be(scene, seen, word)):
        identity = seen.actors[0]
        if scene.draft.actor(identity).country in but:
            continue
        if last is None:
            last = identity
        elif scene.draft.actor(identity).country not in {None, scene.draft.actor(last).country}:
            return identity, last
    return ()


def _may_be(scene: Scene, seen: Seen, word: str) -> bool:
    """Whether a person's role, where it is known, is that of a noun: no minister is a general."""
    actor = scene.draft.actor(seen.actors[0])
    role = (actor.role or "").lower()
    return word not in RANKS or not role or any(rank in role for rank in RANKS[word])


def _states(scene: Scene, trail: Trail, number: int, but: Container[str] = ()) -> tuple[str, ...]:
    """Return the states spoken of most so far, subjects counting twice; nobody where they are too few."""
    counts: Counter[str] = Counter()
    for seen in trail:
        for identity in seen.actors if not seen.placed and len(seen.actors) <= number else ():
            side = _side(scene, identity)
            if side and side not in but:
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
