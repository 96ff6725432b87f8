"""Library: the traits of a desk's reports, made once for each segment and kept in the desk's cache, and their texts."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from dragoman.model.span import Span
from dragoman.store.cache import CACHE, put
from dragoman.store.manifest import Manifest
from dragoman.store.segments import read_rows, read_table
from dragoman.stories.kinds import Member
from dragoman.stories.provenance import Provenance, provenance_of
from dragoman.stories.rarity import Rarity
from dragoman.stories.sheaf import Sheaf
from dragoman.stories.traits import Entry, traits_of

VERSION = "2"  # raised when traits are made in another way
FOLDER = "stories"
OPENED, TOLD = 1 << 30, 1 << 28  # bytes held in memory: of traits; of texts, and of what else is told of reports
Place = tuple[str, int]  # a segment and the row in it
NUMBERS = pa.list_(pa.uint64())
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
        ("date", pa.int32()),
        *((name, pa.string()) for name in ("source", "agency", "title", "plain_title", "copy_of")),
        *((name, pa.bool_()) for name in ("corrects", "paraphrased")),
        ("oddness", pa.float64()),
    ]
)
COLUMNS = ("id", "published", "title", "text", "headline", "paragraphs", "sketch", "source", "dateline", "credits")
COPIED = ("copy_kind", "copy_score", "copy_of")
ENTRY = ("report", "published", "same_text")
PROVENANCE = ("source", "agency", "corrects", "paraphrased", "oddness", "copy_of")
MEMBER = (*ENTRY, "runs", "order", "title", "plain_title", *PROVENANCE)
Row = Mapping[str, Any]
Sized = TypeVar("Sized", Sheaf, pa.Table)


class Library:
    """The traits of a desk's reports, segment by segment, and the texts they come from."""

    def __init__(self, desk: Path, manifest: Manifest) -> None:
        self._desk = desk
        self._segments = {segment.name: segment for segment in manifest.segments}
        self._sheaves: OrderedDict[str, Sheaf] = OrderedDict()
        self._tables: OrderedDict[str, pa.Table] = OrderedDict()
        self._texts: OrderedDict[str, pa.Table] = OrderedDict()

    @cached_property
    def rarity(self) -> Rarity:
        """The words counted in news."""
        return Rarity()

    def entries(self, segment: str) -> list[Entry]:
        """Return the reports of a segment; what is not kept of them is made and kept."""
        return [Entry(**row) for row in self._read(segment, ENTRY).to_pylist()]

    def members(self, places: Sequence[Place]) -> list[Member]:
        """Return the reports at some places."""
        found: dict[Place, Member] = {}
        for segment, rows in _by_segment(places).items():
            table = _opened(self._tables, TOLD, segment, self._read_members)
            some = map(_member, table.take(pa.array(rows)).to_pylist())
            found |= zip(((segment, row) for row in rows), some, strict=True)
        return [found[place] for place in places]

    def sheaf(self, places: Sequence[Place]) -> Sheaf:
        """Return the traits of the reports at some places."""
        sheaves, order = [], []
        at = {place: number for number, place in enumerate(places)}
        for segment, rows in _by_segment(places).items():
            kept = _opened(self._sheaves, OPENED, segment, self._read_sheaf)
            sheaves.append(kept.take(np.array(rows, np.int64)))
            order += [at[segment, row] for row in rows]
        if not sheaves:
            return Sheaf.of([])
        return Sheaf.together(sheaves).take(np.argsort(np.array(order, np.int64)))

    def texts(self, places: Sequence[Place]) -> list[tuple[str, list[Span]]]:
        """Return the texts at some places, each with the spans of its headline and paragraphs."""
        return [
            _text(_opened(self._texts, TOLD, segment, self._read_texts).slice(at, 1).to_pylist()[0])
            for segment, at in places
        ]

    def _read_sheaf(self, segment: str) -> Sheaf:
        return Sheaf.read(self._read(segment))

    def _read_members(self, segment: str) -> pa.Table:
        return self._read(segment, MEMBER)

    def _read_texts(self, segment: str) -> pa.Table:
        return read_table(self._desk, self._segments[segment], "reports", ["text", "headline", "paragraphs"])

    def _read(self, segment: str, columns: Sequence[str] | None = None) -> pa.Table:
        path = self._desk / CACHE / FOLDER / f"{segment}-{VERSION}.parquet"
        if path.is_file():
            return pq.read_table(path, columns=columns and list(columns))
        rows = read_rows(self._desk, self._segments[segment], "reports", [*COLUMNS, *COPIED])
        table = pa.Table.from_pylist([_kept(row, self.rarity) for row in rows], schema=TRAITS)
        with suppress(OSError):  # a desk that cannot be written to goes without
            put(path, table)
        return table.select(columns) if columns else table


def forget(folder: Path, segments: Collection[str]) -> None:
    """Take out what is kept of segments that are no part of the desk any more."""
    for path in folder.glob("*.parquet"):
        if path.stem.removesuffix(f"-{VERSION}") not in segments:
            path.unlink(missing_ok=True)


def _by_segment(places: Iterable[Place]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for segment, row in dict.fromkeys(places):
        found.setdefault(segment, []).append(row)
    return found


def _opened(kept: OrderedDict[str, Sized], most: int, segment: str, read: Callable[[str], Sized]) -> Sized:
    """Return what is read of a segment, unless it is among what was read last and is held in memory."""
    if segment not in kept:
        kept[segment] = read(segment)
        while len(kept) > 1 and sum(each.nbytes for each in kept.values()) > most:
            kept.popitem(last=False)
    kept.move_to_end(segment)
    return kept[segment]


def _text(row: Row) -> tuple[str, list[Span]]:
    return row["text"], [Span(**span) for span in (row["headline"], *row["paragraphs"]) if span]


def _kept(row: Row, rarity: Rarity) -> dict[str, Any]:
    traits, provenance = traits_of(row, rarity), provenance_of(row)
    found: dict[str, Any] = {name: getattr(traits.entry, name) for name in ENTRY}
    for name in ("terms", "opening", "names"):
        weights = getattr(traits, name)
        found |= {name: list(weights), f"{name}_weight": list(weights.values())}
    found |= {name: sorted(getattr(traits, name)) for name in ("numbers", "days", "order")}
    found |= {"runs": traits.runs, "date": traits.day}
    found |= {name: getattr(provenance, name) for name in PROVENANCE}
    return found | {"title": row["title"], "plain_title": provenance.title}


def _member(row: Row) -> Member:
    provenance = Provenance(row["report"], title=row["plain_title"], **{name: row[name] for name in PROVENANCE})
    entry = Entry(**{name: row[name] for name in ENTRY})
    return Member(entry, tuple(row["runs"]), frozenset(row["order"]), provenance, row["title"])
