"""The process that opens inputs may die, hang or starve; the rest goes on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.reports.samples import jsonl

from dragoman.engines.opener import Opener
from dragoman.reports.item import Item
from dragoman.reports.part import How

TEXT = "The ministers of Ruritania and Graustark met on Friday, and they agreed on a truce of {} days."
FAULTY = "tests.engines.faulty"


def lines(*words: str) -> bytes:
    return jsonl(*({"text": TEXT.format(word)} for word in words))


def read(data: bytes, patience: float = 60) -> list[Item]:
    with Opener(patience, FAULTY) as opener:
        return list(opener.items(data, "a.jsonl", How()))


def test_everything_is_read_in_order() -> None:
    assert [item.name for item in read(lines("2", "3", "4")) if item.report] == ["a.jsonl#1", "a.jsonl#2", "a.jsonl#3"]


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("DIE", "opening it ended the process: exit code 7"),
        ("KILL", "opening it ended the process: signal 9"),
        ("SPIN", "it took more than 20 seconds of processor time to open"),
        ("EAT", "it takes more memory than a report may"),
        ("RAISE", "opening it ended the process: KeyError: 'odd'"),
        ("CONNECT", "it asked for socket.connect, which no input may"),
        ("START", "it asked for subprocess.Popen, which no input may"),
        ("NEST", "it is nested too deep"),
    ],
)
def test_a_report_over_which_it_dies_is_refused_and_the_rest_read(word: str, reason: str) -> None:
    every = [item for item in read(lines("2", word, "4", word, "6")) if item.counts]
    assert [item.report is not None for item in every] == [True, False, True, False, True]
    assert [item.reason for item in every if item.reason] == [reason, reason]
    assert [item.name for item in every] == [f"a.jsonl#{n}" for n in range(1, 6)]


def test_one_that_gives_no_answer_is_ended() -> None:
    every = [item for item in read(lines("2", "SLEEP", "4"), patience=3) if item.counts]
    assert [item.reason for item in every] == [None, "it took more than 3 seconds to open", None]


def test_an_input_that_kills_again_and_again_is_given_up() -> None:
    every = [item for item in read(lines(*["DIE"] * 40)) if item.counts]
    assert len(every) == 20


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    read_end, write_end = os.pipe()
    os.write(write_end, lines("2", "3"))
    os.close(write_end)
    with Opener() as opener, os.fdopen(read_end, "rb") as pipe:
        assert len([item for item in opener.piped(pipe, "-", How()) if item.report]) == 2
