"""Doers: who did an act whose own words name nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.coding.governors import Governor
from dragoman.coding.roles import actors_in
from dragoman.coding.scene import Scene, share_a_side
from dragoman.coding.slots import SUPPORT, bearing_verb
from dragoman.coding.standing import speaks_for_one
from dragoman.coding.triggers import Hit
from dragoman.model.span import Span
from dragoman.text.clauses import is_passive, kids, subjects
from dragoman.text.modality import Mood, own_mood
from dragoman.text.parsed import Token

FORCE = frozenset({"ASSAULT", "COERCE"})
INTENDED = frozenset({"plan", "promise"})
MAKING = SUPPORT | {"draw", "finalise", "finalize", "hatch", "lay", "prepare", "unveil"}
ANY = frozenset({"any", "every", "all", "further", "each"})
WHOEVER = frozenset({"anyone", "anybody", "whoever", "those", "everyone", "all", "who"})
WHILE = frozenset({"when", "as", "after", "while"})


def doers(
    hit: Hit, chain: Sequence[Governor], targets: Sequence[str], codes: Mapping[int, str], scene: Scene
) -> list[str]:
    """Return the actors of an act without a doer of its own; nobody where the sentence does not tell.

    targets: those it was done to. codes: the codes of the paragraph's acts by the index of their word.
    """
    if hit.trigger.pos == "n":
        found = _planners(chain, scene) or _deniers(hit, chain, scene)
        return [] if share_a_side(scene.actors(found), scene.actors(targets)) else found
    if hit.trigger.code not in FORCE or not is_passive(hit.token):
        return []
    found = _attackers(hit.token, codes, scene) or _announcers(hit.token, chain, scene)
    return [] if share_a_side(scene.actors(found), scene.actors(targets)) else found


def provokers(condition: Span | None, doers: Sequence[str], scene: Scene) -> list[str]:
    """Return those whose act would bring a threatened deed on them: "would open fire if Turkish troops landed"."""
    words = scene.paragraph.words(condition) if condition is not None else None
    if words is None:
        return []
    first = next((word for word in words if word.dep_ in {"nsubj", "nsubjpass", "pobj"} and scene.names(word)), None)
    names = scene.names(first) if first is not None else ()
    return [name for name in names if not share_a_side([scene.cast.actor(name)], scene.actors(doers))]


def _planners(chain: Sequence[Governor], scene: Scene) -> list[str]:
    """Whoever has the plan: "drew up plans for a strike", "Ankara's preparations for an offensive"."""
    plan = chain[0] if chain else None
    if plan is None or plan.kind not in INTENDED or plan.token.pos_ != "NOUN":
        return []
    verb = bearing_verb(plan.token)
    own = kids(plan.token, "poss", "amod", "compound")
    makers = subjects(verb) if verb is not None and verb.lemma_ in MAKING else []
    return actors_in(own, scene) or actors_in(makers, scene)


def _deniers(hit: Hit, chain: Sequence[Governor], scene: Scene) -> list[str]:
    """Whoever denies that there is such a thing: "the ministry denied there was any embargo"."""
    saying = next((governor for governor in chain if governor.kind != "carry"), None)
    if saying is None or saying.kind != "deny" or hit.trigger.code not in FORCE | {"SANCTION", "MOBILIZE"}:
        return []
    return [name for name in actors_in(saying.holders, scene) if speaks_for_one(scene.cast.actor(name))]


def _attackers(verb: Token, codes: Mapping[int, str], scene: Scene) -> list[str]:
    """Whoever struck as people were hurt: "five were killed when troops shelled the market"."""
    clauses = [
        clause
        for clause in kids(verb, "advcl")
        if codes.get(clause.i) in FORCE and any(mark.lower_ in WHILE for mark in kids(clause, "mark", "advmod"))
    ]
    return actors_in((who for clause in clauses for who in subjects(clause)), scene)


def _announcers(verb: Token, chain: Sequence[Governor], scene: Scene) -> list[str]:
    """Whoever announces or denies harm that nobody else does: "whoever crosses will be shot, the junta said"."""
    saying = next((governor for governor in chain if governor.kind != "carry"), None)
    if saying is not None and saying.kind == "deny":
        return [name for name in actors_in(saying.holders, scene) if scene.cast.actor(name).country]
    if saying is None or saying.kind not in {"say", "threaten", "promise"}:
        return []
    mood = own_mood(verb)[0]
    if mood is not Mood.FUTURE and not (mood is Mood.WOULD and any(map(_is_whoever, kids(verb, "nsubjpass")))):
        return []
    return [name for name in actors_in(saying.holders, scene) if speaks_for_one(scene.cast.actor(name))]


def _is_whoever(noun: Token) -> bool:
    """Whether a noun stands for all who should do something: "any vessel that came near", "those who resisted"."""
    return noun.lower_ in WHOEVER or any(kid.lower_ in ANY for kid in kids(noun, "det"))
