"""Rejoinders: the words by which reports tell that somebody answers what another has said, from rejoinders.tsv."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, Row, rows
from dragoman.model.quote import ACTS

COLUMNS = ("words", "role", "acts")
ROLES = ("remark", "answer", "rebuke", "mend")


@dataclass(frozen=True, slots=True, eq=False)
class Rejoinders:
    """What finds the words of each role, and which acts a word for a remark names (all, where it tells nothing)."""

    patterns: dict[str, re.Pattern[str]]
    remarks: tuple[tuple[re.Pattern[str], frozenset[str]], ...]

    def has(self, role: str, words: str) -> bool:
        """Whether a word of a role stands among some words."""
        return self.patterns[role].search(words) is not None

    def acts(self, word: str) -> frozenset[str]:
        """Return the acts that a word for a remark names."""
        return next((acts for pattern, acts in self.remarks if pattern.fullmatch(word)), frozenset(ACTS))


def load_rejoinders(folder: Path = SHIPPED) -> Rejoinders:
    """Return the rejoinders of a codebook folder; CodebookError for an unknown role or act."""
    every = [(row, rejoinder_of(row)) for row in rows(folder, "rejoinders.tsv", COLUMNS)]
    patterns = {
        role: _pattern([word for row, _ in every if row["role"] == role for word in row["words"].split()])
        for role in ROLES
    }
    named = tuple((_pattern(row["words"].split()), acts) for row, acts in every if row["role"] == "remark" and acts)
    return Rejoinders(patterns, named)


def rejoinder_of(row: Row) -> frozenset[str]:
    """Return the acts a row names; CodebookError for a row without words, or with an unknown role or act."""
    row.filled("words")
    row.one_of("role", "a role", ROLES)
    acts = frozenset(filter(None, row["acts"].split(",")))
    for act in sorted(acts.difference(ACTS)):
        raise row.wrong("acts", f"Expected some of {', '.join(ACTS)}, separated by commas.", act)
    return acts


def _pattern(words: list[str]) -> re.Pattern[str]:
    forms = (re.escape(word).replace(r"\*", r"\w*").replace("_", r"\s+") for word in words)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)
