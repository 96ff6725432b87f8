"""Columns: what is known of many reports, row by row: their days, and lists of what else each has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Self

import numpy as np

from dragoman.stories.lists import Ints, Lists, joined


@dataclass(frozen=True, slots=True)
class Columns:
    """Reports, row by row; `dates` are the days they were published on, every other column is of `Lists`."""

    dates: Ints

    def __len__(self) -> int:
        return len(self.dates)

    @classmethod
    def listed(cls) -> tuple[str, ...]:
        """Return the names of the lists."""
        return tuple(field.name for field in fields(cls) if field.name != "dates")

    def lists(self) -> dict[str, Lists]:
        """Return the lists by name."""
        return {name: getattr(self, name) for name in self.listed()}

    def take(self, rows: Ints) -> Self:
        """Return some reports, in the order asked for."""
        return type(self)(self.dates[rows], **{name: each.take(rows) for name, each in self.lists().items()})

    @classmethod
    def together(cls, some: Sequence[Self]) -> Self:
        """Return the reports of several, one after another."""
        if len(some) == 1:
            return some[0]
        return cls(
            np.concatenate([each.dates for each in some]),
            **{name: joined([getattr(each, name) for each in some]) for name in cls.listed()},
        )
