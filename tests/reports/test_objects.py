"""JSON and JSON Lines: records of any maker, JSON Feed and ninjs."""

from __future__ import annotations

import json

import pytest
from tests.reports.samples import BODY, DAY, TITLE, found, jsonl, ninjs, only, reports

RECORD = {"title": TITLE, "text": BODY, "date": DAY, "source": {"name": "Strelsau Herald"}, "authors": ["Anna Novak"]}


def test_lines_are_read_and_a_damaged_one_is_refused_alone() -> None:
    every = found(jsonl(RECORD, RECORD | {"text": BODY + " It is over."}) + b'{"text": "cut\n' + jsonl(RECORD))
    assert [item.name for item in every] == ["input#1", "input#2", "input#3", "input#4"]
    assert [item.report is not None for item in every] == [True, True, False, True]
    assert "damaged JSON" in str(every[2].reason)


@pytest.mark.parametrize("value", [RECORD, [RECORD], {"articles": [RECORD]}, {"response": {"results": [RECORD]}}])
def test_a_document_is_read_whatever_holds_the_records(value: object) -> None:
    report = only(json.dumps(value).encode())
    assert (report.title, report.published, report.source, report.byline) == (
        TITLE,
        DAY,
        "Strelsau Herald",
        ("Anna Novak",),
    )


def test_a_lone_surrogate_becomes_the_mark_of_damage() -> None:
    report = only(json.dumps(RECORD | {"text": BODY + " \ud800 and so on", "title": "A \udfff b"}).encode())
    assert "\ufffd and so on" in report.text
    assert report.title == "A \ufffd b"
    report.text.encode()


def test_json_nested_too_deep_or_cut_off_is_refused() -> None:
    for data, words in ((b"[" * 100_000, "JSON"), (b'{"text": "' + b"a" * 50, "damaged JSON")):
        (item, *_) = found(data)
        assert words in str(item.reason)


def test_a_json_feed_gives_a_report_an_item() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Strelsau Herald",
        "items": [
            {"id": "1", "title": TITLE, "content_html": f"<p>{BODY}</p>", "date_published": "2022-01-21T09:00:00Z"},
            {"id": "2", "content_text": BODY, "url": "https://news.example/2", "authors": [{"name": "Anna Novak"}]},
        ],
    }
    one, two = (item.report for item in reports(json.dumps(feed).encode()))
    assert one is not None and two is not None
    assert (one.title, one.published, one.source) == (TITLE, DAY, "Strelsau Herald")
    assert (two.url, two.byline) == ("https://news.example/2", ("Anna Novak",))


def test_ninjs_of_each_version_is_read() -> None:
    one = only(json.dumps(ninjs()).encode())
    assert (one.title, one.published, one.byline) == (TITLE, DAY, ("Anna Novak",))
    html = {name: value for name, value in ninjs().items() if name != "body_text"} | {"body_html": f"<p>{BODY}</p>"}
    assert only(json.dumps(html).encode()).title == TITLE
    third = {
        "uri": "tag:wire:9",
        "versionCreated": "2022-01-21T09:30:00Z",
        "headlines": [{"role": "main", "value": TITLE}],
        "bodies": [{"contentType": "text/html", "value": f"<p>{BODY}</p>"}],
    }
    assert only(json.dumps(third).encode()).published == DAY


def test_a_killed_item_is_a_notice_and_no_report() -> None:
    (item,) = found(json.dumps(ninjs(2, "canceled")).encode())
    assert item.report is None and not item.counts
    assert item.edition is not None and (item.edition.item, item.edition.standing) == ("tag:wire:9", "killed")
