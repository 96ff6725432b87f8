"""Stances: words for what one side feels toward another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, rows
from dragoman.errors import CodebookError

HOLDERS = ("subj", "obj", "poss")
POLARITIES = ("positive", "negative")


@dataclass(frozen=True, slots=True)
class StanceWord:
    """A word, whose feeling it is (`holder` slot), its polarity, and the slots (prepositions or obj) of its object."""

    lemma: str
    pos: str
    polarity: str
    holder: str
    toward: tuple[str, ...]


def load_stances(folder: Path = SHIPPED) -> Mapping[tuple[str, str], StanceWord]:
    """Return the stance words by lemma and part of speech; CodebookError for an unknown value."""
    found: dict[tuple[str, str], StanceWord] = {}
    for row in rows(folder / "stances.tsv", ("lemma", "pos", "polarity", "holder", "toward", "example")):
        if row["polarity"] not in POLARITIES or row["holder"] not in HOLDERS or row["pos"] not in {"v", "n", "a"}:
            raise CodebookError(
                f"stances.tsv: the row of {row['lemma']!r} has an unknown part of speech, polarity or holder."
            )
        toward = tuple(filter(None, row["toward"].split(",")))
        found[row["lemma"], row["pos"]] = StanceWord(row["lemma"], row["pos"], row["polarity"], row["holder"], toward)
    return found
