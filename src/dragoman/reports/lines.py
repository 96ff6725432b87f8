"""Lines: a long text read line by line, each in its own encoding if it must be."""

from __future__ import annotations

import io
from collections.abc import Iterator
from io import BufferedReader

from dragoman.errors import Refused
from dragoman.reports.decode import MARKS, mended
from dragoman.reports.repair import cleaned
from dragoman.reports.stream import head

LONGEST = 16 * 1024 * 1024


def lines(stream: BufferedReader) -> Iterator[str]:
    """Yield the lines of a stream with their ends; Refused at a line that no report could have."""
    start = head(stream)
    for mark, encoding in MARKS:
        if start.startswith(mark) and encoding != "utf-8":
            yield from _wide(stream, encoding, len(mark))
            return
    first = True
    for line in raw_lines(stream):
        yield line_text(line.removeprefix(MARKS[0][0]) if first else line)
        first = False


def line_text(line: bytes) -> str:
    """Return the text of one line: UTF-8, or cp1252 where it is not; what is no character is a space."""
    try:
        return cleaned(line.decode("utf-8"))
    except UnicodeDecodeError:
        return cleaned(mended(line).text)


def raw_lines(stream: BufferedReader) -> Iterator[bytes]:
    """Yield the bytes of each line with its end."""
    while line := _line(stream):
        if len(line) >= LONGEST:
            raise Refused(f"a line of more than {LONGEST:,} bytes")
        yield from line.splitlines(keepends=True)


def _line(stream: BufferedReader) -> bytes:
    try:
        return stream.readline(LONGEST)
    except OSError as error:
        raise Refused(f"it cannot be read: {error.strerror or error}") from None


def _wide(stream: BufferedReader, encoding: str, skip: int) -> Iterator[str]:
    stream.read(skip)
    wide = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
    while line := wide.readline(LONGEST):
        if len(line) >= LONGEST:
            raise Refused(f"a line of more than {LONGEST:,} characters")
        yield line
