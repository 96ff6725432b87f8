"""The invariants of a record, on real reports, on damaged ones and on texts built from fragments."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.properties.conftest import gold_texts
from tests.properties.fragments import damaged, dates, texts
from tests.properties.invariants import breaches

from dragoman.errors import Refused
from dragoman.model.report import Report
from dragoman.reading import Reader
from dragoman.reports.read import read_bytes, read_text

QUICK = settings(
    max_examples=50,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
LONG = settings(QUICK, max_examples=1500, derandomize=False, phases=tuple(Phase))
originals = st.sampled_from([text for text, _ in gold_texts()])
PLAIN = "The two governments said on Friday that the talks would go on.\n\n"
HARD = [
    "² soldiers were killed on Friday.",
    "They met ²³ days ago, in ’²³ and in Q³.",
    "It began " + "9" * 400 + " days ago.",
    "Troops killed " + "9" * 400 + " people in Gaza.",
    "Troops killed a third of their " + "9" * 400 + " prisoners.",
    "They met on ٣ January ٢٠٢٢ and will meet on 31/12/9999.",
    "They will meet in 10000 years; they met two thousand years ago.",
    "Organization both countries to accept a truce",
    "ssia wants  answer,said.g pledge",
    "Khamenei called \n\n“Our and Britain must",
    "Ramaphosa,who chairs Africa“We will answer,”",
]


def _sound(text: str, published: str | None, reader: Reader) -> None:
    """Read a text: either it is refused in one line, or its record keeps every invariant and the text is untouched."""
    try:
        report = read_text(text, published=published)
    except Refused as refused:
        assert refused.reason.strip()
        assert "\n" not in refused.reason
        return
    assert report.text_differs or report.text == text.removeprefix("\ufeff")
    record = reader.read(report)
    assert record.report is report
    assert breaches(record, reader.codebook) == []


def test_records_of_real_reports_keep_every_invariant(reports: list[Report], reader: Reader) -> None:
    for report in reports:
        before = report.text[:]
        record = reader.read(report)
        assert breaches(record, reader.codebook) == [], report.title
        assert record.report.text == before
        assert record.mentions or record.quotes


@pytest.mark.parametrize("text", HARD)
@pytest.mark.parametrize("published", ["2022-01-21", None])
def test_texts_that_once_broke_a_record_do_so_no_more(text: str, published: str | None, reader: Reader) -> None:
    _sound(PLAIN + text, published, reader)
    _sound(text, published, reader)


@pytest.mark.parametrize("published", ["0001-01-01", "0001", "9999-12-31", "9999", "2020-02-29", None])
def test_dates_at_the_ends_of_the_calendar_break_nothing(published: str | None, reader: Reader) -> None:
    told = "They met last week, on Tuesday and a century ago. They will meet next year, next month and on Sunday."
    _sound(PLAIN + told, published, reader)


@QUICK
@given(texts(), dates)
def test_texts_of_any_fragments_are_read_or_refused(reader: Reader, text: str, published: str | None) -> None:
    _sound(text, published, reader)


@QUICK
@given(damaged(originals), dates)
def test_damaged_reports_are_read_or_refused(reader: Reader, text: str, published: str | None) -> None:
    _sound(text, published, reader)


@QUICK
@given(st.binary(max_size=200), damaged(originals))
def test_bytes_of_any_kind_are_read_or_refused(noise: bytes, text: str) -> None:
    for data in (noise, text[:300].encode() + noise + text[300:].encode(), text.encode("utf-16")):
        try:
            report = read_bytes(data)
        except Refused as refused:
            assert refused.reason.strip()
            continue
        assert all(span.of(report.text).strip() for span in report.paragraphs)


@pytest.mark.slow
@LONG
@given(st.one_of(texts(), damaged(originals)), dates)
def test_many_texts_are_read_or_refused(reader: Reader, text: str, published: str | None) -> None:
    _sound(text, published, reader)
