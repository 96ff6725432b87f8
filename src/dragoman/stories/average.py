"""Average: groups whose members are alike on average; the same whatever the order of what is grouped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from dragoman.stories.parts import MOST
from dragoman.stories.reasons import THRESHOLD

Scores = Callable[[int, int], float]


def groups(part: Sequence[int], scores: Scores) -> list[list[int]]:
    """Return the members of a part in groups: no two are left that are alike on average above the threshold.

    Members come in the order that decides among equals. A part too large to be compared is one group.
    """
    if len(part) > MOST or len(part) == 1:
        return [list(part)]
    alike = np.full((len(part), len(part)), -np.inf)
    for one, other in combinations(range(len(part)), 2):
        alike[one, other] = alike[other, one] = scores(part[one], part[other])
    return [[part[at] for at in group] for group in _merged(alike)]


def _merged(alike: NDArray[np.float64]) -> list[list[int]]:
    """Merge the two groups most alike again and again, while they are above the threshold."""
    members: list[list[int]] = [[at] for at in range(len(alike))]
    while True:
        one, other = divmod(int(alike.argmax()), len(alike))
        if alike[one, other] < THRESHOLD:
            return [sorted(group) for group in members if group]
        n, m = len(members[one]), len(members[other])
        both = np.round((alike[one] * n + alike[other] * m) / (n + m), 6)
        alike[one], alike[:, one] = both, both
        alike[other], alike[:, other], alike[one, one] = -np.inf, -np.inf, -np.inf
        members[one] += members[other]
        members[other] = []
