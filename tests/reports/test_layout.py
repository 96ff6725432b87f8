"""Headline, header, bylines, credits and paragraphs of plain texts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.errors import Refused
from dragoman.model.report import Report
from dragoman.reports.layout import Known, lay_out
from dragoman.reports.read import read_text

HEAD = "Ministers of Ruritania and Graustark meet over the border"
ONE = "The ministers of Ruritania and Graustark met on Friday, and they said that the talks had been frank."
TWO = "No date was set for the next round, a spokesman for the Graustark government said."


def bodies(report: Report) -> list[str]:
    return [span.of(report.text) for span in report.paragraphs]


def headline(report: Report) -> str | None:
    return report.headline.of(report.text) if report.headline else None


def test_a_short_first_block_without_a_full_stop_is_the_headline() -> None:
    report = read_text(f"{HEAD}\n\n{ONE}\n\n{TWO}\n")
    assert headline(report) == HEAD == report.title
    assert bodies(report) == [ONE, TWO]


def test_a_first_sentence_is_no_headline() -> None:
    report = read_text(f"{ONE}\n\n{TWO}")
    assert report.headline is None
    assert bodies(report) == [ONE, TWO]


def test_a_headline_may_end_in_an_abbreviation() -> None:
    assert (
        headline(read_text(f"Envoys of Ruritania arrive in the U.S.\n\n{ONE}"))
        == "Envoys of Ruritania arrive in the U.S."
    )


def test_one_paragraph_alone_is_the_body() -> None:
    report = read_text("Ruritania rejects the demand of Graustark")
    assert report.headline is None
    assert bodies(report) == ["Ruritania rejects the demand of Graustark"]


def test_a_text_without_blank_lines_is_split_at_its_lines() -> None:
    report = read_text(f"{HEAD}\n{ONE}\n{TWO}")
    assert headline(report) == HEAD
    assert bodies(report) == [ONE, TWO]


def test_lines_wrapped_by_hand_stay_one_paragraph() -> None:
    wrapped = (
        "The ministers of Ruritania and Graustark met on Friday in the small\n"
        "town of Strelsau, and they said in a joint statement that the talks\n"
        "had been frank. They will meet again next week.\n"
    )
    report = read_text(f"{HEAD}\n\n{wrapped}\n{wrapped}")
    assert bodies(report) == [wrapped.strip(), wrapped.strip()]


def test_windows_line_ends_stay_in_the_text() -> None:
    text = f"{HEAD}\r\n\r\n{ONE}\r\n\r\n{TWO}\r\n"
    report = read_text(text)
    assert report.text == text
    assert bodies(report) == [ONE, TWO]


def test_a_header_block_is_metadata_and_not_body() -> None:
    text = (
        f"Title: {HEAD}\nPublished: 21 January 2022\nSource: The Strelsau Courier\nURL: https://news.example/1\n"
        f"Author: Jane Doe and John Roe\n\n{ONE}\n\n{TWO}\n"
    )
    report = read_text(text)
    assert headline(report) == HEAD == report.title
    assert (report.published, report.published_origin) == ("2022-01-21", "metadata")
    assert (report.source, report.url) == ("The Strelsau Courier", "https://news.example/1")
    assert report.byline == ("Jane Doe", "John Roe")
    assert bodies(report) == [ONE, TWO]


def test_a_date_given_goes_before_the_header() -> None:
    report = read_text(f"Published: 2022-01-21\n\n{ONE}\n\n{TWO}", published="2022-01-22")
    assert (report.published, report.published_origin) == ("2022-01-22", "given")


def test_a_line_with_a_colon_is_no_header_unless_its_key_is_known() -> None:
    report = read_text(f"Ruritania: troops leave\n\n{ONE}")
    assert headline(report) == "Ruritania: troops leave"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe and John Roe", ("Jane Doe", "John Roe")),
        ("By Jane Doe, Associated Press", ("Jane Doe",)),
        ("BY JANE DOE", ("Jane Doe",)),
        ("By Jane Doe in Strelsau", ("Jane Doe",)),
        ("By Reuters", ()),
        ("By a staff correspondent", ()),
        ("From our Strelsau correspondent", ()),
        ("By Ludwig van der Meer | Staff Writer", ("Ludwig van der Meer",)),
    ],
)
def test_a_byline_names_who_wrote(line: str, names: tuple[str, ...]) -> None:
    report = read_text(f"{HEAD}\n\n{line}\n\n{ONE}")
    assert report.byline == names
    assert bodies(report) == [ONE]
    assert [span.of(report.text) for span in report.credits] == [line]


def test_a_sentence_that_begins_with_by_is_no_byline() -> None:
    sentence = "By Friday the ministers had agreed on nothing, and the talks were broken off."
    assert bodies(read_text(f"{HEAD}\n\n{sentence}\n\n{ONE}")) == [sentence, ONE]


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Jane Doe; Editing by John Roe)",
        "Reporting by Jane Doe; editing by John Roe",
        "(Additional reporting by Jane Doe in Strelsau; Writing by John Roe)",
        "Source link",
        "Read more: What the border row is about",
        "ALSO READ | Ten things to know about Graustark",
        "Copyright 2022 The Strelsau Courier. All rights reserved.",
        "© 2022 The Strelsau Courier",
        "Advertisement",
        "(Corrects name of minister in paragraph 3)",
        "(Adds quotes, background)",
        "Photo: Jane Doe/AFP",
        "This story has been updated to add a statement by the ministry.",
        "https://news.example/1",
        "Associated Press writer Jane Doe in Strelsau contributed to this report.",
        "Sign up for our newsletter.",
        "ENDS",
        "***",
    ],
)
def test_editors_lines_and_web_furniture_are_credits(line: str) -> None:
    report = read_text(f"{HEAD}\n\n{ONE}\n\n{TWO}\n\n{line}")
    assert bodies(report) == [ONE, TWO]
    assert [span.of(report.text) for span in report.credits] == [line]


@pytest.mark.parametrize(
    "sentence",
    [
        "Reporting by the broadcaster showed that 300 people were killed in the strike.",
        "Sponsored by Ruritania, the militia attacked the town on Friday.",
        "Copyright law was changed after the talks, the ministry said.",
        "Published on Friday, the report accuses Graustark of murder.",
        "Images by satellite showed tanks near the border.",
        "This report was published by the ministry on Friday and accuses Graustark.",
        "Adds to the tension: a new base at the border, built in secret, the ministry says.",
    ],
)
def test_news_that_begins_like_a_credit_is_read(sentence: str) -> None:
    assert sentence in bodies(read_text(f"{HEAD}\n\n{ONE}\n\n{sentence}\n\n{TWO}"))


def test_an_editors_line_at_the_end_of_a_paragraph_is_cut_off() -> None:
    report = read_text(f"{HEAD}\n\n{ONE}\n\n{TWO} (Reporting by Jane Doe; Editing by John Roe)")
    assert bodies(report) == [ONE, TWO]
    assert report.byline == ("Jane Doe",)


def test_bullets_are_paragraphs_without_their_marks() -> None:
    report = read_text(f"{HEAD}\n\n{ONE}\n\n- Troops leave the border\n- Envoys return\n\n{TWO}")
    assert bodies(report) == [ONE, "Troops leave the border", "Envoys return", TWO]


def test_a_line_with_the_day_is_a_credit_and_dates_the_report() -> None:
    report = read_text(f"{HEAD}\n\nFriday, January 21, 2022\n\n{ONE}")
    assert (report.published, report.published_origin) == ("2022-01-21", "dateline")
    assert bodies(report) == [ONE]


def test_a_report_without_any_date_stays_undated() -> None:
    report = read_text(f"{HEAD}\n\n{ONE}")
    assert (report.published, report.published_origin) == (None, "unknown")


def test_a_title_that_is_known_marks_the_headline() -> None:
    title = "The ministers met, and they parted."
    report = read_text(f"{title}\n\n{ONE}", title=title)
    assert headline(report) == title


def test_a_text_of_credits_alone_is_refused() -> None:
    with pytest.raises(Refused, match="no news"):
        lay_out("Advertisement\n\nRead more\n", Known())


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="aB .,-–—:()\n\r\t“”1/\u2028\ufeff", max_size=200))
def test_spans_lie_in_the_text_and_paragraphs_lie_apart(text: str) -> None:
    try:
        report = lay_out(text, Known())
    except Refused:
        return
    shown = [*report.paragraphs, *report.credits] + ([report.headline] if report.headline else [])
    for span in shown:
        assert 0 <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
    ordered = sorted(shown)
    for left, right in pairwise(ordered):
        assert left.end <= right.start
    assert list(report.paragraphs) == sorted(report.paragraphs)
    if report.dateline:
        assert all(not report.dateline.span.overlaps(span) for span in report.paragraphs)


NEWS = (
    "The ministers of Ruritania and Graustark met on Friday in the capital, and they agreed on a truce.\n\n"
    "They will meet again next week, a spokesman said.\n"
)


@pytest.mark.parametrize(
    "head",
    [
        "Ministers meet in Strelsau\nBy John Doe\nPublished March 5, 2021\n\n",
        "Ministers meet in Strelsau\n\nBy John Doe\nPublished March 5, 2021\n\n",
        "Ministers meet in Strelsau\nMarch 5, 2021\nBy John Doe, Staff Writer\n\n",
        "Ministers meet in Strelsau\nBy John Doe, Published March 5, 2021\n",
        "Ministers meet in Strelsau\nBy John Doe March 5, 2021\n\n",
        "Ministers meet in Strelsau\n\nJohn Doe\n5 Mar 2021 10.30 GMT\n\n",
        "Ministers meet in Strelsau\n\nBy JOHN DOE | Herald Staff\nUpdated: 5 March 2021, 10:30 a.m. GMT\n\n",
    ],
)
def test_the_usual_head_of_a_newspaper_gives_title_author_and_day(head: str) -> None:
    report = read_text(head + NEWS)
    assert (report.title, report.byline, report.published) == (
        "Ministers meet in Strelsau",
        ("John Doe",),
        "2021-03-05",
    )
    assert report.paragraphs[0].of(report.text).startswith("The ministers")


def test_a_lone_date_line_below_the_headline_is_the_day() -> None:
    assert read_text("Ministers meet in Strelsau\nMarch 5, 2021\n\n" + NEWS).published == "2021-03-05"
    assert read_text("Ministers meet\n\nLast updated 5 March 2021\n\n" + NEWS).published == "2021-03-05"


def test_a_line_below_the_headline_is_no_byline() -> None:
    report = read_text("Ministers meet in Strelsau\nA truce along the river is agreed\n\nBy John Doe\n\n" + NEWS)
    assert report.byline == ("John Doe",)
    assert report.paragraphs[0].of(report.text) == "A truce along the river is agreed"
