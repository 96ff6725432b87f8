"""Past: a desk as it was at the end of a day, as a desk of its own in the cache that shares the files."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

from dragoman.errors import DeskError, DragomanError
from dragoman.model.identity import identity
from dragoman.model.when import is_prefix, last_day
from dragoman.store import manifest as manifests
from dragoman.store.cache import CACHE
from dragoman.store.disk import UNFINISHED
from dragoman.store.lines import OFFICES, judgements, save_judgements
from dragoman.store.manifest import Manifest, Segment
from dragoman.store.segments import FOLDER, tables_of, write_tables
from dragoman.store.times import times

PAST = "past"
SHOWN = 4  # days of the past that stay in the cache


def as_of(desk: Path, day: str) -> Path:
    """Return the folder of the desk as it was at the end of a day (a date prefix, UTC).

    It has the reports read by then as they were coded then, and what was judged by then. DragomanError where the day
    is none, DeskError where nothing had been read by then.
    """
    if not is_prefix(day):
        raise DragomanError(f"{day!r} is no date. A date is YYYY, YYYY-MM or YYYY-MM-DD.")
    end = f"{last_day(day).isoformat()}T~"
    manifest = manifests.load(desk)
    every = (*manifest.segments, *manifest.past)
    then = [each for each in every if (each.since or "") <= end < (each.until or "~")]
    first = min((each.since or "" for each in every), default="")
    if first > end:
        first = first[:10]
        raise DeskError(f"{desk} had read nothing by {day}: its first report on {first}. To choose by date: --until.")
    made = [each for each in judgements(desk) if each.at <= end]
    final = desk / CACHE / PAST / identity(end, *(each.name for each in then), *map(str, made))
    if not final.is_dir():
        _make(desk, final, then, end)
        save_judgements(final, made)
    return final


def _make(desk: Path, final: Path, then: list[Segment], end: str) -> None:
    part = final.with_name(f"{final.name}.{os.getpid()}{UNFINISHED}")
    try:
        (part / FOLDER).mkdir(parents=True, exist_ok=True)
        segments = tuple(replace(_placed(desk, part, each, end), until=None) for each in then)
        if (desk / OFFICES).is_file():
            shutil.copy(desk / OFFICES, part / OFFICES)
        manifests.save(part, Manifest(1, segments))
        part.rename(final)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        if not final.is_dir():
            raise DeskError(f"{desk} cannot be shown as it was: {error.strerror}.") from None
    others = sorted(final.parent.iterdir(), key=lambda each: each.stat().st_mtime)
    for old in others[:-SHOWN]:
        shutil.rmtree(old, ignore_errors=True)


def _placed(desk: Path, into: Path, segment: Segment, end: str) -> Segment:
    """Put a segment into another desk: the same files where all its reports were read by then, else those that were."""
    later = {str(row["report"]) for row in times(desk, segment) if (row["since"] or "") > end}
    if later:
        return write_tables(into, tables_of(desk, segment, later), segment.since)
    folder = into / FOLDER / segment.name
    folder.mkdir()
    for file in (desk / FOLDER / segment.name).iterdir():
        try:
            os.link(file, folder / file.name)
        except OSError:  # another file system, or one without links
            shutil.copy(file, folder / file.name)
    return segment
