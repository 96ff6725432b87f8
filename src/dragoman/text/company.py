"""Company: how usual a word is in news and beside another, and which words a spinner puts for usual ones.

The figures are logarithms of shares, counted by `training/company.py`; words are kept as their checksums.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from typing import TypeAlias
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from dragoman.codebook.sums import checked
from dragoman.model.span import Span

FILE = "company.npz"
SMALLEST = log(2e-8)  # the share of a word nobody counted
CLEARLY = 1.5
ALONE = log(0.25)  # what is left to a word after one that was never counted
STOP, PAUSE, NAME, NUMBER = ".", ",", "<n>", "<d>"
ARTICLE = {"an": "a"}  # another word may ask for the other form
Keys: TypeAlias = NDArray[np.uint64]
Figures: TypeAlias = NDArray[np.float16]
TOKEN = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*|[.,;:!?“”\"()–—]")


@dataclass(frozen=True, slots=True)
class Words:
    """A text as words in a row: where each stands, its letters in lower case, and what it counts as (its kind).

    The kind of a name is `<n>`, of a number `<d>`, of a mark `.` or `,`; of any other word its letters.
    """

    spans: tuple[Span, ...]
    plain: tuple[str, ...]
    kinds: tuple[str, ...]


def words_of(text: str, span: Span) -> Words:
    """Return the words and marks of a part of a text, in order."""
    spans: list[Span] = []
    plain: list[str] = []
    kinds: list[str] = []
    begins = True
    for match in TOKEN.finditer(text, span.start, span.end):
        word = match[0]
        low = word.lower().replace("’", "'")
        spans.append(Span(match.start(), match.end()))
        plain.append(low)
        if not word[0].isalnum():
            kinds.append(STOP if word in ".!?" else PAUSE)
            begins = word in ".!?" or (begins and word in '“”"(')
            continue
        if word[0].isdigit():
            kinds.append(NUMBER)
        else:
            kinds.append(NAME if word[0].isupper() and not begins else ARTICLE.get(low, low))
        begins = False
    return Words(tuple(spans), tuple(plain), tuple(kinds))


@dataclass(frozen=True, slots=True)
class Oddness:
    """The sum of how odd words are, the number of those clearly so, and the number of different words."""

    total: float
    clear: int
    words: int


class Company:
    """The counted words, read once; nothing of it changes."""

    def __init__(self, path: Path | None = None) -> None:
        with np.load(path or checked(FILE), allow_pickle=False) as kept:
            self._words: Keys = kept["words"].astype(np.uint64)
            self._usual: Figures = kept["usual"]
            self._left: Figures = kept["left"]
            self._odd: Figures = kept["odd"]
            self._pairs: Keys = kept["pairs"]
            self._together: Figures = kept["together"]
            self._phrases: Keys = kept["phrases"]
            self._phrase_odd: Figures = kept["phrase_odd"]

    def after(self, first: str, second: str) -> float:
        """Return the logarithm of the share of `second` among the words that follow `first`."""
        one, other = crc32(first.encode()), crc32(second.encode())
        at = _at(self._pairs, one << 32 | other)
        if at is not None:
            return float(self._together[at])
        here, there = _at(self._words, one), _at(self._words, other)
        left = ALONE if here is None else float(self._left[here])
        return left + (SMALLEST if there is None else float(self._usual[there]))

    def oddness(self, text: str, parts: Sequence[Span]) -> Oddness:
        """Return how much more a text's words are a spinner's than a reporter's, each different word once."""
        singles: set[int] = set()
        phrases: set[int] = set()
        for part in parts:
            last = 0
            for match in TOKEN.finditer(text, part.start, part.end):
                word = match[0]
                if not word[0].islower():
                    last = 0
                    continue
                key = crc32(word.replace("’", "'").encode())
                singles.add(key)
                if last:
                    phrases.add(last << 32 | key)
                last = key
        found = [
            *map(float, _values(self._words, self._odd, singles)),
            *map(float, _values(self._phrases, self._phrase_odd, phrases)),
        ]
        return Oddness(sum(found), sum(odd >= CLEARLY for odd in found), len(singles))


def _at(keys: Keys, key: int) -> int | None:
    at = int(np.searchsorted(keys, np.uint64(key)))
    return at if at < len(keys) and int(keys[at]) == key else None


def _values(keys: Keys, values: Figures, wanted: set[int]) -> Figures:
    """Return the figures of those of the wanted keys that have one."""
    looked_up = np.fromiter(wanted, np.uint64, len(wanted))
    at = np.minimum(np.searchsorted(keys, looked_up), len(keys) - 1)
    found: Figures = values[at[keys[at] == looked_up]]
    return found
