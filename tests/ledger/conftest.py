"""The ledger of a text, easy to ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from dragoman.model.ledger import LedgerEntry
from dragoman.model.record import Record
from dragoman.model.span import Span
from dragoman.reading import Reader
from dragoman.reports.read import read_text


@dataclass(frozen=True)
class Book:
    """The entries of a text."""

    text: str
    record: Record

    @property
    def entries(self) -> tuple[LedgerEntry, ...]:
        return self.record.ledger

    def of(self, kind: str) -> LedgerEntry:
        """Return the one entry of a kind."""
        found = [entry for entry in self.entries if entry.kind == kind]
        assert len(found) == 1, f"{kind}: {[(entry.kind, entry.by, entry.to) for entry in self.entries]}"
        return found[0]

    def parties(self, kind: str) -> tuple[str | None, str | None]:
        """Return the countries of the maker and the hearer of the one entry of a kind."""
        entry = self.of(kind)
        table = {actor.id: actor.country for actor in self.record.actors}
        return table[entry.by or ""], table[entry.to or ""]

    def kinds(self) -> list[str]:
        return [entry.kind for entry in self.entries]

    def words(self, span: Span | None) -> str | None:
        return None if span is None else span.of(self.text)

    def answer(self, entry: LedgerEntry) -> list[str]:
        """Return the kinds of an entry's answers."""
        return [one.kind for one in self.entries if one.id in entry.answered_by]


Keep = Callable[..., Book]


@pytest.fixture(scope="session")
def keep(reader: Reader) -> Keep:
    """Return a function from paragraphs to the ledger kept of them."""

    def kept(*paragraphs: str) -> Book:
        text = "\n\n".join(paragraphs)
        return Book(text, reader.read(read_text(text, published="2020-06-15")))

    return kept
