"""Spun copies of our own gold reports: how surely they are told from the originals.

The words are put in by the half of a thesaurus that the lexicon never saw (`training/thesauri.py`), so that the
figures are those of a spinner nobody has met.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dragoman.model.report import Report
from dragoman.reading import Reader
from dragoman.reports.read import read_text
from dragoman.testing.spinner import SpunText, read_thesaurus, spin
from dragoman.text.paraphrase import judge
from dragoman.text.parsed import Doc
from dragoman.text.rewrites import Lexicon

GOLD = Path(__file__).parents[1] / "gold" / "reports.jsonl"
THESAURUS = Path(__file__).with_name("thesaurus.tsv")
FLOORS = {0.3: 0.85, 0.5: 0.9, 1.0: 0.97}  # rates among half the words: 3, 5 and 9 % of all


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon()


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    return [read_text(probe["text"], published=probe["published"]) for probe in map(json.loads, filter(None, lines))]


@pytest.fixture(scope="module")
def parsed(reader: Reader, reports: list[Report]) -> list[list[Doc]]:
    return [[paragraph.doc for paragraph in reader.parser.parse(report).paragraphs] for report in reports]


def spun(parsed: list[list[Doc]], rate: float) -> list[SpunText]:
    thesaurus = read_thesaurus(THESAURUS)
    return [spin(docs, thesaurus, rate=rate, seed=number) for number, docs in enumerate(parsed)]


def test_a_spun_text_keeps_its_names_numbers_and_tenses(parsed: list[list[Doc]]) -> None:
    text = spun(parsed, 1.0)[0]
    again = spun(parsed, 1.0)[0]
    assert text == again
    assert text.replaced
    assert all(each.span.of(text.text) != each.word for each in text.replaced)


@pytest.mark.parametrize("rate", FLOORS)
def test_spun_reports_score_above_originals(
    lexicon: Lexicon, reports: list[Report], parsed: list[list[Doc]], rate: float
) -> None:
    plain = [judge(report, lexicon).score for report in reports]
    copies = [judge(read_text(each.text), lexicon).score for each in spun(parsed, rate)]
    above = sum((copy > own) + 0.5 * (copy == own) for copy in copies for own in plain)
    assert above / (len(copies) * len(plain)) >= FLOORS[rate]


def test_no_gold_report_is_flagged(lexicon: Lexicon, reports: list[Report]) -> None:
    assert [report.id for report in reports if judge(report, lexicon).kind != "original"] == []
