"""Lens: a paragraph as it is read, with every offset leading back into the text as published."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.span import Span


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the paragraph (offsets into the report) that are to be read as others."""

    span: Span
    reads: str


@dataclass(frozen=True, slots=True)
class Lens:
    """`read` is what the parser sees of `source`; the pieces pair the offsets of both.

    Each piece is (start in read, end in read, start in report, end in report); only changed pieces differ in length.
    """

    source: Span
    read: str
    pieces: tuple[tuple[int, int, int, int], ...]

    def span(self, start: int, end: int) -> Span:
        """Return the report's span for characters `start` to `end` of what was read; changed words come whole."""
        first = self._piece(start)
        last = first if end <= first[1] else self._piece(end - 1)
        left = first[2] if _changed(first) else first[2] + start - first[0]
        right = last[3] if _changed(last) else last[2] + end - last[0]
        return Span(left, right)

    def offset(self, position: int) -> int:
        """Return the read offset of a report offset (the start of a change for offsets within it)."""
        for piece in self.pieces:
            if piece[2] <= position < piece[3]:
                return piece[0] if _changed(piece) else piece[0] + position - piece[2]
        return len(self.read)

    def _piece(self, offset: int) -> tuple[int, int, int, int]:
        return self.pieces[max(bisect_right(self.pieces, (offset, 1 << 60, 0, 0)) - 1, 0)]


def _changed(piece: tuple[int, int, int, int]) -> bool:
    return piece[1] - piece[0] != piece[3] - piece[2]


def clear(text: str, source: Span) -> Lens:
    """Return the lens that changes nothing.

    >>> clear("War. Peace.", Span(5, 11)).span(0, 5)
    Span(start=5, end=10)
    """
    return Lens(source, source.of(text), ((0, source.end - source.start, source.start, source.end),))


def through(text: str, source: Span, changes: Sequence[Change]) -> Lens:
    """Return the lens that reads the changes (sorted, apart, non-empty) in place of the words they cover.

    >>> lens = through("in japanese Ukraine", Span(0, 19), [Change(Span(3, 11), "eastern")])
    >>> lens.read, lens.span(3, 10)
    ('in eastern Ukraine', Span(start=3, end=11))
    """
    pieces: list[tuple[int, int, int, int]] = []
    words: list[str] = []
    at, length = source.start, 0
    for change in changes:
        before = text[at : change.span.start]
        if before:
            pieces.append((length, length + len(before), at, change.span.start))
        length += len(before)
        pieces.append((length, length + len(change.reads), change.span.start, change.span.end))
        length += len(change.reads)
        words += [before, change.reads]
        at = change.span.end
    if text[at : source.end]:
        pieces.append((length, length + source.end - at, at, source.end))
        words.append(text[at : source.end])
    return Lens(source, "".join(words), tuple(pieces))
