"""`dragoman read`: what goes where, and what the end of the command says."""

from __future__ import annotations

import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

TEXT = "KYIV (Reuters) - Talks on the conflict began on Friday, officials of both sides said.\n\nThey will go on {}.\n"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name in "abc":
        (folder / f"{name}.txt").write_text(TEXT.format(f"for {name} days"))
    return folder


def test_json_prints_one_record_a_report_in_the_order_of_the_inputs(run, reports: Path) -> None:
    code, out, err = run("read", reports / "c.txt", reports / "a.txt", "--published", "2022-01-21", "--json")
    records = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [Path(record["report"]["file"]).name for record in records] == ["c.txt", "a.txt"]
    assert {record["report"]["published"] for record in records} == {"2022-01-21"}
    assert err == "2 reports: 2 read, 0 known already, 0 refused\n"


def test_a_desk_is_made_where_there_is_none(run, reports: Path, tmp_path: Path) -> None:
    desk = tmp_path / "new.desk"
    assert run("read", reports, "--desk", desk)[0] == 0
    code, out, err = run("check", "--desk", desk)
    assert (code, out, err) == (0, "", "3 reports, 0 problems\n")


def test_the_end_is_3_when_some_were_refused_and_1_when_all_were(run, reports: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    account = tmp_path / "account.json"
    code, _, err = run("read", reports, tmp_path / "empty.txt", "--json", "--account", account)
    assert code == 3
    assert f"refused: {tmp_path / 'empty.txt'}: " in err
    told = json.loads(account.read_text())
    assert (told["expected"], told["read"], len(told["refused"])) == (4, 3, 1)
    assert run("read", tmp_path / "empty.txt", "--json")[0] == 1
    assert run("read", tmp_path / "missing.txt", "--desk", tmp_path / "x.desk")[0] == 1


def test_a_dash_is_standard_input(run, monkeypatch: pytest.MonkeyPatch) -> None:
    text = TEXT.format("until Sunday").encode()
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(text)))
    code, out, _ = run("read", "-", "--json")
    assert (code, json.loads(out)["report"]["file"]) == (0, "-")


def test_json_and_desk_exclude_each_other(run, reports: Path, tmp_path: Path) -> None:
    code, _, err = run("read", reports, "--json", "--desk", tmp_path / "x.desk")
    assert (code, "leave out --json, --desk or --removed" in err) == (2, True)


def test_a_date_that_is_none_is_an_error_in_one_line(run, reports: Path) -> None:
    code, out, err = run("read", reports, "--json", "--published", "21/01/2022")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "21/01/2022" in err


def test_nothing_to_read_is_a_usage_error(run) -> None:
    assert run("read")[0] == 2
