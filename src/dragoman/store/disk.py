"""Disk: files that are there whole or not at all, whatever happens while they are written."""

from __future__ import annotations

import os
from pathlib import Path

UNFINISHED = ".part"  # ends the name of everything that is still being written


def flush(path: Path) -> None:
    """Make the operating system put a file, or the names in a folder, on the disk itself."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace_file(path: Path, content: bytes) -> None:
    """Put a file in place of the old one in one step; after a kill, the one or the other is there whole."""
    part = path.with_name(path.name + UNFINISHED)
    with part.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    part.replace(path)
    flush(path.parent)


def place_folder(part: Path, final: Path) -> None:
    """Give a finished folder its name in one step, with all its files on the disk first."""
    for file in sorted(part.iterdir()):
        flush(file)
    flush(part)
    part.rename(final)
    flush(final.parent)
