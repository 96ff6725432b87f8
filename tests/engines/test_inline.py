"""Inputs in their order, each with what became of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.engines.account import Account, Refusal
from dragoman.engines.inline import read_items
from dragoman.engines.inputs import opened
from dragoman.engines.outcomes import Tally
from dragoman.errors import DragomanError, Refused
from dragoman.testing import BlankReader

TEXT = "KYIV (Reuters) - Talks on the conflict began on Friday, officials said, and will go on for {} days.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in "cab":
        (tmp_path / f"{name}.txt").write_text(TEXT.format(name))
    (tmp_path / "empty.txt").write_text("")
    return tmp_path


def test_a_folder_is_read_in_the_order_of_its_names(folder: Path) -> None:
    outcomes = list(read_items(opened([folder]), BlankReader()))
    assert [Path(outcome.input).name for outcome in outcomes] == ["a.txt", "b.txt", "c.txt", "empty.txt"]
    assert [outcome.refusal is None for outcome in outcomes] == [True, True, True, False]


def test_what_is_known_is_not_read(folder: Path) -> None:
    reader = BlankReader()
    outcomes = list(read_items(opened([folder]), reader, known=lambda item: "for a days" in item.report.text))
    assert [Path(str(report.file)).name for report in reader.seen] == ["b.txt", "c.txt"]
    assert outcomes[0].report is not None


def test_a_refusal_of_the_reader_is_told_like_any_other(folder: Path) -> None:
    class Strict(BlankReader):
        def read(self, report):
            raise Refused("it holds no sentence")

    (outcome,) = read_items(opened([folder / "a.txt"]), Strict(), published="2022-01-21")
    assert outcome.refusal == Refusal(str(folder / "a.txt"), "it holds no sentence", "2022-01-21")


def test_a_date_that_is_none_stops_the_reading_at_once(folder: Path) -> None:
    with pytest.raises(DragomanError, match="soon"):
        list(read_items(opened([folder], published="soon"), BlankReader()))


def test_every_input_is_counted_once(folder: Path) -> None:
    tally = Tally()
    for outcome in read_items(
        opened([folder, folder / "none.txt"]), BlankReader(), known=lambda item: "for b" in item.report.text
    ):
        tally.add(outcome)
    account = tally.account()
    assert account.expected == account.read + account.known + len(account.refused) == 5
    assert [refusal.input for refusal in account.refused] == [str(folder / "empty.txt"), str(folder / "none.txt")]


def test_an_account_has_a_line_for_each_refusal_and_one_for_the_whole() -> None:
    account = Account(1, 0, 0, (Refusal("a.txt", "no such file"),))
    assert account.lines() == ["refused: a.txt: no such file", "1 report: 0 read, 0 known already, 1 refused"]


def test_what_is_no_day_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Published: yesterday\n\n" + TEXT.format(2))
    (tmp_path / "b.txt").write_text(TEXT.format(3).replace("KYIV (", "KYIV, Jan 21 ("))
    tally = Tally()
    for outcome in read_items(opened([tmp_path]), BlankReader()):
        tally.add(outcome)
    assert list(tally.notes) == [
        f"{tmp_path / 'a.txt'}: 'yesterday' is no day of publication",
        f"{tmp_path / 'b.txt'}: its dateline, 'KYIV, Jan 21 (Reuters)', tells no year",
    ]
    assert len(tally.undated) == 2
