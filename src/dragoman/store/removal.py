"""Removal: reports taken out of a desk, with a tombstone each, and put back."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path

from dragoman.errors import DeskError
from dragoman.store import manifest as manifests
from dragoman.store.cache import CACHE
from dragoman.store.lines import Removed, removed, save_removed
from dragoman.store.lock import writing
from dragoman.store.manifest import Manifest, Segment, now
from dragoman.store.segments import clean, read_rows, reports_of, tables_of, write_tables
from dragoman.store.tables import READ
from dragoman.store.times import anew


def remove(
    desk: Path, reports: Collection[str], *, by: str, why: str | None = None, purge: bool = False
) -> list[Removed]:
    """Take reports out of a desk and return their tombstones, one for each that was there.

    They stay in the past of the desk, from where `restore` takes them; with `purge` they are gone from there too.
    """
    with writing(desk):
        manifest = manifests.load(desk)
        clean(desk, manifest)
        told = [tomb for each in manifest.segments for tomb in _tombs(desk, each, reports, by=by, why=why, purge=purge)]
        before = [each for each in removed(desk) if each.report not in {tomb.report for tomb in told}]
        if purge:
            before = [replace(each, purged=each.purged or each.report in reports) for each in before]
        save_removed(desk, [*before, *told])
        for segment in manifest.segments:
            manifest = without(desk, manifest, segment, reports)
        if purge:
            manifest = _purged(desk, manifest, reports)
        manifests.save(desk, manifest)
        if purge:
            clean(desk, manifest)
            shutil.rmtree(desk / CACHE, ignore_errors=True)  # what is made of texts holds words of them
        return told


def restore(desk: Path, reports: Collection[str]) -> list[str]:
    """Put removed reports back as they last were; return the ids of those that were removed and are not purged."""
    with writing(desk):
        manifest = manifests.load(desk)
        clean(desk, manifest)
        wanted = {each.report for each in removed(desk)} & set(reports)
        found = sorted(wanted & _there(desk, manifest))  # put back by one that was stopped
        left = wanted - set(found)
        for segment in sorted(manifest.past, key=lambda each: each.until or "", reverse=True):
            here = left.intersection(reports_of(desk, segment)) if left else set()
            if here:
                every = tables_of(desk, segment, set(reports_of(desk, segment)) - here)
                manifest = manifest.with_segment(write_tables(desk, every | {READ.name: anew(desk, segment, here)}))
                found += sorted(here)
                left -= here
        manifests.save(desk, manifest)
        save_removed(desk, [each for each in removed(desk) if each.report not in found])
        return sorted(found)


def _there(desk: Path, manifest: Manifest) -> set[str]:
    return {report for segment in manifest.segments for report in reports_of(desk, segment)}


def forget(desk: Path, reports: Iterable[str]) -> None:
    """Take away the tombstones of reports that were read again; only for the holder of the lock."""
    back = set(reports)
    save_removed(desk, [each for each in removed(desk) if each.report not in back])


def meant(known: Iterable[str], word: str) -> str:
    """Return the id of the removed report meant by its id or the beginning of it; DeskError where there is none."""
    found = [each for each in known if each.startswith(word)]
    if len(found) != 1:
        raise DeskError(f"{word!r} is the id of no removed report, or of several. `dragoman remove --list` shows them.")
    return found[0]


def _tombs(desk: Path, segment: Segment, reports: Collection[str], **told: object) -> Iterable[Removed]:
    more: Callable[..., Removed] = Removed
    for row in read_rows(desk, segment, "reports", ["id", "file", "title"]):
        if row["id"] in reports:
            by, why, purge = told["by"], told["why"], told["purge"]
            yield more(row["id"], row["file"], row["title"], now(), by, why, purge)


def without(desk: Path, manifest: Manifest, segment: Segment, reports: Collection[str]) -> Manifest:
    """Return the manifest with the rest of a segment in its place, and the segment in the past."""
    here = set(reports).intersection(reports_of(desk, segment))
    if not here:
        return manifest
    left = set(reports_of(desk, segment)) - here
    tables = tables_of(desk, segment, here) | {READ.name: anew(desk, segment, left)}
    return manifest.replacing({segment.name}, [write_tables(desk, tables)] if left else [])


def _purged(desk: Path, manifest: Manifest, reports: Collection[str]) -> Manifest:
    past = []
    for segment in manifest.past:
        here = set(reports).intersection(reports_of(desk, segment))
        if not here:
            past.append(segment)
        elif len(here) < segment.rows["reports"]:
            made = write_tables(desk, tables_of(desk, segment, here), segment.since)
            past.append(replace(made, until=segment.until))
    return replace(manifest, past=tuple(past))
