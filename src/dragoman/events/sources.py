"""Sources: the reports of a desk as sources, made of the table `storied` only as they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from dragoman.events.told import Source

MARK = ("report", "published", "origin", "story", "is_paraphrased", "is_superseded", "is_copy", "voice")


class Sources(Mapping[str, Source]):
    """The sources of a desk by report; a desk of very many reports is not turned into objects for the sake of a few."""

    def __init__(self, storied: pa.Table) -> None:
        at = pc.index_in(storied["origin"], value_set=storied["report"].combine_chunks())
        self._table = storied.append_column("voice", storied["agency"].take(at))

    def __getitem__(self, report: str) -> Source:
        at = self._at[report]
        row = {name: values[at] for name, values in self._columns.items()}
        return Source(
            report,
            row["published"],
            row["origin"],
            paraphrased=row["is_paraphrased"],
            superseded=row["is_superseded"],
            story=row["story"],
            copied=row["is_copy"],
            agency=row["voice"],
        )

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)

    def __len__(self) -> int:
        return int(self._table.num_rows)

    @cached_property
    def marks(self) -> pa.Array:
        """All that is known of each source as one string that begins with the report's id and a space."""
        parts = [pc.coalesce(pc.cast(self._table[name], pa.string()), "") for name in MARK]
        return pc.binary_join_element_wise(*parts, " ").combine_chunks()

    def changed(self, marks: pa.Array) -> list[str]:
        """Return the reports of which something else was known when the sources had these marks, or nothing."""
        new = self.marks.filter(pc.invert(pc.is_in(self.marks, value_set=marks)))
        return [str(mark).partition(" ")[0] for mark in new.to_pylist()]

    @cached_property
    def _at(self) -> dict[str, int]:
        return {report: at for at, report in enumerate(self._columns["report"])}

    @cached_property
    def _columns(self) -> dict[str, list[Any]]:
        return {name: self._table[name].to_pylist() for name in MARK}
