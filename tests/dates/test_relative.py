"""Days told from a day told before, and days that the verb above sends back."""

from __future__ import annotations

import pytest

from dragoman.dates.find import find_dates
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.text.parser import Parser

FRIDAY = "2022-01-21"


def last(parser: Parser, text: str, published: str = FRIDAY) -> tuple[str, str | None, str | None]:
    report = Report(text, (Span(0, len(text)),), published=published)
    timed = find_dates(report, parser.parse(report))[-1]
    return timed.span.of(text), timed.value, timed.when.date


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Rebels took the port on Tuesday. The army left the next morning.", "the next morning", "2022-01-19TMO"),
        ("Rebels took the port on Tuesday and shelled the fort that night.", "that night", "2022-01-18TNI"),
        ("Rebels took the port on Tuesday. The army left the same evening.", "the same evening", "2022-01-18TEV"),
        (
            "Rebels took the port on Tuesday. They had cut the road the evening before.",
            "the evening before",
            "2022-01-17TEV",
        ),
        (
            "Rebels took the port on Tuesday. They had cut the road the previous night.",
            "the previous night",
            "2022-01-17TNI",
        ),
        ("Rebels took the port on Tuesday. They left the morning after.", "the morning after", "2022-01-19TMO"),
        ("Rebels took the port on March 3, 1998. They had come two days before.", "two days before", "1998-03-01"),
        ("Rebels took the port on March 3, 1998. They had come the week before.", "the week before", "1998-W09"),
        ("Rebels took the port in March 1998. They left in July of that year.", "July of that year", "1998-07"),
        (
            "Rebels held the port in the spring of 1945 and left in June of the same year.",
            "June of the same year",
            "1945-06",
        ),
        ("Rebels took the port in 1998. They left the next year.", "the next year", "1999"),
        ("Rebels took the port in 1998 and left four years later.", "four years later", "2002"),
        ("Rebels took the port in March 1998. They left the next month.", "the next month", "1998-04"),
    ],
)
def test_a_time_beside_one_told_before_starts_from_it(parser: Parser, text: str, words: str, value: str) -> None:
    assert last(parser, text)[:2] == (words, value)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Rebels took the port on Tuesday. Hours later the army shelled it.", "2022-01-18"),
        ("Rebels took the port on Tuesday. The army shelled it three hours later.", "2022-01-18"),
        ("Rebels took the port on Tuesday. Minutes later the army shelled it.", "2022-01-18"),
    ],
)
def test_hours_later_is_still_the_day_told(parser: Parser, text: str, day: str) -> None:
    assert last(parser, text)[2] == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kenya persuaded the gunmen to release 60 women on Tuesday.", "2022-01-18"),
        ("The army forced the rebels to leave the town on Tuesday.", "2022-01-18"),
        ("Kenya persuaded the two presidents to meet on Tuesday.", "2022-01-25"),
        ("Kenya asked the gunmen to release the women on Tuesday.", "2022-01-25"),
        ("Chad bombed the port on March 7.", "2021-03-07"),
        ("Chad bombed the port on February 20.", "2021-02-20"),
        ("Chad will bomb the port on March 7.", "2022-03-07"),
        ("Chad and Niger agreed to meet on March 7.", "2022-03-07"),
        ("Chad announced elections on March 7.", "2022-03-07"),
        ("The two presidents scheduled a summit on February 20.", "2022-02-20"),
    ],
)
def test_a_deed_done_lies_in_the_past(parser: Parser, text: str, day: str) -> None:
    assert last(parser, text)[2] == day


def test_a_month_that_is_not_out_is_the_present_one(parser: Parser) -> None:
    assert last(parser, "Chad vowed to expel the envoy before the month is out.", "2024-05-06")[1] == "2024-05"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Zaire broke relations with Cuba on Monday and gave its envoys until Friday to leave.", ["03-07", "03-11"]),
        ("Monday's hearing was adjourned until Thursday.", ["03-07", "03-10"]),
        ("The siege went on until Tuesday.", ["03-08"]),
        ("The ban, effective Saturday, covers all parties.", ["03-12"]),
        ("Before meeting the pope on Saturday, he will see the president on Friday.", ["03-12", "03-11"]),
        ("After meeting the pope on Saturday, he saw the president on Monday.", ["03-05", "03-07"]),
        ("The prisoners were to have been freed on Monday.", ["03-07"]),
        ("The general promised elections in April.", ["04"]),
        ("Kenya demanded that the rebels leave the town by Saturday.", ["03-12"]),
        ("Kenya demanded that the rebels leave the town within three days.", ["03-09"]),
        ("The general promised to hold elections in April.", ["04"]),
    ],
)
def test_a_term_lies_ahead_and_what_was_done_behind(parser: Parser, text: str, days: list[str]) -> None:
    report = Report(text, (Span(0, len(text)),), published="1977-03-09")
    assert [timed.when.date for timed in find_dates(report, parser.parse(report))] == [f"1977-{day}" for day in days]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Guyana said on Tuesday it would sue unless the men were freed by Monday.", "2022-01-24"),
        ("Guyana said on Thursday it would sue unless the men were freed by Saturday.", "2022-01-22"),
        ("Rebels had taken the town by Thursday.", "2022-01-20"),
    ],
)
def test_a_term_under_a_condition_lies_ahead_and_one_that_was_met_behind(parser, text, value):
    assert last(parser, text)[1] == value
