"""The desk as an object: reading into it, and what it says of every input."""

from __future__ import annotations

from pathlib import Path

import pytest

import dragoman
from dragoman.desk import find
from dragoman.errors import DeskError
from dragoman.settings import Settings
from dragoman.testing import BlankReader

TEXT = "KYIV (Reuters) - Talks on the conflict began on Friday, officials of both sides said.\n\nThey will go on {}.\n"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for day in ("Monday", "Tuesday", "Wednesday"):
        (folder / f"{day}.txt").write_text(TEXT.format(f"on {day}"))
    return folder


def test_every_input_is_accounted_for(tmp_path: Path, reports: Path) -> None:
    (reports / "empty.txt").write_text("")
    desk = dragoman.open(tmp_path / "a.desk", create=True)
    account = desk.read([reports, tmp_path / "none.txt"], published="2022-01-21", reader=BlankReader())
    assert (account.expected, account.read, account.known, len(account.refused)) == (5, 3, 0, 2)
    assert len(desk) == 3
    assert desk.check().sound
    assert account.lines()[-1] == "5 reports: 3 read, 0 known already, 2 refused"


def test_reading_the_same_reports_twice_changes_nothing(tmp_path: Path, reports: Path) -> None:
    desk = dragoman.open(tmp_path / "a.desk", create=True)
    desk.read([reports], published="2022-01-21", reader=BlankReader())
    before = {path: path.read_bytes() for path in desk.path.rglob("*") if path.is_file()}
    again = BlankReader()
    account = desk.read([reports], published="2022-01-21", reader=again)
    assert (account.read, account.known, again.seen) == (0, 3, [])
    assert {path: path.read_bytes() for path in desk.path.rglob("*") if path.is_file()} == before


def test_the_same_text_in_two_files_is_one_report(tmp_path: Path, reports: Path) -> None:
    (reports / "Xerox.txt").write_text((reports / "Monday.txt").read_text())
    desk = dragoman.open(tmp_path / "a.desk", create=True)
    account = desk.read([reports], reader=BlankReader())
    assert (account.read, account.known) == (3, 1)


def test_a_known_report_given_with_another_date_is_named(tmp_path: Path, reports: Path) -> None:
    desk = dragoman.open(tmp_path / "a.desk", create=True)
    desk.read([reports], published="2022-01-21", reader=BlankReader())
    account = desk.read([reports / "Monday.txt"], published="2022-01-22", reader=BlankReader())
    assert account.redated == (str(reports / "Monday.txt"),)


def test_what_was_refused_can_be_tried_again_with_its_date(tmp_path: Path, reports: Path) -> None:
    late = reports / "late.txt"
    late.write_text("")
    desk = dragoman.open(tmp_path / "a.desk", create=True)
    desk.read([reports], published="2022-01-21", reader=BlankReader())
    late.write_text(TEXT.format("next week"))
    reader = BlankReader()
    account = desk.retry(reader=reader)
    assert (account.read, [report.published for report in reader.seen]) == (1, ["2022-01-21"])
    assert desk.retry(reader=reader).expected == 0


def test_what_was_read_before_an_interruption_is_kept(tmp_path: Path, reports: Path) -> None:
    class Interrupted(BlankReader):
        def read(self, report):
            if len(self.seen) == 2:
                raise KeyboardInterrupt
            return super().read(report)

    desk = dragoman.open(tmp_path / "a.desk", create=True)
    with pytest.raises(KeyboardInterrupt):
        desk.read([reports], reader=Interrupted())
    assert len(desk) == 2
    assert desk.read([reports], reader=BlankReader()).read == 1


def test_a_desk_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="does not exist"):
        dragoman.open(tmp_path / "a.desk")


def test_the_only_desk_of_a_folder_is_found_and_two_are_named(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match=r"There is no \*\.desk"):
        find(Settings(), tmp_path)
    (tmp_path / "a.desk").mkdir()
    assert find(Settings(), tmp_path) == tmp_path / "a.desk"
    (tmp_path / "b.desk").mkdir()
    with pytest.raises(DeskError, match=r"a\.desk, b\.desk"):
        find(Settings(), tmp_path)
    assert find(Settings(desk=Path("c.desk")), tmp_path) == Path("c.desk")
