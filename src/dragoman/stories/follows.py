"""Follows: which earlier story each story follows up: the one it is linked to best, if that link stands out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from dragoman.stories.lists import Floats, Ints
from dragoman.stories.reasons import LOOSE
from dragoman.stories.shelf import NOBODY, State

CHANCE = 0.6  # how much surer a link must be for each logarithm of the pairs among which it is the best


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A story that follows an earlier one, and the reports by which it does; all by position."""

    story: int
    earlier: int
    report: int
    to: int


def linked(state: State, stories: Iterable[int]) -> Ints:
    """Return some stories and those that links tie to them."""
    some = np.array(sorted(stories), np.int64)
    one, other = state.story[state.ones], state.story[state.others]
    tied = np.isin(one, some) | np.isin(other, some)
    return np.unique(np.concatenate([some, one[tied], other[tied]]))


def follow_ups(state: State, stories: Ints) -> list[FollowUp]:
    """Return which of some stories follow an earlier one, in the order of their positions."""
    later, earlier, report, to, scores = _apart(state, stories)
    sizes = np.bincount(state.story[state.story != NOBODY], minlength=len(state.ids))
    sure = scores - CHANCE * np.log(sizes[later] * sizes[earlier]) >= LOOSE
    ends = np.unique(np.concatenate([later[sure], earlier[sure]]))
    days = np.array([state.published[story] or "~" for story in ends.tolist()], str)
    sure[sure] = days[np.searchsorted(ends, later[sure])] > days[np.searchsorted(ends, earlier[sure])]
    best = np.flatnonzero(sure)
    best = best[np.lexsort((to[best], report[best], earlier[best], -scores[best], later[best]))]
    _, first = np.unique(later[best], return_index=True)
    rows = np.stack([later, earlier, report, to], axis=1)[best[first]]
    return [FollowUp(*row) for row in rows.tolist()]


def _apart(state: State, stories: Ints) -> tuple[Ints, Ints, Ints, Ints, Floats]:
    """Return the links of some stories to others: both stories, both reports, the score; seen from the former."""
    found = []
    for ones, others in ((state.ones, state.others), (state.others, state.ones)):
        one, other = state.story[ones], state.story[others]
        at = np.flatnonzero((one != other) & np.isin(one, stories))
        found.append((one[at], other[at], ones[at], others[at], state.scores[at]))
    later, earlier, report, to, scores = (np.concatenate(each) for each in zip(*found, strict=True))
    return later, earlier, report, to, scores
