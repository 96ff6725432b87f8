"""Ground: one report as its ledger is kept: the words, who stands in them, and who is on whose side."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.actors.cast import Cast
from dragoman.coding.roles import actors_of
from dragoman.coding.scene import Scene, distinct, same_side
from dragoman.dates.timed import Timed
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.text.parsed import Paragraph, Parsed, Token, Words

HEARERS = frozenset({"MED", "AUD"})  # whoever only listens is no party
SPEAKING_FOR = frozenset({"GOV", "MIL", "REB", "LEG", "OPP", "SPY", "SEP", "INS", "JUD"})
OFFICIAL = frozenset({"state", "government_body", "armed_group"})
NOBODY = frozenset({"unnamed_source"})


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """The report, its parse, its cast, and its time expressions in order."""

    report: Report
    parsed: Parsed
    cast: Cast
    times: Sequence[Timed] = ()

    def paragraph(self, span: Span) -> Paragraph | None:
        """Return the paragraph in which a span begins."""
        paragraphs = self.parsed.paragraphs
        at = bisect_right(paragraphs, span.start, key=lambda paragraph: paragraph.source.start) - 1
        return paragraphs[at] if at >= 0 else None

    def words(self, span: Span) -> Words | None:
        """Return the tokens of a span within its first paragraph."""
        paragraph = self.paragraph(span)
        return None if paragraph is None else paragraph.words(span)

    def times_in(self, paragraph: int, start: int, end: int) -> list[Timed]:
        """Return the time expressions among some tokens of a paragraph."""
        first = bisect_left(self.times, (paragraph, start), key=lambda timed: (timed.paragraph, timed.start))
        last = bisect_left(self.times, (paragraph, end), key=lambda timed: (timed.paragraph, timed.start))
        return list(self.times[first:last])

    def is_headline(self, span: Span) -> bool:
        """Whether a span stands in the headline."""
        paragraph = self.paragraph(span)
        return paragraph is not None and paragraph.kind == "headline"

    def ours(self, left: str | None, right: str | None) -> bool:
        """Whether two actors are on one side; nobody is on nobody's."""
        if left is None or right is None:
            return False
        return same_side(self.cast.actor(left), self.cast.actor(right))

    def is_official(self, name: str) -> bool:
        """Whether an actor speaks for a state, an organisation of states, an army or a movement."""
        actor = self.cast.actor(name)
        code = actor.code or ""
        return actor.kind in OFFICIAL or code[3:6] in SPEAKING_FOR or code.startswith("IGO")

    def is_party(self, by: str | None, name: str) -> bool:
        """Whether an actor can be the other party to an act of talk: on another side and no mere listener."""
        actor = self.cast.actor(name)
        if actor.private or actor.origin == "town" or {(actor.code or "")[:3], (actor.code or "")[3:6]} & HEARERS:
            return False
        if actor.kind in NOBODY and not self.is_official(name):
            return False
        return name != by and not self.ours(by, name)

    def parties(self, by: str | None, span: Span) -> list[str]:
        """Return those named in a span who can be the other party, in the order of their first words."""
        words, paragraph = self.words(span), self.paragraph(span)
        if words is None or paragraph is None:
            return []
        named = [
            (reference.start, name)
            for reference in self.cast.on(paragraph.index)
            if words.start <= reference.head < words.end
            for name in reference.actors
        ]
        return distinct(name for _, name in sorted(named) if self.is_party(by, name))

    def is_crowd(self, by: str | None, name: str) -> bool:
        """Whether an actor is but the public before whom somebody speaks."""
        actor = self.cast.actor(name)
        own = by is None or actor.country in {None, self.cast.actor(by).country}
        return own and (actor.kind == "population" or (actor.code or "")[3:6] in {"CVL", "LEG"})

    def sole(self, by: str | None, span: Span, besides: Iterable[str | None] = ()) -> str | None:
        """Return the other party named in a span where all the others named there are on one side."""
        left_out = set(besides)
        named = [name for name in self.parties(by, span) if name not in left_out]
        return named[0] if named and all(self.ours(named[0], name) for name in named) else None

    def holders(self, token: Token, span: Span) -> list[str]:
        """Return the actors whom a noun phrase of the span's paragraph stands for."""
        paragraph = self.paragraph(span)
        return [] if paragraph is None else actors_of(token, Scene(paragraph, self.cast))


def content_words(words: Iterable[Token], *, names: bool = True) -> frozenset[str]:
    """Return the lemmas of the nouns, verbs, adjectives and, if asked for, names among the words."""
    kinds = {"NOUN", "VERB", "PROPN", "ADJ"} if names else {"NOUN", "VERB"}
    return frozenset(
        token.lemma_.lower() for token in words if token.pos_ in kinds and not token.is_stop and token.is_alpha
    )
