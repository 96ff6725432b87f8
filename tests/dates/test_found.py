"""Numbers in words and figures."""

from __future__ import annotations

import pytest

from dragoman.dates.found import amount, day_number, year_number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        (["a"], 1),
        (["two"], 2),
        (["18"], 18),
        (["twenty", "-", "five"], 25),
        (["one", "hundred"], 100),
        (["two", "hundred"], 200),
        (["a", "dozen"], 12),
        (["two", "and", "a", "half"], 2.5),
        (["1,500"], 1500),
        (["several"], None),
        ([], None),
    ],
)
def test_an_amount_is_read_from_words(words: list[str], number: float | None) -> None:
    assert amount(words) == number


def test_days_and_years_are_read_from_their_forms() -> None:
    assert (day_number("21"), day_number("21st"), day_number("third"), day_number("x")) == (21, 21, 3, None)
    assert (year_number("2014"), year_number("mid-2014"), year_number("82"), year_number("07")) == (
        2014,
        2014,
        1982,
        2007,
    )
