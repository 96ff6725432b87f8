"""Load: a desk's mentions as the assembling needs them, and its events from the cache or made anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from dragoman.events.assemble import VERSION, assemble
from dragoman.events.origins import Print, find_origins
from dragoman.events.sentence import sentence
from dragoman.events.told import Party, Source, Told, is_named
from dragoman.events.versions import corrects, plain_title
from dragoman.model.event import Event
from dragoman.model.identity import identity
from dragoman.store.cache import CACHE, cached
from dragoman.store.decided import Decided, decided
from dragoman.store.flatten import Row, cell
from dragoman.store.manifest import Manifest, Segment, load
from dragoman.store.restore import mention
from dragoman.store.segments import read_rows
from dragoman.store.tables import DERIVED, EVENTS


def derived(desk: Path) -> dict[str, pa.Table]:
    """Return the desk's events and sources as tables; kept in the desk's cache until the desk changes."""
    manifest = load(desk)
    who = decided(desk, manifest)
    kept = {name: desk / CACHE / f"{name}-{_state(manifest, who)}.parquet" for name in DERIVED}
    if all(path.is_file() for path in kept.values()):
        return {name: pq.read_table(path) for name, path in kept.items()}
    sources = _sources(desk, manifest)
    rows = {
        "events": [_row(event) for event in _assembled(desk, manifest, sources, who)],
        "sources": _source_rows(sources),
    }
    tables = {name: pa.Table.from_pylist(rows[name], schema=form.schema) for name, form in DERIVED.items()}
    cached({kept[name]: table for name, table in tables.items()})
    return tables


def load_events(desk: Path) -> list[Event]:
    """Return the desk's events, assembled anew from all its mentions."""
    manifest = load(desk)
    return _assembled(desk, manifest, _sources(desk, manifest), decided(desk, manifest))


def _sources(desk: Path, manifest: Manifest) -> dict[str, Source]:
    return find_origins(each for segment in manifest.segments for each in _prints(desk, segment))


def _assembled(desk: Path, manifest: Manifest, sources: dict[str, Source], who: Decided) -> list[Event]:
    return assemble(told for segment in manifest.segments for told in _told(desk, segment, sources, who))


def _state(manifest: Manifest, who: Decided) -> str:
    return identity(VERSION, who.key, *sorted(segment.name for segment in manifest.segments))


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


def _row(event: Event) -> Row:
    names = [column.name for column in EVENTS.columns]
    row = {name: cell(getattr(event, name)) for name in names}
    row["statuses"] = [{"status": status, "n_origins": n} for status, n in event.statuses]
    return row


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


def _told(desk: Path, segment: Segment, sources: dict[str, Source], who: Decided) -> Iterator[Told]:
    """Yield the mentions of a segment; those of reports that a corrected version replaces are passed over."""
    reports = read_rows(desk, segment, "reports", ["id", "text", "headline"])
    texts = {row["id"]: row["text"] for row in reports}
    heads = {row["id"]: (row["headline"] or {"end": 0})["end"] for row in reports}
    columns = ["report", "id", "name", "country", "kind"]
    parties = {(row["report"], row["id"]): _party(row, who) for row in read_rows(desk, segment, "actors", columns)}
    gists = _gists(desk, segment, texts)
    for row in read_rows(desk, segment, "mentions"):
        report = row["report"]
        if not sources[report].superseded:
            yield Told(
                mention(row),
                tuple(dict.fromkeys(parties[report, actor] for actor in row["actors"])),
                tuple(dict.fromkeys(parties[report, actor] for actor in row["recipients"])),
                sources[report],
                *sentence(_words(texts[report], row["evidence"])),
                gists.get(row["id"], frozenset()),
                row["evidence"]["end"] <= heads[report],
            )


def _party(row: Mapping[str, Any], who: Decided) -> Party:
    shown = who.row(row) if who else row
    return Party(shown["id"], shown["country"], shown["kind"], is_named(shown["name"]))


def _gists(desk: Path, segment: Segment, texts: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Return by mention the telling words of what the ledger says it is about."""
    rows = read_rows(desk, segment, "ledger", ["report", "mention", "about"])
    return {row["mention"]: sentence(_words(texts[row["report"]], row["about"]))[1] for row in rows if row["mention"]}


def _words(text: str, span: Mapping[str, int]) -> str:
    return text[span["start"] : span["end"]]
