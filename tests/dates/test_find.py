"""Time expressions in sentences, read against the day of publication (2022-01-21 is a Friday)."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.dates.find import find_dates
from dragoman.dates.timed import Timed
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.model.when import UNKNOWN
from dragoman.reports.read import read_text
from dragoman.text.parser import Parser

FRIDAY, SATURDAY, MONDAY = "2022-01-21", "2022-01-22", "2022-01-24"


def dates(parser: Parser, text: str, published: str | None = FRIDAY) -> list[Timed]:
    report = Report(text, (Span(0, len(text)),), published=published)
    found = find_dates(report, parser.parse(report))
    for timed in found:
        assert Span(0, len(text)).covers(timed.span)
    return list(found)


def shown(parser: Parser, text: str, published: str | None = FRIDAY) -> list[tuple[str, str | None]]:
    return [(timed.span.of(text), timed.when.date) for timed in dates(parser, text, published)]


@pytest.mark.parametrize(
    ("published", "text", "day"),
    [
        (FRIDAY, "The talks took place in Geneva on Friday.", "2022-01-21"),
        (FRIDAY, "They will meet on Friday.", "2022-01-21"),
        (FRIDAY, "The ministers were to meet in Geneva on Friday.", "2022-01-21"),
        (FRIDAY, "They met on Monday.", "2022-01-17"),
        (FRIDAY, "They will meet on Monday.", "2022-01-24"),
        (FRIDAY, "They are due to meet on Monday.", "2022-01-24"),
        (FRIDAY, "The minister is meeting his counterpart on Tuesday.", "2022-01-25"),
        (FRIDAY, "The meeting, set for Tuesday, was called off.", "2022-01-25"),
        (FRIDAY, "The army has until Sunday to leave.", "2022-01-23"),
        (FRIDAY, "Troops have been on the border since Monday.", "2022-01-17"),
        (FRIDAY, "The envoys failed to agree on Tuesday.", "2022-01-18"),
        (FRIDAY, "The envoys agreed to meet again on Tuesday.", "2022-01-25"),
        (FRIDAY, "Last Friday the army left.", "2022-01-14"),
        (FRIDAY, "The envoy will come next Tuesday.", "2022-01-25"),
        (FRIDAY, "The strike on Friday last week killed five.", "2022-01-14"),
        (MONDAY, "Hopes are high ahead of Thursday's meeting.", "2022-01-27"),
        (MONDAY, "The envoys will study the outcome of Thursday's meeting.", "2022-01-27"),
        (MONDAY, "Sunday's election is seen as a test.", "2022-01-30"),
        (MONDAY, "Sunday's attack is the worst this year.", "2022-01-23"),
        (MONDAY, "The army vowed to retaliate for Friday's attack.", "2022-01-21"),
    ],
)
def test_a_weekday_lies_where_its_verb_points(parser: Parser, published: str, text: str, day: str) -> None:
    assert dates(parser, text, published)[0].when.date == day


def test_a_future_told_in_the_past_starts_from_the_day_it_was_told(parser: Parser) -> None:
    assert shown(parser, "He said on Thursday he would meet the envoy on Friday.", SATURDAY) == [
        ("Thursday", "2022-01-20"),
        ("Friday", "2022-01-21"),
    ]


@pytest.mark.parametrize(
    ("words", "value", "first", "last"),
    [
        ("last week", "2022-W02", "2022-01-10", "2022-01-16"),
        ("this week", "2022-W03", "2022-01-17", "2022-01-23"),
        ("earlier this month", "2022-01", "2022-01", None),
        ("last month", "2021-12", "2021-12", None),
        ("last year", "2021", "2021", None),
        ("two weeks ago", "2022-W01", "2022-01-03", "2022-01-09"),
        ("two years ago", "2020", "2020", None),
        ("three days ago", "2022-01-18", "2022-01-18", None),
        ("yesterday", "2022-01-20", "2022-01-20", None),
        ("last night", "2022-01-20TNI", "2022-01-20", None),
        ("this morning", "2022-01-21TMO", "2022-01-21", None),
        ("late on Monday", "2022-01-17", "2022-01-17", None),
        ("on Monday evening", "2022-01-17TEV", "2022-01-17", None),
        ("on January 14", "2022-01-14", "2022-01-14", None),
        ("on Jan. 14, 2021", "2021-01-14", "2021-01-14", None),
        ("on 14 January", "2022-01-14", "2022-01-14", None),
        ("on the 14th of January", "2022-01-14", "2022-01-14", None),
        ("on December 14", "2021-12-14", "2021-12-14", None),
        ("on 2021-12-14", "2021-12-14", "2021-12-14", None),
        ("on 14/12/2021", "2021-12-14", "2021-12-14", None),
        ("on New Year's Eve", "2021-12-31", "2021-12-31", None),
        ("in 2014", "2014", "2014", None),
        ("in March 2014", "2014-03", "2014-03", None),
        ("in early May 2014", "2014-05", "2014-05", None),
        ("in October", "2021-10", "2021-10", None),
        ("last October", "2021-10", "2021-10", None),
        ("in May last year", "2021-05", "2021-05", None),
        ("in the 1990s", "199", "1990", "1999"),
        ("in the 19th century", "18", "1800", "1899"),
        ("last summer", "2021-SU", "2021-06", "2021-08"),
        ("in the winter of 2013-14", "2014-WI", "2013-12", "2014-02"),
        ("in the fourth quarter", "2021-Q4", "2021-10-01", "2021-12-31"),
        ("in the first half of 2010", "2010-H1", "2010-01-01", "2010-06-30"),
        ("over the weekend", "2022-W02-WE", "2022-01-15", "2022-01-16"),
        ("in the past three days", "P3D", "2022-01-18", "2022-01-21"),
        ("over the past 24 hours", "PT24H", "2022-01-20", "2022-01-21"),
        ("from May 3 to 5", "2021-05-03", "2021-05-03", "2021-05-05"),
        ("between 1998 and 2000", "1998", "1998", "2000"),
        ("for two years", "P2Y", None, None),
        ("for a month", "P1M", None, None),
        ("for decades", "PXY", None, None),
        ("for several weeks", "PXW", None, None),
        ("for two and a half years", "P2.5Y", None, None),
        ("every Friday", "XXXX-WXX-5", None, None),
        ("every two weeks", "P2W", None, None),
        ("recently", "PAST_REF", None, None),
        ("years ago", "PAST_REF", None, None),
    ],
)
def test_an_expression_has_its_value(
    parser: Parser, words: str, value: str, first: str | None, last: str | None
) -> None:
    found = dates(parser, f"The army shelled the town {words}.")
    assert found, words
    assert (found[0].value, found[0].when.date, found[0].when.date_end) == (value, first, last)


@pytest.mark.parametrize(
    ("words", "value", "first"),
    [
        ("next week", "2022-W04", "2022-01-24"),
        ("in March", "2022-03", "2022-03"),
        ("on March 5", "2022-03-05", "2022-03-05"),
        ("tomorrow", "2022-01-22", "2022-01-22"),
        ("by June", "2022-06", "2022-06"),
        ("in two weeks", "P2W", "2022-01-31"),
        ("within a week", "P1W", "2022-01-21"),
        ("at the weekend", "2022-W03-WE", "2022-01-22"),
        ("later this year", "2022", "2022"),
        ("soon", "FUTURE_REF", None),
    ],
)
def test_what_is_to_come_lies_ahead(parser: Parser, words: str, value: str, first: str | None) -> None:
    found = dates(parser, f"The two sides will sign the treaty {words}.")
    assert (found[0].value, found[0].when.date) == (value, first)


@pytest.mark.parametrize(
    "text",
    [
        "The army may march on the capital.",
        "Theresa May said that Mr. March was there.",
        "The council passed resolution 1973.",
        "About 2000 troops crossed the river.",
        "A 28-year-old man was held.",
        "She was aged 56 years.",
        "Bloody Sunday was remembered in the Sunday Times.",
        "The Arab Spring began there.",
        "Spring Valley fell to the rebels.",
        "He cited the second article and the last point.",
        "The Daily Telegraph reported it.",
    ],
)
def test_what_only_looks_like_a_time_is_none(parser: Parser, text: str) -> None:
    assert dates(parser, text) == []


def test_without_a_day_of_publication_only_what_names_its_day_is_resolved(parser: Parser) -> None:
    text = "They met on Friday, last week, yesterday, on January 5 and two weeks ago. They parted in 2014 and May 2015."
    found = dates(parser, text, None)
    assert [timed.when.date for timed in found if timed.when != UNKNOWN] == ["2014", "2015-05"]
    assert len(found) == 7


def test_a_year_of_publication_resolves_years_alone(parser: Parser) -> None:
    found = dates(parser, "They met last year, last month and on Friday.", "2022")
    assert [timed.when.date for timed in found] == ["2021", None, None]


def test_two_days_later_starts_from_the_day_told_before(parser: Parser) -> None:
    text = "They signed on January 3. Two days later the deal broke down. The next day troops moved."
    assert [day for _, day in shown(parser, text)] == ["2022-01-03", "2022-01-05", "2022-01-06"]


def test_a_bare_month_takes_the_year_its_sentence_has_named(parser: Parser) -> None:
    text = "War began in November 2020, its army took Mekele in December and it lost the city in June."
    assert [day for _, day in shown(parser, text)] == ["2020-11", "2020-12", "2021-06"]


def test_a_time_of_day_stands_on_the_day_its_sentence_names(parser: Parser) -> None:
    found = dates(parser, "The attack began at 10:30 a.m. (0830 GMT) on Monday.")
    assert [timed.value for timed in found] == ["2022-01-17T10:30", "2022-01-17T08:30Z", "2022-01-17"]


def test_a_number_a_day_is_how_often(parser: Parser) -> None:
    found = dates(parser, "The guns fired 500 shells a day.")
    assert [(timed.type, timed.value) for timed in found] == [("SET", "P1D")]


@pytest.mark.parametrize(
    ("text", "expression", "value"),
    [
        ("The truce held for more than two years.", "more than two years", "P2Y"),
        ("The convoy will leave later on Tuesday.", "later on Tuesday", "2022-01-25"),
        ("A strike is called for Monday.", "Monday", "2022-01-24"),
        ("They blamed him for Monday's raid.", "Monday", "2022-01-17"),
        ("The talks may last eight days.", "eight days", "P8D"),
        ("The council meets on the morning of February 3.", "the morning of February 3", "2022-02-03TMO"),
        ("The army struck at dawn on Sunday.", "dawn on Sunday", "2022-01-16TMO"),
        ("The column left at 2:15 this afternoon.", "2:15 this afternoon", "2022-01-21T14:15"),
        ("It began at 9 a.m. on Sept. 4, 2019.", "9 a.m. on Sept. 4, 2019", "2019-09-04T09:00"),
        ("They crossed the river at 2 a.m. last Thursday.", "2 a.m. last Thursday", "2022-01-20T02:00"),
        ("At 0800 UTC the guns fell silent.", "0800 UTC", "2022-01-21T08:00Z"),
        ("A year ago today the war began.", "A year ago today", "2021-01-21"),
        ("The law changed after 9/11.", "9/11", "2001-09-11"),
        ("He fell in the Sept. 11 attacks.", "Sept. 11", "2001-09-11"),
        ("Drills begin each spring.", "each spring", "XXXX-SP"),
        ("For the time being 400 remain.", "the time being", "PRESENT_REF"),
        ("In the long run nobody gains.", "the long run", "FUTURE_REF"),
        ("Shares ended the day lower.", "the day", "2022-01-21"),
        ("The plan will be ready by year-end.", "year-end", "2022"),
        ("The village was hit again on the 20th.", "the 20th", "2022-01-20"),
        ("We have waited decades.", "decades", "PXY"),
        ("Losses rose to 1,000 two months ago.", "two months ago", "2021-11"),
    ],
)
def test_an_expression_has_its_extent(parser: Parser, text: str, expression: str, value: str) -> None:
    assert [(timed.span.of(text), timed.value) for timed in dates(parser, text)] == [(expression, value)]


def test_a_year_earlier_is_the_same_quarter_of_it(parser: Parser) -> None:
    found = dates(parser, "Sales rose in the third quarter of 2021 from a year earlier.")
    assert [timed.value for timed in found] == ["2021-Q3", "2020-Q3"]


def test_the_headline_and_every_paragraph_are_read(parser: Parser) -> None:
    report = read_text(
        "Envoys meet on Friday\n\nThe envoys of the two states met on Friday.\n\nThey had met on Monday.",
        published=FRIDAY,
    )
    found = find_dates(report, parser.parse(report))
    assert [(timed.paragraph, timed.when.date) for timed in found] == [
        (0, "2022-01-21"),
        (1, "2022-01-21"),
        (2, "2022-01-17"),
    ]


HEAP = (
    "on in the last next Friday Monday May March 3 5 21st 2014 week weeks two a few ago later before of year 's - to "
    "and January this early late end half quarter night every day , . said will meet 10:30 a.m. GMT ( ) 31 30 9999 1400"
)
PUBLISHED = [None, "2022", "2022-01", FRIDAY, "0001-01-01", "0002-01-01", "9998-12-31", "9999-12-31"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(HEAP.split()), min_size=1, max_size=25),
    st.sampled_from(PUBLISHED),
)
def test_no_heap_of_words_breaks_it_and_the_times_lie_apart(
    parser: Parser, words: list[str], published: str | None
) -> None:
    found = dates(parser, " ".join(words), published)
    for left, right in pairwise(found):
        assert left.end <= right.start
        assert left.span.end <= right.span.start


def test_a_long_row_of_numbers_and_units_takes_linear_time(parser: Parser) -> None:
    text = "3 - " * 3000 + "two weeks of last May 3 - " * 400
    report = Report(text, (Span(0, len(text) - 1),), published=FRIDAY)
    parsed = parser.parse(report)
    start = time.process_time()
    find_dates(report, parsed)
    assert time.process_time() - start < 2
