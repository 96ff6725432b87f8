"""`dragoman actors` and its verbs: what they say, and how they end."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import dragoman


@pytest.fixture
def desk(synthetic: Path, tmp_path: Path) -> Path:
    shutil.copytree(synthetic, tmp_path / "a.desk")
    return tmp_path / "a.desk"


def test_judgements_are_made_shown_and_taken_back(run, desk: Path) -> None:
    a, b = [row["id"] for row in dragoman.open(desk).actors() if row["kind"] == "person"][:2]
    assert run("actors", "merge", a, b, "--desk", desk, "--by", "Ana") == (0, f"{b} is {a}\n", "")
    assert run("actors", "--desk", desk, "rename", a, "Somebody Else")[1] == f"{a} has the name Somebody Else\n"
    code, out, _ = run("actors", "--judgements", "--desk", desk, "--format", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    assert (code, [(row["by"] == "Ana", row["stands"]) for row in rows]) == (0, [(True, True), (False, True)])
    run("actors", "undo", "--desk", desk)
    assert run("actors", "split", a, b, "--desk", desk)[1] == f"{b} is not {a}\n"
    assert {a, b} <= {row["id"] for row in dragoman.open(desk).actors()}


def test_an_error_is_one_line(run, desk: Path) -> None:
    code, out, err = run("actors", "merge", "Russia", "Rusia", "--desk", desk)
    assert (code, out) == (2, "")
    assert err == "dragoman: No actor 'Rusia' in this desk. Did you mean russia?\n"


def test_a_table_of_offices_is_imported_again_and_removed(run, desk: Path, tmp_path: Path) -> None:
    file = tmp_path / "own.csv"
    file.write_text("position,person,personID,start,end\nPresident,Ama Mensah,,2031-01-07,\nMayor,,,2031,\n")
    code, _, err = run("actors", "import", file, "--country", "GHA", "--desk", desk)
    assert (code, err.splitlines()) == (
        3,
        [f"{file}, line 3: the cell person is empty. Fill it in.", "1 offices imported, 1 lines refused"],
    )
    _, out, _ = run("actors", "--imported", "--desk", desk, "--format", "jsonl")
    assert [(row["person"], row["code"], row["line"]) for row in map(json.loads, out.splitlines())] == [
        ("Ama Mensah", "GHAGOV", 2)
    ]
    file.write_text("position,person,start,end\nPresident,Ama Mensah,2031-01-08,\n")
    assert run("actors", "import", file, "--country", "GHA", "--desk", desk)[0] == 0
    assert [row["since"] for row in dragoman.open(desk).imported()] == ["2031-01-08"]
    assert run("actors", "import", file, "--remove", "--desk", desk)[0] == 0
    assert len(dragoman.open(desk).imported()) == 0


def test_what_is_read_after_an_import_is_read_with_it(
    run, desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "own.csv"
    file.write_text("position,person,start,end\nPresident,Ama Mensah,2031-01-07,\n")
    run("actors", "import", file, "--country", "GHA", "--desk", desk)
    given: list[object] = []
    blank = dragoman.Reader
    monkeypatch.setitem(vars(dragoman), "Reader", lambda settings, offices: given.extend(offices) or blank())
    report = tmp_path / "a.txt"
    report.write_text("ACCRA (Reuters) - Talks on the border began on Friday, officials of both sides said.\n")
    assert run("read", report, "--desk", desk)[0] == 0
    assert [each.office.person for each in given] == ["Ama Mensah"]


@pytest.mark.parametrize("which", ["--offices", "--imported", "--judgements"])
def test_the_other_tables_come_in_all_formats(run, desk: Path, which: str) -> None:
    assert run("actors", which, "--desk", desk)[0] == 0
    assert run("actors", which, "--desk", desk, "--format", "csv")[0] == 0


def test_a_filter_that_chooses_nothing_there_is_an_error(run, desk: Path) -> None:
    code, _, err = run("actors", "--judgements", "--actor", "RUS", "--desk", desk)
    assert code == 2
    assert "--judgements shows all there is" in err


def test_sides_are_shown_by_name(run, desk: Path) -> None:
    code, out, _ = run("sides", "--desk", desk, "--actor", "Russia", "--format", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert rows
    assert all("Russia" in (row["a"], row["b"]) for row in rows)
    known = {row["id"] for row in dragoman.open(desk).mentions()}
    assert {each for row in rows for each in (*row["with_mentions"], *row["against_mentions"])} <= known
