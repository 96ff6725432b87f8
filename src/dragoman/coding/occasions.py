"""Occasions: what a speaker did by speaking, told without a time, was done when he said the words beside it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.model.mention import Mention, Status
from dragoman.model.quote import Quote
from dragoman.model.when import When
from dragoman.text.parsed import Parsed

SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT"})
NEXT = 4  # characters between a sentence and the next
MADE = frozenset({"implied", "quote"})  # acts that rest on what is said, not on a verb of their own


def on_occasion(mentions: Sequence[Mention], quotes: Sequence[Quote], parsed: Parsed) -> list[Mention]:
    """Return the mentions, an act of speech without a time given that of its speaker's words beside it.

    "Tanks would encircle the town, the colonel said. 'There will be no mercy,' he told state television on Sunday."
    """
    words = _Said(quotes)
    done = []
    for mention in mentions:
        moment = words.beside(mention) if _is_undated(mention, parsed) else None
        done.append(mention if moment is None else replace(mention, when=moment))
    return done


def _is_undated(mention: Mention, parsed: Parsed) -> bool:
    """Whether it is an act of speech told in the simple past, or in no verb of its own, without a time."""
    if mention.code not in SPOKEN or mention.status is not Status.HAPPENED or mention.when.date or mention.within:
        return False
    at = parsed.word(mention.trigger)
    return mention.origin in MADE or (at is not None and at[1].tag_ == "VBD")


class _Said:
    """The words of each speaker, so that those beside a sentence are found without a look at all the others."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        self._quotes = quotes
        self._order = sorted(range(len(quotes)), key=lambda at: quotes[at].evidence.start)
        self._starts = [quotes[at].evidence.start for at in self._order]
        self._longest = max((quote.evidence.end - quote.evidence.start for quote in quotes), default=0)

    def beside(self, mention: Mention) -> When | None:
        """Return the time of the speaker's words in the same sentence, the next ones or those before, in that order."""
        span = mention.evidence
        own = self._own(span.start - NEXT - self._longest, span.end, mention)
        same = [quote for quote in own if quote.evidence.overlaps(span)]
        before = [quote for quote in own if 0 <= span.start - quote.evidence.end <= NEXT]
        return next((quote.when for quote in (*same, *self._after(mention), *before) if quote.when.date), None)

    def _after(self, mention: Mention) -> Iterator[Quote]:
        """Yield the words with which the speaker goes on, sentence after sentence."""
        end = mention.evidence.end
        for at in self._order[bisect_left(self._starts, end) :]:
            quote = self._quotes[at]
            if quote.evidence.start - end > NEXT:
                return
            if quote.evidence.start >= end and quote.speaker in mention.actors:
                yield quote
                end = quote.evidence.end

    def _own(self, start: int, end: int, mention: Mention) -> list[Quote]:
        """Return the speaker's words that begin in a stretch of the report, in the order of the quotes."""
        first, last = bisect_left(self._starts, start), bisect_right(self._starts, end)
        return [
            self._quotes[at] for at in sorted(self._order[first:last]) if self._quotes[at].speaker in mention.actors
        ]
