"""Sheets: the project's own gold sheets, counted by what they ask."""

from __future__ import annotations

from pathlib import Path

from tests.gold.measuring import KINDS, SHEETS, measured

from bench.figures import Line
from dragoman.reading import Reader


def lines(reader: Reader, folder: Path) -> list[Line]:
    """Return a line a sheet of the folder: items met of items asked, by kind."""
    found = [(name, path) for name, path in SHEETS.items() if path.is_file() and path.parent == folder]
    return [Line("own sheets", name, _counts(reader, path)) for name, path in found]


def _counts(reader: Reader, path: Path) -> str:
    figures = measured(path, reader)
    return ", ".join(f"{kind} {figures.met[kind]}/{figures.asked[kind]}" for kind in KINDS if kind in figures.asked)
