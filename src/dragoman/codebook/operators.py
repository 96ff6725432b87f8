"""Operators: words that decide how real what they govern is (say, deny, demand, threaten, plan, fear ...)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, Row, rows

CLASSES = frozenset(
    "say claim deny demand threaten promise plan predict hope accuse "
    "negate end suppose try order cause fact carry".split()
)


POS = ("v", "n", "a", "m", "r")
COLUMNS = ("lemma", "pos", "class", "preps", "own")


@dataclass(frozen=True, slots=True)
class Operator:
    """What a word does: its class, the prepositions a nominal complement hangs by, and whose deed that is."""

    lemma: str
    kind: str
    preps: frozenset[str]
    own: bool


def operator_of(row: Row) -> Operator:
    """Return the operator of a row; CodebookError for an unknown class or part of speech."""
    row.filled("lemma")
    row.one_of("pos", "a part of speech", POS)
    kind = row.one_of("class", "a class of operators", sorted(CLASSES))
    return Operator(row["lemma"], kind, frozenset(filter(None, row["preps"].split(","))), row["own"] == "own")


class Operators:
    """The table, asked by lemma and part of speech (v, n, a, m, r)."""

    def __init__(self, folder: Path = SHIPPED) -> None:
        self._table: dict[tuple[str, str], list[Operator]] = {}
        for row in rows(folder, "operators.tsv", COLUMNS):
            self._table.setdefault((row["lemma"], row["pos"]), []).append(operator_of(row))

    def of(self, lemma: str, pos: str) -> list[Operator]:
        """Return the operators of a word, none for most words."""
        return self._table.get((lemma, pos), [])
