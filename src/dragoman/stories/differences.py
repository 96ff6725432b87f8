"""Differences: what an edited copy has in place of what, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from dragoman.model.span import Span
from dragoman.stories.align import sentences


@dataclass(frozen=True, slots=True)
class Difference:
    """Sentences of the older report and what the newer one has there; None for what is only in one."""

    was: str | None
    now: str | None


def differences(old: str, some: Iterable[Span], new: str, others: Iterable[Span]) -> list[Difference]:
    """Return what differs between two texts, given with their headlines and paragraphs, in order.

    >>> differences("Talks end.", [Span(0, 10)], "Talks go on.", [Span(0, 12)])
    [Difference(was='Talks end.', now='Talks go on.')]
    """
    before, after = sentences(old, some), sentences(new, others)
    matcher = SequenceMatcher(None, [each.words for each in before], [each.words for each in after], autojunk=False)
    return [
        Difference(_joined(old, [each.span for each in before[a:b]]), _joined(new, [each.span for each in after[c:d]]))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    ]


def _joined(text: str, spans: list[Span]) -> str | None:
    return " ".join(span.of(text).strip() for span in spans) or None
