"""Occasions: what a speaker did by speaking, told without a time, was done when he said the words beside it."""

from __future__ import annotations

from collections.abc import Sequence
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
    done = []
    for mention in mentions:
        moment = _beside(mention, quotes) if _is_undated(mention, parsed) else None
        done.append(mention if moment is None else replace(mention, when=moment))
    return done


def _is_undated(mention: Mention, parsed: Parsed) -> bool:
    """Whether it is an act of speech told in the simple past, or in no verb of its own, without a time."""
    if mention.code not in SPOKEN or mention.status is not Status.HAPPENED or mention.when.date or mention.within:
        return False
    paragraph = next(iter(parsed.over(mention.trigger)), None)
    words = paragraph.words(mention.trigger) if paragraph is not None else None
    return mention.origin in MADE or (words is not None and words.root.tag_ == "VBD")


def _beside(mention: Mention, quotes: Sequence[Quote]) -> When | None:
    """Return the time of the speaker's words in the same sentence, the next ones or those before, in that order."""
    own = [quote for quote in quotes if quote.speaker in mention.actors]
    same = [quote for quote in own if quote.evidence.overlaps(mention.evidence)]
    after = _adjoining(mention.evidence.end, own)
    before = [quote for quote in own if 0 <= mention.evidence.start - quote.evidence.end <= NEXT]
    return next((quote.when for quote in (*same, *after, *before) if quote.when.date), None)


def _adjoining(end: int, own: Sequence[Quote]) -> list[Quote]:
    """The words with which the speaker goes on, sentence after sentence."""
    found: list[Quote] = []
    for quote in sorted(own, key=lambda one: one.evidence.start):
        if 0 <= quote.evidence.start - end <= NEXT:
            found.append(quote)
            end = quote.evidence.end
    return found
