"""Shelf: the entries made so far, by paragraph, so that what stands close by is found without a search."""

from __future__ import annotations

from dragoman.ledger.ground import Ground
from dragoman.model.ledger import LedgerEntry
from dragoman.model.span import Span


class Shelf:
    """Entries by the paragraph in which their evidence begins; evidence does not run over paragraphs."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._rows: dict[int, list[LedgerEntry]] = {}

    def put(self, entry: LedgerEntry) -> None:
        """Put an entry by."""
        self._rows.setdefault(self._row(entry.evidence), []).append(entry)

    def near(self, evidence: Span) -> tuple[LedgerEntry, ...]:
        """Return the entries of the same paragraph, in the order they were put by."""
        return tuple(self._rows.get(self._row(evidence), ()))

    def _row(self, span: Span) -> int:
        paragraph = self._ground.paragraph(span)
        return -1 if paragraph is None else paragraph.index
