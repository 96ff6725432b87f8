"""Messages and boxes of them."""

from __future__ import annotations

from tests.reports.samples import BODY, DAY, TITLE, eml, found, mbox, only, page, reports


def test_a_message_is_a_report_with_its_subject_and_day() -> None:
    report = only(eml().as_bytes())
    assert (report.title, report.published, report.source) == (TITLE, DAY, "Strelsau Wire")
    assert report.text.startswith(TITLE)


def test_a_message_in_html_alone_is_read() -> None:
    message = eml("", page())
    assert "truce along the river" in only(message.as_bytes()).text


def test_encoded_subjects_and_bodies_are_decoded() -> None:
    message = eml(BODY + " Caf\u00e9 \u201cStrelsau\u201d.")
    del message["Subject"]
    message["Subject"] = "Tr\u00eave \u2014 agreed"
    report = only(message.as_bytes())
    assert report.title == "Tr\u00eave \u2014 agreed"
    assert "Caf\u00e9 \u201cStrelsau\u201d" in report.text


def test_a_box_gives_a_report_a_message() -> None:
    every = reports(mbox(eml(), eml(BODY + "\nFrom there they went home.\n"), eml(BODY + " Again.")))
    assert [item.name for item in every] == ["input#1", "input#2", "input#3"]
    assert every[1].report is not None and "From there they went home" in every[1].report.text


def test_files_a_message_carries_are_read_too() -> None:
    message = eml()
    message.add_attachment(page("The second report").encode(), maintype="text", subtype="html", filename="two.html")
    message.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="map.png")
    assert [item.name for item in reports(message.as_bytes())] == ["input", "input/two.html"]


def test_a_text_with_the_fields_of_a_report_is_no_message() -> None:
    text = f"Title: {TITLE}\nPublished: 2022-01-21\nSource: Herald\n\n{BODY}\n"
    assert only(text.encode()).source == "Herald"


def test_a_message_without_words_is_refused() -> None:
    (item,) = found(eml("").as_bytes())
    assert item.reason == "a message without a text"
