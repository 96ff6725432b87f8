"""Told: the mentions and quotes of a report, found by where they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from dragoman.model.mention import Mention
from dragoman.model.quote import Quote
from dragoman.model.span import Span

BACK = 40  # so many quotes before a word are tried for one that holds it


class Told:
    """`mentions` in text order, those within each act of talk in `inner`; all by id in `by_id` and `quotes`."""

    def __init__(self, mentions: Sequence[Mention], quotes: Sequence[Quote]) -> None:
        self.mentions = sorted(mentions, key=lambda one: (one.trigger.start, one.id))
        self.inner: dict[str, list[Mention]] = {}
        for mention in mentions:
            if mention.within:
                self.inner.setdefault(mention.within, []).append(mention)
        self.by_id = {mention.id: mention for mention in mentions}
        self.quotes = {quote.id: quote for quote in quotes}
        self._triggers = [one.trigger.start for one in self.mentions]
        self._quotes = sorted(quotes, key=lambda one: (one.content.start, one.content.end))
        self._contents = [one.content.start for one in self._quotes]
        self._cued = sorted(
            ((one.cue.start, one.cue.end, at) for at, one in enumerate(self._quotes) if one.cue is not None)
        )

    def within(self, span: Span) -> list[Mention]:
        """Return the mentions whose words begin in a span."""
        return self.mentions[bisect_left(self._triggers, span.start) : bisect_left(self._triggers, span.end)]

    def before(self, place: int) -> list[Mention]:
        """Return the mentions whose words begin before a place in the report."""
        return self.mentions[: bisect_left(self._triggers, place)]

    def quote(self, mention: Mention) -> Quote | None:
        """Return the quote whose reporting word is the act of talk itself."""
        at = bisect_right(self._cued, (mention.trigger.end, 0, 0))
        near = [one for one in self._cued[max(0, at - BACK) : at] if one[1] > mention.trigger.start]
        return self._quotes[min(one[2] for one in near)] if near else None

    def around(self, mention: Mention) -> Quote | None:
        """Return the shortest quote in whose words a mention stands."""
        at = bisect_right(self._contents, mention.trigger.start)
        covering = [one for one in self._quotes[max(0, at - BACK) : at] if one.content.covers(mention.trigger)]
        return min(covering, key=lambda one: one.content.end - one.content.start, default=None)
