"""Contexts: what an act is about (PLOVER's 37), told by the words of its sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, Row, rows

COLUMNS = ("context", "definition", "words")


@dataclass(frozen=True, slots=True)
class Context:
    """A context with the words that show it; several words are joined by "_"."""

    name: str
    definition: str
    words: tuple[str, ...]


class Contexts:
    """The contexts by name, asked which of them some words show."""

    def __init__(self, folder: Path = SHIPPED) -> None:
        self.by_name: Mapping[str, Context] = {
            row["context"]: context_of(row) for row in rows(folder, "contexts.tsv", COLUMNS)
        }
        self._by_word: dict[str, list[str]] = {}
        for context in self.by_name.values():
            for word in context.words:
                self._by_word.setdefault(word, []).append(context.name)
        self._longest = max((word.count("_") + 1 for word in self._by_word), default=1)

    def shown(self, words: Sequence[str], lemmas: Sequence[str]) -> frozenset[str]:
        """Return the contexts that the lower-case words of a sentence and their lemmas show."""
        found = {name for word in {*words, *lemmas} for name in self._by_word.get(word, ())}
        for size in range(2, self._longest + 1):
            for at in range(len(words) - size + 1):
                found.update(self._by_word.get("_".join(words[at : at + size]), ()))
        return frozenset(found)

    def ordered(self, names: frozenset[str]) -> tuple[str, ...]:
        """Return contexts in the codebook's order, those it does not know left out."""
        return tuple(name for name in self.by_name if name in names)


def context_of(row: Row) -> Context:
    """Return the context of a row."""
    row.filled("context", "definition")
    return Context(row["context"], row["definition"], tuple(row["words"].split()))
