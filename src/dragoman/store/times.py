"""Times: when the reports of a segment were read, and since when they stand in it as they do."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa

from dragoman.store.manifest import Segment, now
from dragoman.store.segments import read_rows, reports_of
from dragoman.store.tables import READ


def times(desk: Path, segment: Segment) -> list[dict[str, str | None]]:
    """Return report, read and since for each report of a segment."""
    if READ.name in segment.hashes:
        return read_rows(desk, segment, READ.name)
    return [{"report": each, "read": segment.since, "since": segment.since} for each in reports_of(desk, segment)]


def put_together(desk: Path, segments: Iterable[Segment]) -> pa.Table:
    """Return the times of some segments in one table."""
    return pa.Table.from_pylist([row for each in segments for row in times(desk, each)], schema=READ.schema)


def anew(desk: Path, segment: Segment, reports: Iterable[str]) -> pa.Table:
    """Return the times of some reports of a segment that stand from now on as they did not before."""
    left, moment = set(reports), now()
    rows = [row | {"since": moment} for row in times(desk, segment) if row["report"] in left]
    return pa.Table.from_pylist(rows, schema=READ.schema)
