"""The floors of acts on quotes of our own: the smallest quote that holds the words must have the act of the sheet."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dragoman.reading import Reader
from dragoman.reports.read import read_text

GOLD = Path(__file__).parent / "acts.jsonl"
FLOORS = {"tuned": 0.94, "held": 0.89}  # the rules were written beside the first part, the second was only counted


def part_of(row: dict[str, str]) -> str:
    """Return the part of a row: of each act every other sentence was kept away from whoever wrote the rules."""
    return "tuned" if int(row["id"].rpartition("-")[2]) % 2 else "held"


def is_right(reader: Reader, row: dict[str, str]) -> bool:
    record = reader.read(read_text(row["text"], published="2022-01-21"))
    holding = [quote for quote in record.quotes if row["contains"] in quote.content.of(row["text"])]
    smallest = min(holding, key=lambda quote: quote.content.end - quote.content.start, default=None)
    return smallest is not None and smallest.act == row["act"]


@pytest.mark.gate
@pytest.mark.parametrize("part", ["tuned", "held"])
def test_acts_stay_above_their_floor(part: str, reader: Reader) -> None:
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").split("\n") if line]
    asked = [row for row in rows if part_of(row) == part]
    right = [is_right(reader, row) for row in asked]
    assert sum(right) / len(right) >= FLOORS[part]
