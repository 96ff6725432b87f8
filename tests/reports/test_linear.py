"""No text, however odd, makes any pattern of the layout go over it again and again."""

from __future__ import annotations

import time

import pytest
from tests.reports.samples import BODY, found

MOST = 5.0  # seconds of processor time for 190,000 characters
UNITS = (
    *(" ", ". ", "A - ", "Jan 1 ", "1/", "(", "(A) ", "\u201c", "A, ", "By A ", "Anna Novak and ", "AB", "\n", "a\n\n"),
    *("A\n", "Title: x\n", "By Anna Novak\n", "a\t", "a;", "< ", "& ", "* ", "1", "http://a.b/ ", "Reporting by A "),
    *("(Reporting by ", "Published: ", "HD ", "LENGTH: 5\n", "From: a\n", "a.b-c_d/", "A.", "_", "\r", "1 of 2\n"),
    *('{"a":', "HD\nx\nPD\nx\n", "\u00e2\u20ac", "\u00c3\u00a9", "a:\n b\n", "Wednesday, ", "1. ", "Updated 5 "),
)


def _spent(unit: str, before: str) -> float:
    text = before + (unit * (190_000 // len(unit)))
    began = time.process_time()
    found(text.encode())
    return time.process_time() - began


@pytest.mark.parametrize("unit", UNITS[::4])
def test_a_text_of_one_piece_over_and_over_costs_little(unit: str) -> None:
    assert _spent(unit, "Ministers meet\n") < MOST


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("before", ["", BODY + "\n\n", "Ministers meet\n"])
def test_none_of_them_costs_much_wherever_it_stands(unit: str, before: str) -> None:
    assert _spent(unit, before) < MOST
