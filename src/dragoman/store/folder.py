"""Folder: a desk on disk: made whole, appended to segment by segment, read by any number at a time."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pyarrow as pa

from dragoman.errors import DeskError
from dragoman.model.record import Record
from dragoman.store import manifest as manifests
from dragoman.store.compact import compacted
from dragoman.store.disk import UNFINISHED, flush
from dragoman.store.flatten import Row, flatten
from dragoman.store.lock import writing
from dragoman.store.manifest import Manifest, Segment
from dragoman.store.removal import without
from dragoman.store.restore import restore
from dragoman.store.segments import FOLDER, clean, read_rows, read_table, tables_of, write_segment
from dragoman.store.tables import TABLES
from dragoman.store.times import anew


def make(desk: Path) -> None:
    """Make an empty desk in a new or empty folder, in one step; nothing happens where there is one already."""
    if (desk / manifests.NAME).is_file():
        return
    if desk.exists() and (not desk.is_dir() or any(desk.iterdir())):
        raise DeskError(f"{desk} is there already and is no desk. Name a new folder for the desk.")
    part = desk.with_name(desk.name + UNFINISHED)
    shutil.rmtree(part, ignore_errors=True)
    try:
        (part / FOLDER).mkdir(parents=True)
        manifests.save(part, Manifest())
        part.rename(desk)
        flush(desk.parent)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        raise DeskError(f"The desk {desk} cannot be made: {error.strerror}.") from None


class Writer:
    """The one writer of a desk; made by `appending`."""

    def __init__(self, desk: Path) -> None:
        self._desk = desk
        self._manifest = manifests.load(desk)
        clean(desk, self._manifest)

    def append(self, records: Sequence[Record], instead: Collection[str] = ()) -> None:
        """Add a segment of records, all of them or none; `instead` are those of their reports it holds already."""
        rows = _flat(records)
        if rows["reports"]:
            manifest = self._manifest
            for segment in manifest.segments if instead else ():
                manifest = without(self._desk, manifest, segment, instead)
            self._manifest = manifest.with_segment(write_segment(self._desk, rows))
            manifests.save(self._desk, self._manifest)

    def replace(self, segment: Segment, records: Sequence[Record]) -> None:
        """Put records of the same reports in the place of a segment, which belongs to the past from now on."""
        rows = _flat(records)
        same = tables_of(self._desk, segment)
        if any(pa.Table.from_pylist(rows[name], schema=same[name].schema) != same[name] for name in TABLES):
            read = anew(self._desk, segment, (record.report.id for record in records))
            made = write_segment(self._desk, rows, read=read)
            self._manifest = self._manifest.replacing({segment.name}, [made])
            manifests.save(self._desk, self._manifest)

    def compact(self) -> None:
        """Put small segments together where there are many."""
        manifest = compacted(self._desk, self._manifest)
        if manifest != self._manifest:
            self._manifest = manifest
            manifests.save(self._desk, manifest)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The segments there are now."""
        return self._manifest.segments

    def append_all(self, records: Iterable[Record], size: int) -> None:
        """Add any number of new records, a segment for each `size` of them."""
        rest = iter(records)
        while some := list(islice(rest, size)):
            self.append(some)


def _flat(records: Iterable[Record]) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    for record in sorted(records, key=lambda record: record.report.id):
        for name, some in flatten(record).items():
            rows[name] += some
    return rows


@contextmanager
def appending(desk: Path) -> Iterator[Writer]:
    """Hold the desk's lock and yield its writer, with what an interrupted one left cleaned away."""
    with writing(desk):
        yield Writer(desk)


def known(desk: Path) -> dict[str, str | None]:
    """Return the ids of the desk's reports with their publication dates."""
    found: dict[str, str | None] = {}
    for segment in manifests.load(desk).segments:
        table = read_table(desk, segment, "reports", ["id", "published"])
        found |= dict(zip(table["id"].to_pylist(), table["published"].to_pylist(), strict=True))
    return found


def records(desk: Path) -> Iterator[Record]:
    """Yield every record of the desk, as it was read, segment by segment."""
    for segment in manifests.load(desk).segments:
        yield from records_of(desk, segment)


def records_of(desk: Path, segment: Segment) -> Iterator[Record]:
    """Yield the records of one segment."""
    by_report: dict[str, dict[str, list[Row]]] = {}
    for name in TABLES:
        for row in read_rows(desk, segment, name):
            report = row["id"] if name == "reports" else row["report"]
            by_report.setdefault(report, {each: [] for each in TABLES})[name].append(row)
    for rows in by_report.values():
        yield restore(rows)
