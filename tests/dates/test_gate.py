"""The floors of time expressions on the development reports and our own: raised when beaten, never lowered."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from bench import dates
from dragoman.dates.find import find_dates
from dragoman.text.parser import Parser

FLOORS = {"MEANTIME": (0.84, 0.89), "own": (0.97, 0.97)}  # value F1, F1 of strict extents
SHARE_OF_PARSE = 0.06
T = TypeVar("T")
OWN = Path(__file__).parents[1] / "gold" / "dates.jsonl"


def _holds(parser: Parser, asked: list[dates.Asked], value: float, extent: float) -> None:
    reports, speed = dates.answered(parser, asked)
    found = dates.scores(reports)
    assert found["value"].f1 >= value
    assert found["extent"].f1 >= extent
    assert speed >= 200


@pytest.mark.gate
def test_values_and_extents_of_the_development_reports_hold_their_floors(parser: Parser, shared: Path) -> None:
    _holds(parser, list(dates.meantime(shared / "data" / "meantime")), *FLOORS["MEANTIME"])


@pytest.mark.gate
def test_values_and_extents_of_our_own_paragraphs_hold_their_floors(parser: Parser) -> None:
    _holds(parser, list(dates.own(OWN)), *FLOORS["own"])


@pytest.mark.gate
def test_dates_cost_a_small_share_of_the_parse(parser: Parser, shared: Path) -> None:
    asked = list(dates.meantime(shared / "data" / "meantime"))
    parsed, parsing = _timed(lambda: [parser.parse(one.report) for one in asked])
    pairs = list(zip(asked, parsed, strict=True))
    spent = [_timed(lambda: [find_dates(one.report, each) for one, each in pairs])[1] for _ in range(2)]
    assert min(spent) / parsing <= SHARE_OF_PARSE


def _timed(work: Callable[[], list[T]]) -> tuple[list[T], float]:
    start = time.process_time()
    done = work()
    return done, time.process_time() - start
