"""`dragoman remove` and `dragoman recode`: what they say, and how they end."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import dragoman


@pytest.fixture
def desk(synthetic: Path, tmp_path: Path) -> Path:
    shutil.copytree(synthetic, tmp_path / "a.desk")
    return tmp_path / "a.desk"


def test_a_report_is_removed_listed_and_put_back(run, desk: Path) -> None:
    report = dragoman.open(desk).reports().rows()[0]["id"]
    code, out, err = run("remove", report[:9], "--desk", desk, "--by", "Ana", "--why", "a test")
    assert (code, err) == (0, "")
    assert out.startswith(f"report {report} is removed")
    code, out, _ = run("remove", "--list", "--desk", desk, "--format", "csv")
    assert (code, "Ana" in out, "a test" in out) == (0, True, True)
    assert run("remove", report, "--undo", "--desk", desk)[:2] == (0, f"report {report} is back\n")
    assert len(dragoman.open(desk)) == 120


def test_what_cannot_be_removed_is_told(run, desk: Path) -> None:
    assert run("remove", "--desk", desk)[0] == 2
    report = dragoman.open(desk).reports().rows()[0]["id"]
    run("remove", report, "--desk", desk)
    code, _, err = run("remove", report, "--desk", desk)
    assert (code, err) == (2, f"dragoman: Report {report} is removed already.\n")
    code, _, err = run("remove", "", "--desk", desk)
    assert (code, "an id is expected" in err) == (2, True)


def test_a_desk_is_coded_anew(run, desk: Path) -> None:
    code, _, err = run("recode", "--desk", desk)
    assert (code, err) == (0, "120 read again, 0 kept as they were\n")


def test_the_desk_is_shown_as_of_a_day(run, desk: Path) -> None:
    code, _, err = run("events", "--as-of", "1999", "--desk", desk)
    assert (code, "had read nothing by 1999" in err) == (2, True)
    assert run("events", "--as-of", "2999", "--desk", desk) == run("events", "--desk", desk)
