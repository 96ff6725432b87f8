"""Load: a desk's mentions as the assembling needs them, and its events from the cache or made anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from dragoman.events.assemble import VERSION, assemble
from dragoman.events.origins import Print, find_origins
from dragoman.events.told import Party, Source, Told
from dragoman.model.event import Event
from dragoman.model.identity import identity
from dragoman.store.disk import UNFINISHED
from dragoman.store.flatten import Row, cell
from dragoman.store.manifest import Manifest, Segment, load
from dragoman.store.restore import mention
from dragoman.store.segments import read_rows
from dragoman.store.tables import EVENTS

CACHE = "cache"


def events_table(desk: Path) -> pa.Table:
    """Return the desk's events as a table; kept in the desk's cache until the desk changes."""
    manifest = load(desk)
    kept = desk / CACHE / f"events-{_state(manifest)}.parquet"
    if kept.is_file():
        return pq.read_table(kept)
    table = pa.Table.from_pylist([_row(event) for event in load_events(desk)], schema=EVENTS.schema)
    _keep(table, kept)
    return table


def load_events(desk: Path) -> list[Event]:
    """Return the desk's events, assembled anew from all its mentions."""
    manifest = load(desk)
    sources = find_origins(each for segment in manifest.segments for each in _prints(desk, segment))
    return assemble(told for segment in manifest.segments for told in _told(desk, segment, sources))


def _state(manifest: Manifest) -> str:
    return identity(VERSION, *sorted(segment.name for segment in manifest.segments))


def _keep(table: pa.Table, path: Path) -> None:
    """Put the table into the cache and take older ones out; a desk that cannot be written to goes without."""
    try:
        path.parent.mkdir(exist_ok=True)
        part = path.with_suffix(UNFINISHED)
        pq.write_table(table, part, compression="zstd")
        part.replace(path)
        for old in path.parent.glob("events-*.parquet"):
            if old != path:
                old.unlink(missing_ok=True)
    except OSError:
        return


def _row(event: Event) -> Row:
    names = [column.name for column in EVENTS.columns]
    row = {name: cell(getattr(event, name)) for name in names}
    row["statuses"] = [{"status": status, "n_origins": n} for status, n in event.statuses]
    return row


def _prints(desk: Path, segment: Segment) -> Iterator[Print]:
    columns = ["id", "published", "sketch", "copy_kind", "copy_of"]
    for row in read_rows(desk, segment, "reports", columns):
        paraphrased = row["copy_kind"] == "paraphrased"
        yield Print(row["id"], row["published"], tuple(row["sketch"]), paraphrased, row["copy_of"])


def _told(desk: Path, segment: Segment, sources: dict[str, Source]) -> Iterator[Told]:
    texts = {row["id"]: row["text"] for row in read_rows(desk, segment, "reports", ["id", "text"])}
    parties = {
        (row["report"], row["id"]): Party(row["id"], row["country"], row["kind"])
        for row in read_rows(desk, segment, "actors", ["report", "id", "country", "kind"])
    }
    for row in read_rows(desk, segment, "mentions"):
        report = row["report"]
        yield Told(
            mention(row),
            tuple(parties[report, actor] for actor in row["actors"]),
            tuple(parties[report, actor] for actor in row["recipients"]),
            sources[report],
            _words(texts[report], row["evidence"]),
        )


def _words(text: str, evidence: dict[str, Any]) -> str:
    return identity(" ".join(text[evidence["start"] : evidence["end"]].casefold().split()))
