"""Rarity: how telling a word is: a name or a rare word more than one that all news has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log
from zlib import crc32

import numpy as np

from dragoman.codebook.sums import checked
from dragoman.text.company import FILE

UNSEEN = 14.0  # minus the logarithm of the share of a word nobody counted
USUAL = 6.0  # the same of a word that tells nothing
BASE, FEW = 20, 4  # reports that the background is taken to have besides, and those of a story itself


class Rarity:
    """The words counted in news, read once: from 0 (in every report) to 8 (a name, a word nobody counted)."""

    def __init__(self) -> None:
        with np.load(checked(FILE), allow_pickle=False) as kept:
            told = np.clip(-kept["usual"].astype(np.float32) - USUAL, 0.0, UNSEEN - USUAL)
            self._told: dict[int, float] = dict(zip(kept["words"].tolist(), told.tolist(), strict=True))

    def of(self, word: str) -> float:
        """Return the rarity of a word in small letters."""
        return self._told.get(crc32(word.encode("utf-8", "surrogatepass")), UNSEEN - USUAL)


class Background:
    """What the reports of the same days have in common: a word in many of them tells little of any one."""

    def __init__(self, reports: Iterable[Iterable[int]]) -> None:
        self._seen: Counter[int] = Counter()
        self._reports = 0
        for terms in reports:
            self._seen.update(iter(terms))  # the terms alone, whatever they weigh
            self._reports += 1

    def lessened(self, weights: Mapping[int, int]) -> dict[int, float]:
        """Return the weights of terms, each lessened by the share of the reports that have it."""
        seen, most = self._seen, log((self._reports + BASE) / (FEW + 1))
        every = log(self._reports + BASE)
        return {term: weight * min(1.0, (every - log(seen[term] + FEW)) / most) for term, weight in weights.items()}
