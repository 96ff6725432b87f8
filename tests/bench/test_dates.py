"""The bench of time expressions: marks in text, pairs and figures."""

from __future__ import annotations

import json
from pathlib import Path

from bench import dates
from dragoman.dates.timed import Timed
from dragoman.model.span import Span
from dragoman.model.when import UNKNOWN


def _asked(tmp_path: Path) -> dates.Asked:
    row = {"published": "2020-01-02", "text": "They met {on Monday|DATE|2019-12-30} for {two days|DURATION|P2D}."}
    (tmp_path / "own.jsonl").write_text(json.dumps(row) + "\n")
    [asked] = dates.own(tmp_path / "own.jsonl")
    return asked


def _timed(start: int, end: int, value: str) -> Timed:
    return Timed(0, 0, 1, Span(start, end), "DATE", value, UNKNOWN, "rule")


def test_marks_become_spans_of_the_bare_text(tmp_path: Path) -> None:
    asked = _asked(tmp_path)
    assert asked.report.text == "They met on Monday for two days."
    assert [one.span.of(asked.report.text) for one in asked.gold] == ["on Monday", "two days"]


def test_an_extent_cut_otherwise_counts_for_the_value_alone(tmp_path: Path) -> None:
    asked = _asked(tmp_path)
    told = dates.Asked(asked.report, asked.gold, (_timed(12, 18, "2019-12-30"), _timed(0, 4, "X")))
    found = dates.scores([told])
    assert (found["value"].right, found["extent"].right, found["value"].told, found["value"].wanted) == (1, 0, 2, 2)
    assert len(list(dates.misses([told]))) == 3
