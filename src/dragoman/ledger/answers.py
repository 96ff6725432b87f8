"""Answers: which entry of a report answers which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.actors.cast import Cast
from dragoman.coding.scene import same_side
from dragoman.ledger.ground import content_words
from dragoman.ledger.words import SORTS, sort_of
from dragoman.model.ledger import LedgerEntry
from dragoman.model.span import Span
from dragoman.text.parsed import Parsed, Token

ANSWERS = {
    "rejection": ("demand", "offer", "threat", "promise", "accusation"),
    "acceptance": ("demand", "offer", "accusation"),
    "denial": ("accusation", "prediction"),
    "promise": ("demand",),
}
CLOSE = 250  # characters between a demand and an answer that does not say to whom it is given
REFUSING = frozenset("refuse reject decline deny rebuff demur balk spurn turn rule dismiss ignore".split())


def answered(entries: Sequence[LedgerEntry], cast: Cast, parsed: Parsed) -> tuple[LedgerEntry, ...]:
    """Return the entries with `answers` and `answered_by` filled: each answer goes to the nearest entry it can answer.

    A rejection by B answers what A demanded of B, told before it, in the same sentence, or after it where the days
    say so. When it names its addressee, A must be that side; when it names none ("the alliance has rejected that"),
    the demand must stand close by. What it names ("the accusation", "an apology") must be what it answers. A joint
    demand is answered as a whole.
    """
    linked = {entry.id: entry for entry in entries}
    for at, answer in enumerate(entries):
        sorts = ANSWERS.get(answer.kind)
        if sorts is None or answer.by is None:
            continue
        weigher = Weigher(answer, cast, parsed)
        asked = next((one for one in _in_reach(entries, at) if one.kind in sorts and weigher.meets(one)), None)
        if asked is None:
            continue
        to = answer.to or (asked.by if answer.kind != "promise" else None)
        linked[answer.id] = replace(linked[answer.id], answers=asked.id, to=to)
        for one in entries:
            joint = one.evidence == asked.evidence and one.about == asked.about and one.to == asked.to
            if one.id == asked.id or (joint and one.kind == asked.kind):
                linked[one.id] = replace(linked[one.id], answered_by=(*linked[one.id].answered_by, answer.id))
    return tuple(linked.values())


def _in_reach(entries: Sequence[LedgerEntry], at: int) -> Iterator[LedgerEntry]:
    """Yield what may be answered: the same sentence, then backward, then later ones that are told of an earlier day."""
    answer = entries[at]
    yield from (one for one in entries if one.evidence == answer.evidence and one.id != answer.id)
    yield from (one for one in reversed(entries[:at]) if one.evidence != answer.evidence)
    for one in entries[at + 1 :]:
        if one.evidence != answer.evidence and one.date and answer.date and one.date < answer.date:
            yield one


class Weigher:
    """What one answer says of whom and what it answers."""

    def __init__(self, answer: LedgerEntry, cast: Cast, parsed: Parsed) -> None:
        self._answer = answer
        self._cast = cast
        self._parsed = parsed
        self._words = content_words(self._tokens(answer.about), names=False)
        tokens = self._tokens(answer.about)
        self._sort = sort_of(tokens) if answer.mention is not None and answer.kind == "rejection" else None
        self._bare = self._is_bare(tokens)

    def meets(self, asked: LedgerEntry) -> bool:
        """Whether the answer can be one to what was asked."""
        answer = self._answer
        if asked.by is None or answer.by is None or self._ours(asked.by, answer.by):
            return False
        if self._sort is not None and asked.kind != self._sort and not self._also(asked.kind):
            return False
        if asked.kind in {"threat", "accusation"} and answer.kind == "rejection" and self._sort != asked.kind:
            return False
        if asked.kind == "promise" and asked.condition is None:
            return False
        if answer.kind == "promise" and (answer.condition is not None or not self._shares(asked)):
            return False
        if answer.to is not None and not self._ours(answer.to, asked.by):
            return False
        meant = asked.to is not None and self._ours(asked.to, answer.by)
        if not meant:
            return self._names(asked) if answer.to is not None else self._next(asked)
        if answer.to is not None or self._sort is not None or self._shares(asked):
            return True
        return self._bare and self._gap(asked) < CLOSE

    def _also(self, kind: str) -> bool:
        """An ultimatum is demand and threat; a conditional promise is an offer."""
        return (self._sort, kind) in {("demand", "threat"), ("offer", "promise"), ("offer", "demand")}

    def _names(self, asked: LedgerEntry) -> bool:
        """Whether the answer names what a third party was asked: "rejected the Egyptian request"."""
        return self._sort == asked.kind or self._shares(asked)

    def _next(self, asked: LedgerEntry) -> bool:
        """Whether a bare refusal follows at once on what was asked of a third party: "Bangkok refused"."""
        nothing = self._words <= REFUSING
        return self._answer.kind == "rejection" and nothing and 0 <= self._gap(asked) < CLOSE

    def _shares(self, asked: LedgerEntry) -> bool:
        return bool(self._words & content_words(self._tokens(asked.about), names=False))

    def _gap(self, asked: LedgerEntry) -> int:
        return self._answer.evidence.start - asked.evidence.end

    def _ours(self, left: str, right: str) -> bool:
        return same_side(self._cast.actor(left), self._cast.actor(right))

    def _is_bare(self, tokens: Sequence[Token]) -> bool:
        """Whether the answer names nothing of its own: "refused", "denied it", or only an act of talk."""
        named = {noun for nouns in SORTS.values() for noun in nouns}
        things = [token for token in tokens if token.pos_ in {"NOUN", "PROPN"} and token.dep_ in {"dobj", "pobj"}]
        return self._answer.quote is not None or all(token.lemma_.lower() in named for token in things)

    def _tokens(self, span: Span) -> list[Token]:
        for paragraph in self._parsed.paragraphs:
            if paragraph.source.start <= span.start < paragraph.source.end:
                return list(paragraph.words(span) or ())
        return []
