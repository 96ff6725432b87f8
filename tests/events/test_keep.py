"""Events kept in a desk's cache: what a desk shows does not depend on how it came to hold what it holds."""

from __future__ import annotations

import random
import shutil
import sqlite3
from pathlib import Path

import pytest
from tests.events.grown import grown

import dragoman
from dragoman.store.folder import appending
from dragoman.testing import synthetic_records


def rows(desk: dragoman.desk.Desk, rule: str = "representative") -> list[dict[str, object]]:
    return [row | {"former_ids": None} for row in desk.events(rule=rule).rows()]


def happenings(desk: dragoman.desk.Desk) -> list[str]:
    """Return what the events of a desk say, without their ids (a copy of the same day may come first by its id)."""
    named = ("date", "code", "status", "contested", "actors", "recipients", "place")
    return sorted(str([row[name] for name in named]) for row in desk.events())


@pytest.mark.parametrize("seed", [1, 2])
def test_shuffled_and_in_portions_a_desk_shows_the_same_events(tmp_path: Path, seed: int) -> None:
    records = list(synthetic_records(240, seed))
    whole = grown(tmp_path / "whole.desk", records)
    random.Random(seed).shuffle(records)
    parts = grown(tmp_path / "parts.desk", *(records[at::5] for at in range(5)))
    for rule in ("conservative", "representative", "informative"):
        assert rows(whole, rule) == rows(parts, rule)
    assert sum(len(row["mention_ids"]) for row in whole.events()) > 0


def test_copies_of_reports_change_no_event_but_in_its_counts(tmp_path: Path) -> None:
    records = list(synthetic_records(200, 5))
    whole = grown(tmp_path / "a.desk", records)
    originals = [each for each in records if not each.report.source.startswith("copy")]
    alone = grown(tmp_path / "b.desk", originals)
    assert happenings(alone) == happenings(whole)


def test_a_damaged_cache_is_made_anew(tmp_path: Path) -> None:
    desk = grown(tmp_path / "a.desk", list(synthetic_records(40, 3)))
    before = rows(desk)
    (desk.path / "cache" / "events.sqlite").write_bytes(b"no database" * 1000)
    assert rows(dragoman.open(desk.path)) == before


def test_a_desk_that_cannot_be_written_to_shows_its_events(tmp_path: Path) -> None:
    desk = grown(tmp_path / "a.desk", list(synthetic_records(40, 3)))
    before = rows(desk)
    shutil.rmtree(desk.path / "cache")
    (desk.path / "cache").write_text("in the way")
    assert rows(dragoman.open(desk.path)) == before


def test_a_few_new_reports_change_few_rows(tmp_path: Path) -> None:
    records = list(synthetic_records(400, 4))
    desk = grown(tmp_path / "a.desk", records[:380])
    (before,) = _count(desk, "SELECT max(number) FROM portions")
    with appending(desk.path) as writer:
        writer.append(records[380:])
    desk.events()
    (made,) = _count(desk, f"SELECT n FROM portions WHERE number > {before}")
    assert 0 < made < 200 < len(desk.events())


def test_an_event_is_found_by_the_ids_of_its_mentions(tmp_path: Path) -> None:
    desk = grown(tmp_path / "a.desk", list(synthetic_records(60, 3)))
    event = max(desk.events().rows(), key=lambda row: len(row["mention_ids"]))
    assert len(event["mention_ids"]) > 1
    assert [row["id"] for row in desk.events(id=event["mention_ids"][-1])] == [event["id"]]
    assert [row["id"] for row in desk.events(id=event["id"])] == [event["id"]]


def _count(desk: dragoman.desk.Desk, asked: str) -> tuple[int, ...]:
    database = sqlite3.connect(desk.path / "cache" / "events.sqlite")
    try:
        return tuple(database.execute(asked).fetchone())
    finally:
        database.close()
