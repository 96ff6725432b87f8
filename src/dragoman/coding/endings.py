"""Endings: force that is stopped, or is to be, is no force: "halted military action", "an end to the shelling"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.codebook.triggers import Roles, Trigger
from dragoman.coding.complements import deed_trigger
from dragoman.coding.scene import Scene
from dragoman.coding.slots import fillers
from dragoman.coding.triggers import Hit
from dragoman.text.clauses import kids, subjects
from dragoman.text.parsed import Token

CODE, MODE, CAMEO = "RETREAT", "ceasefire", "087"
FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
ENDING = frozenset(
    "stop halt end cease suspend pause discontinue desist refrain quit abandon renounce forswear".split()
)
HELD_UP = frozenset({"stop", "halt"})  # in the passive, by whoever stands in the way
OFF = frozenset({"call", "break"})  # off
ENDS = frozenset("halt end stop cessation pause suspension moratorium letup let-up conclusion".split())
THINGS = frozenset({"dobj", "nsubjpass", "pobj", "pcomp", "xcomp"})
MAKERS = ("poss", "amod", "by")
ROLES = Roles(("subj",), ("on", "against", "of", "in"), False)


def ended(hits: Sequence[Hit], scene: Scene) -> list[Hit]:
    """Return the hits, those of force that is ended told as the ending of it.

    A verb of ending that another hit stands on keeps it, but for one that stands on the ended force as a thing.
    """
    verbs = {hit.token.i: hit for hit in hits}
    found: list[Hit] = []
    over: set[int] = set()
    for hit in hits:
        ender = _ender(hit.token) if hit.trigger.code in FORCE else None
        if ender is None or _is_anothers(hit, ender, scene):
            found.append(hit)
        elif ender.pos_ != "VERB":
            found.append(replace(hit, trigger=replace(hit.trigger, code=CODE, mode=MODE, cameo=CAMEO)))
        elif ender.i not in verbs or verbs[ender.i].trigger.code == "SANCTION":
            over.add(ender.i)
            found.append(Hit(_trigger(ender), ender, ()))
    return [hit for hit in found if hit.token.i not in over or hit.trigger.code == CODE]


def _ender(token: Token) -> Token | None:
    """Return the verb or noun that says a deed ends: directly, or through its preposition."""
    if token.dep_ == "conj" and token.head.pos_ == token.pos_ == "NOUN":
        return _ender(token.head)
    if token.dep_ not in THINGS:
        return None
    head = token.head.head if token.head.dep_ == "prep" else token.head
    if head.pos_ == "VERB":
        through = token.head.dep_ != "prep" or token.head.lower_ == "from"
        held_up = token.dep_ == "nsubjpass" and head.lemma_ in HELD_UP
        return head if through and _is_ending(head) and not held_up else None
    return head if head.pos_ == "NOUN" and token.head.dep_ == "prep" and head.lemma_.lower() in ENDS else None


def _is_ending(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    return lemma in ENDING or (lemma in OFF and any(kid.lower_ == "off" for kid in kids(verb, "prt", "advmod")))


def _is_anothers(hit: Hit, ender: Token, scene: Scene) -> bool:
    """Whether the force is told to be somebody else's than who ends it: "the army halted the rebels' advance"."""
    own = _names((who for slot in MAKERS for who in fillers(hit.token, slot)), scene)
    enders = subjects(ender)
    return bool(own and enders) and own.isdisjoint(_names(enders, scene))


def _names(tokens: Iterable[Token], scene: Scene) -> set[str]:
    return {name for token in tokens for name in scene.names(token)}


def _trigger(ender: Token) -> Trigger:
    return replace(deed_trigger(CODE, ender, CAMEO, "ending"), roles=ROLES, mode=MODE)
