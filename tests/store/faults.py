"""Faults: every call that writes to the disk counted, and one of them made to fail, or to be the last of the process.

A process killed at a write is one whose every later write does not happen either; what it was writing is there in half.
So the kill is an exception that no code expects, and that every further write raises again.
"""

from __future__ import annotations

import errno
import io
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

CALLS = ("replace", "rename", "unlink", "remove", "mkdir", "rmdir", "fsync", "link", "truncate")
WRITING = frozenset("wax+")


class Killed(BaseException):
    """The process is no more."""


class Disk:
    """The disk as the code under test sees it; the write numbered `at` (from 1) fails as `how` says.

    how: "kill", or the name of an error ("ENOSPC", "EIO"), which only that one write meets. n: the writes so far.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch, at: int = 0, how: str = "kill") -> None:
        self.n = 0
        self._at, self._how, self._dead = at, how, False
        for name in CALLS:
            monkeypatch.setattr(os, name, self._before(getattr(os, name)))
        monkeypatch.setattr(io, "open", self._opening(io.open))
        monkeypatch.setattr(pq, "write_table", self._writing(pq.write_table))
        monkeypatch.setattr(sqlite3, "connect", self._connecting(sqlite3.connect))

    def point(self, half: Callable[[], object] = lambda: None) -> None:
        """Count a write; where it is the one that fails, do half of it and fail."""
        self.n += 1
        if self._dead:
            raise Killed
        if self.n == self._at:
            half()
            if self._how == "kill":
                self._dead = True
                raise Killed
            raise OSError(getattr(errno, self._how), os.strerror(getattr(errno, self._how)))

    def _before(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any, **named: Any) -> Any:
            self.point()
            return call(*args, **named)

        return counted

    def _opening(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def opened(file: Any, mode: str = "r", *args: Any, **named: Any) -> Any:
            if not WRITING & set(mode):
                return call(file, mode, *args, **named)
            self.point()
            return _File(call(file, mode, *args, **named), self)

        return opened

    def _writing(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def written(table: pa.Table, where: Any, **named: Any) -> None:
            def half() -> None:
                if isinstance(where, (str, Path)):
                    call(table, where, **named)
                    content = Path(where).read_bytes()
                    with open(where, "wb") as out:
                        out.write(content[: len(content) // 2])

            self.point(half)
            call(table, where, **named)

        return written

    def _connecting(self, call: Callable[..., Any]) -> Callable[..., Any]:
        disk = self

        class Connection(sqlite3.Connection):
            def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
                if not sql.lstrip().startswith(("SELECT", "PRAGMA")):
                    disk.point()
                return super().execute(sql, *args)

            def executemany(self, *args: Any) -> sqlite3.Cursor:
                disk.point()
                return super().executemany(*args)

            def commit(self) -> None:
                disk.point()
                super().commit()

        def connected(*args: Any, **named: Any) -> sqlite3.Connection:
            return call(*args, factory=Connection, **named)

        return connected


class _File:
    """A file opened for writing: each of its writes is one that may fail in the middle."""

    def __init__(self, file: Any, disk: Disk) -> None:
        self._file, self._disk = file, disk

    def write(self, content: Any) -> int:
        def half() -> None:
            self._file.write(content[: len(content) // 2])
            self._file.flush()

        self._disk.point(half)
        written = self._file.write(content)
        self._file.flush()
        return int(written)

    def __enter__(self) -> _File:
        return self

    def __exit__(self, *error: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)
