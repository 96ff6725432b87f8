"""Titles: words before or after a name that say what office it holds, from titles.tsv."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, rows

COLUMNS = ("title", "office", "code")


@dataclass(frozen=True, slots=True)
class Title:
    """A title: `office` as offices.tsv calls it, `code` its sector ("" where it says nothing: Mr., Dr.)."""

    title: str
    office: str
    code: str


def load_titles(folder: Path = SHIPPED) -> tuple[Title, ...]:
    """Return the titles of titles.tsv in its order; CodebookError where the table is damaged."""
    return tuple(Title(row["title"], row["office"], row["code"]) for row in rows(folder, "titles.tsv", COLUMNS))
