"""Refusals: what is not accepted is rejected, and who says he will not cooperate refuses."""

from __future__ import annotations

from dataclasses import replace

from dragoman.codebook.codebook import Codebook
from dragoman.coding.triggers import Hit
from dragoman.model.identity import identity
from dragoman.model.mention import Mention, Status
from dragoman.text.modality import Mood, mood, negated
from dragoman.text.parsed import Token
from dragoman.text.words import is_negated

ACCEPTING = frozenset({"accept", "agree", "approve", "consent", "concede", "yield", "bow"})
READY = frozenset({"ready", "prepared", "willing", "inclined", "disposed"})
INTENDING = frozenset({"intention", "plan", "desire", "wish", "intent"})
WILLING = frozenset({"AGREE", "CONCEDE", "RETREAT", "AID", "COOPERATE", "SUPPORT", "CONSULT"})
NOT = frozenset({Status.NEGATED, Status.DENIED})


def refusal(hit: Hit, mention: Mention, codebook: Codebook) -> list[Mention]:
    """Return the mention, made a rejection where it tells of something not accepted.

    "It will not withdraw", said by the one who would, is kept as denied and a rejection put beside it.
    """
    if mention.status not in NOT or (hit.token.pos_ != "VERB" and hit.token.lower_ not in READY):
        return [mention]
    if mention.within and hit.token.dep_ == "xcomp" and hit.token.head.lemma_ == "fail":
        return [mention]  # "failed to agree on a mediator": they tried
    if any(kid.lower_ == "neither" for kid in hit.token.children):
        return [mention]  # "has neither accepted nor rejected"
    if hit.token.lemma_ == "agree" and any(kid.lemma_ == "have" for kid in hit.token.children):
        return [mention]  # "they have not agreed on a date" yet
    if mention.code in {"AGREE", "CONCEDE"} and (hit.token.lemma_ in ACCEPTING or hit.token.lower_ in READY):
        return [_rejection(mention, mention.id, codebook)]
    wills_not = mention.status is Status.DENIED and _no_intention(hit.token)
    will_not = mood(hit.token) in {Mood.FUTURE, Mood.WOULD} and mention.status is Status.DENIED
    if (will_not or wills_not or _unwilling(hit.token)) and mention.code in WILLING and mention.within is None:
        made = _rejection(mention, identity(mention.id, "refusal"), codebook)
        return [made, replace(mention, within=made.id)]
    return [mention]


def _unwilling(verb: Token) -> bool:
    """Whether somebody is not ready or prepared to do it."""
    word = verb.head
    return (
        word.lower_ in READY and verb.dep_ in {"xcomp", "ccomp"} and negated(word.head if word.pos_ == "ADJ" else word)
    )


def _no_intention(verb: Token) -> bool:
    """Whether somebody says he has no intention, plan or wish to do it."""
    noun = verb.head.head if verb.dep_ == "pcomp" else verb.head
    return noun.lemma_ in INTENDING and is_negated(noun)


def _rejection(mention: Mention, name: str, codebook: Codebook) -> Mention:
    return replace(
        mention,
        id=name,
        code="REJECT",
        mode=None,
        cameo="120",
        quad=codebook.type("REJECT").quad,
        status=Status.HAPPENED,
        reason=f"refusal: {mention.reason}",
        quantities=(),
    )
