"""Topics: words that show a sentence to be about sport, weather, markets or culture, where "attack" is no attack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from dragoman.codebook.plover import CODES
from dragoman.codebook.tables import SHIPPED, Row, near, rows

COLUMNS = ("topic", "weight", "codes", "words")
ENOUGH = 2.0
SCORE = "0-0"  # what the table calls any score like 32-12
HYPHENS = frozenset({"-", "–", "‑"})
LONGEST = 3


class Topics:
    """The table, asked for the codes that a sentence's words leave out."""

    def __init__(self, folder: Path = SHIPPED) -> None:
        self._weights: dict[str, list[tuple[str, float]]] = {}
        self._codes: dict[str, frozenset[str]] = {}
        self._against: dict[str, float] = {}
        for row in rows(folder, "topics.tsv", COLUMNS):
            weight = weight_of(row)
            for word in row["words"].split():
                if weight < 0:
                    self._against[word] = -weight
                else:
                    self._weights.setdefault(word, []).append((row["topic"], weight))
            if weight > 0:
                self._codes[row["topic"]] = frozenset(row["codes"].split())

    def left_out(self, words: Iterable[str]) -> frozenset[str]:
        """Return the codes ("*" for all) that the lower-case words of one sentence leave out; empty for most.

        The words come in their order: the table has phrases too. Words of conflict ask for more of every topic.
        """
        sums: dict[str, float] = {}
        needed = ENOUGH
        weighty = [word for word in _phrases(list(words)) if word in self._weights or word in self._against]
        for word in sorted(weighty):
            needed += self._against.get(word, 0.0)
            for topic, weight in self._weights.get(word, ()):
                sums[topic] = sums.get(topic, 0.0) + weight
        return frozenset(code for topic, total in sums.items() if total >= needed for code in self._codes[topic])


def weight_of(row: Row) -> float:
    """Return the weight of a row's words; CodebookError for no number, 0 or an unknown code."""
    row.filled("topic", "words")
    for code in row["codes"].split():
        if code not in (*CODES, "*", "-"):
            raise row.wrong("codes", f"Expected codes, or * for all{near(code, CODES)}", code)
    weight = row.number("weight", -10, 10)
    if weight == 0.0:
        raise row.wrong("weight", "Expected a number other than 0.")
    return weight


def _phrases(words: Sequence[str]) -> set[str]:
    """Return the words, their runs of two and three joined by "_", and the mark of a score."""
    plain = [word for word in words if word not in HYPHENS]
    found = set(plain)
    for size in range(2, LONGEST + 1):
        found.update("_".join(plain[at : at + size]) for at in range(len(plain) - size + 1))
    hyphened = not HYPHENS.isdisjoint(words)
    if hyphened and any(_is_score(words[at : at + 3]) for at in range(len(words) - 2)):
        found.add(SCORE)
    return found


def _is_score(words: Sequence[str]) -> bool:
    return words[1] in HYPHENS and all(word.isdigit() and len(word) <= 3 for word in (words[0], words[2]))
