"""Standing: whether an act is one of public life, told of in a sentence about public life."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.codebook.topics import Topics
from dragoman.coding.triggers import Hit
from dragoman.model.actor import Actor

PRIVATE = frozenset({"CVL", "BUS", "EDU", "HLH", "MED", "LAB", "REL", "CRM", "SET", "AGR", "MNC", "ELI", "ENV", "UNS"})
WARLIKE = frozenset("airstrike ambush bombardment invasion massacre offensive raid shelling siege".split())
FORMER = frozenset({"retired", "former", "ex", "onetime"})
OPEN = frozenset({"PROTEST"})  # what anybody may do in public


def on_topic(hits: Iterable[Hit], topics: Topics) -> list[Hit]:
    """Return the hits of sentences whose other words do not show them to be about sport, weather, markets ..."""
    kept: list[Hit] = []
    left_out: dict[int, frozenset[str]] = {}
    for hit in hits:
        sentence = hit.token.sent
        if sentence.start not in left_out:
            left_out[sentence.start] = topics.left_out(token.lower_ for token in sentence)
        codes = left_out[sentence.start]
        if "*" not in codes and hit.trigger.code not in codes and not _is_venue(hit):
            kept.append(hit)
    return kept


def _is_venue(hit: Hit) -> bool:
    """Whether the noun is only where somebody spoke: "told a rally", "addressed the summit"."""
    noun = hit.token
    return noun.dep_ in {"dobj", "dative"} and noun.pos_ == "NOUN" and noun.head.lemma_ in {"tell", "address"}


def is_public(code: str, parties: Sequence[Actor]) -> bool:
    """Whether one of the parties is a state, body, organisation or group, or somebody who acts for one."""
    return code in OPEN or not parties or any(_public(actor) for actor in parties)


def is_war(hit: Hit) -> bool:
    """Whether the noun is one of war that people were killed in, whoever they are: "the shelling killed forty"."""
    noun = hit.token
    return noun.lemma_.lower() in WARLIKE and noun.dep_ == "nsubj" and noun.head.lemma_ in {"kill", "wound", "injure"}


def speaks_for_one(actor: Actor) -> bool:
    """Whether the actor is, or acts for, a state, body, organisation or armed group: no analyst, firm or resident."""
    if actor.private or actor.kind == "population" or FORMER.intersection((actor.role or "").lower().split()):
        return False
    sector = (actor.code or "")[3:6] or (actor.code or "")[:3]
    return _public(actor) and sector not in PRIVATE | {"NGO", "NGM"}


def _public(actor: Actor) -> bool:
    if actor.private:
        return False
    if actor.kind in {"state", "government_body", "armed_group"} or actor.country is not None:
        return True
    code = actor.code or ""
    sector = code[3:6] or code[:3]
    return bool(code) and sector not in PRIVATE and code[:3] not in {"MNC"}
