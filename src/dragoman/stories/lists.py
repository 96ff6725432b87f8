"""Lists: numbers in rows of different lengths, each with its weight, kept end to end in two arrays.

Weights are whole numbers, so that their sums are the same in whatever order they are added.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Lists:
    """Row `at` holds `keys[starts[at] : starts[at + 1]]`, each key once, and the weights that stand beside them.

    What is read from a file may be kept in fewer bytes; rows taken out of it are of the types declared.
    """

    starts: Ints
    keys: Ints
    weights: Floats

    @classmethod
    def of(cls, rows: Sequence[Mapping[int, int] | Iterable[int]]) -> Lists:
        """Return rows given as keys with weights, or as keys alone, each of weight 1."""
        keys = [list(row) for row in rows]
        weights = [
            list(row.values()) if isinstance(row, Mapping) else [1] * len(some)
            for row, some in zip(rows, keys, strict=True)
        ]
        return cls(
            starts_of(np.array([len(row) for row in keys], np.int64)),
            np.array([key for row in keys for key in row], np.int64),
            np.array([weight for row in weights for weight in row], np.float64),
        )

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def sizes(self) -> Ints:
        """How many keys each row has."""
        return self.starts[1:] - self.starts[:-1]

    @property
    def rows(self) -> Ints:
        """The number of the row that each key stands in."""
        return np.arange(len(self)).repeat(self.sizes)

    def places(self, rows: Ints) -> tuple[Ints, Ints]:
        """Return the places of all keys of some rows, in order, and where each row begins among them."""
        begin = self.starts[rows]
        sizes = self.starts[rows + 1] - begin
        starts = starts_of(sizes)
        return (begin - starts[:-1]).repeat(sizes) + np.arange(starts[-1]), starts

    def take(self, rows: Ints) -> Lists:
        """Return some rows, in the order asked for."""
        places, starts = self.places(rows)
        keys, weights = self.keys[places], self.weights[places]
        return Lists(starts, keys.astype(np.int64, copy=False), weights.astype(np.float64, copy=False))

    def sums(self) -> Floats:
        """Return the weight of each row."""
        return sums(self.weights, self.starts)


def joined(some: Sequence[Lists]) -> Lists:
    """Return the rows of several lists, one after another."""
    if len(some) == 1:
        return some[0]
    return Lists(
        starts_of(np.concatenate([each.sizes for each in some])),
        np.concatenate([each.keys for each in some]),
        np.concatenate([each.weights for each in some]),
    )


def starts_of(sizes: Ints) -> Ints:
    """Return where rows of some sizes begin, and where the last ends.

    >>> starts_of(np.array([2, 0, 3])).tolist()
    [0, 2, 2, 5]
    """
    starts = np.zeros(len(sizes) + 1, np.int64)
    sizes.cumsum(out=starts[1:])
    return starts


def sums(values: Floats, starts: Ints) -> Floats:
    """Return the sums of whole numbers row by row.

    >>> sums(np.array([1.0, 2.0, 4.0]), np.array([0, 2, 2, 3])).tolist()
    [3.0, 0.0, 4.0]
    """
    running = np.zeros(len(values) + 1)
    values.cumsum(out=running[1:])
    ends = running[starts]
    return ends[1:] - ends[:-1]
