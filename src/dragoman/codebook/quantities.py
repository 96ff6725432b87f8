"""Quantities: the words of numbers, of money and of what is counted in conflict."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, Row, rows

COLUMNS = ("use", "value", "words")
KINDS = ("killed", "wounded", "detained", "displaced", "troops", "weapons", "money")


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """The table, by use; phrases are joined by "_". `kinds` maps a kind and a part of speech to its words.

    `starts` are all words (figures apart) that a number can begin with.
    """

    numbers: dict[str, float]
    units: dict[str, float]
    vague: dict[str, tuple[float, float]]
    shares: dict[str, float]
    kinds: dict[tuple[str, str], frozenset[str]]
    starts: set[str]

    def of(self, use: str, part: str = "-") -> frozenset[str]:
        """Return the words of a use (or kind) and part; empty for what the table has not."""
        return self.kinds.get((use, part), frozenset())


def load_quantities(folder: Path = SHIPPED) -> QuantityWords:
    """Return the table of a codebook folder; raises CodebookError for a value that is no number."""
    words = no_words()
    for row in rows(folder, "quantities.tsv", COLUMNS):
        add_words(words, row)
    return words


def no_words() -> QuantityWords:
    """Return an empty table."""
    return QuantityWords({}, {}, {}, {}, {}, set())


def add_words(words: QuantityWords, row: Row) -> None:
    """Put the words of a row into their table; CodebookError for a value that is no number."""
    row.filled("use", "words")
    use, value, listed = row["use"], row["value"], row["words"].split()
    if use == "vague":
        low, _, high = value.partition("-")
        words.vague.update(dict.fromkeys(listed, (_number(low, row), _number(high, row))))
        words.starts.update(phrase.partition("_")[0] for phrase in listed)
    elif use in {"number", "unit", "share"}:
        table = {"number": words.numbers, "unit": words.units, "share": words.shares}[use]
        table.update(dict.fromkeys(listed, _number(value, row)))
        words.starts.update(listed, [f"{word}s" for word in listed if use == "share"])
    else:
        words.kinds[use, value] = words.of(use, value) | frozenset(listed)
        words.starts.update(listed if (use, value) == ("currency", "sign") else ())


def _number(value: str, row: Row) -> float:
    try:
        return float(value)
    except ValueError:
        raise row.wrong("value", f"Expected a number for the use {row['use']}, or two like 20-99 for vague.") from None
