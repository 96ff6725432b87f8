"""ZIP and gzip: what is inside is read as if it lay beside, within limits."""

from __future__ import annotations

import bz2
import gzip
import lzma
import zipfile
from io import BytesIO

import pytest
from tests.reports.samples import BODY, found, only, page, reports, row, table, zipped


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_packed_file_is_read(pack) -> None:
    assert only(pack(BODY.encode())).text == BODY
    assert len(reports(pack(table([row(1), row(2)])))) == 2


def test_the_files_of_a_zip_are_read_in_order_and_named() -> None:
    data = zipped({"a.txt": BODY.encode(), "in/b.html": page().encode(), ".c": b"x", "d.csv": table([row()])})
    assert [item.name for item in reports(data, "a.zip")] == ["a.zip/a.txt", "a.zip/in/b.html", "a.zip/d.csv#1"]


def test_a_damaged_member_is_refused_alone() -> None:
    data = bytearray(zipped({"a.txt": (BODY * 3).encode(), "b.txt": BODY.encode()}))
    data[40:50] = b"\xff" * 10
    every = found(bytes(data), "a.zip")
    assert [item.report is not None for item in every] == [False, True]


def test_archives_nested_too_deep_are_refused() -> None:
    data = zipped({"a.txt": BODY.encode()})
    for _ in range(6):
        data = zipped({"in.zip": data})
    (item,) = found(data)
    assert "archives within archives" in str(item.reason)


def test_bombs_are_refused_before_they_go_off() -> None:
    for data in (gzip.compress(b"a" * 50_000_000), bz2.compress(b"a" * 50_000_000), zipped({"a": b"a" * 50_000_000})):
        (item,) = found(data)
        assert "inflate" in str(item.reason)


def test_a_file_with_a_password_is_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", BODY)
    data = bytearray(out.getvalue())
    data[6] |= 1
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1
    (item,) = found(bytes(data))
    assert item.reason == "a file with a password"


def test_a_cut_off_archive_is_refused() -> None:
    for data in (zipped({"a.txt": BODY.encode()})[:-30], gzip.compress(BODY.encode())[:-20]):
        every = found(data)
        assert every and all(item.report is None and item.reason for item in every)
