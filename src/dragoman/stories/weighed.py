"""Weighed: reports to be compared, their terms weighed against the news of their days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from dragoman.stories.columns import Columns
from dragoman.stories.lists import Ints, Lists
from dragoman.stories.sheaf import Sheaf

BASE, FEW = 20, 4  # reports that the background is taken to have besides, and those of a story itself


class Background:
    """What the reports of the same days have in common: a word in many of them tells little of any one."""

    def __init__(self, sheaves: Sequence[Sheaf]) -> None:
        terms = np.concatenate([each.terms.keys for each in sheaves])
        self._terms, self._seen = np.unique(terms, return_counts=True)
        self._reports = sum(len(each) for each in sheaves)

    def lessened(self, lists: Lists) -> Lists:
        """Return terms with their weights, each lessened by the share of the reports that have it."""
        every, most = log(self._reports + BASE), log((self._reports + BASE) / (FEW + 1))
        shares = np.minimum(1.0, (every - np.log(self._counts(lists.keys) + FEW)) / most)
        return Lists(lists.starts, lists.keys, np.maximum(np.round(lists.weights * shares), 1.0))

    def _counts(self, keys: Ints) -> Ints:
        if not len(self._terms):
            return np.zeros(len(keys), np.int64)
        at = np.minimum(np.searchsorted(self._terms, keys), len(self._terms) - 1)
        return np.where(self._terms[at] == keys, self._seen[at], 0)


@dataclass(frozen=True, slots=True)
class Weighed(Columns):
    """Reports with their terms weighed."""

    terms: Lists
    opening: Lists
    names: Lists
    numbers: Lists
    days: Lists

    @classmethod
    def against(cls, sheaf: Sheaf, background: Background) -> Weighed:
        """Return reports weighed against a background."""
        terms, opening = background.lessened(sheaf.terms), background.lessened(sheaf.opening)
        return cls(sheaf.dates, terms, opening, sheaf.names, sheaf.numbers, sheaf.days)
