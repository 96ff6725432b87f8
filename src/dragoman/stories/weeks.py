"""Weeks: reports by the week they were published in, weighed against the news of that week and the one before."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.stories.pair import Weighed
from dragoman.stories.rarity import Background
from dragoman.stories.traits import Traits

DAYS = 7
UNDATED = -(1 << 20)  # the week of reports whose day is not known
KEPT = 8  # weeks held in memory
Loads = Callable[[Sequence[int]], list[Traits]]


def week_of(day: int | None) -> int:
    """Return the number of the week of a day, given as an ordinal."""
    return UNDATED if day is None else day // DAYS


class Weeks:
    """The reports to be compared, loaded from the library week by week.

    places: positions of the reports, in the order of reports; weeks: the week of every position.
    """

    def __init__(self, places: NDArray[np.int64], weeks: NDArray[np.int64], library: Loads) -> None:
        order = np.argsort(weeks[places], kind="stable")
        self._places = places[order]
        self._weeks = weeks[self._places]
        self._week_of = weeks
        self._library = library
        self._traits: OrderedDict[int, list[Traits]] = OrderedDict()
        self._weighed: OrderedDict[int, dict[int, Weighed]] = OrderedDict()

    def places(self, week: int) -> list[int]:
        """Return the positions of a week's reports, in their order."""
        start, end = np.searchsorted(self._weeks, [week, week + 1])
        found: list[int] = self._places[start:end].tolist()
        return found

    def weighed(self, week: int) -> dict[int, Weighed]:
        """Return a week's reports by position, weighed."""
        if week not in self._weighed:
            every = self.traits(week - 1) + self.traits(week)
            background = Background(each.terms for each in every)
            found = [Weighed.against(each, background) for each in self.traits(week)]
            self._weighed[week] = dict(zip(self.places(week), found, strict=True))
            _drop(self._weighed)
        self._weighed.move_to_end(week)
        return self._weighed[week]

    def one(self, place: int) -> Weighed:
        """Return the report at a position, weighed."""
        return self.weighed(int(self._week_of[place]))[place]

    def traits(self, week: int) -> list[Traits]:
        """Return the traits of a week's reports, in their order."""
        if week not in self._traits:
            self._traits[week] = self._library(self.places(week))
            _drop(self._traits)
        self._traits.move_to_end(week)
        return self._traits[week]


def _drop(kept: OrderedDict[int, list[Traits]] | OrderedDict[int, dict[int, Weighed]]) -> None:
    while len(kept) > KEPT:
        kept.popitem(last=False)
