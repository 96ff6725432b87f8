"""Paths, bytes and texts: what is read and what is refused, with its reason."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from dragoman.errors import DragomanError, Refused
from dragoman.reports.read import inputs, read_bytes, read_path, read_text

TEXT = "Ministers meet\n\nThe ministers of Ruritania and Graustark met on Friday, a spokesman said.\n"


def test_a_file_is_read_and_keeps_the_path_as_given(tmp_path: Path) -> None:
    path = tmp_path / "one.html"
    path.write_text(TEXT, encoding="utf-8")
    report = read_path(path, published="2022-01-21")
    assert (report.file, report.published, report.published_origin) == (str(path), "2022-01-21", "given")
    assert not report.text_differs


def test_the_same_text_has_the_same_id_from_any_path_and_day(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert (
        len({read_path(tmp_path / "a.txt").id, read_path(tmp_path / "b.txt", "2022-01-21").id, read_text(TEXT).id}) == 1
    )


def test_a_byte_order_mark_is_no_character_of_the_text() -> None:
    report = read_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    assert report.text == TEXT
    assert not report.text_differs


@pytest.mark.parametrize("day", ["2022-13-01", "yesterday", "2022-02-30", "21.01.2022", ""])
def test_a_date_that_is_none_is_an_error_and_no_refusal(day: str) -> None:
    with pytest.raises(DragomanError, match="no publication date") as error:
        read_text(TEXT, published=day)
    assert not isinstance(error.value, Refused)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (" \n\t\n", "only white space"),
        ('{"title": "x"}', "JSON"),
        ('<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', "a feed"),
        ("WARC/1.0\r\nWARC-Type: response", "WARC"),
        ("12345\n\n67890\n", "no news"),
        ("word " * 60_000, "a line of 300,000 characters"),
        ("The war went on.\n" * 70_000, "1,190,000 characters of text"),
    ],
)
def test_what_is_no_report_is_refused(text: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        read_text(text)


def test_files_that_cannot_be_read_are_refused_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no such file"):
        read_path(tmp_path / "missing.txt")
    with pytest.raises(Refused, match="a folder"):
        read_path(tmp_path)
    with pytest.raises(Refused, match="a device"):
        read_path("/dev/null")
    with pytest.raises(Refused, match="cannot be read"):
        read_path("a\x00b")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(Refused, match="no permission"):
        read_path(path)


def test_fifty_megabytes_in_one_line_are_refused_fast(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    start = time.perf_counter()
    with pytest.raises(Refused, match="52,428,800 bytes; a report may have at most 20,971,520"):
        read_path(path)
    assert time.perf_counter() - start < 0.5


def test_a_refusal_is_one_line(tmp_path: Path) -> None:
    for text in ("", '{"a":\n1}', "<html></html>", "<?xml?>"):
        with pytest.raises(Refused) as error:
            read_bytes(text.encode())
        assert "\n" not in error.value.reason


def test_folders_are_walked_in_sorted_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", ".hidden", "README.md", ".git/x", "b/README"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    found = [path.relative_to(tmp_path).as_posix() for path in inputs([tmp_path])]
    assert found == ["a.txt", "b/1.txt", "b/2.txt"]
    assert list(inputs([tmp_path / "README.md", "missing"])) == [tmp_path / "README.md", Path("missing")]


@pytest.mark.parametrize(
    "text",
    [
        "KILL: Ministers meet in Strelsau\n\nThe report of Friday is wrong and was withdrawn.\n",
        "BULLETIN KILL - Ministers meet\n\nThe report is withdrawn.\n",
        "EDITORS: Please kill the story headlined Ministers meet. The ministers did not meet.\n",
    ],
)
def test_a_notice_to_kill_a_report_is_no_news(text: str) -> None:
    with pytest.raises(Refused, match="notice to kill"):
        read_text(text)


def test_news_of_killing_is_no_notice() -> None:
    for text in ("Killed: nine soldiers\n\nNine were killed.\n", "Rebels kill nine\n\nThe report said they kill.\n"):
        assert read_text(text).paragraphs
