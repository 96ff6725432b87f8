"""Dates as prefixes: what exists in the calendar, and the days a prefix may mean."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.when import UNKNOWN, When, first_day, is_prefix, last_day, week_of


@pytest.mark.parametrize("value", ["2022", "2022-01", "2022-01-21", "2020-02-29", "0001", "9999-12-31"])
def test_a_date_of_the_calendar_is_a_prefix(value: str) -> None:
    assert is_prefix(value)


@pytest.mark.parametrize(
    "value", ["", "22", "2022-13", "2022-1", "2021-02-29", "0000", "0000-01-01", "2022-01-21T10:00", " 2022", "2022-"]
)
def test_anything_else_is_none(value: str) -> None:
    assert not is_prefix(value)


@given(st.dates())
def test_a_day_begins_and_ends_within_its_month_and_year(day: date) -> None:
    whole = day.isoformat()
    assert first_day(whole) == last_day(whole) == day
    for prefix in (whole[:7], whole[:4]):
        assert first_day(prefix) <= day <= last_day(prefix)


@given(st.dates(min_value=date(1, 1, 8), max_value=date(9999, 12, 20)))
def test_a_week_runs_from_monday_to_sunday(day: date) -> None:
    week = week_of(day)
    assert week.date is not None
    assert week.date_end is not None
    monday, sunday = first_day(week.date), first_day(week.date_end)
    assert (monday.weekday(), sunday.weekday(), (sunday - monday).days) == (0, 6, 6)
    assert monday <= day <= sunday


def test_a_time_that_is_no_date_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="'2022-02-30' is no date"):
        When("2022-02-30")
    with pytest.raises(ValueError, match="'soon' is no date"):
        When("2022", "soon")


def test_an_unknown_time_says_so() -> None:
    assert (UNKNOWN.date, UNKNOWN.date_end, UNKNOWN.origin, UNKNOWN.precision) == (None, None, "unknown", "unknown")
