"""Cache: tables made from a desk's segments, kept beside them until what they were made of changes."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from dragoman.store.disk import UNFINISHED

CACHE = "cache"


def put(path: Path, table: pa.Table) -> None:
    """Put a table in its place, whole or not at all; OSError in a desk that cannot be written to."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}{UNFINISHED}")
    pq.write_table(table, part, compression="zstd")
    part.replace(path)


def cached(tables: Mapping[Path, pa.Table]) -> None:
    """Put the tables of one folder there, each whole or not at all, and take out what stood there before.

    Two processes may do so at once. A desk that cannot be written to goes without.
    """
    try:
        for path, table in tables.items():
            put(path, table)
        for folder in {path.parent for path in tables}:
            for old in set(folder.iterdir()) - set(tables):
                if old.suffix in {".parquet", UNFINISHED}:
                    old.unlink(missing_ok=True)
    except OSError:
        return
