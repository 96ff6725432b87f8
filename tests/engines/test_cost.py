"""What one report may cost: under two CPU-seconds, however long or odd it is."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from dragoman.actors.world import load_world
from dragoman.codebook.codebook import Codebook
from dragoman.reading import steps
from dragoman.reports.read import read_bytes, read_text
from dragoman.step import run
from dragoman.text.parser import Parser
from dragoman.text.rewrites import Lexicon

MOST = 2.0
EXAMPLES = sorted(path for path in (Path(__file__).parents[2] / "examples" / "geneva").iterdir())
ODD = {
    "one long sentence": "The minister of Iran said that "
    + "the envoy of Iraq told the king that " * 60
    + "it was over.",
    "quotes without ends": "\u201cWe will fight, he said. " * 120,
    "names in a row": "Talks were held by " + ", ".join(f"Anna Novak{n}" for n in range(300)) + " and Iran on Friday.",
    "brackets": "Iran (said (on (Friday (that " * 80 + "it would not talk" + ") " * 320,
}


@pytest.fixture(scope="module")
def every_step(parser: Parser):
    return steps(parser, Codebook(), load_world(), Lexicon())


def spent(every_step, report) -> float:
    started = time.process_time()
    run(every_step, {"report": report})
    return time.process_time() - started


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_an_ordinary_report_costs_a_fraction_of_that(every_step, path: Path) -> None:
    assert spent(every_step, read_bytes(path.read_bytes(), file=path.name)) < MOST / 2


def test_a_report_of_fifteen_hundred_words_stays_under_it(every_step) -> None:
    texts = [path.read_text(encoding="utf-8") for path in EXAMPLES if path.suffix == ".txt"]
    body = "\n\n".join(text.split("\n\n", 1)[1] for text in texts)
    words = body.split(" ")
    assert spent(every_step, read_text(" ".join(words[:1500]), published="2022-01-26")) < MOST


@pytest.mark.parametrize("odd", ODD)
def test_odd_texts_stay_under_it_too(every_step, odd: str) -> None:
    text = "BAGHDAD (Reuters) - Officials of both countries met on Friday for talks.\n\n" + ODD[odd]
    assert spent(every_step, read_text(text, published="2022-01-26")) < MOST
