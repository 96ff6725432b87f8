"""Others: who stands beside or against somebody named: its neighbour, its ally, her Ethiopian rival."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.actors.draft import slug
from dragoman.actors.making import made
from dragoman.actors.marks import Marked
from dragoman.actors.phrases import ALLIES, NEIGHBOURS, SEVERAL, Phrase
from dragoman.actors.scene import COUNTRY_KINDS, Scene
from dragoman.model.actor import Actor

CLEARLY = 2.0


def others(scene: Scene, page: Marked, phrase: Phrase, owners: tuple[str, ...]) -> tuple[str, ...]:
    """Return who the ally, neighbour or rival of a phrase is, or nobody where the report does not tell.

    `owners` are ids of whom a pronoun or a name before it stands for. A wrong state is worse than none: a neighbour
    is the other state spoken of most, a rival one spoken of far more than any third, an ally one of an alliance.
    """
    word, marks = phrase.sector.word, phrase.owners
    if any(page.sheet.deps[kid] == "appos" for kid in page.sheet.children[phrase.head]):
        return ()
    if any(mark.kind == "demonym" and mark.end == phrase.noun[0] for mark in marks) and word not in ALLIES:
        return tuple(_person(scene, page, phrase, mark.key, owners) for mark in marks if mark.kind in COUNTRY_KINDS)
    if not owners and not marks:
        return ()
    own = [scene.draft.actor(owner).country for owner in owners] + [scene.country_of(mark) for mark in marks]
    if word in SEVERAL:
        name = page.sheet.said(*phrase.noun)
        return (scene.draft.add(Actor(slug(own[0] or "", word), name, "organisation", origin="context")),)
    if page.sheet.tags[phrase.head] not in {"NN", "NNP"}:
        return ()
    found = _likeliest(scene, word, own)
    return (scene.state(found),) if found else ()


def _person(scene: Scene, page: Marked, phrase: Phrase, country: str, owners: tuple[str, ...]) -> str:
    """Return the person that a rival of a nationality is: what he is whose rival it is, private where none is known."""
    bosses = [scene.draft.actor(owner) for owner in owners]
    sector = next(((boss.code or "")[3:6] or "GOV" for boss in bosses), "CVL")
    private = not bosses or bosses[0].private
    actor = made(page, phrase, country, "description")
    return scene.draft.add(Actor(actor.id, actor.name, "person", (), country, f"{country}{sector}", private=private))


def _likeliest(scene: Scene, word: str, own: Iterable[str | None]) -> str | None:
    """Return the other state that a report means by a word, or None."""
    mine = set(own)
    weights = {code: weight for code, weight in scene.weights(but=mine).items() if code in scene.world.states}
    if word in ALLIES:
        allied = [code for code in weights if any(_allied(scene, code, other) for other in mine if other)]
        return allied[0] if len(allied) == 1 else None
    if word in NEIGHBOURS and len(weights) > 1:
        beside = {code for one in mine if one for code in scene.world.borders.get(one, ())}
        weights = {code: weight for code, weight in weights.items() if code in beside} if beside else weights
    ranked = sorted(weights.items(), key=lambda one: -one[1])
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    clear = ranked and ranked[0][1] > second * (1.0 if word in NEIGHBOURS else CLEARLY)
    return ranked[0][0] if clear else None


def _allied(scene: Scene, one: str, other: str) -> bool:
    """Whether two states are members of an organisation that binds them to stand together."""
    states, bodies = scene.world.states, scene.world.organisations
    shared = set(states[one].blocs) & set(states[other].blocs) if other in states else set()
    return any(key in bodies and bodies[key].bond for key in shared)
