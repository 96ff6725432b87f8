"""Sources: a short name for the report behind each line, and the list that tells where it lies."""

from __future__ import annotations

from pathlib import PurePath

from dragoman.brief.facts import Row
from dragoman.brief.markdown import LONGEST, plain, quoted


class Sources:
    """The reports cited so far, numbered in the order in which they are first cited."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._lines: list[str] = []

    def cite(self, row: Row) -> str:
        """Return a report's short name, day and number: "Lake Wire, 2022-01-21 [3]"."""
        report = row["report"]
        name = _name(row)
        if report not in self._numbers:
            self._numbers[report] = len(self._numbers) + 1
            rewritten = ", rewritten by a machine" if row["copy_kind"] == "paraphrased" else ""
            self._lines.append(f"- [{self._numbers[report]}] {plain(row['file'] or '-')}{rewritten}")
        return f"{name} [{self._numbers[report]}]"

    def says(self, row: Row, most: int = LONGEST) -> str:
        """Return the sentence of a row, shortened, and its source."""
        return f"{quoted(row['sentence'], most)} — {self.cite(row)}"

    def lines(self) -> list[str]:
        """Return where every cited report lies."""
        return self._lines or ["None."]


def _name(row: Row) -> str:
    who = row["agency"] or row["source"] or PurePath(row["file"] or "unnamed").stem
    return plain(f"{who}, {row['published'] or 'undated'}")
