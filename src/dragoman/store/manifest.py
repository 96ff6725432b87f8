"""Manifest: which segments a desk consists of; what it does not list is not there."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from dragoman.errors import DeskError
from dragoman.store.disk import replace_file
from dragoman.store.tables import FORMAT

NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Segment:
    """One folder of `segments/`: its name (the hash of all its files), and each table's rows and file hash.

    since: when it became part of the desk (UTC); None where that was not noted. until: when it no longer was.
    """

    name: str
    rows: Mapping[str, int]
    hashes: Mapping[str, str]
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """The segments in the order they were written; `generation` counts the changes.

    past: segments that others took the place of, kept so that the desk can be shown as it was.
    """

    generation: int = 0
    segments: tuple[Segment, ...] = ()
    past: tuple[Segment, ...] = ()

    def with_segment(self, segment: Segment) -> Manifest:
        """Return the next manifest: this one and one more segment."""
        return Manifest(self.generation + 1, (*self.segments, segment), self.past)

    def replacing(self, gone: Collection[str], made: Iterable[Segment], *, keep: bool = True) -> Manifest:
        """Return the next manifest: some segments (by name) gone and others made in the place of the first of them.

        keep: those gone belong to the past from now on; else they are no part of the desk any more.
        """
        names = set(gone)
        at = min((at for at, each in enumerate(self.segments) if each.name in names), default=len(self.segments))
        left = [each for each in self.segments if each.name not in names]
        old = [replace(each, until=now()) for each in self.segments if each.name in names and keep]
        return Manifest(self.generation + 1, (*left[:at], *made, *left[at:]), (*self.past, *old))

    @property
    def n_reports(self) -> int:
        """How many reports the desk holds."""
        return sum(segment.rows["reports"] for segment in self.segments)


def now() -> str:
    """Return the time (UTC, ISO 8601)."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def save(desk: Path, manifest: Manifest) -> None:
    """Write the manifest of a desk in one step."""
    content = {
        "format": FORMAT,
        "generation": manifest.generation,
        "segments": [asdict(each) for each in manifest.segments],
        "past": [asdict(each) for each in manifest.past],
    }
    replace_file(desk / NAME, (json.dumps(content, indent=1) + "\n").encode())


def load(desk: Path) -> Manifest:
    """Return the manifest of a desk; DeskError when there is none, or it is damaged or of another format."""
    path = desk / NAME
    if not path.is_file():
        what = "has no manifest.json, so it is no desk" if desk.is_dir() else "does not exist"
        raise DeskError(f"{desk} {what}. `dragoman read REPORTS --desk {desk}` makes one in a new folder.")
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        form = content["format"]
        segments, past = (tuple(Segment(**each) for each in content.get(which, ())) for which in ("segments", "past"))
        generation = int(content["generation"])
    except (ValueError, KeyError, TypeError) as error:
        raise DeskError(f"{path} is damaged ({error}). Restore it from a copy, or read the reports anew.") from None
    if form != FORMAT:
        raise DeskError(f"{desk} is a desk of format {form}; this version reads format {FORMAT}.")
    return Manifest(generation, segments, past)
