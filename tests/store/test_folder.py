"""A desk's folder: made whole, appended to in one step, the same whatever interrupts it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from tests.store.faults import Killed

from dragoman.errors import DeskError
from dragoman.store import disk, folder
from dragoman.store.check import check
from dragoman.store.folder import appending, known, make, records
from dragoman.store.manifest import load
from dragoman.testing import synthetic_records


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    make(tmp_path / "some.desk")
    return tmp_path / "some.desk"


def test_what_goes_in_comes_out_the_same(desk: Path) -> None:
    given = {record.report.id: record for record in synthetic_records(60, seed=3)}
    with appending(desk) as writer:
        writer.append_all(given.values(), 25)
    assert {record.report.id: record for record in records(desk)} == given
    assert known(desk) == {record.report.id: record.report.published for record in given.values()}
    assert len(load(desk).segments) == 3


def test_a_desk_is_not_made_over_other_files(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(DeskError, match="is no desk"):
        make(tmp_path)


def test_a_desk_can_be_made_in_an_empty_folder(tmp_path: Path) -> None:
    make(tmp_path)
    assert check(tmp_path).sound


def test_a_second_writer_is_turned_away_in_words(desk: Path) -> None:
    with (
        appending(desk),
        pytest.raises(DeskError, match=rf"being written to by process {os.getpid()}"),
        appending(desk),
    ):
        pass


def test_a_reader_sees_the_desk_as_it_was_while_one_writes(desk: Path) -> None:
    first, *rest = synthetic_records(10, seed=1)
    with appending(desk) as writer:
        writer.append([first])
        assert [record.report.id for record in records(desk)] == [first.report.id]
        writer.append(rest)
    assert len(list(records(desk))) == 10


def test_a_newer_format_is_named(desk: Path) -> None:
    manifest = desk / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"format": 1', '"format": 99'))
    with pytest.raises(DeskError, match="format 99"):
        load(desk)


def test_the_same_reports_in_another_order_give_the_same_files(tmp_path: Path) -> None:
    given = list(synthetic_records(40, seed=5))
    names = []
    for turn, some in enumerate((given, given[::-1])):
        place = tmp_path / f"{turn}.desk"
        make(place)
        with appending(place) as writer:
            writer.append(some)
        names.append([segment.name for segment in load(place).segments])
    assert names[0] == names[1]


STEPS = ("flush", "replace_file", "place_folder", "rename", "replace", "write_table")
TIMES = [pytest.param(after, marks=() if after in {0, 1, 4} else pytest.mark.slow) for after in range(16)]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("after", TIMES)
def test_a_kill_at_any_step_leaves_a_desk_that_passes_the_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, after: int
) -> None:
    given = list(synthetic_records(12, seed=2))
    desk = tmp_path / "some.desk"
    count = _arm(monkeypatch, step, after)
    try:
        make(desk)
        with appending(desk) as writer:
            writer.append_all(given, 4)
        assert count() <= after
    except Killed:
        pass
    monkeypatch.undo()
    if desk.exists():
        assert check(desk).problems == ()
    make(desk)
    with appending(desk) as writer:
        writer.append([record for record in given if record.report.id not in known(desk)])
    verdict = check(desk)
    assert (verdict.reports, verdict.problems, verdict.notes) == (12, (), ())


def _arm(monkeypatch: pytest.MonkeyPatch, step: str, after: int):
    """Let a step succeed `after` times and be killed the next time, before it does anything."""
    target, name = {
        "flush": (disk, "flush"),
        "replace_file": (folder.manifests, "replace_file"),
        "place_folder": (folder.write_segment.__globals__, "place_folder"),
        "rename": (Path, "rename"),
        "replace": (Path, "replace"),
        "write_table": (folder.write_segment.__globals__["pq"], "write_table"),
    }[step]
    real = target[name] if isinstance(target, dict) else getattr(target, name)
    done = 0

    def killed(*args, **kwargs):
        nonlocal done
        done += 1
        if done > after:
            raise Killed
        return real(*args, **kwargs)

    if isinstance(target, dict):
        monkeypatch.setitem(target, name, killed)
    else:
        monkeypatch.setattr(target, name, killed)
    return lambda: done


def test_what_a_killed_writer_left_is_noted_and_then_removed(desk: Path) -> None:
    with appending(desk) as writer:
        writer.append_all(synthetic_records(4, seed=1), 4)
    (desk / "manifest.json.part").write_text("{")
    shutil.copytree(desk / "segments" / load(desk).segments[0].name, desk / "segments" / "stray")
    verdict = check(desk)
    assert verdict.sound
    assert len([note for note in verdict.notes if "no longer belongs" in note]) == 2
    with appending(desk):
        pass
    assert check(desk).notes == ()
