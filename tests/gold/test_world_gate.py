"""The floors of who and when on lists of our own: officials, capitals and counterparts; expressions of time."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import actors, dates
from dragoman.reading import Reader

HERE = Path(__file__).parent


@pytest.mark.gate
def test_officials_stay_above_their_floor(reader: Reader) -> None:
    told = [actors.judged(reader, case) for case in actors.own_cases(HERE / "officials.jsonl")]
    assert sum(one.country for one in told) >= 0.98 * len(told)
    assert sum(one.sector for one in told) >= 0.95 * len(told)
    assert not [one.case.text for one in told if one.wrong]


@pytest.mark.gate
def test_expressions_of_time_stay_above_their_floor(reader: Reader) -> None:
    found, _ = dates.answered(reader.parser, dates.own(HERE / "dates.jsonl"))
    scores = dates.scores(found)
    assert min(scores["extent"].f1, scores["value"].f1) >= 0.97
