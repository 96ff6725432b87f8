"""Handles: what a report is found by among others: its heaviest words, its figures, names in their order, word runs."""

from __future__ import annotations

import numpy as np

from dragoman.stories.lists import Floats, Ints, Lists, starts_of
from dragoman.stories.rarity import PARTS
from dragoman.stories.sheaf import Sheaf
from dragoman.stories.weighed import Weighed

HEAVIEST = 16  # terms of an opening and its names
RUNS = 16  # of the smallest hashes of word runs
FIGURE, ORDER, RUN = 9.0, 16.0, 16.0  # what each weighs when shared; a term weighs its rarity squared
KIND = 1 << 60  # keeps figures, pairs of names, runs and terms apart


def handles_of(sheaf: Sheaf, reports: Weighed) -> Lists:
    """Return by what each report is found, with what that weighs when another has it."""
    runs = sheaf.runs
    first = np.arange(len(runs.keys)) - runs.starts[runs.rows] < RUNS
    parts = [
        _heaviest(sheaf.names, reports.terms, reports.opening),
        (sheaf.numbers.rows, sheaf.numbers.keys | KIND, np.full(len(sheaf.numbers.keys), FIGURE)),
        (sheaf.order.rows, sheaf.order.keys | 2 * KIND, np.full(len(sheaf.order.keys), ORDER)),
        (runs.rows[first], runs.keys[first] & (KIND - 1) | 3 * KIND, np.full(int(first.sum()), RUN)),
    ]
    rows, keys, weights = (np.concatenate(each) for each in zip(*parts, strict=True))
    order = np.argsort(rows, kind="stable")
    return Lists(starts_of(np.bincount(rows, minlength=len(sheaf))), keys[order], weights[order])


def _heaviest(names: Lists, terms: Lists, opening: Lists) -> tuple[Ints, Ints, Floats]:
    """Return the heaviest terms among the openings and names: their rows, keys and weights, row by row."""
    rows = np.concatenate([opening.rows, names.rows])
    keys = np.concatenate([opening.keys, names.keys])
    weights = np.concatenate([opening.weights, _weights_in(terms, names)])
    order = np.lexsort((-weights, keys, rows))  # of two of the same key in a row the heavier comes first
    rows, keys, weights = rows[order], keys[order], weights[order]
    new = np.ones(len(rows), bool)
    new[1:] = (rows[1:] != rows[:-1]) | (keys[1:] != keys[:-1])
    rows, keys, weights = rows[new], keys[new], weights[new]
    order = np.lexsort((keys, -weights, rows))
    rows, keys, weights = rows[order], keys[order], weights[order]
    heavy = np.arange(len(rows)) - starts_of(np.bincount(rows, minlength=len(names)))[rows] < HEAVIEST
    return rows[heavy], keys[heavy], np.round((weights[heavy] / PARTS) ** 2)


def _weights_in(terms: Lists, names: Lists) -> Floats:
    """Return what each name weighs among the terms of its own row; 0 where it is none of them."""
    if not len(terms.keys):
        return np.zeros(len(names.keys))
    there, wanted = (each.rows << 32 | each.keys for each in (terms, names))
    order = np.argsort(there)
    at = order[np.minimum(np.searchsorted(there, wanted, sorter=order), len(order) - 1)]
    return np.where(there[at] == wanted, terms.weights[at], 0.0)
