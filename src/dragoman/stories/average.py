"""Average: groups whose members are alike on average; the same whatever the order of what is grouped."""

from __future__ import annotations

import numpy as np

from dragoman.stories.crowd import Crowd
from dragoman.stories.lists import Floats
from dragoman.stories.reasons import THRESHOLD, scores


def groups(crowd: Crowd) -> list[list[int]]:
    """Return the rows of a crowd in groups: no two are left that are alike on average above the threshold.

    Reports come in the order that decides among equals.
    """
    n = len(crowd.reports)
    alike = np.full((n, n), -np.inf)
    for row in range(n - 1):
        alike[row, row + 1 :] = alike[row + 1 :, row] = scores(crowd.beside(row, np.arange(row + 1, n)))
    return _merged(alike)


def _merged(alike: Floats) -> list[list[int]]:
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
