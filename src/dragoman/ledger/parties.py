"""Parties: to whom a demand, threat, promise or refusal goes when the words do not put it plainly."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.ledger.ground import Ground
from dragoman.ledger.told import Told
from dragoman.model.quote import Quote
from dragoman.model.span import Span
from dragoman.text.clauses import kids, subjects

HELD = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})
RETURNING = frozenset("return release handover freedom extradition surrender withdrawal repatriation".split())
RETURN = frozenset("return release free surrender extradite repatriate withdraw".split())


def addressed(
    ground: Ground, by: str | None, kind: str, places: Sequence[Span | None], heard: Sequence[str | None] = ()
) -> str | None:
    """Return the other party: of those who hear it, else of those named in the places, the first place first.

    places: the words of what is demanded, threatened ..., then those of its condition.
    """
    hearing = [name for name in heard if name and ground.is_party(by, name)]
    public = kind in {"threat", "rejection", "denial", "acceptance"}
    hearing = [name for name in hearing if not (public and ground.is_crowd(by, name))]
    if hearing:
        return hearing[0]
    about = places[0] if places else None
    if kind == "demand" and about is not None:
        who = obliged(ground, by, about)
        if who is not None:
            return who
    return next((named[0] for place in places if place is not None and (named := ground.parties(by, place))), None)


def obliged(ground: Ground, by: str | None, about: Span) -> str | None:
    """Return who must or should do something in the words."""
    words = ground.words(about)
    if words is None:
        return None
    for verb in words:
        if verb.pos_ not in {"VERB", "AUX"}:
            continue
        if kids(verb, "aux") or verb == words.root:
            for who in subjects(verb):
                named = [name for name in ground.holders(who, about) if ground.is_party(by, name)]
                if named:
                    return named[0]
    return None


def hearer(ground: Ground, quote: Quote) -> str | None:
    """Return to whom words are said: the quote's addressee, or whoever "was told", "was warned"."""
    if quote.addressee is not None or quote.cue is None:
        return quote.addressee
    cue = ground.words(quote.cue)
    if cue is None:
        return None
    heard = kids(cue.root, "nsubjpass")
    named = [name for who in heard for name in ground.holders(who, quote.cue) if name != quote.speaker]
    return named[0] if named else None


def captor(ground: Ground, by: str | None, about: Span, told: Told) -> str | None:
    """Return who is to give back what is demanded back: whoever was last told to have taken the side's own."""
    words = ground.words(about)
    if by is None or words is None:
        return None
    if not any(token.lemma_.lower() in (RETURNING if token.pos_ == "NOUN" else RETURN) for token in words):
        return None
    for mention in reversed(told.before(about.end)):
        if mention.code in HELD and any(ground.ours(by, name) for name in mention.recipients):
            taker = next((name for name in mention.actors if ground.is_party(by, name)), None)
            if taker is not None:
                return taker
    return None
