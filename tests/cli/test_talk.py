"""`dragoman claims` and `dragoman rebukes`: tables whose numbers group their rows."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path

import pytest

import dragoman


def _rows(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_the_sides_of_a_claim_stand_together(run, synthetic: Path) -> None:
    code, out, _ = run("claims", "--desk", synthetic, "--format", "jsonl")
    rows = _rows(out)
    numbers = [number for number, _ in groupby(rows, key=lambda row: row["claim"])]
    assert code == 0
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(row["sentence"] and row["evidence"] for row in rows)


def test_chains_begin_with_a_remark_that_answers_nothing(run, synthetic: Path) -> None:
    code, out, _ = run("rebukes", "--desk", synthetic, "--format", "jsonl")
    assert code == 0
    for _, chain in groupby(_rows(out), key=lambda row: row["chain"]):
        head, *links = chain
        assert (head["step"], head["answers"], head["reason"]) == (1, None, None)
        assert all(link["answers"] and link["reason"] for link in links)


@pytest.mark.parametrize("verb", ["claims", "rebukes"])
def test_a_day_that_is_none_is_an_error(run, synthetic: Path, verb: str) -> None:
    code, _, err = run(verb, "--desk", synthetic, "--as-of", "soon")
    assert code == 2
    assert "'soon' is no date" in err


def test_nothing_was_known_before_the_first_report(synthetic: Path) -> None:
    desk = dragoman.open(synthetic)
    assert len(desk.claims(as_of="1800")) == len(desk.rebukes(as_of="1800")) == 0
