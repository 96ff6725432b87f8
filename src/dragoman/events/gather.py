"""Gather: the mentions of a segment as the assembling needs them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.events.sentence import sentence
from dragoman.events.sources import Sources
from dragoman.events.told import Party, Told, is_named
from dragoman.store.decided import Decided
from dragoman.store.manifest import Manifest, Segment
from dragoman.store.restore import mention
from dragoman.store.reviewed import Reviewed
from dragoman.store.segments import read_rows

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Given:
    """All that a desk's events are made of: its segments, its reports as sources, and what people decided."""

    desk: Path
    manifest: Manifest
    sources: Sources
    who: Decided
    judged: Reviewed


def told_of(given: Given, segment: Segment, only: Collection[str] | None = None) -> Iterator[Told]:
    """Yield the mentions of a segment, or of some of its reports.

    Those of reports that a corrected version replaces are passed over, and those that somebody rejected.
    """
    desk = given.desk
    reports = read_rows(desk, segment, "reports", ["id", "text", "headline"], only)
    texts = {row["id"]: row["text"] for row in reports}
    heads = {row["id"]: (row["headline"] or {"end": 0})["end"] for row in reports}
    columns = ["report", "id", "name", "country", "kind"]
    parties = {
        (row["report"], row["id"]): _party(row, given.who) for row in read_rows(desk, segment, "actors", columns, only)
    }
    gists = _gists(read_rows(desk, segment, "ledger", ["report", "mention", "about"], only), texts)
    for row in given.judged.rows(read_rows(desk, segment, "mentions", only=only)):
        report = row["report"]
        if not given.sources[report].superseded:
            yield Told(
                mention(row),
                _side(row, "actors", parties),
                _side(row, "recipients", parties),
                given.sources[report],
                *sentence(_words(texts[report], row["evidence"])),
                gists.get(row["id"], frozenset()),
                row["evidence"]["end"] <= heads[report],
            )


def _side(row: Row, side: str, parties: Mapping[tuple[str, str], Party]) -> tuple[Party, ...]:
    """Return the parties of a side; one that only a correction names is known by its id alone."""
    every = (parties.get((row["report"], actor), Party(actor, None, "organisation")) for actor in row[side])
    return tuple(dict.fromkeys(every))


def _party(row: Row, who: Decided) -> Party:
    shown = who.row(row) if who else row
    return Party(shown["id"], shown["country"], shown["kind"], is_named(shown["name"]))


def _gists(rows: list[dict[str, Any]], texts: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Return by mention the telling words of what the ledger says it is about."""
    return {row["mention"]: sentence(_words(texts[row["report"]], row["about"]))[1] for row in rows if row["mention"]}


def _words(text: str, span: Mapping[str, int]) -> str:
    return text[span["start"] : span["end"]]
