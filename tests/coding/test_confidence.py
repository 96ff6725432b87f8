"""Confidence: bounded, in one piece with its table, and higher where more is known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dragoman.coding.confidence import LEAST, MOST, TABLE, Confidence, weights_of
from dragoman.errors import DragomanError
from dragoman.reading import Reader
from dragoman.reports.read import read_text


def confidence_of(sentence: str, reader: Reader) -> float:
    [mention, *_] = reader.read(read_text(sentence, published="2015-06-12")).mentions
    return mention.confidence


@given(some.lists(some.sampled_from(["origin trigger", "code AID", "depth 4", "actors 0", "never seen", ""])))
def test_no_traits_make_anything_certain(traits: list[str]) -> None:
    assert LEAST <= Confidence().of(traits) <= MOST


@given(left=some.floats(-30, 30), right=some.floats(-30, 30))
def test_more_weight_is_never_less_confidence(
    left: float, right: float, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("table") / "confidence.json"
    path.write_text(weights_of(0.0, {"left": left, "right": right}), "utf-8")
    confidence = Confidence(path)
    low, high = sorted(("left", "right"), key=lambda name: {"left": left, "right": right}[name])
    assert confidence.of([low]) <= confidence.of([high])


def test_a_plain_deed_is_surer_than_one_far_below_in_its_sentence(reader: Reader) -> None:
    plain = confidence_of("Rwandan troops shelled Goma on Sunday.", reader)
    deep = confidence_of(
        "Kampala said it feared that soldiers sent by its neighbour were meant to attack the town.", reader
    )
    assert deep < plain
    assert plain >= 0.85


def test_confidence_is_the_reports_own_and_the_same_each_time(reader: Reader) -> None:
    text = "Kenya expelled the Sudanese ambassador. Khartoum said it would expel Kenya's."
    first, second = (reader.read(read_text(text, published="2011-11-29")).mentions for _ in range(2))
    assert [one.confidence for one in first] == [one.confidence for one in second]
    assert all(LEAST <= one.confidence <= MOST for one in first)


def test_the_table_that_ships_is_as_fitting_writes_it() -> None:
    found = json.loads(TABLE.read_text("utf-8"))
    assert TABLE.read_text("utf-8") == weights_of(found["base"], found["weights"])


@pytest.mark.parametrize("text", ["", "{}", '{"base": "high", "weights": {}}', '{"base": 1, "weights": [1]}'])
def test_a_table_without_weights_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "table.json").write_text(text, "utf-8")
    with pytest.raises(DragomanError, match="no weights of traits"):
        Confidence(tmp_path / "table.json")
