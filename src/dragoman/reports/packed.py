"""Packed: ZIP, gzip, bzip2 and xz: what is inside, one file after the other, within limits."""

from __future__ import annotations

import bz2
import gzip
import lzma
import struct
import zipfile
from collections.abc import Callable, Iterator
from io import BufferedReader
from pathlib import PurePosixPath
from typing import Any

from dragoman.errors import Refused
from dragoman.reports.limits import MOST_MEMBERS
from dragoman.reports.part import Part
from dragoman.reports.stream import inflated, seekable

OPENERS: dict[str, Callable[[Any], Any]] = {
    "gzip": lambda file: gzip.GzipFile(fileobj=file),
    "bzip2": bz2.BZ2File,
    "xz": lzma.LZMAFile,
}
ENDS = (".gz", ".bz2", ".xz")
ENCRYPTED = 1


def one_part(kind: str, stream: BufferedReader) -> Iterator[Part]:
    """Yield what a gzip, bzip2 or xz file holds."""
    counted = _Counted(stream)
    yield Part(inside=inflated(OPENERS[kind](counted), lambda: counted.count))


def opened(stream: BufferedReader) -> zipfile.ZipFile:
    """Return the ZIP archive in a stream; Refused where it is damaged."""
    try:
        return zipfile.ZipFile(seekable(stream))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, struct.error) as error:
        raise Refused(f"a damaged ZIP file: {error}") from None


def is_word(archive: zipfile.ZipFile) -> bool:
    """Whether a ZIP is a Word document."""
    return "word/document.xml" in archive.namelist()


def zip_parts(archive: zipfile.ZipFile) -> Iterator[Part]:
    """Yield the files in a ZIP, in its order; one that cannot be unpacked is refused alone."""
    members = [each for each in archive.infolist() if not each.is_dir()]
    if document := _document({each.filename for each in members}):
        raise Refused(f"{document}, not news that can be read")
    if len(members) > MOST_MEMBERS:
        raise Refused(f"{len(members):,} files; a ZIP may have at most {MOST_MEMBERS:,}")
    if not members:
        raise Refused("an empty ZIP file")
    for member in members:
        key = f"/{PurePosixPath(member.filename)}"
        hidden = PurePosixPath(member.filename).name.startswith((".", "README")) or "__MACOSX" in key
        if not hidden:
            yield _member(archive, member, key)


def unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> BufferedReader:
    """Return the stream of a file in a ZIP; Refused where it is damaged or encrypted."""
    if member.flag_bits & ENCRYPTED:
        raise Refused("a file with a password")
    try:
        file = archive.open(member)
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        raise Refused(f"a damaged ZIP file: {error}") from None
    return inflated(file, lambda: member.compress_size)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, key: str) -> Part:
    try:
        return Part(key, inside=unpacked(archive, member))
    except Refused as refused:
        return Part(key, reason=refused.reason)


def _document(names: set[str]) -> str | None:
    if "xl/workbook.xml" in names:
        return "an Excel workbook"
    if "ppt/presentation.xml" in names:
        return "a PowerPoint file"
    return "an OpenDocument or e-book file" if "mimetype" in names else None


class _Counted:
    """A file that counts what is read from it."""

    def __init__(self, file: BufferedReader) -> None:
        self._file = file
        self.count = 0

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        data = self._file.read(size)
        self.count += len(data)
        return data

    def seek(self, *where: int) -> int:
        """Go elsewhere in the file."""
        return self._file.seek(*where)

    def tell(self) -> int:
        """Return where the file is read."""
        return self._file.tell()

    def seekable(self) -> bool:
        """Whether it can be read from elsewhere; packed files need not."""
        return False

    def readable(self) -> bool:
        """It can be read."""
        return True
