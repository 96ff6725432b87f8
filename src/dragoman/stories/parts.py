"""Parts: reports that links hold together, cut at weaker links where they are too many.

The part of a report is what links of the least strength at which there are few enough hold together around it. It
hangs on nothing beyond, so that it is found by looking around the report alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.stories.lists import Floats, Ints
from dragoman.stories.reasons import THRESHOLD

MOST = 100  # reports in a part, unless even the strongest links hold more together
STEP = 1.0  # by which links must be stronger at each cut
STRONGEST = 12.0


class Links:
    """Links between positions with their scores, seen from both ends."""

    def __init__(self, ones: Ints, others: Ints, scores: Floats) -> None:
        starts, ends = np.concatenate([ones, others]), np.concatenate([others, ones])
        order = np.argsort(starts, kind="stable")
        self._starts, self._ends = starts[order], ends[order]
        self._scores = np.concatenate([scores, scores])[order]

    def around(self, place: int, least: float) -> list[int]:
        """Return the positions linked to one by links of some strength."""
        start, end = np.searchsorted(self._starts, [place, place + 1])
        found: list[int] = self._ends[start:end][self._scores[start:end] >= least].tolist()
        return found


def parts(places: Iterable[int], links: Links) -> list[list[int]]:
    """Return the parts that some reports belong to, each once, every member included."""
    found: list[list[int]] = []
    taken: set[int] = set()
    left, least = list(places), THRESHOLD
    while left:
        large: set[int] = set()
        for place in left:
            if place not in taken and place not in large:
                part = _held(place, links, least, large)
                taken |= part
                found += [sorted(part)] if part else []
        left = [place for place in left if place not in taken]
        least += STEP
    return found


def _held(place: int, links: Links, least: float, large: set[int]) -> set[int]:
    """Return all that links of a strength hold together around a report; nothing, and `large` grown, if too many."""
    held, waiting = {place}, [place]
    while waiting:
        for other in links.around(waiting.pop(), least):
            if other not in held:
                held.add(other)
                waiting.append(other)
                if least < STRONGEST and (other in large or len(held) > MOST):
                    large |= held
                    return set()
    return held


def around(places: Sequence[int], ones: Ints, others: Ints, n: int) -> NDArray[np.bool_]:
    """Return by position (of `n`) whether it is one of some reports or linked to one of them."""
    there = np.zeros(n, bool)
    there[list(places)] = True
    near = there.copy()
    near[others[there[ones]]] = True
    near[ones[there[others]]] = True
    return near
