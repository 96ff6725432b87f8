"""PDF, Word and RTF files."""

from __future__ import annotations

import zipfile
from io import BytesIO

from tests.reports.samples import BODY, SECOND, TITLE, docx, found, only, pdf, rtf, zipped


def test_a_word_document_is_read_paragraph_by_paragraph() -> None:
    report = only(docx(f"{TITLE}\n\n{BODY}"))
    assert (report.title, len(report.paragraphs)) == (TITLE, 2)


def test_an_rtf_file_is_read() -> None:
    report = only(rtf(f"{TITLE}\n\n{BODY} \u2019tis so."))
    assert report.title == TITLE
    assert SECOND in report.text


def test_a_pdf_file_is_read() -> None:
    report = only(pdf([TITLE, "", *BODY.replace("\n\n", "\n").split("\n")]))
    assert "both sides will meet again" in report.text.lower()


def test_a_pdf_without_words_is_refused() -> None:
    (item,) = found(pdf([]))
    assert "without words" in str(item.reason)


def test_damaged_documents_are_refused() -> None:
    for data in (pdf([TITLE])[:60], b"%PDF-1.7\n" + b"\x00\xff" * 500, docx(BODY)[:100], b"{\\rtf1 {\\*\\bin9999 "):
        (item,) = found(data)
        assert item.report is None and item.reason


def test_other_offices_files_are_named() -> None:
    (item,) = found(zipped({"xl/workbook.xml": b"<workbook/>"}))
    assert item.reason == "an Excel workbook, not news that can be read"


def test_a_word_document_that_inflates_too_far_is_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w:document>" + b" " * 40_000_000)
    (item,) = found(out.getvalue())
    assert "inflate" in str(item.reason) or "bytes" in str(item.reason)
