"""Downloads of Nexis and Factiva, and lists of GDELT's."""

from __future__ import annotations

import pytest
from tests.reports.samples import DAY, FACTIVA, NEXIS, NEXIS_OLD, SECOND, TITLE, docx, found, only, reports, rtf

from dragoman.model.report import Report


def _is_the_report(report: Report) -> bool:
    assert (report.title, report.source, report.published, report.byline) == (
        TITLE,
        "Strelsau Herald",
        DAY,
        ("Anna Novak",),
    )
    return report.text.rstrip().endswith(SECOND) and "Load-Date" not in report.text


@pytest.mark.parametrize("data", [NEXIS.encode(), docx(NEXIS), rtf(NEXIS)], ids=["text", "word", "rtf"])
def test_a_nexis_download_is_read_from_text_and_word(data: bytes) -> None:
    assert _is_the_report(only(data))


def test_a_nexis_download_holds_many_reports() -> None:
    assert [item.name for item in reports((NEXIS * 3).encode())] == ["input#1", "input#2", "input#3"]


def test_the_old_form_of_nexis_is_read() -> None:
    one, two = (item.report for item in reports(NEXIS_OLD.encode()))
    assert one is not None and two is not None
    assert _is_the_report(one)
    assert one.dateline is not None and one.dateline.place == "STRELSAU"
    assert (two.title, two.published) == ("Guns fall silent along the river", "2022-01-22")


def test_a_factiva_download_is_read_by_its_tags() -> None:
    inline = "\n".join(
        f"{tag}\t{words}" for tag, words in zip(FACTIVA.splitlines()[::2], FACTIVA.splitlines()[1::2], strict=False)
    )
    assert inline
    for data in (FACTIVA.encode(), rtf(FACTIVA)):
        assert _is_the_report(only(data))


def test_a_factiva_page_is_read_by_its_tags() -> None:
    lines = FACTIVA.strip().split("\n")
    rows, at = [], 0
    while at < len(lines):
        tag, words = lines[at], []
        at += 1
        while at < len(lines) and not (len(lines[at]) == 2 and lines[at].isupper()):
            words.append(lines[at])
            at += 1
        rows.append(f"<tr><td><b>{tag}</b></td><td>{''.join(f'<p>{word}</p>' for word in words if word)}</td></tr>")
    page = f"<html><body><table>{''.join(rows)}</table><table>{''.join(rows)}</table></body></html>"
    every = reports(page.encode())
    assert len(every) == 2
    assert all(item.report is not None and _is_the_report(item.report) for item in every)


def test_a_download_without_a_body_is_refused_alone() -> None:
    every = list(found((NEXIS + "Title\nHerald\nJanuary 1, 2022\nLength: 9 words\n\nEnd of Document\n").encode()))
    assert [item.report is not None for item in every] == [True, False]


def test_lists_of_addresses_and_gdelt_tables_give_addresses_once() -> None:
    events = "".join(
        "\t".join([str(n), "20220121", *[""] * 58, f"http://news.example/{n % 2}"]) + "\n" for n in range(4)
    )
    assert [item.address for item in found(events.encode())] == ["http://news.example/0", "http://news.example/1"]
    mentions = "\t".join(
        ["1", "20220121093000", "20220121093000", "1", "news.example", "http://news.example/3", *[""] * 10]
    )
    assert [item.address for item in found(mentions.encode())] == ["http://news.example/3"]
    plain = b"# the week\nhttp://news.example/1\nhttps://news.example/2\nhttp://news.example/1\n"
    assert [item.address for item in found(plain)] == ["http://news.example/1", "https://news.example/2"]
