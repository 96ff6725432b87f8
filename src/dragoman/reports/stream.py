"""Stream: the bytes of an input as they are read, from a file or out of an archive, never more than is allowed."""

from __future__ import annotations

import io
import lzma
import os
import stat
import zipfile
import zlib
from collections.abc import Callable
from io import BufferedReader
from pathlib import Path
from typing import Any

from dragoman.errors import Refused
from dragoman.reports.limits import FREE, MOST_BYTES, MOST_INFLATED, RATIO, check_size

HEAD = 64 * 1024  # bytes that a kind is told by

DAMAGE = (
    *(OSError, EOFError, ValueError, RuntimeError, NotImplementedError),
    *(zlib.error, lzma.LZMAError, zipfile.BadZipFile),
)


def of_source(source: Path | bytes) -> BufferedReader:
    """Return the stream of a file or of bytes at hand; errors as for `of_path`."""
    return of_bytes(source) if isinstance(source, bytes) else of_path(source)


def of_bytes(data: bytes) -> BufferedReader:
    """Return a stream of bytes at hand."""
    return BufferedReader(io.BytesIO(data), HEAD)


def of_path(path: Path) -> BufferedReader:
    """Return the stream of a file or pipe; refuse folders and devices, and say what hinders its reading."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise Refused("a folder, not a file")
        if not (stat.S_ISREG(found.st_mode) or stat.S_ISFIFO(found.st_mode)):
            raise Refused("a device, not a file")
        return BufferedReader(path.open("rb", buffering=0), HEAD)
    except FileNotFoundError:
        raise Refused("no such file") from None
    except PermissionError:
        raise Refused("no permission to read it") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise Refused(f"it cannot be read: {reason or error}") from None


def whole(stream: BufferedReader) -> bytes:
    """Return all bytes of a stream; refuse it where a report may not have so many."""
    size = _size(stream)
    if size is not None:
        check_size(size)
    data = read(stream, MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise Refused(f"more than {MOST_BYTES:,} bytes; a report may have at most that many")
    return data


def read(stream: BufferedReader, size: int) -> bytes:
    """Return the next bytes of a stream; Refused where the file cannot be read on."""
    try:
        return stream.read(size)
    except OSError as error:
        raise Refused(f"it cannot be read: {error.strerror or error}") from None


def head(stream: BufferedReader) -> bytes:
    """Return the first bytes of a stream without taking them from it."""
    try:
        return stream.peek(HEAD)[:HEAD]
    except OSError as error:
        raise Refused(f"it cannot be read: {error.strerror or error}") from None


def seekable(stream: BufferedReader) -> BufferedReader:
    """Return a stream that can be read from any place: itself, or its bytes."""
    return stream if type(stream.raw) is io.FileIO and stream.seekable() else of_bytes(whole(stream))


def inflated(file: Any, packed: Callable[[], int]) -> BufferedReader:
    """Return the stream of what a packed file holds; `packed` tells how many packed bytes were taken so far."""
    return BufferedReader(_Inflated(file, packed), HEAD)


class _Inflated(io.RawIOBase):
    """Bytes that are refused once there are too many of them, or too many for the packed bytes they come from."""

    def __init__(self, file: Any, packed: Callable[[], int]) -> None:
        self._file = file
        self._packed = packed
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, target: Any) -> int:
        try:
            data = self._file.read(len(target))
        except DAMAGE as error:
            raise Refused(f"a damaged archive: {str(error) or type(error).__name__}") from None
        self._count += len(data)
        if self._count > FREE and self._count > RATIO * max(self._packed(), 1):
            raise Refused(f"{self._packed():,} bytes inflate to more than {RATIO} times as many")
        if self._count > MOST_INFLATED:
            raise Refused(f"it inflates to more than {MOST_INFLATED:,} bytes")
        target[: len(data)] = data
        return len(data)


def _size(stream: BufferedReader) -> int | None:
    try:
        found = os.fstat(stream.fileno())
    except (OSError, ValueError):
        return None
    return found.st_size if stat.S_ISREG(found.st_mode) else None
