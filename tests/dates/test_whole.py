"""The whole text: what stands outside headline and paragraphs is read too."""

from __future__ import annotations

from dragoman.dates.whole import all_dates
from dragoman.reports.read import read_text
from dragoman.text.parser import Parser

TEXT = """ACCRA, Jan. 5 (Agency) - The envoys met late on Monday.

They will part on Friday.

Editing by A. Writer on 6 January 2022
"""


def test_dateline_and_credits_are_read_in_the_order_of_the_text(parser: Parser) -> None:
    report = read_text(TEXT, published="2022-01-05")
    found = all_dates(report, parser)
    assert [(timed.span.of(TEXT), timed.value) for timed in found] == [
        ("Jan. 5", "2022-01-05"),
        ("late on Monday", "2022-01-03"),
        ("Friday", "2022-01-07"),
        ("6 January 2022", "2022-01-06"),
    ]
