"""Weight: how much an event matters to somebody with ten minutes."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.brief.facts import Row
from dragoman.codebook.plover import event_types
from dragoman.events.sentence import sentence, share

QUADS = {1: 1.5, 2: 2.5, 3: 1.5, 4: 4.0}
CODES = {"THREATEN": 3.5, "SUPPORT": 0.5, "CONSULT": 2.0, "REJECT": 2.0, "REQUEST": 2.0}
SAME_WORDS = 0.7


class Weights:
    """The weights of events; the codebook's quad classes are read once."""

    def __init__(self) -> None:
        self.quads = {code: each.quad for code, each in event_types().items()}

    def of(self, row: Row) -> float:
        """Return the weight: independent origins, conflict in deed, threats, the front of a report, a day, parties."""
        told = 3.0 * min(row["n_origins"] - 1, 4)
        kind = CODES.get(row["code"], QUADS[self.quads[row["code"]]])
        front = 2.0 if row["prominent"] else 0.0
        dated = 1.5 if row["date"] else 0.0
        sides = 1.5 * bool(row["actors"]) + 1.0 * bool(row["recipients"]) + 0.5 * bool(row["place"])
        return float(told + kind + front + dated + sides + row["confidence"] + bool(row["contested"]))

    def ranked(self, rows: Iterable[Row]) -> list[Row]:
        """Return the rows, the weightiest first, each sentence once."""
        kept: list[Row] = []
        seen: list[frozenset[str]] = []
        for row in sorted(rows, key=lambda row: (-self.of(row), row["date"] or row["reported"] or "~", row["id"])):
            words = sentence(row["sentence"])[1]
            if not any(share(words, other) >= SAME_WORDS for other in seen):
                seen.append(words)
                kept.append(row)
        return kept
