"""Topics: words that show a sentence to be about sport, weather, markets or culture, where "attack" is no attack."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, rows

ENOUGH = 2


class Topics:
    """The table, asked for the codes that a sentence's words leave out."""

    def __init__(self, folder: Path = SHIPPED) -> None:
        self._weights: dict[str, list[tuple[str, int]]] = {}
        self._codes: dict[str, frozenset[str]] = {}
        for row in rows(folder / "topics.tsv", ("topic", "weight", "codes", "words")):
            self._codes[row["topic"]] = frozenset(row["codes"].split())
            for word in row["words"].split():
                self._weights.setdefault(word, []).append((row["topic"], int(row["weight"])))

    def left_out(self, words: Iterable[str]) -> frozenset[str]:
        """Return the codes ("*" for all) that lower-case words of one sentence leave out; empty for most."""
        sums: dict[str, int] = {}
        for word in set(words):
            for topic, weight in self._weights.get(word, ()):
                sums[topic] = sums.get(topic, 0) + weight
        return frozenset(code for topic, total in sums.items() if total >= ENOUGH for code in self._codes[topic])
