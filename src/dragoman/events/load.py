"""Load: a desk's stories, events and sources as tables."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from dragoman.events.gather import Given
from dragoman.events.keep import events_of
from dragoman.events.sources import Sources
from dragoman.store.decided import decided
from dragoman.store.manifest import load
from dragoman.store.reviewed import reviewed
from dragoman.store.tables import DERIVED
from dragoman.stories.keep import kept


def derived(desk: Path, rule: str = "representative") -> dict[str, pa.Table]:
    """Return the desk's stories, events (by a rule for what disagrees) and sources as tables, kept in its cache."""
    manifest = load(desk)
    who, judged = decided(desk, manifest), reviewed(desk)
    stories = kept(desk, manifest)
    storied = stories["storied"]
    given = Given(desk, manifest, Sources(storied), who, judged)
    sources = storied.select(DERIVED["sources"].schema.names)
    return {"events": events_of(given, rule), "sources": sources.sort_by("report"), **stories}
