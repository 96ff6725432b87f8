"""A kill, a full disk or an I/O error at any write: nothing acknowledged is lost, and doing it again completes it."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.store.faults import Disk, Killed

import dragoman
from dragoman.engines.outcomes import Outcome, Tally
from dragoman.errors import DragomanError
from dragoman.events.load import derived
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.store import compact, intake, judging, manifest, removal, segments, times
from dragoman.store.check import check
from dragoman.store.folder import appending, known, make
from dragoman.store.intake import Intake
from dragoman.store.lines import judgements, removed
from dragoman.store.manifest import load
from dragoman.store.segments import read_rows
from dragoman.store.tables import TABLES
from dragoman.testing import synthetic_records

RECORDS = list(synthetic_records(14, seed=7))
BY_ID = {each.report.id: each for each in RECORDS}
REPORT = RECORDS[3].report.id
SAMPLE = {"kill": 2, "ENOSPC": 1, "EIO": 1}  # writes of each step that fail in the quick run
EACH = {"kill": 1, "ENOSPC": 3, "EIO": 3}  # in the slow one every write is the last, every third meets an error
NOON = "2031-05-01T12:00:00+00:00"


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Segments of three reports, put together by threes, and a clock that stands still."""
    monkeypatch.setattr(intake, "SEGMENT", 3)
    monkeypatch.setattr(compact, "TIERS", (4, 9))
    monkeypatch.setattr(compact, "TOGETHER", 3)
    for room in (manifest, segments, times, judging, removal):
        monkeypatch.setattr(room, "now", lambda: NOON)


class Later:
    """A later version, which codes all reports as before."""

    def read(self, report: Report) -> Record:
        return replace(BY_ID[report.id], made_by=(("dragoman", "later"),))


def reads(*records: Record) -> Callable[[Path], None]:
    """Return the reading of some reports into a desk, which is made where there is none."""

    def read(path: Path) -> None:
        make(path)
        with appending(path) as writer:
            inside = Intake(path, writer)
            try:
                for each in records:
                    if each.report.id not in known(path):
                        inside.take(Outcome(str(each.report.file), record=each), Tally())
            finally:
                inside.close()

    return read


def judges(path: Path) -> None:
    desk = dragoman.open(path)
    first, second, third = sorted(desk.events().rows(), key=lambda row: str(row["id"]))[:3]
    if not judgements(path):
        desk.accept(first["id"], by="ann")
    if len(judgements(path)) < 2:
        desk.correct(second["id"], {"date": "2031-04-01"}, by="ann")
    if len(judgements(path)) < 3:
        desk.reject(third["mention_ids"][0], of="mentions", by="ann")


def removes(path: Path) -> None:
    if REPORT in known(path):
        removal.remove(path, [REPORT], by="ann")


def restores(path: Path) -> None:
    removal.restore(path, [REPORT])


def purges(path: Path) -> None:
    if not any(each.purged for each in removed(path)) or REPORT in known(path):
        removal.remove(path, [REPORT], by="ann", purge=True)


def recodes(path: Path) -> None:
    dragoman.open(path).recode(reader=Later())


def asks(path: Path) -> None:
    dragoman.open(path).events()


# what is done to a desk, step by step; done again after it was stopped, each does what is left to do
STEPS = {
    "read": reads(*RECORDS[:8]),
    "ask": asks,
    "judge": judges,
    "read more": reads(*RECORDS[8:]),
    "remove": removes,
    "restore": restores,
    "recode": recodes,
    "purge": purges,
    "ask again": asks,
}
NAMES = list(STEPS)
Do = Callable[[Path], None]


def shown(path: Path) -> dict[str, Any]:
    """Return all a desk holds and shows."""
    every = load(path)
    rows = {
        name: sorted((row for each in every.segments for row in read_rows(path, each, name)), key=str)
        for name in TABLES
    }
    events = derived(path)["events"].to_pylist()
    return rows | {"judged": judgements(path), "removed": removed(path), "events": events}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return the desk as it is before a step, each made once."""
    folder, made = tmp_path_factory.mktemp("steps"), {}

    def before(name: str) -> Path:
        at = NAMES.index(name)
        if name not in made:
            made[name] = folder / f"{at}.desk"
            if at:
                copied(before(NAMES[at - 1]), made[name])
                STEPS[NAMES[at - 1]](made[name])
        return made[name]

    return before


def points(do: Do, start: Path, path: Path) -> int:
    """Return how many writes a step makes."""
    copied(start, path)
    with pytest.MonkeyPatch.context() as patch:
        disk = Disk(patch)
        do(path)
    return disk.n


def copied(start: Path, path: Path) -> None:
    shutil.rmtree(path, ignore_errors=True)
    if start.exists():
        shutil.copytree(start, path)


def stopped(do: Do, path: Path, at: int, how: str) -> None:
    """Do a step whose write numbered `at` fails."""
    with pytest.MonkeyPatch.context() as patch, suppress(Killed, OSError, DragomanError):
        Disk(patch, at, how)
        do(path)


def holds(path: Path, start: Path) -> None:
    """Assert that a desk is sound and has all that it had at the start of a step."""
    if not start.exists():
        assert not path.exists() or check(path).problems == ()
        return
    assert check(path).problems == ()
    assert known(path).keys() >= known(start).keys() - {REPORT}
    assert [each for each in judgements(start) if each not in judgements(path)] == []
    gone = {each.report for each in removed(path)}
    assert REPORT in known(path) or REPORT in gone or REPORT not in known(start)


@pytest.mark.parametrize("how", SAMPLE)
@pytest.mark.parametrize("name", NAMES)
def test_at_some_writes_of_each_step(name: str, how: str, before: Callable[[str], Path], tmp_path: Path) -> None:
    tried(name, how, before(name), tmp_path, lambda every: sorted(random.Random(name + how).sample(every, SAMPLE[how])))


@pytest.mark.slow
@pytest.mark.parametrize("how", EACH)
@pytest.mark.parametrize("name", NAMES)
def test_at_every_write_of_each_step(name: str, how: str, before: Callable[[str], Path], tmp_path: Path) -> None:
    tried(name, how, before(name), tmp_path, lambda every: every[:: EACH[how]])


def tried(name: str, how: str, start: Path, folder: Path, chosen: Callable[[Sequence[int]], Sequence[int]]) -> None:
    do, path = STEPS[name], folder / "a.desk"
    n = points(do, start, path)
    wanted, bytes_of = shown(path), names(path)
    for at in chosen(range(1, n + 1)):
        copied(start, path)
        stopped(do, path, at, how)
        holds(path, start)
        do(path)
        assert shown(path) == wanted, at
        assert check(path).problems == ()
        if how == "kill":
            assert names(path) == bytes_of, at


def names(path: Path) -> list[str]:
    """Return the names of a desk's segments, which are hashes of their bytes."""
    return sorted(each.name for each in load(path).segments)


@pytest.mark.slow
def test_there_are_two_hundred_writes_and_more(before: Callable[[str], Path], tmp_path: Path) -> None:
    assert sum(points(do, before(name), tmp_path / "a.desk") for name, do in STEPS.items()) >= 200
