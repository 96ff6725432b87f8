"""Lock: one writer a desk; the operating system lets go of it when the writer ends, however it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from dragoman.errors import DeskError

NAME = "lock"


@contextmanager
def writing(desk: Path) -> Iterator[None]:
    """Hold the desk's lock; DeskError at once when another process (or thread) holds it."""
    with _opened(desk / NAME) as handle:
        if not _take(handle.fileno()):
            handle.seek(0)
            who = handle.read(20).decode("ascii", "replace").strip()
            by = f"by process {who}" if who else "by another process"
            raise DeskError(f"{desk} is being written to {by}. Wait until it is done, or read into another desk.")
        handle.truncate(0)
        handle.write(str(os.getpid()).encode())
        handle.flush()
        yield
        handle.truncate(0)


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("a+b")
    except OSError as error:
        raise DeskError(f"{path.parent} cannot be written to: {error.strerror}.") from None


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> bool:
        os.lseek(handle, 1 << 20, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
