"""Compact: many small segments put together, so that a desk read in small portions stays quick to ask."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from dragoman.store.manifest import Manifest, Segment
from dragoman.store.segments import tables_of, write_tables
from dragoman.store.tables import READ, TABLES
from dragoman.store.times import put_together

TIERS = (256, 4096)  # reports: segments of fewer than so many are put together with their like
TOGETHER = 16


def compacted(desk: Path, manifest: Manifest) -> Manifest:
    """Return the manifest with segments put together where there are many small ones; for the holder of the lock.

    When each report was read is kept, so that the desk can still be shown as it was on any day.
    """
    for low, high in zip((0, *TIERS), TIERS, strict=False):
        some = [each for each in manifest.segments if low <= each.rows["reports"] < high]
        while len(some) >= TOGETHER:
            taken, some = some[:TOGETHER], some[TOGETHER:]
            manifest = manifest.replacing({each.name for each in taken}, [_whole(desk, taken)], keep=False)
    return manifest


def _whole(desk: Path, segments: list[Segment]) -> Segment:
    parts = [tables_of(desk, each) for each in segments]
    tables = {name: pa.concat_tables([part[name] for part in parts]) for name in TABLES}
    tables[READ.name] = put_together(desk, segments)
    return write_tables(desk, tables, min(each.since or "" for each in segments))
