"""Span: half-open character offsets into one report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` to `end` (not included) of a report's text; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"A span runs from 0 or more to something larger; found [{self.start}, {self.end}].")

    def of(self, text: str) -> str:
        """Return the words the span shows."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


def around(spans: Iterable[Span]) -> Span:
    """Return the smallest span that covers all the given ones."""
    every = list(spans)
    return Span(min(span.start for span in every), max(span.end for span in every))
