"""Anchors: where mentions and quotes stand in the texts of their reports, as offsets."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa

from dragoman.store.manifest import load
from dragoman.store.segments import read_rows

Spot = dict[str, Any]
TEXTS = pa.schema([("report", pa.string()), ("text", pa.large_string())])
COLUMNS = {
    "mentions": ["id", "report", "actors", "recipients", "trigger", "evidence", "condition"],
    "quotes": ["id", "report", "content", "cue", "speaker_words", "evidence"],
    "actors": ["report", "id", "spans"],
}


def texts(path: Path) -> pa.Table:
    """Return the texts of a desk's reports, by report."""
    rows = [row for segment in load(path).segments for row in read_rows(path, segment, "reports", ["id", "text"])]
    found = [{"report": row["id"], "text": row["text"]} for row in rows]
    return pa.Table.from_pylist(sorted(found, key=lambda row: str(row["report"])), schema=TEXTS)


class Anchors:
    """The spans of a desk's segments, by the id of what stands there."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def mentions(self) -> dict[str, Spot]:
        """The spans of mentions."""
        return {row["id"]: row for row in self._rows("mentions")}

    @cached_property
    def quotes(self) -> dict[str, Spot]:
        """The spans of quotes."""
        return {row["id"]: row for row in self._rows("quotes")}

    @cached_property
    def named(self) -> dict[tuple[str, str], list[dict[str, int]]]:
        """Where each actor of each report is named."""
        return {(row["report"], row["id"]): row["spans"] for row in self._rows("actors")}

    @cached_property
    def report_of(self) -> dict[str, str]:
        """The report of each mention."""
        return {each: spot["report"] for each, spot in self.mentions.items()}

    def _rows(self, table: str) -> list[Spot]:
        segments = load(self._path).segments
        return [row for segment in segments for row in read_rows(self._path, segment, table, COLUMNS[table])]
