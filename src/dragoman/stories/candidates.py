"""Candidates: for each report the few others worth comparing, by the rare things they share.

What is shared counts by its rarity: words and names of the opening, figures, names that come in the same order, and
runs of words. Copies that share hardly a run still share names, figures and their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.stories.pair import Weighed
from dragoman.stories.reasons import APART
from dragoman.stories.traits import PARTS

HEAVIEST = 16  # terms looked at of an opening and its names
RUNS = 16  # of the smallest hashes of word runs
MOST = 24  # others picked for each report
FIGURE, ORDER, RUN = 9.0, 16.0, 16.0  # what each weighs when shared; a term weighs its rarity squared
LEAST = 30.0  # shared weight below which two reports are not compared
NOT_COUNTED = -(1 << 30)


def picks(rows: Sequence[Weighed], columns: Sequence[Weighed]) -> Iterator[tuple[int, list[int]]]:
    """Yield for each row its number and the numbers of the columns to compare it with, the most alike first.

    Columns must come in the order of reports, which decides among equals.
    """
    posted: defaultdict[int, list[int]] = defaultdict(list)
    for at, column in enumerate(columns):
        for key, _ in _keys(column):
            posted[key].append(at)
    places = {key: np.array(found, np.int32) for key, found in posted.items()}
    days = np.array([NOT_COUNTED if each.traits.day is None else each.traits.day for each in columns], np.int64)
    itself = {column.traits.report: at for at, column in enumerate(columns)}
    for at, row in enumerate(rows):
        shared = np.zeros(len(columns), np.float32)
        for key, weight in _keys(row):
            if key in places:
                shared[places[key]] += weight
        yield at, _best(shared, days, row, itself.get(row.traits.report))


def _best(shared: NDArray[np.float32], days: NDArray[np.int64], row: Weighed, own: int | None) -> list[int]:
    if own is not None:
        shared[own] = 0
    if row.traits.day is not None:
        shared[abs(days - row.traits.day) > APART] = 0
    found = np.flatnonzero(shared >= LEAST)
    best: list[int] = found[np.argsort(-shared[found], kind="stable")[:MOST]].tolist()
    return best


def _keys(each: Weighed) -> list[tuple[int, float]]:
    """Return what a report is found by, each with its weight."""
    traits = each.traits
    terms = dict(each.opening)
    for name in traits.names:
        terms[name] = max(terms.get(name, 0.0), each.terms.get(name, 0.0))
    heaviest = sorted(terms.items(), key=lambda pair: (-pair[1], pair[0]))[:HEAVIEST]
    found = [(term, (weight / PARTS) ** 2) for term, weight in heaviest]
    found += [(number ^ 1 << 33, FIGURE) for number in traits.numbers]
    found += [(pair ^ 1 << 34, ORDER) for pair in traits.order]
    return found + [(run | 1 << 64, RUN) for run in traits.runs[:RUNS]]
