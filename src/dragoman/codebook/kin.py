"""Kin: words that tell of the same thing in demands, threats and promises, from kin.tsv."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, Row, rows

COLUMNS = ("words", "note")


def load_kin(folder: Path = SHIPPED) -> Mapping[str, str]:
    """Return the first word of its line by each word of kin.tsv: "apology" is kin to "apologise"."""
    every = [row["words"].split() for row in rows(folder, "kin.tsv", COLUMNS)]
    return {word: words[0] for words in reversed(every) for word in words}


def check_kin(row: Row) -> None:
    """Raise CodebookError for a line without two words that are kin."""
    row.filled("words")
    if len(row["words"].split()) < 2:
        raise row.wrong("words", "Expected two words or more that tell of the same thing.")
