"""Whatever comes in, what comes out is reports and refusals, and no error."""

from __future__ import annotations

import os
import time

import pytest
from tests.reports.fuzz import OWN, WRAPPED, changed

from dragoman.reports.part import How
from dragoman.reports.repair import CONTROL, SURROGATE
from dragoman.reports.sources import items

LONG = float(os.environ.get("FUZZ_SECONDS", "600"))  # of processor time for a parser of our own, a fifth for others'
SHORT = 0.25
MOST = 10.0  # for one input


def check(data: bytes) -> None:
    for item in items(data, "input", How()):
        assert item.counts or item.edition or item.note
        assert item.reason is None or (item.reason and "\n" not in item.reason)
        report = item.report
        if report is None:
            continue
        for words in (report.text, report.title or "", report.source or "", report.url or "", *report.byline):
            assert not SURROGATE.search(words) and not CONTROL.search(words)
        spans = [*report.paragraphs, *report.credits, *([report.headline] if report.headline else [])]
        assert all(0 <= span.start < span.end <= len(report.text) for span in spans)


def fuzz(seeds: list[bytes], seconds: float, start: int) -> None:
    end = time.process_time() + seconds
    for data in changed(seeds, start):
        began = time.process_time()
        try:
            check(data)
        except BaseException:
            print(repr(data[:3_000]))
            raise
        assert time.process_time() - began < MOST, data[:200]
        if time.process_time() > end:
            return


@pytest.mark.parametrize("kind", [*OWN, *WRAPPED])
def test_changed_inputs_end_in_reports_and_refusals(kind: str) -> None:
    fuzz((OWN | WRAPPED)[kind](), SHORT, 1)


@pytest.mark.slow
@pytest.mark.parametrize("kind", OWN)
def test_our_parsers_stand_it_for_long(kind: str) -> None:
    fuzz(OWN[kind](), LONG, 1_000_000)


@pytest.mark.slow
@pytest.mark.parametrize("kind", WRAPPED)
def test_parsers_of_others_stand_it_too(kind: str) -> None:
    fuzz(WRAPPED[kind](), LONG / 5, 1_000_000)
