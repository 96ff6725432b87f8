"""Scene: a paragraph with the cast and the voices it is read with."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from dragoman.actors.cast import Cast
from dragoman.model.actor import Actor
from dragoman.model.span import Span
from dragoman.text.parsed import Paragraph, Token

NAMING = frozenset({"amod", "compound", "nmod", "poss", "appos"})  # what tells whose a noun is, or who
ACTING = frozenset({"PERSON", "ORG", "NORP", "GPE"})
FORCEFUL = frozenset({"", "GOV", "MIL", "REB"})
ORGANS = frozenset({"LEG", "JUD", "SPY", "COP", "PTY"})
APART = frozenset("REB OPP CVL CRM EDU ELI LAB REL HLH SET AGR ENV UNS NGO".split())  # who speaks for no state
POWERS = frozenset({"IGO", "IMG"})
FIRST_PERSON = frozenset({"i", "we", "us", "me", "my", "our", "ours", "ourselves"})


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """`voices` maps the tokens of direct quotes in this paragraph to the speaker's id.

    `filled` keeps what fills a slot of a word (its index, slot and preposition) once that is worked out.
    """

    paragraph: Paragraph
    cast: Cast
    voices: Mapping[int, str] = field(default_factory=dict)
    filled: dict[tuple[int, str, str | None], list[Token]] = field(default_factory=dict)

    def names(self, token: Token) -> tuple[str, ...]:
        """Return the ids of the actors whose phrase this token heads; "we" in a quote is its speaker."""
        if token.lower_ in FIRST_PERSON and token.i in self.voices:
            return (self.voices[token.i],)
        reference = self.cast.at(self.paragraph.index, token.i)
        return reference.actors if reference is not None else ()

    def rule(self, token: Token) -> str | None:
        """Return the rule by which the token's phrase got its actors."""
        reference = self.cast.at(self.paragraph.index, token.i)
        return reference.rule if reference is not None else None

    def is_actor(self, token: Token) -> bool:
        """Whether the token heads a phrase that stands for an actor, or looks like a person or group."""
        if self.names(token) or token.ent_type_ in ACTING:
            return True
        return any(self.names(kid) for kid in token.children if kid.dep_ in NAMING)

    def is_state(self, token: Token) -> bool:
        """Whether the token heads a phrase for a state, its government or somebody who speaks for it."""
        return any(
            actor.kind in {"state", "government_body"} or (actor.code or "")[3:6] == "GOV" for actor in self._all(token)
        )

    def is_power(self, token: Token) -> bool:
        """Whether the token heads a phrase for a state, its government or forces, or an organisation of states."""
        return any(
            (actor.code or "")[:3] in POWERS or (actor.country is not None and (actor.code or "")[3:6] in FORCEFUL)
            for actor in self._all(token)
        )

    def is_public(self, token: Token) -> bool:
        """Whether the token heads a phrase for a power, or for a parliament, party, court or police of a country."""
        organs = (actor for actor in self._all(token) if (actor.code or "")[3:6] in ORGANS)
        return self.is_power(token) or any(actor.country is not None and not actor.private for actor in organs)

    def _all(self, token: Token) -> list[Actor]:
        return self.actors(self.names(token))

    def actors(self, ids: Iterable[str]) -> list[Actor]:
        """Return the actors of ids."""
        return [self.cast.actor(name) for name in ids]

    def span(self, piece: Token) -> Span:
        """Return a token's span in the report."""
        return self.paragraph.span(piece)


def distinct(names: Iterable[str]) -> list[str]:
    """Return the names once each, in order."""
    return list(dict.fromkeys(names))


def same_side(left: Actor, right: Actor) -> bool:
    """Whether two actors speak for the same country, or are the same organisation or person."""
    if left.id == right.id or _one_body(left, right):
        return True
    if left.country is None or left.country != right.country:
        return False
    return {_stand(left), _stand(right)} != {"state", "other"}


def share_a_side(some: Iterable[Actor], others: Collection[Actor]) -> bool:
    """Return whether one of some actors stands on the side of one of the others."""
    return any(same_side(one, other) for one in some for other in others)


def _one_body(left: Actor, right: Actor) -> bool:
    """Whether both speak for one international organisation."""
    code = (left.code or "")[:6]
    return code.startswith("IGO") and len(code) == len("IGOEUR") and code == (right.code or "")[:6]


def _stand(actor: Actor) -> str:
    """Opposition, rebels and private persons of a country do not speak for it."""
    sector = (actor.code or "")[3:6]
    if actor.kind == "armed_group" and sector != "MIL":
        return "other"
    return "other" if sector in APART else "state"
