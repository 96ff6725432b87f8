"""The verbs that show tables: formats, filters and errors."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import dragoman
from dragoman.cli.formats import lines
from dragoman.exports.cells import cell
from dragoman.store.rows import Table

VERBS = ("events", "mentions", "quotes", "ledger", "actors", "reports")


@pytest.mark.parametrize("verb", VERBS)
def test_all_formats_hold_the_same_rows(run, synthetic: Path, tmp_path: Path, verb: str) -> None:
    expected = getattr(dragoman.open(synthetic), verb)()
    code, text, _ = run(verb, "--desk", synthetic)
    assert (code, len(text.splitlines())) == (0, len(expected) + 2)
    rows = list(csv.DictReader(io.StringIO(run(verb, "--desk", synthetic, "--format", "csv")[1])))
    lines = [json.loads(line) for line in run(verb, "--desk", synthetic, "--format", "jsonl")[1].splitlines()]
    run(verb, "--desk", synthetic, "--format", "parquet", "--output", tmp_path / "x.parquet")
    ids = [row["id"] for row in expected]
    assert [row["id"] for row in rows] == [row["id"] for row in lines] == ids
    assert pq.read_table(tmp_path / "x.parquet")["id"].to_pylist() == ids


def test_filters_choose_rows(run, synthetic: Path) -> None:
    _, out, _ = run("events", "--desk", synthetic, "--status", "happened", "--code", "ASSAULT", "--format", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    assert rows
    assert {(row["status"], row["code"]) for row in rows} == {("happened", "ASSAULT")}


def test_a_value_outside_its_list_is_an_error_that_names_the_list(run, synthetic: Path) -> None:
    code, out, err = run("events", "--desk", synthetic, "--status", "actual")
    assert (code, out) == (2, "")
    assert err == (
        "dragoman: No status 'actual'. Choose from: happened, planned, threatened, demanded, predicted, alleged, "
        "denied, negated, hypothetical.\n"
    )


def test_a_desk_must_be_named_where_there_is_none(run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = run("events")
    assert (code, err.count("\n")) == (2, 1)
    assert "Name one with --desk" in err


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx"])
def test_no_text_cell_of_a_csv_is_taken_for_a_formula(text: str) -> None:
    assert cell(text) == "'" + text
    assert cell(-1.5) == -1.5


def test_the_form_for_eyes_has_no_control_characters(run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Talks \x1b[31mended\x1b[0m in the city\n\n"
        "KYIV (Reuters) - The talks that began on Friday have ended, they said.\n"
    )
    run("read", tmp_path / "a.txt", "--desk", tmp_path / "a.desk")
    code, out, _ = run("reports", "--desk", tmp_path / "a.desk")
    assert code == 0
    assert "\x1b" not in out


def test_wide_columns_give_way_to_the_width_of_the_screen() -> None:
    row = {"made": "2022-01-21", "by": "the foreign ministry of somewhere far away", "about": "words " * 30}
    table = Table(pa.Table.from_pylist([row]))
    assert max(len(line) for line in lines(table, list(row), 60)) == 60
    assert "the foreign ministry of somewhere far away" in lines(table, list(row), 200)[2]
    assert lines(table, list(row), 30)[2].startswith("2022-01-21  the foreign…  words")
