"""Reports on their way into a desk: what is refused, killed, replaced, or given a date later."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.reports.samples import BODY, TITLE, jsonl, newsml, ninjs, row, table

import dragoman
from dragoman.desk import Desk
from dragoman.testing import BlankReader

UNDATED = "Ministers meet again\n\nThe ministers of Ruritania and Graustark met on Friday, a spokesman said.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return dragoman.open(tmp_path / "a.desk", create=True)


def put(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def read(desk: Desk, *paths: Path, **how):
    return desk.read(paths, reader=BlankReader(), **how)


def test_a_table_is_counted_row_by_row_and_what_is_refused_can_be_retried(desk: Desk, tmp_path: Path) -> None:
    path = put(tmp_path, "a.csv", table([row(1), row(2)]) + b"short,row\n")
    account = read(desk, path)
    assert (account.expected, account.read, account.known, len(account.refused)) == (3, 2, 0, 1)
    assert account.refused[0].input == f"{path}#3" and account.refused[0].file == str(path)
    assert f"note: {path}: columns text=body, title=headline, published=date, source=outlet" in account.lines()
    assert any("quarantine.jsonl" in line for line in account.lines())
    put(tmp_path, "a.csv", table([row(1), row(2), row(3)]))
    again = desk.retry(reader=BlankReader())
    assert (again.read, again.known, len(again.refused)) == (1, 2, 0)
    assert desk.retry(reader=BlankReader()).expected == 0


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 2, 1), (2, 3, 1)])
def test_a_later_version_takes_the_place_of_an_earlier_one_in_any_order(desk: Desk, tmp_path, order) -> None:
    for version in order:
        read(desk, put(tmp_path, f"{version}.xml", newsml(BODY + f" Version {version}.", version=version)))
    (report,) = desk.reports()
    assert report["file"].endswith("3.xml")


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize("order", [("kill", "news"), ("news", "kill")])
def test_a_killed_item_is_taken_out_whenever_the_kill_comes(desk: Desk, tmp_path, order, together: bool) -> None:
    paths = {
        "news": put(tmp_path, "news.json", json.dumps(ninjs())),
        "kill": put(tmp_path, "kill.json", json.dumps(ninjs(2, "canceled"))),
    }
    other = put(tmp_path, "other.jsonl", jsonl({"title": TITLE, "text": BODY + " Again.", "date": "2022-01-22"}))
    for some in [[paths[name] for name in order]] if together else [[paths[name]] for name in order]:
        account = read(desk, other, *some)
    assert [Path(row["file"]).name for row in desk.reports()] == ["other.jsonl"]
    assert account.expected == account.read + account.known + len(account.refused)
    assert desk.check().sound
    assert read(desk, paths["news"]).read == 0


def test_a_kill_tells_what_it_took_out(desk: Desk, tmp_path: Path) -> None:
    read(desk, put(tmp_path, "news.json", json.dumps(ninjs())))
    account = read(desk, put(tmp_path, "kill.json", json.dumps(ninjs(2, "canceled"))))
    assert account.withdrawn == (f"{tmp_path / 'news.json'}: killed by its agency",)
    assert desk.removed().rows()[0]["by"] == "the agency"


def test_a_report_without_a_day_is_named_and_can_be_given_one(desk: Desk, tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", UNDATED)
    other = put(tmp_path, "b.txt", UNDATED.replace("again", "at last"))
    account = read(desk, path, other, put(tmp_path, "c.txt", "GENEVA, 21 Jan 2022 (Reuters) - " + UNDATED[22:]))
    assert account.undated == (str(path), str(other))
    assert any(f"undated: {path}" in line and "--published" in line for line in account.lines())
    account = read(desk, path, published="2022-01-21")
    assert (account.read, account.known, account.undated) == (1, 0, ())
    assert {Path(row["file"]).name: row["published"] for row in desk.reports()}["a.txt"] == "2022-01-21"
    assert len(desk) == 3 and desk.check().sound
    account = read(desk, path, published="2022-01-25")
    assert (account.read, account.known, account.redated) == (0, 1, (str(path),))


def test_an_empty_folder_has_a_line(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    account = read(desk, tmp_path / "empty")
    assert account.lines()[0] == f"note: {tmp_path / 'empty'}: a folder without a file to read"


def test_many_refusals_of_one_reason_are_one_line(desk: Desk, tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl", jsonl(*({"text": "", "n": n} for n in range(50))))
    lines = read(desk, path).lines()
    assert f"refused: {path}: 50 times, first {path}#1: no text in it" in lines


@pytest.mark.parametrize("name", ["editions.jsonl", "fetched.jsonl", "quarantine.jsonl"])
def test_a_damaged_small_file_is_a_problem_with_its_line(desk: Desk, name: str) -> None:
    (desk.path / name).write_text("{}\nno json\n")
    (problem,) = desk.check().problems
    assert f"{name}, line 1" in problem or f"{name}, line 2" in problem
