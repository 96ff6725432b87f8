"""Candidates: for each report the few others worth comparing, by the rare things they share.

What is shared counts by its rarity: words and names of the opening, figures, names that come in the same order, and
runs of words. Copies that share hardly a run still share names, figures and their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from dragoman.stories.lists import Floats, Ints, Lists, starts_of
from dragoman.stories.reasons import APART
from dragoman.stories.sheaf import NOT_KNOWN

MOST = 24  # others picked for each report
LEAST = 30.0  # shared weight below which two reports are not compared


def picks(dates: Ints, handles: Lists, rows: Iterable[int]) -> Iterator[tuple[int, Ints]]:
    """Yield some rows, each with the rows to compare it with, the most alike first.

    Reports, given as their dates and handles, must come in their order, which decides among equals.
    """
    keys, numbered = np.unique(handles.keys, return_inverse=True)
    postings = Lists(
        starts_of(np.bincount(numbered, minlength=len(keys))),
        handles.rows[np.argsort(numbered, kind="stable")],
        np.zeros(0),
    )
    for row in rows:
        here = slice(handles.starts[row], handles.starts[row + 1])
        places, starts = postings.places(numbered[here])
        weights = handles.weights[here].repeat(starts[1:] - starts[:-1])
        shared = np.bincount(postings.keys[places], weights, len(dates)).astype(np.float64, copy=False)
        yield row, _best(dates, row, shared)


def _best(dates: Ints, row: int, shared: Floats) -> Ints:
    found = np.flatnonzero(shared >= LEAST)
    day = dates[row]
    near = (dates[found] == NOT_KNOWN) | (abs(dates[found] - day) <= APART) | (day == NOT_KNOWN)
    found = found[near & (found != row)]
    best: Ints = found[np.argsort(-shared[found], kind="stable")[:MOST]]
    return best
