"""The JSON form of a record, and the frozenness of all of them."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError, replace
from typing import Any

import pytest

from dragoman.model.actor import Actor
from dragoman.model.mention import Mention, Status
from dragoman.model.place import Place
from dragoman.model.record import Record, plain
from dragoman.model.report import Copy, Dateline, Report
from dragoman.model.span import Span
from dragoman.model.when import When

TEXT = "KYIV (AP) - Russia massed troops."
REPORT = Report(TEXT, (Span(12, 33),), dateline=Dateline("KYIV", "AP", Span(0, 11)), byline=("A. Author",))
RUSSIA = Actor("russia", "Russia", "state", country="RUS", code="RUS", spans=(Span(12, 18),))
MASSED = Mention(
    "m",
    "MOBILIZE",
    ("russia",),
    (),
    Status.HAPPENED,
    "told",
    Span(19, 25),
    Span(12, 33),
    when=When("2022-01"),
    place=Place("Kyiv", "UKR", 50.45466, 30.5238, "city"),
    confidence=2 / 3,
)
RECORD = Record(REPORT, Copy("original", 0.0), (RUSSIA,), (MASSED,), (), (), (), (("dragoman", "0"),))


def _row() -> dict[str, Any]:
    row: dict[str, Any] = json.loads(json.dumps(RECORD.to_dict()))
    return row


def test_a_record_has_the_tables_of_the_design_in_their_order() -> None:
    assert list(_row()) == ["report", "actors", "mentions", "quotes", "ledger", "stances"]


def test_a_span_is_two_offsets_and_a_time_four_fields() -> None:
    mention = _row()["mentions"][0]
    assert (mention["trigger"], mention["evidence"], mention["condition"]) == ([19, 25], [12, 33], None)
    assert [mention[key] for key in ("date", "date_end", "date_origin", "date_precision")] == [
        "2022-01",
        None,
        "text",
        "day",
    ]
    assert "when" not in mention


def test_a_status_is_its_word_beside_the_reason_for_it() -> None:
    mention = _row()["mentions"][0]
    assert (mention["status"], mention["status_reason"]) == ("happened", "told")


def test_numbers_are_rounded_to_three_decimals() -> None:
    mention = _row()["mentions"][0]
    assert (mention["confidence"], mention["place"]["lat"]) == (0.667, 50.455)
    assert plain((1.23456, [2.0])) == [1.235, [2.0]]


def test_the_text_is_carried_only_where_it_differs_from_the_files() -> None:
    assert "text" not in _row()["report"]
    other = replace(RECORD, report=replace(REPORT, text_differs=True))
    assert other.to_dict()["report"]["text"] == TEXT  # type: ignore[index]


def test_a_report_shows_its_dateline_byline_and_makers() -> None:
    report = _row()["report"]
    assert (report["dateline"], report["byline"]) == ({"place": "KYIV", "agency": "AP"}, ["A. Author"])
    assert (report["made_by"], report["characters"]) == ({"dragoman": "0"}, len(TEXT))
    assert report["copy"] == {"kind": "original", "score": 0.0, "signs": [], "of": None}


@pytest.mark.parametrize("one", [REPORT, RUSSIA, MASSED, RECORD, Span(0, 1), When("2022")])
def test_records_cannot_be_changed_and_take_no_other_fields(one: object) -> None:
    with pytest.raises((FrozenInstanceError, TypeError, AttributeError)):
        one.id = "x"  # type: ignore[attr-defined]
    assert not hasattr(one, "__dict__")
