"""Load: a desk's events and sources as tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pyarrow as pa

from dragoman.events.gather import Given
from dragoman.events.keep import events_of
from dragoman.events.origins import Print, find_origins
from dragoman.events.told import Source
from dragoman.events.versions import corrects, plain_title
from dragoman.store.decided import decided
from dragoman.store.flatten import Row
from dragoman.store.manifest import Manifest, Segment, load
from dragoman.store.reviewed import reviewed
from dragoman.store.segments import read_rows
from dragoman.store.tables import DERIVED


def derived(desk: Path, rule: str = "representative") -> dict[str, pa.Table]:
    """Return the desk's events (by a rule for what disagrees) and sources as tables, kept in its cache."""
    manifest = load(desk)
    who, judged = decided(desk, manifest), reviewed(desk)
    sources = _sources(desk, manifest)
    shown = pa.Table.from_pylist(_source_rows(sources), schema=DERIVED["sources"].schema)
    given = Given(desk, manifest, sources, who, judged)
    return {"events": events_of(given, rule), "sources": shown}


def _sources(desk: Path, manifest: Manifest) -> dict[str, Source]:
    return find_origins(each for segment in manifest.segments for each in _prints(desk, segment))


def _source_rows(sources: Mapping[str, Source]) -> list[Row]:
    return [
        {
            "report": report,
            "origin": source.origin,
            "is_copy": source.is_copy,
            "is_superseded": source.superseded,
        }
        for report, source in sorted(sources.items())
    ]


def _prints(desk: Path, segment: Segment) -> Iterator[Print]:
    columns = ["id", "published", "sketch", "copy_kind", "copy_of", "source", "dateline", "title", "text", "credits"]
    for row in read_rows(desk, segment, "reports", columns):
        lines = [row["text"][span["start"] : span["end"]] for span in row["credits"]]
        yield Print(
            row["id"],
            row["published"],
            tuple(row["sketch"]),
            paraphrased=row["copy_kind"] == "paraphrased",
            copy_of=row["copy_of"],
            source=row["source"] or (row["dateline"] or {}).get("agency"),
            title=plain_title(row["title"]),
            corrects=corrects(row["title"], lines),
        )
