"""CSV, TSV and Parquet: a report a row, its columns guessed or named."""

from __future__ import annotations

import datetime

import pytest
from tests.reports.samples import BODY, DAY, TITLE, found, only, parquet, reports, row, table

from dragoman.errors import DragomanError
from dragoman.reports.columns import columns_of, pairs


@pytest.mark.parametrize("mark", [",", "\t", ";", "|"])
def test_a_table_gives_a_report_a_row_and_tells_its_columns(mark: str) -> None:
    every = found(table([row(1), row(2)], mark))
    assert every[0].note == "columns text=body, title=headline, published=date, source=outlet"
    assert [item.name for item in every[1:]] == ["input#1", "input#2"]
    report = every[1].report
    assert report is not None
    assert (report.title, report.published, report.source) == (f"{TITLE} (1)", DAY, "Strelsau Herald")
    assert (report.published_origin, report.text_differs) == ("metadata", True)
    assert report.headline is not None and report.headline.of(report.text) == report.title
    assert report.dateline is not None and report.dateline.place == "STRELSAU"


def test_a_column_named_by_the_user_goes_before_a_guess() -> None:
    data = table([{"id": "7", "body": "a note by the clerk", "the words": BODY, "when": "1642755600"}])
    report = only(data, "a.csv", columns=pairs(["text=the words", "published=when"]))
    assert (report.text, report.published) == (BODY, "2022-01-21")


def test_a_table_without_a_text_is_refused_with_its_columns() -> None:
    (item,) = found(b"a,b\n1,2\n3,4\n", "a.csv")
    assert item.reason == "a table without a text; its columns are a, b; name one with --column text=NAME"
    (item,) = found(table([row()]), columns=(("text", "nothing"),))
    assert "no column 'nothing'" in str(item.reason)


@pytest.mark.parametrize(("given", "words"), [("text", "is no column"), ("colour=x", "No part of a report 'colour'")])
def test_a_column_that_is_none_is_an_error(given: str, words: str) -> None:
    with pytest.raises(DragomanError, match=words):
        pairs([given])


def test_a_row_that_does_not_fit_is_refused_alone() -> None:
    data = table([row(1), row(2)]) + b"short,row\n" + table([row(3)]).split(b"\n", 1)[1]
    every = [item for item in found(data) if item.counts]
    assert [item.report is not None for item in every] == [True, True, False, True]
    assert every[2].reason == "a row of 2 cells in a table of 4 columns"


def test_a_quote_that_is_never_closed_loses_no_row_in_silence() -> None:
    data = table([row(1)]) + b'"never closed,x,2022-01-21,y\n' + table([row(2)]).split(b"\n", 1)[1]
    every = [item for item in found(data) if item.counts]
    assert every[0].report is not None
    assert any("a damaged row, lines" in str(item.reason) for item in every)


def test_a_text_with_commas_is_no_table() -> None:
    assert only(b"Talks, and more talks\n\nThe ministers of Ruritania, Graustark and others met on Friday.\n").text


def test_a_table_in_utf_16_or_cp1252_is_read() -> None:
    assert only(table([row()]).decode().encode("utf-16")).published == DAY
    data = table([row() | {"body": BODY + " caf\u00e9"}]).decode().encode("cp1252")
    assert "caf\u00e9" in only(data).text


def test_a_cell_with_markup_is_read_as_a_piece_of_a_page() -> None:
    report = only(table([row() | {"body": "<p>One of the ministers spoke.</p><p>The other did not speak.</p>"}]))
    assert report.text.split("\n\n")[1:] == ["One of the ministers spoke.", "The other did not speak."]


def test_parquet_is_read_with_its_own_types() -> None:
    moment = datetime.datetime(2022, 1, 21, 9, 30)
    every = reports(parquet([{"title": TITLE, "content": BODY, "published_at": moment, "n": 3}] * 70))
    assert len(every) == 70
    assert every[69].report is not None and every[69].report.published == DAY
    (item,) = found(parquet([{"title": TITLE, "content": BODY}])[:-9])
    assert "damaged Parquet" in str(item.reason)


def test_names_are_compared_without_case_and_signs() -> None:
    assert columns_of(["Article Text", "publishDate", "SOURCEURL"]).told() == (
        "text=Article Text, published=publishDate, url=SOURCEURL"
    )
