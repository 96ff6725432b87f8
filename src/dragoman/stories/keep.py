"""Keep: the stories of a desk in its cache, brought up to date with the segments that came or went.

The state of the shelf and the finished tables stand in one folder, named by the segments they are of, so that they are
there whole or not at all. Where there is none to go on from, all is made anew.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
from pyarrow import feather

from dragoman.model.identity import identity
from dragoman.store.cache import CACHE
from dragoman.store.disk import UNFINISHED
from dragoman.store.manifest import Manifest
from dragoman.store.stories import KEPT
from dragoman.stories import library
from dragoman.stories.library import FOLDER, Library, Place, forget
from dragoman.stories.shelf import NOBODY, Shelf, State
from dragoman.stories.siblings import Siblings
from dragoman.stories.traits import Entry
from dragoman.stories.written import Tables, Writer, no_tables
from dragoman.text.company import Company

VERSION = "4"  # raised when the same reports would be grouped or told otherwise
STATE, LINKS = "state.arrow", "links.arrow"
NUMBERS = ("texts", "weeks", "first", "part", "story")
ENDS = ("ones", "others", "scores")


@dataclass(frozen=True, slots=True)
class Kept:
    """A state, the place of each of its positions in the library, and the tables written from it."""

    state: State
    places: list[Place]
    tables: Tables


def kept(desk: Path, manifest: Manifest) -> Tables:
    """Return the tables `stories`, `story_links` and `storied` of a desk as it is now."""
    folder = desk / CACHE / FOLDER
    wanted = {segment.name for segment in manifest.segments}
    path = folder / identity(VERSION, library.VERSION, *sorted(wanted))
    if path.is_dir():
        try:
            return _tables(path)
        except (OSError, pa.ArrowException):
            shutil.rmtree(path, ignore_errors=True)
    now = _renewed(Library(desk, manifest), _latest(folder), wanted)
    _put(path, now)
    forget(folder, wanted)
    return now.tables


def _renewed(shelves: Library, old: Kept, wanted: set[str]) -> Kept:
    """Return what is to be kept of the segments wanted, going on from an older state."""
    state, places = old.state, list(old.places)
    there = [segment if state.first[at] != NOBODY else None for at, (segment, _) in enumerate(places)]
    gone = [at for at, segment in enumerate(there) if segment is not None and segment not in wanted]
    added: list[Entry] = []
    for segment in sorted(wanted - set(there)):
        some = shelves.entries(segment)
        added += some
        places += [(segment, at) for at in range(len(some))]
    shelf = Shelf(lambda some: shelves.sheaf([places[at] for at in some]), state)
    before = state.story.copy()
    anew = shelf.change(added, gone)
    writer = Writer(shelf, shelves, places, Siblings(shelves.rarity, Company()))
    return Kept(state, places, writer.written(anew, before, old.tables))


def _latest(folder: Path) -> Kept:
    """Return what was kept last, or what is kept of an empty desk."""
    whole = (path for path in folder.glob("*/") if path.suffix != UNFINISHED)
    for path in sorted(whole, key=lambda path: -path.stat().st_mtime_ns):
        try:
            return _read(path)
        except (OSError, KeyError, pa.ArrowException):
            continue
    return Kept(State(), [], no_tables())


def _read(path: Path) -> Kept:
    table, links = feather.read_table(path / STATE), feather.read_table(path / LINKS)
    if (table.schema.metadata or {}).get(b"version") != _version():
        raise KeyError("version")
    state = State(
        ids=table["report"].to_pylist(),
        published=table["published"].to_pylist(),
        **{name: table[name].to_numpy().copy() for name in NUMBERS},
        **{name: links[name].to_numpy().copy() for name in ENDS},
    )
    places = list(zip(table["segment"].to_pylist(), table["row"].to_pylist(), strict=True))
    return Kept(state, places, _tables(path))


def _tables(path: Path) -> Tables:
    return {name: feather.read_table(path / f"{name}.arrow") for name in KEPT}


def _put(path: Path, now: Kept) -> None:
    """Put what is to be kept in its folder and take out older ones; a desk that cannot be written to goes without."""
    state = now.state
    table = pa.table(
        {
            "report": state.ids,
            "published": pa.array(state.published, pa.string()),
            "segment": [segment for segment, _ in now.places],
            "row": [row for _, row in now.places],
            **{name: getattr(state, name) for name in NUMBERS},
        }
    ).replace_schema_metadata({"version": _version()})
    part = path.with_name(f"{path.name}.{os.getpid()}{UNFINISHED}")
    try:
        part.mkdir(parents=True, exist_ok=True)
        feather.write_feather(table, part / STATE)
        feather.write_feather(pa.table({name: getattr(state, name) for name in ENDS}), part / LINKS)
        for name, rows in now.tables.items():
            feather.write_feather(rows, part / f"{name}.arrow")
        if not path.is_dir():
            part.rename(path)
        for old in path.parent.glob("*/"):
            if old != path:
                shutil.rmtree(old, ignore_errors=True)
    except OSError:
        shutil.rmtree(part, ignore_errors=True)


def _version() -> bytes:
    return f"{VERSION} {library.VERSION}".encode()
