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
        self._by_first: dict[str, list[tuple[list[str], str]]] = {}
        for context in self.by_name.values():
            for phrase in context.words:
                first, *rest = phrase.split("_")
                if rest:
                    self._by_first.setdefault(first, []).append((rest, context.name))
                else:
                    self._by_word.setdefault(first, []).append(context.name)

    def shown(self, words: Sequence[str], lemmas: Sequence[str]) -> frozenset[str]:
        """Return the contexts that the lower-case words of a sentence and their lemmas show."""
        found = {name for word in {*words, *lemmas} & self._by_word.keys() for name in self._by_word[word]}
        for at, word in enumerate(words, 1):
            for rest, name in self._by_first.get(word, ()):
                if list(words[at : at + len(rest)]) == rest:
                    found.add(name)
        return frozenset(found)

    def ordered(self, names: frozenset[str]) -> tuple[str, ...]:
        """Return contexts in the codebook's order, those it does not know left out."""
        return tuple(name for name in self.by_name if name in names)


def context_of(row: Row) -> Context:
    """Return the context of a row."""
    row.filled("context", "definition")
    return Context(row["context"], row["definition"], tuple(row["words"].split()))
