"""Voices: which tokens of a paragraph stand in somebody's direct speech."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.model.quote import Quote
from dragoman.text.parsed import Paragraph


def voices(paragraph: Paragraph, quotes: Iterable[Quote]) -> dict[int, str]:
    """Return speaker ids by token index for the direct quotes that lie in the paragraph."""
    found: dict[int, str] = {}
    for quote in quotes:
        if quote.direct and quote.speaker is not None:
            words = paragraph.words(quote.content)
            for token in words or ():
                found[token.i] = quote.speaker
    return found
