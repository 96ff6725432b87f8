"""Rarity: how telling a word is: a name or a rare word more than one that all news has."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

import numpy as np

from dragoman.codebook.folding import fold
from dragoman.codebook.sums import checked
from dragoman.text.company import FILE

UNSEEN = 14.0  # minus the logarithm of the share of a word nobody counted
USUAL = 6.0  # the same of a word that tells nothing
PARTS = 1000  # of a weight
YEAR = re.compile(r"(?:19|20)\d\d")
ENDINGS = ("ing", "ed", "es", "s")
SHORTEST = 4  # letters left of a word without its ending
REMEMBERED = 1 << 17  # words


class Term(NamedTuple):
    """A word as it is compared. form: in plain small letters; key: the checksum of its stem.

    weight: its rarity in parts, 0 for a single letter. number: the key of a figure that is no year and no mere digit.
    """

    form: str
    key: int
    weight: int
    number: int | None


class Rarity:
    """The words counted in news, read once: from 0 (in every report) to 8 (a name, a word nobody counted)."""

    def __init__(self) -> None:
        with np.load(checked(FILE), allow_pickle=False) as kept:
            told = np.clip(-kept["usual"].astype(np.float32) - USUAL, 0.0, UNSEEN - USUAL)
            self._told: dict[int, float] = dict(zip(kept["words"].tolist(), told.tolist(), strict=True))
        self.term = lru_cache(REMEMBERED)(self._term)

    def of(self, word: str) -> float:
        """Return the rarity of a word in small letters."""
        return self._told.get(key(word), UNSEEN - USUAL)

    def _term(self, word: str) -> Term:
        form = fold(word).removesuffix("'s")
        weight = round(PARTS * self.of(form)) if len(form) > 1 else 0
        telling = form[:1].isdigit() and len(form) > 1 and YEAR.fullmatch(form) is None
        return Term(form, key(stem(form)), weight, key(form) if telling else None)


@lru_cache(1 << 16)
def stem(word: str) -> str:
    """Return a word without the ending of its number or tense.

    >>> stem("seized"), stem("talks"), stem("was")
    ('seiz', 'talk', 'was')
    """
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word


def key(word: str) -> int:
    """Return the checksum by which a word is kept."""
    return crc32(word.encode("utf-8", "surrogatepass"))
