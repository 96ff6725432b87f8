"""Segments: folders of Parquet files, one a table, written once and never changed."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from dragoman.model.identity import identity
from dragoman.store.disk import UNFINISHED, place_folder
from dragoman.store.flatten import Row
from dragoman.store.manifest import Manifest, Segment, now
from dragoman.store.tables import TABLES

FOLDER = "segments"


def write_segment(desk: Path, rows: Mapping[str, Sequence[Row]], **more: pa.Table) -> Segment:
    """Write the rows by table as one segment and return it; until the manifest lists it, it is not part of the desk."""
    tables = {name: pa.Table.from_pylist(list(rows.get(name, ())), schema=form.schema) for name, form in TABLES.items()}
    return write_tables(desk, tables | more)


def write_tables(desk: Path, tables: Mapping[str, pa.Table], since: str | None = None) -> Segment:
    """Write tables (those of a desk, and `read` where it is needed) as one segment; `since` is now by default."""
    part = desk / FOLDER / f"new{UNFINISHED}"
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    counts, hashes = {}, {}
    for name, table in tables.items():
        pq.write_table(table, part / f"{name}.parquet", compression="zstd")
        counts[name] = table.num_rows
        hashes[name] = file_hash(part / f"{name}.parquet")
    segment = Segment(identity(*hashes.values()), counts, hashes, now() if since is None else since)
    final = desk / FOLDER / segment.name
    if final.is_dir():  # the very same, left by a writer that was stopped before its manifest, or of the past
        shutil.rmtree(part)
    else:
        place_folder(part, final)
    return segment


def tables_of(desk: Path, segment: Segment, without: Collection[str] = ()) -> dict[str, pa.Table]:
    """Return all tables of a segment, without the rows of some reports."""
    found = {}
    for name in segment.hashes:
        table = read_table(desk, segment, name)
        gone = pc.is_in(table[_owner(name)], value_set=pa.array(sorted(without), pa.string()))
        found[name] = table.filter(pc.invert(gone)) if without else table
    return found


def reports_of(desk: Path, segment: Segment) -> list[str]:
    """Return the ids of the reports of a segment."""
    ids: list[str] = read_table(desk, segment, "reports", ["id"])["id"].to_pylist()
    return ids


def table_file(desk: Path, segment: Segment, table: str) -> Path:
    """Return the path of one table of a segment."""
    return desk / FOLDER / segment.name / f"{table}.parquet"


def read_table(desk: Path, segment: Segment, table: str, columns: Sequence[str] | None = None) -> pa.Table:
    """Return one table of a segment, or some of its columns."""
    return pq.read_table(table_file(desk, segment, table), columns=columns, partitioning=None)


def read_rows(
    desk: Path,
    segment: Segment,
    table: str,
    columns: Sequence[str] | None = None,
    only: Collection[str] | None = None,
) -> list[dict[str, Any]]:
    """Return the rows of one table of a segment as dicts: all of them, or those of some reports."""
    found = read_table(desk, segment, table, columns)
    if only is not None:
        found = found.filter(pc.is_in(found[_owner(table)], value_set=pa.array(sorted(only), pa.string())))
    rows: list[dict[str, Any]] = found.to_pylist()
    return rows


def _owner(table: str) -> str:
    """Return the column that names the report a row is of."""
    return "id" if table == "reports" else "report"


def strays(desk: Path, manifest: Manifest) -> Iterator[Path]:
    """Yield what no longer counts: unfinished files, and segments the manifest does not list."""
    listed = {segment.name for segment in (*manifest.segments, *manifest.past)}
    yield from sorted(desk.glob(f"*{UNFINISHED}"))
    if (desk / FOLDER).is_dir():
        yield from (path for path in sorted((desk / FOLDER).iterdir()) if path.name not in listed)


def clean(desk: Path, manifest: Manifest) -> None:
    """Remove the strays; only for the holder of the lock."""
    for path in strays(desk, manifest):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def file_hash(path: Path) -> str:
    """Return the hash of a file's bytes."""
    digest = blake2b(digest_size=16)
    with path.open("rb") as content:
        while block := content.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
