"""Bytes to text: marks, mixtures and what is no text at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import Refused
from dragoman.reports.decode import decode, whole
from dragoman.reports.limits import MOST_BYTES


def test_utf8_is_read_plainly() -> None:
    assert decode("Zelenskiy’s “no”\r\n".encode()).text == "Zelenskiy’s “no”\r\n"
    assert not decode(b"plain").repaired


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_removed(encoding: str) -> None:
    assert decode("Genève talks".encode(encoding)).text == "Genève talks"


def test_a_cp1252_text_is_read_as_one() -> None:
    found = decode("The ministry’s “answer” – no".encode("cp1252"))
    assert (found.text, found.repaired) == ("The ministry’s “answer” – no", False)


def test_one_cp1252_paragraph_spoils_no_other() -> None:
    data = "Zürich’s envoy\n\n".encode() + "the ministry’s “no”\n\n".encode("cp1252") + "Kraków’s answer".encode()
    found = decode(data)
    assert found.text == "Zürich’s envoy\n\nthe ministry’s “no”\n\nKraków’s answer"
    assert found.repaired


def test_a_declared_encoding_is_used_where_utf8_fails() -> None:
    assert decode("Łódź".encode("iso-8859-2"), "iso-8859-2").text == "Łódź"


def test_a_declared_encoding_nobody_knows_is_passed_over() -> None:
    assert decode("café".encode("cp1252"), "klingon").text == "café"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"some\x00thing", "binary data: a NUL byte at byte 4"),
        (b"\xff\xfeA", "damaged UTF-16"),
        (b"x" * (MOST_BYTES + 1), "20,971,521 bytes; a report may have at most 20,971,520"),
    ],
)
def test_what_is_no_text_is_refused_with_its_name(data: bytes, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        decode(data)


def test_a_lone_surrogate_becomes_a_replacement_of_the_same_length() -> None:
    assert whole("a\ud800b").text == "a\ufffdb"
    assert whole("a\ud800b").repaired
    assert whole("a\ud800b".encode("utf-8", "surrogatepass").decode("utf-8", "surrogatepass")).text == "a\ufffdb"


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except Refused:
        return
    text.encode("utf-8")


@given(st.lists(st.sampled_from(["é", "’", "w", "漢", "\n"]), max_size=40), st.binary(max_size=6))
def test_utf8_around_stray_bytes_survives(parts: list[str], stray: bytes) -> None:
    text = "".join(parts)
    data = text.encode() + b"\n" + stray.replace(b"\x00", b"") + b"\n" + ("é" + text).encode()
    assert decode(b"x" + data).text.endswith("\né" + text)
