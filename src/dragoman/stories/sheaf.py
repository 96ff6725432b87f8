"""Sheaf: the traits of many reports, held together trait by trait."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from dragoman.stories.columns import Columns
from dragoman.stories.lists import Lists
from dragoman.stories.traits import Traits

NOT_KNOWN = -(1 << 30)  # the day of a report whose day is not known


@dataclass(frozen=True, slots=True)
class Sheaf(Columns):
    """The traits of reports, row by row."""

    terms: Lists
    opening: Lists
    names: Lists
    numbers: Lists
    days: Lists
    order: Lists
    runs: Lists

    @classmethod
    def of(cls, traits: Sequence[Traits]) -> Sheaf:
        """Return the traits of some reports."""
        dates = [NOT_KNOWN if each.day is None else each.day for each in traits]
        rows = {name: [getattr(each, name) for each in traits] for name in cls.listed()}
        rows["runs"] = [_signed(each.runs) for each in traits]
        return cls(np.array(dates, np.int64), **{name: Lists.of(some) for name, some in rows.items()})

    @classmethod
    def read(cls, table: pa.Table) -> Sheaf:
        """Return the traits kept in a table."""
        dates = table["date"].fill_null(NOT_KNOWN).to_numpy().astype(np.int64)
        return cls(dates, **{name: _lists(table, name) for name in cls.listed()})

    @property
    def nbytes(self) -> int:
        """The memory it takes up, in bytes."""
        return sum(each.keys.nbytes + each.weights.nbytes for each in self.lists().values())


def _lists(table: pa.Table, name: str) -> Lists:
    column = table[name].combine_chunks()
    keys, starts = column.flatten().to_numpy(), column.offsets.to_numpy().astype(np.int64)
    weights = f"{name}_weight"
    if weights in table.column_names:
        return Lists(starts - starts[0], keys, table[weights].combine_chunks().flatten().to_numpy())
    return Lists(starts - starts[0], keys, np.broadcast_to(np.float64(1), len(keys)))


def _signed(runs: Sequence[int]) -> list[int]:
    found: list[int] = np.array(runs, np.uint64).astype(np.int64).tolist()
    return found
