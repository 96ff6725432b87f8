"""Keep: the ledger over a desk as a table, from the cache or made anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from dragoman.codebook.kin import load_kin
from dragoman.codebook.states import load_states
from dragoman.codebook.tables import SHIPPED
from dragoman.errors import DragomanError
from dragoman.events.told import Source
from dragoman.matters.assemble import VERSION, assemble
from dragoman.matters.load import load_told
from dragoman.matters.table import rows
from dragoman.model.identity import identity
from dragoman.model.when import is_by, is_prefix
from dragoman.store.cache import CACHE, cached
from dragoman.store.decided import Decided, decided
from dragoman.store.manifest import Manifest, load
from dragoman.store.matters import MATTERS
from dragoman.store.reviewed import Reviewed, reviewed
from dragoman.store.segments import read_rows
from dragoman.stories.keep import kept

LEDGER = "ledger"
CORRECTION = "correction"


def matters(
    desk: Path, sources: Iterable[Mapping[str, Any]], as_of: str | None = None, *, codebook: Path | None = None
) -> pa.Table:
    """Return the ledger over a desk; with `as_of` (a date prefix) as it was known by the end of that day.

    sources: the rows of the desk's table of that name. codebook: the folder of a user's own one. DragomanError where
    `as_of` is no date.
    """
    if as_of is not None and not is_prefix(as_of):
        raise DragomanError(f"{as_of!r} is no date. A date is YYYY, YYYY-MM or YYYY-MM-DD.")
    folder = codebook or SHIPPED
    manifest = load(desk)
    who = decided(desk, manifest)
    path = desk / CACHE / LEDGER / f"{_state(manifest, who, reviewed(desk), folder)}.parquet"
    if as_of is None and path.is_file():
        return pq.read_table(path)
    told = load_told(desk, manifest, dict(known_sources(desk, manifest, sources, as_of)), who, folder)
    table = pa.Table.from_pylist(rows(assemble(told.tellings, told.deeds, told.facts), told), schema=MATTERS.schema)
    if as_of is None:
        cached({path: table})
    return table


def known_sources(
    desk: Path, manifest: Manifest, every: Iterable[Mapping[str, Any]], as_of: str | None
) -> Iterable[tuple[str, Source]]:
    """Yield the reports known by a day as sources, by id; one of which only the month is known by the last of it.

    A report is superseded where a correction of it was known by that day.
    """
    reports = {
        row["id"]: row
        for segment in manifest.segments
        for row in read_rows(desk, segment, "reports", ["id", "published", "copy_kind"])
    }
    corrected = _corrected(desk, manifest, reports, as_of) if as_of else frozenset()
    for row in every:
        report = reports.get(row["report"])
        if report is None or (as_of and not is_by(report["published"], as_of)):
            continue
        paraphrased = report["copy_kind"] == "paraphrased"
        superseded = row["report"] in corrected if as_of else row["is_superseded"]
        yield row["report"], Source(row["report"], report["published"], row["origin"], paraphrased, superseded)


def _corrected(desk: Path, manifest: Manifest, reports: Mapping[str, Mapping[str, Any]], as_of: str) -> frozenset[str]:
    """Return the reports of which a correction was known by a day."""
    links = kept(desk, manifest)["story_links"].to_pylist()
    return frozenset(
        link["to"]
        for link in links
        if link["kind"] == CORRECTION
        and link["report"] in reports
        and is_by(reports[link["report"]]["published"], as_of)
    )


def _state(manifest: Manifest, who: Decided, reviews: Reviewed, folder: Path) -> str:
    words = (sorted(load_kin(folder).items()), load_states(folder))
    return identity(VERSION, str(words), who.key, reviews.key, *sorted(segment.name for segment in manifest.segments))
