"""Operators: words that decide how real what they govern is (say, deny, demand, threaten, plan, fear ...)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, rows
from dragoman.errors import CodebookError

CLASSES = frozenset(
    "say claim deny demand threaten promise plan predict hope accuse "
    "negate end suppose try order cause fact carry".split()
)


@dataclass(frozen=True, slots=True)
class Operator:
    """What a word does: its class, the prepositions a nominal complement hangs by, and whose deed that is."""

    lemma: str
    kind: str
    preps: frozenset[str]
    own: bool


class Operators:
    """The table, asked by lemma and part of speech (v, n, a, m, r)."""

    def __init__(self, folder: Path = SHIPPED) -> None:
        self._table: dict[tuple[str, str], list[Operator]] = {}
        for row in rows(folder / "operators.tsv", ("lemma", "pos", "class", "preps", "own")):
            if row["class"] not in CLASSES:
                raise CodebookError(
                    f"operators.tsv: class {row['class']!r} of {row['lemma']!r}; use {sorted(CLASSES)}."
                )
            preps = frozenset(filter(None, row["preps"].split(",")))
            operator = Operator(row["lemma"], row["class"], preps, row["own"] == "own")
            self._table.setdefault((row["lemma"], row["pos"]), []).append(operator)

    def of(self, lemma: str, pos: str) -> list[Operator]:
        """Return the operators of a word, none for most words."""
        return self._table.get((lemma, pos), [])
