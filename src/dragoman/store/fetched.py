"""Fetched: what servers said of the pages a desk has read, so that those unchanged are not sent again."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path

from dragoman.errors import DeskError
from dragoman.store.disk import replace_file

NAME = "fetched.jsonl"
ASK = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
LONGEST = 500


class Fetched:
    """The marks of pages; new ones are only kept when `save` is told which pages were refused."""

    def __init__(self, desk: Path) -> None:
        self._path = desk / NAME
        self._held = _read(self._path)
        self._new: dict[str, dict[str, str]] = {}

    def validators(self, url: str) -> Mapping[str, str]:
        """Return the headers that ask a server for a page only if it has changed since it was read."""
        return {ASK[name]: value for name, value in self._held.get(url, {}).items()}

    def note(self, url: str, headers: Mapping[str, str]) -> None:
        """Keep what a server says of a page until it is known whether the page was read."""
        self._new[url] = {name: headers[name] for name in ASK if 0 < len(headers.get(name, "")) <= LONGEST}

    def save(self, refused: Collection[str]) -> None:
        """Write the marks of the pages that were read; those refused are asked for again the next time."""
        new = {url: marks for url, marks in self._new.items() if url not in refused and marks}
        if new:
            self._held |= new
            rows = ({"url": url} | self._held[url] for url in sorted(self._held))
            replace_file(self._path, "".join(json.dumps(row, sort_keys=True) + "\n" for row in rows).encode())


def _read(path: Path) -> dict[str, dict[str, str]]:
    if not path.is_file():
        return {}
    found = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            found[str(row["url"])] = {name: str(row[name]) for name in ASK if name in row}
        except (ValueError, TypeError, KeyError):
            raise DeskError(f"{path}, line {number} is no page. Remove that line.") from None
    return found
