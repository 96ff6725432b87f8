"""Align: two texts laid beside each other, sentence by sentence and word by word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.codebook.folding import fold
from dragoman.model.span import Span
from dragoman.stories.rarity import Rarity, stem

WORD = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:['’-][^\W_]+)*")
END = re.compile(r"(?<![A-Z]\.)(?<=[.!?])[\"”’']?\s+(?=[\"“‘'(]?[A-Z0-9])")
LEAST = 0.25  # of a sentence's telling words that another must share to be laid beside it
EQUAL, RELATED, OTHER, NAME_FOR_WORD, GAP = 2.0, 1.5, -0.3, -1.5, -0.6
LONGEST = 150  # words of a sentence that are laid beside another's


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: where it stands, where its words stand, and the words plain."""

    span: Span
    spans: tuple[Span, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """Words of one sentence beside words of the other: positions `one` and `other`, either may be empty."""

    one: range
    other: range
    equal: bool


def sentences(text: str, pieces: Iterable[Span]) -> list[Sentence]:
    """Return the sentences of the headline and paragraphs of a text."""
    found = []
    for piece in pieces:
        cuts = [piece.start, *(match.end() for match in END.finditer(text, piece.start, piece.end)), piece.end]
        for start, end in pairwise(cuts):
            spans = tuple(Span(match.start(), match.end()) for match in WORD.finditer(text, start, end))[:LONGEST]
            if spans:
                words = tuple(fold(span.of(text)).removesuffix("'s") for span in spans)
                found.append(Sentence(Span(start, end), spans, words))
    return found


def paired(some: Sequence[Sentence], others: Sequence[Sentence], rarity: Rarity) -> list[tuple[Sentence, Sentence]]:
    """Return the sentences of both that tell the same, in order; those without a counterpart are left out."""
    bags = [[{stem(word): 1.0 + rarity.of(word) for word in each.words} for each in side] for side in (some, others)]

    def alike(one: int, other: int) -> float:
        first, second = bags[0][one], bags[1][other]
        shared = sum(first[word] for word in first.keys() & second.keys())
        return 2 * shared / (sum(first.values()) + sum(second.values()))

    return [
        (some[one], others[other])
        for one, other in _path(len(some), len(others), lambda one, other: alike(one, other) - LEAST, 0.0)
        if one is not None and other is not None
    ]


def beside(one: Sentence, other: Sentence) -> Iterator[Beside]:
    """Yield the words of two sentences beside each other: equal words one by one, what differs in blocks."""
    start, end = [0, 0], [0, 0]
    for at, there in _words(one, other):
        equal = at is not None and there is not None and one.words[at] == other.words[there]
        if equal:
            yield from _block(start, end)
            start = [end[0] + 1, end[1] + 1]
            yield Beside(range(end[0], start[0]), range(end[1], start[1]), True)
        end = [end[0] + (at is not None), end[1] + (there is not None)]
    yield from _block(start, end)


def _words(one: Sentence, other: Sentence) -> list[tuple[int | None, int | None]]:
    """Return the best way through the words of both; those equal at either end need no search."""
    n, m = len(one.words), len(other.words)
    head = next((at for at in range(min(n, m)) if one.words[at] != other.words[at]), min(n, m))
    tail = next((at for at in range(min(n, m) - head) if one.words[n - 1 - at] != other.words[m - 1 - at]), None)
    tail = min(n, m) - head if tail is None else tail
    middle = _path(n - head - tail, m - head - tail, lambda at, there: _fit(one, other, head + at, head + there), GAP)
    way: list[tuple[int | None, int | None]] = [(at, at) for at in range(head)]
    way += [(None if at is None else head + at, None if there is None else head + there) for at, there in middle]
    return way + [(n - at, m - at) for at in range(tail, 0, -1)]


def _block(start: Sequence[int], end: Sequence[int]) -> Iterator[Beside]:
    one, other = range(start[0], end[0]), range(start[1], end[1])
    if len(one) == len(other):
        yield from (Beside(range(a, a + 1), range(b, b + 1), False) for a, b in zip(one, other, strict=True))
    else:
        yield Beside(one, other, False)


def _fit(one: Sentence, other: Sentence, at: int, there: int) -> float:
    word, match = one.words[at], other.words[there]
    if word == match:
        return EQUAL
    if stem(word) == stem(match):
        return RELATED
    return NAME_FOR_WORD if word[0].isdigit() != match[0].isdigit() else OTHER


def _path(n: int, m: int, fit: Callable[[int, int], float], gap: float) -> list[tuple[int | None, int | None]]:
    """Return the best way through two rows: pairs of positions, None for what stands alone."""
    best = [[gap * column for column in range(m + 1)]]
    for row in range(1, n + 1):
        line = [gap * row]
        above = best[-1]
        for column in range(1, m + 1):
            line.append(max(above[column - 1] + fit(row - 1, column - 1), above[column] + gap, line[column - 1] + gap))
        best.append(line)
    way: list[tuple[int | None, int | None]] = []
    row, column = n, m
    while row or column:
        here = best[row][column]
        if row and column and abs(here - best[row - 1][column - 1] - fit(row - 1, column - 1)) < 1e-9:
            row, column = row - 1, column - 1
            way.append((row, column))
        elif row and abs(here - best[row - 1][column] - gap) < 1e-9:
            row -= 1
            way.append((row, None))
        else:
            column -= 1
            way.append((None, column))
    return way[::-1]
