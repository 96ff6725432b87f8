"""The stories of a desk are kept in its cache and brought up to date; the desk tells the same however it grew."""

from __future__ import annotations

import random
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pytest

import dragoman
from dragoman.errors import DragomanError
from dragoman.model.record import Record
from dragoman.store.cache import CACHE
from dragoman.store.folder import appending
from dragoman.store.manifest import load
from dragoman.stories.detail import story, substitutions
from dragoman.stories.keep import kept
from dragoman.testing import synthetic_records

RECORDS = list(synthetic_records(120, 7))


def filled(desk: Path, *portions: Sequence[Record], look: bool = False) -> dict[str, pa.Table]:
    """Return the tables of a desk filled in portions; `look` asks for them after each."""
    dragoman.open(desk, create=True)
    for portion in portions:
        with appending(desk) as writer:
            writer.append(portion)
        if look:
            kept(desk, load(desk))
    return kept(desk, load(desk))


def told(tables: dict[str, pa.Table]) -> dict[str, list[dict[str, object]]]:
    keys = {"stories": ("id",), "story_links": ("report", "kind"), "storied": ("report",)}
    return {
        name: sorted(table.to_pylist(), key=lambda row: tuple(row[key] for key in keys[name]))
        for name, table in tables.items()
    }


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, pa.Table]:
    return filled(tmp_path_factory.mktemp("whole") / "a.desk", RECORDS)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_desk_that_grew_in_portions_tells_the_same(tmp_path: Path, whole: dict[str, pa.Table], seed: int) -> None:
    mixed = random.Random(seed).sample(RECORDS, len(RECORDS))
    assert told(filled(tmp_path / "a.desk", mixed[:50], mixed[50:90], mixed[90:], look=True)) == told(whole)


@pytest.mark.parametrize("seed", [3, 4, 5])
def test_what_was_taken_away_leaves_no_trace(tmp_path: Path, seed: int) -> None:
    mixed = random.Random(seed).sample(RECORDS, len(RECORDS))
    desk = tmp_path / "a.desk"
    filled(desk, mixed[:50], mixed[50:90], mixed[90:], look=True)
    manifest = load(desk)
    for gone in manifest.segments:
        left = replace(manifest, segments=tuple(each for each in manifest.segments if each != gone))
        now = told(kept(desk, left))
        shutil.rmtree(desk / CACHE)
        assert told(kept(desk, left)) == now
        kept(desk, manifest)


def test_a_lost_or_damaged_cache_is_made_anew(tmp_path: Path, whole: dict[str, pa.Table]) -> None:
    desk = tmp_path / "a.desk"
    filled(desk, RECORDS[:60], RECORDS[60:], look=True)
    (folder,) = (desk / CACHE / "stories").glob("*/")
    for path in folder.iterdir():
        path.unlink()
    assert told(kept(desk, load(desk))) == told(whole)
    shutil.rmtree(desk / CACHE)
    assert told(kept(desk, load(desk))) == told(whole)


def test_every_report_is_in_one_story_and_every_other_one_has_a_link(whole: dict[str, pa.Table]) -> None:
    stories, links, storied = (told(whole)[name] for name in ("stories", "story_links", "storied"))
    assert sorted(report for row in stories for report in row["report_ids"]) == [row["report"] for row in storied]
    assert all(row["id"] == row["report_ids"][0] for row in stories)
    linked = {row["report"] for row in links if row["kind"] != "follow_up"}
    assert len(linked) >= len(storied) - len(stories)
    assert all(row["n_origins"] + row["n_copies"] <= row["n_reports"] for row in stories)
    assert all(row["n_copies"] == 0 for row in stories if row["n_reports"] == 1)


def test_a_story_is_told_by_any_of_its_reports(tmp_path: Path, whole: dict[str, pa.Table]) -> None:
    desk = tmp_path / "a.desk"
    filled(desk, RECORDS)
    most = max(told(whole)["stories"], key=lambda row: row["n_reports"])
    rows = story(desk, most["report_ids"][-1]).to_pylist()
    assert {row["report"] for row in rows} == set(most["report_ids"])
    assert [row["report"] for row in rows] == most["report_ids"]
    with pytest.raises(DragomanError, match="No story 'nothing'"):
        story(desk, "nothing")


def test_substitutions_are_told_of_rewritten_reports_alone(tmp_path: Path, whole: dict[str, pa.Table]) -> None:
    desk = tmp_path / "a.desk"
    filled(desk, RECORDS)
    links = {row["report"]: row for row in told(whole)["story_links"]}
    spun = [report for report, row in links.items() if row["kind"] == "paraphrased_copy"]
    assert any(
        each.text == "officers" and each.reads == "officials" for report in spun for each in substitutions(desk, report)
    )
    plain = next(report for report, row in links.items() if row["kind"] == "own_report")
    assert substitutions(desk, plain) == []
