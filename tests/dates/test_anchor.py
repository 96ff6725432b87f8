"""The day a report is told from."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.dates.anchor import anchor_of, months_on, moved, prefix


def test_an_anchor_knows_what_its_prefix_says() -> None:
    assert (anchor_of("2022-01-21").day, anchor_of("2022-01").day) == (date(2022, 1, 21), None)
    assert (anchor_of("2022-01").month, anchor_of("2022").month, anchor_of("2022").year) == (1, None, 2022)


@pytest.mark.parametrize("published", [None, "", "yesterday"])
def test_an_unknown_day_is_never_today(published: str | None) -> None:
    anchor = anchor_of(published)
    assert (anchor.day, anchor.month, anchor.year) == (None, None, None)


def test_the_calendar_has_ends() -> None:
    assert moved(date(9999, 12, 31), 1) is None
    assert prefix(0) is None
    assert prefix(2022, 2, 30) is None
    assert (months_on(2022, 1, -1), months_on(2021, 12, 1)) == ((2021, 12), (2022, 1))
