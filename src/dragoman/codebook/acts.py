"""Acts: what kind of deed some words are when spoken, by patterns over their content."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, rows
from dragoman.errors import CodebookError
from dragoman.model.quote import ACTS


@dataclass(frozen=True, slots=True)
class ActRule:
    """Content that matches `pattern` (and not `unless`) is this act; the first rule of the table that fits decides."""

    act: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    example: str


def load_acts(folder: Path = SHIPPED) -> tuple[ActRule, ...]:
    """Return the rules in the table's order; CodebookError for an unknown act or a broken pattern."""
    found = []
    for row in rows(folder / "acts.tsv", ("act", "pattern", "unless", "example")):
        if row["act"] not in ACTS:
            raise CodebookError(f"acts.tsv: act {row['act']!r}. Choose from: {', '.join(ACTS)}.")
        try:
            pattern = re.compile(row["pattern"])
            unless = re.compile(row["unless"]) if row["unless"] else None
        except re.error as error:
            raise CodebookError(f"acts.tsv: the pattern {row['pattern']!r} is broken: {error}.") from None
        found.append(ActRule(row["act"], pattern, unless, row["example"]))
    return tuple(found)
