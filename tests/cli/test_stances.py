"""`dragoman stances`: each stance with its sentence, and positions by side over time."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

import dragoman


def _rows(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_every_stance_stands_in_its_sentence(run, synthetic: Path) -> None:
    code, out, _ = run("stances", "--desk", synthetic, "--format", "jsonl")
    rows = _rows(out)
    assert code == 0
    assert rows
    assert all(str(row["words"]) in str(row["sentence"]) for row in rows)


def test_holders_and_those_felt_toward_are_chosen_as_everywhere(run, synthetic: Path) -> None:
    (first, *_) = dragoman.open(synthetic).stances().rows()
    _, out, _ = run("stances", "--desk", synthetic, "--actor", first["holder_id"], "--format", "jsonl")
    assert {row["holder_id"] for row in _rows(out)} == {first["holder_id"]}
    assert len(dragoman.open(synthetic).stances(since="2900")) == 0


@pytest.mark.parametrize("each", ["year", "month", "day"])
def test_positions_count_the_reports_of_each_period(run, synthetic: Path, each: str) -> None:
    code, out, _ = run("stances", "--desk", synthetic, "--each", each, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert code == 0
    assert rows
    assert {len(row["period"]) for row in rows} == {{"year": 4, "month": 7, "day": 10}[each]}
    assert all(int(row["positive"]) + int(row["negative"]) for row in rows)


def test_a_period_that_is_none_is_an_error(run, synthetic: Path) -> None:
    code, _, err = run("stances", "--desk", synthetic, "--each", "week")
    assert code == 2
    assert "'year', 'month', 'day'" in err
