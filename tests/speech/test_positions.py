from __future__ import annotations

from dragoman.speech.positions import Held, positions

TOLD = [
    Held("TUR", "SWE", "trust", "negative", "2022-05-18", "a"),
    Held("TUR", "SWE", "trust", "negative", "2022-05-18", "a"),
    Held("TUR", "SWE", "trust", "positive", "2022-06-29", "b"),
    Held("TUR", "SWE", "trust", "negative", "2022-06-30", "c"),
    Held("TUR", None, "hope", "positive", "2022-06-29", "b"),
    Held("SWE", "TUR", "fear", "negative", None, "d"),
]


def test_positions_stand_by_side_and_month_with_their_shift() -> None:
    course = [one for one in positions(TOLD) if one.feeling == "trust"]
    assert [(one.period, one.positive, one.negative) for one in course] == [("2022-05", 0, 1), ("2022-06", 1, 1)]
    assert [(one.balance, one.shift) for one in course] == [(-1.0, None), (0.0, 1.0)]


def test_a_stance_toward_nobody_known_has_a_position_and_an_undated_one_none() -> None:
    assert {(one.holder, one.toward) for one in positions(TOLD)} == {("TUR", "SWE"), ("TUR", None)}


def test_a_period_is_as_fine_as_asked() -> None:
    assert [one.period for one in positions(TOLD, precision=4)] == ["2022", "2022"]


def test_order_changes_nothing() -> None:
    assert positions(reversed(TOLD)) == positions(TOLD)
