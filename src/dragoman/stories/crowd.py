"""Crowd: reports to be compared with one another, and one of them beside many."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from dragoman.stories.lists import Floats, Ints, Lists, sums
from dragoman.stories.sheaf import NOT_KNOWN
from dragoman.stories.weighed import Weighed

Weighs = Callable[[Floats, Floats], Floats]  # what a shared key weighs, by its weight here and there


class Crowd:
    """Reports whose terms, names, numbers and days can be laid beside each other."""

    def __init__(self, reports: Weighed) -> None:
        self.reports = reports
        lists = reports.lists()
        every = [each.keys for each in lists.values()]
        keys, numbered = np.unique(np.concatenate(every), return_inverse=True)
        parts = np.split(numbered, np.cumsum([len(each) for each in every])[:-1])
        self.lists = {
            name: Lists(each.starts, some, each.weights)
            for (name, each), some in zip(lists.items(), parts, strict=True)
        }
        self.sums = {name: each.sums() for name, each in self.lists.items()}
        terms = self.lists["terms"]
        self.lengths = np.sqrt(sums(terms.weights**2, terms.starts))
        self._desk = np.zeros(len(keys))

    def beside(self, one: int, others: Ints) -> Beside:
        """Return a report beside others, all by their rows."""
        return Beside(self, one, others)

    def weights(self, name: str, one: int, keys: Ints) -> Floats:
        """Return what each of some keys weighs in a list of one report; 0 where it is not there."""
        own = self.lists[name]
        here = slice(own.starts[one], own.starts[one + 1])
        self._desk[own.keys[here]] = own.weights[here]
        found: Floats = self._desk[keys]
        self._desk[own.keys[here]] = 0.0
        return found


class Beside:
    """One report of a crowd beside others of it: what a reason looks at."""

    def __init__(self, crowd: Crowd, one: int, others: Ints) -> None:
        self._crowd = crowd
        self.one = one
        self.others = others
        self._theirs: dict[str, tuple[Ints, Floats, Ints]] = {}

    def shared(self, mine: str, theirs: str, weighs: Weighs) -> Floats:
        """Return what the keys weigh that a list of the one shares with a list of each other.

        `weighs` is given the weights here, 0 where a key is not shared, and there; and must return 0 of the former.
        """
        if theirs not in self._theirs:
            lists = self._crowd.lists[theirs]
            places, starts = lists.places(self.others)
            self._theirs[theirs] = (lists.keys[places], lists.weights[places], starts)
        keys, there, starts = self._theirs[theirs]
        return sums(weighs(self._crowd.weights(mine, self.one, keys), there), starts)

    def weight(self, name: str) -> tuple[float, Floats]:
        """Return the weight of a list of the one, and of each other."""
        return float(self._crowd.sums[name][self.one]), self._crowd.sums[name][self.others]

    @property
    def lengths(self) -> Floats:
        """The length of the one as a vector of terms, times that of each other."""
        found: Floats = self._crowd.lengths[self.one] * self._crowd.lengths[self.others]
        return found

    @property
    def gaps(self) -> Ints:
        """The days between the one and each other; 0 where the day of either is not known."""
        dates = self._crowd.reports.dates
        return np.where(self.undated, 0, abs(dates[self.others] - dates[self.one]))

    @property
    def undated(self) -> NDArray[np.bool_]:
        """Whether the day of the one or of each other is not known."""
        dates = self._crowd.reports.dates
        found: NDArray[np.bool_] = (dates[self.others] == NOT_KNOWN) | (dates[self.one] == NOT_KNOWN)
        return found
