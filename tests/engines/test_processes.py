"""Several processes give what one gives, in the order of the inputs, whatever happens to one of them."""

from __future__ import annotations

import os
import re
import signal
from functools import partial
from pathlib import Path

import pytest

import dragoman
from dragoman.engines import inline, processes, worker
from dragoman.engines.engine import read_items
from dragoman.engines.inputs import opened
from dragoman.engines.outcomes import Outcome
from dragoman.errors import DragomanError
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.settings import Settings
from dragoman.testing import BlankReader, FragileReader

TEXT = "KYIV (Reuters) - Talks on the conflict began on Friday, officials said, and will go on for {} days.\n"
COUNT = 14


class KilledReader(BlankReader):
    """A reader whose process is killed over one report."""

    def read(self, report: Report) -> Record:
        if "KILL" in report.text:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().read(report)


def unready() -> BlankReader:
    raise DragomanError("No model 'xx'.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(COUNT):
        (tmp_path / f"{number:02}.txt").write_text(
            TEXT.format(number % (COUNT - 3))
        )  # the last three are known already
    (tmp_path / "31.txt").write_text("")
    (tmp_path / "32.txt").write_text(TEXT.format("REFUSE"))
    return tmp_path


def timeless(path: Path) -> bytes:
    """Return the bytes of a file without the moment of reading, which the manifest notes."""
    return re.sub(rb'"since": "[^"]+"', b'"since": null', path.read_bytes())


def names(outcomes: list[Outcome]) -> list[str]:
    return [Path(outcome.input).name for outcome in outcomes]


def test_both_engines_yield_the_same_outcomes(folder: Path) -> None:
    several = list(processes.read_items(opened([folder], published="2022-01-21"), FragileReader, workers=2))
    assert several == list(inline.read_items(opened([folder], published="2022-01-21"), FragileReader()))
    assert len(several) == COUNT + 2


def test_both_engines_give_the_same_desk(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    base = tmp_path_factory.mktemp("desks")
    desks = [dragoman.open(base / str(workers), create=True) for workers in (1, 2)]
    accounts = [desk.read([folder], reader=FragileReader(), workers=n) for n, desk in enumerate(desks, 1)]
    assert accounts[0] == accounts[1]
    assert (accounts[0].read, accounts[0].known, len(accounts[0].refused)) == (COUNT - 3, 3, 2)
    one, other = ({p.relative_to(d.path): timeless(p) for p in d.path.rglob("*") if p.is_file()} for d in desks)
    assert one == other


def test_a_report_over_which_a_worker_dies_is_tried_twice_and_refused(folder: Path) -> None:
    (folder / "05.txt").write_text(TEXT.format("FAIL"))
    (folder / "06.txt").write_text(TEXT.format("DIE"))
    outcomes = list(processes.read_items(opened([folder]), FragileReader, workers=2))
    refused = {Path(each.input).name: each.refusal.reason for each in outcomes if each.refusal}
    assert refused["05.txt"] == "its reading ended the worker process 2 times: ValueError: it asks to fail"
    assert refused["06.txt"] == "its reading ended the worker process 2 times: exit code 7"
    assert names(outcomes) == sorted(names(outcomes))
    assert sum(each.record is not None for each in outcomes) == COUNT - 2


def test_a_killed_worker_is_told_of(folder: Path) -> None:
    (folder / "00.txt").write_text(TEXT.format("KILL"))
    first = next(iter(processes.read_items(opened([folder / "00.txt"]), KilledReader, workers=1)))
    assert first.refusal and first.refusal.reason.endswith("killed by signal 9")


def test_a_worker_gives_way_after_a_life_of_reports(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "LIFE", 4)
    assert len(list(processes.read_items(opened([folder]), FragileReader, workers=2))) == COUNT + 2


def test_a_reader_that_cannot_be_made_is_an_error_in_its_words(folder: Path) -> None:
    with pytest.raises(DragomanError, match="No model 'xx'"):
        list(processes.read_items(opened([folder]), unready, workers=2))


def test_one_worker_reads_in_this_process(folder: Path) -> None:
    reader = FragileReader()
    list(read_items(opened([folder]), lambda: reader))
    assert len(reader.seen) == COUNT
    with pytest.raises(DragomanError, match="0 workers"):
        list(read_items(opened([folder]), FragileReader, workers=0))


@pytest.mark.slow
def test_real_readers_give_the_same_records_in_both_engines() -> None:
    make = partial(dragoman.Reader, Settings())
    examples = Path(__file__).parents[2] / "examples"
    one, several = (
        [outcome.record.to_dict() for outcome in read_items(opened([examples]), make, workers=n) if outcome.record]
        for n in (1, 2)
    )
    assert one == several


class HastyReader(FragileReader):
    """A fragile reader of a process that has one second for each report."""

    def __init__(self) -> None:
        super().__init__()
        worker.SECONDS = 1


def test_a_report_that_takes_too_much_time_or_memory_is_refused_at_once(folder: Path) -> None:
    (folder / "05.txt").write_text(TEXT.format("SPIN"))
    (folder / "06.txt").write_text(TEXT.format("EAT"))
    outcomes = list(processes.read_items(opened([folder]), HastyReader, workers=1))
    refused = {Path(each.input).name: each.refusal.reason for each in outcomes if each.refusal}
    assert refused["05.txt"] == "it took more processor time than a report may"
    assert refused["06.txt"] == "it takes more memory than a report may"
    assert sum(each.record is not None for each in outcomes) >= 9
