"""Library: the traits of a desk's reports, made once for each segment and kept in the desk's cache, and their texts."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from dragoman.model.span import Span
from dragoman.store.cache import CACHE
from dragoman.store.disk import UNFINISHED
from dragoman.store.manifest import Manifest, Segment
from dragoman.store.segments import read_rows, read_table
from dragoman.stories.kinds import Member
from dragoman.stories.provenance import Provenance, provenance_of
from dragoman.stories.rarity import Rarity
from dragoman.stories.traits import Entry, Traits, traits_of

VERSION = "1"  # raised when traits are made in another way
FOLDER = "stories"
OPENED = 12  # segments held in memory
Place = tuple[str, int]  # a segment and the row in it
NUMBERS, WEIGHTS = pa.list_(pa.uint64()), pa.list_(pa.uint32())
TRAITS = pa.schema(
    [
        ("report", pa.string()),
        ("published", pa.string()),
        ("same_text", pa.int64()),
        *(
            (f"{name}{part}", pa.list_(pa.uint32()))
            for name in ("terms", "opening", "names")
            for part in ("", "_weight")
        ),
        *((name, pa.list_(pa.int64())) for name in ("numbers", "days", "order")),
        ("runs", NUMBERS),
        *((name, pa.string()) for name in ("source", "agency", "title", "plain_title", "copy_of")),
        *((name, pa.bool_()) for name in ("corrects", "paraphrased")),
        ("oddness", pa.float64()),
    ]
)
COLUMNS = ("id", "published", "title", "text", "headline", "paragraphs", "sketch", "source", "dateline", "credits")
COPIED = ("copy_kind", "copy_score", "copy_of")
PROVENANCE = ("source", "agency", "corrects", "paraphrased", "oddness", "copy_of")
Row = Mapping[str, Any]


class Library:
    """The traits of a desk's reports, segment by segment, and the texts they come from."""

    def __init__(self, desk: Path, manifest: Manifest) -> None:
        self._desk = desk
        self._segments = {segment.name: segment for segment in manifest.segments}
        self._opened: OrderedDict[str, pa.Table] = OrderedDict()
        self._opened_texts: OrderedDict[str, pa.Table] = OrderedDict()

    @cached_property
    def rarity(self) -> Rarity:
        """The words counted in news."""
        return Rarity()

    def entries(self, segment: str) -> list[Entry]:
        """Return the reports of a segment; what is not kept of them is made and kept."""
        table = self._table(segment).select(["report", "published", "same_text"])
        return [Entry(**row) for row in table.to_pylist()]

    def members(self, places: Sequence[Place]) -> list[Member]:
        """Return the reports at some places."""
        return [Member(_traits(row), _provenance(row), row["title"]) for row in self._rows(places)]

    def traits(self, places: Sequence[Place]) -> list[Traits]:
        """Return the traits of the reports at some places."""
        return [_traits(row) for row in self._rows(places)]

    def texts(self, places: Sequence[Place]) -> list[tuple[str, list[Span]]]:
        """Return the texts at some places, each with the spans of its headline and paragraphs."""
        return [_text(self._texts(segment).slice(at, 1).to_pylist()[0]) for segment, at in places]

    def _rows(self, places: Sequence[Place]) -> list[Row]:
        by_segment: dict[str, list[int]] = {}
        for segment, at in places:
            by_segment.setdefault(segment, []).append(at)
        rows = {
            (segment, at): row
            for segment, some in by_segment.items()
            for at, row in zip(some, self._table(segment).take(pa.array(some)).to_pylist(), strict=True)
        }
        return [rows[place] for place in places]

    def _table(self, segment: str) -> pa.Table:
        return _opened(self._opened, segment, lambda: self._read(self._segments[segment]))

    def _texts(self, segment: str) -> pa.Table:
        columns = ["text", "headline", "paragraphs"]
        return _opened(
            self._opened_texts, segment, lambda: read_table(self._desk, self._segments[segment], "reports", columns)
        )

    def _read(self, segment: Segment) -> pa.Table:
        path = self._desk / CACHE / FOLDER / f"{segment.name}-{VERSION}.parquet"
        if path.is_file():
            return pq.read_table(path)
        rows = read_rows(self._desk, segment, "reports", [*COLUMNS, *COPIED])
        table = pa.Table.from_pylist([_kept(row, self.rarity) for row in rows], schema=TRAITS)
        _write(path, table)
        return table


def forget(folder: Path, segments: Collection[str]) -> None:
    """Take out what is kept of segments that are no part of the desk any more."""
    for path in folder.glob("*.parquet"):
        if path.stem.removesuffix(f"-{VERSION}") not in segments:
            path.unlink(missing_ok=True)


def _opened(tables: OrderedDict[str, pa.Table], segment: str, read: Callable[[], pa.Table]) -> pa.Table:
    """Return a segment's table, read unless it is among those read last."""
    if segment not in tables:
        tables[segment] = read()
        while len(tables) > OPENED:
            tables.popitem(last=False)
    tables.move_to_end(segment)
    return tables[segment]


def _text(row: Row) -> tuple[str, list[Span]]:
    return row["text"], [Span(**span) for span in (row["headline"], *row["paragraphs"]) if span]


def _kept(row: Row, rarity: Rarity) -> dict[str, Any]:
    traits, provenance = traits_of(row, rarity), provenance_of(row)
    found: dict[str, Any] = {name: getattr(traits.entry, name) for name in ("report", "published", "same_text")}
    for name in ("terms", "opening", "names"):
        weights = getattr(traits, name)
        found |= {name: list(weights), f"{name}_weight": list(weights.values())}
    found |= {name: sorted(getattr(traits, name)) for name in ("numbers", "days", "order")}
    found["runs"] = traits.runs
    found |= {name: getattr(provenance, name) for name in PROVENANCE}
    return found | {"title": row["title"], "plain_title": provenance.title}


def _traits(row: Row) -> Traits:
    terms, opening, names = (
        dict(zip(row[name], row[f"{name}_weight"], strict=True)) for name in ("terms", "opening", "names")
    )
    numbers, days, order = (frozenset(row[name]) for name in ("numbers", "days", "order"))
    entry = Entry(row["report"], row["published"], row["same_text"])
    return Traits(entry, terms, opening, names, numbers, days, order, tuple(row["runs"]))


def _provenance(row: Row) -> Provenance:
    return Provenance(row["report"], title=row["plain_title"], **{name: row[name] for name in PROVENANCE})


def _write(path: Path, table: pa.Table) -> None:
    """Put a table in its place, whole or not at all; a desk that cannot be written to goes without."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.{os.getpid()}{UNFINISHED}")
        pq.write_table(table, part, compression="zstd")
        part.replace(path)
    except OSError:
        return
