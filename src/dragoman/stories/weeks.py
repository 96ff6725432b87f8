"""Weeks: reports by the week they were published in, weighed against the news of that week and the one before."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np

from dragoman.stories.handles import handles_of
from dragoman.stories.lists import Ints, Lists, joined
from dragoman.stories.sheaf import Sheaf
from dragoman.stories.weighed import Background, Weighed

DAYS = 7
UNDATED = -(1 << 20)  # the week of reports whose day is not known
KEPT = 8  # weeks held in memory
Loads = Callable[[Sequence[int]], Sheaf]
Made = TypeVar("Made")


def week_of(day: int | None) -> int:
    """Return the number of the week of a day, given as an ordinal."""
    return UNDATED if day is None else day // DAYS


class Weeks:
    """The reports to be compared, loaded from the library week by week.

    places: positions of the reports; weeks: the week of every position; in_order: what puts positions in the order of
    reports.
    """

    def __init__(self, places: Ints, weeks: Ints, in_order: Callable[[list[int]], list[int]], library: Loads) -> None:
        self._places = places[np.argsort(weeks[places], kind="stable")]
        self._weeks = weeks[self._places]
        self._week_of = weeks
        self._in_order = in_order
        self._library = library
        self._ordered: dict[int, Ints] = {}
        self._sheaves: OrderedDict[int, Sheaf] = OrderedDict()
        self._weighed: OrderedDict[int, Weighed] = OrderedDict()
        self._handles: OrderedDict[int, Lists] = OrderedDict()

    def places(self, week: int) -> Ints:
        """Return the positions of a week's reports, in their order."""
        if week not in self._ordered:
            start, end = np.searchsorted(self._weeks, [week, week + 1])
            self._ordered[week] = np.array(self._in_order(self._places[start:end].tolist()), np.int64)
        return self._ordered[week]

    def around(self, week: int) -> tuple[Ints, Weighed, Lists]:
        """Return the reports of a week, the one before and the one after: positions, in order, traits and handles."""
        near = range(week - 1, week + 2)
        return (
            np.concatenate([self.places(each) for each in near]),
            Weighed.together([self.weighed(each) for each in near]),
            joined([self._found_by(each) for each in near]),
        )

    def some(self, places: Sequence[int]) -> Weighed:
        """Return the reports at some positions, weighed."""
        wanted = np.array(places, np.int64)
        weeks = self._week_of[wanted]
        found, order = [], []
        for week in dict.fromkeys(weeks.tolist()):
            at = np.flatnonzero(weeks == week)
            found.append(self.weighed(week).take(self._rows(week, wanted[at])))
            order.append(at)
        return found[0] if len(found) == 1 else Weighed.together(found).take(np.argsort(np.concatenate(order)))

    def _rows(self, week: int, places: Ints) -> Ints:
        """Return the rows among a week's reports of some positions."""
        here = self.places(week)
        by_place = np.argsort(here)
        return by_place[np.searchsorted(here, places, sorter=by_place)]

    def weighed(self, week: int) -> Weighed:
        """Return a week's reports, weighed."""
        return _held(self._weighed, week, self._weigh)

    def _weigh(self, week: int) -> Weighed:
        before, now = self._sheaf(week - 1), self._sheaf(week)
        return Weighed.against(now, Background([before, now]))

    def _found_by(self, week: int) -> Lists:
        return _held(self._handles, week, lambda week: handles_of(self._sheaf(week), self.weighed(week)))

    def _sheaf(self, week: int) -> Sheaf:
        return _held(self._sheaves, week, lambda week: self._library(self.places(week).tolist()))


def _held(held: OrderedDict[int, Made], week: int, make: Callable[[int], Made]) -> Made:
    """Return what is made of a week, unless it is among what was made last and is held in memory."""
    if week not in held:
        held[week] = make(week)
        while len(held) > KEPT:
            held.popitem(last=False)
    held.move_to_end(week)
    return held[week]
