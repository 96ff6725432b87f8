"""No ordinary report is taken for a machine's: our own of every sheet, and some of other decades, places and desks.

The sheets hold news of many wars and crises; `ordinary.jsonl` has what they lack: old cables, courts, markets, sport,
and the English of Delhi, Lagos or a translating agency, in which officers, navies and things mentioned are meant.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bench.spun import own

from dragoman.reports.read import read_text
from dragoman.text.paraphrase import judge
from dragoman.text.rewrites import Lexicon

ROWS = [json.loads(line) for line in Path(__file__).with_name("ordinary.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["id"]))
def test_no_report_of_another_time_place_or_desk_is_flagged(lexicon: Lexicon, row: dict[str, str]) -> None:
    assert judge(read_text(row["text"]), lexicon).kind == "original"


def test_of_our_own_reports_those_alone_are_flagged_that_were_written_as_spun(lexicon: Lexicon) -> None:
    told = [(report.id, is_spun, judge(report, lexicon).kind == "paraphrased") for report, is_spun in own()]
    assert sum(not is_spun for _, is_spun, _ in told) >= 300
    assert [report for report, is_spun, flagged in told if flagged != is_spun] == []
