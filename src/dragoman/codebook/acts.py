"""Acts: what kind of deed some words are when spoken, by patterns over their content."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, Row, rows
from dragoman.model.quote import ACTS

COLUMNS = ("act", "pattern", "unless", "example")


@dataclass(frozen=True, slots=True)
class ActRule:
    """Content that matches `pattern` (and not `unless`) is this act; the first rule of the table that fits decides."""

    act: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    example: str


def load_acts(folder: Path = SHIPPED) -> tuple[ActRule, ...]:
    """Return the rules in the table's order; CodebookError for an unknown act or a broken pattern."""
    return tuple(act_of(row) for row in rows(folder, "acts.tsv", COLUMNS))


def act_of(row: Row) -> ActRule:
    """Return the rule of a row; CodebookError for an unknown act or a broken pattern."""
    row.filled("pattern")
    unless = _pattern(row, "unless") if row["unless"] else None
    return ActRule(row.one_of("act", "an act", ACTS), _pattern(row, "pattern"), unless, row["example"])


def _pattern(row: Row, column: str) -> re.Pattern[str]:
    try:
        return re.compile(row[column])
    except re.error as error:
        raise row.wrong(column, f"Expected a regular expression; this one is broken: {error}.") from None
