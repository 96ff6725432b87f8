"""Web archives: a report a page."""

from __future__ import annotations

from tests.reports.samples import BODY, DAY, TITLE, found, gzipped, only, page, reports, warc

URL = "https://news.example/truce"


def test_a_page_of_an_archive_is_read_with_its_address() -> None:
    for data in (
        warc({URL: page().encode()}),
        warc({URL: page().encode()}, gzipped=True),
        gzipped(warc({URL: page().encode()})),
    ):
        report = only(data)
        assert (report.title, report.published, report.url) == (TITLE, DAY, URL)


def test_records_that_are_no_pages_are_counted() -> None:
    every = found(warc({"https://news.example/a.png": b"\x89PNG"}, "image/png"))
    assert [item.note for item in every] == ["records that are no pages, passed over: 1 image/png"]


def test_an_archive_that_is_cut_off_says_so() -> None:
    whole = warc({URL: page().encode(), URL + "2": page(body=BODY + " Again.").encode()})
    every = [item for item in found(whole[:-200]) if item.counts]
    assert [item.report is not None for item in every] == [True, False]
    assert "cut off" in str(every[1].reason)


def test_a_bomb_in_an_archive_is_refused() -> None:
    (item,) = found(gzipped(warc({URL: b"<html>" + b" " * 60_000_000})))
    assert "inflate" in str(item.reason)


def test_text_of_a_wet_archive_is_read() -> None:
    data = warc({URL: BODY.encode()}, "text/plain")
    assert [item.report.url for item in reports(data) if item.report] == [URL]
