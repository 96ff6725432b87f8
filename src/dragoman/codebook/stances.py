"""Stances: words for what one side feels toward another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, Row, rows
from dragoman.model.stance import FEELINGS

HOLDERS = ("subj", "obj", "poss")
COLUMNS = ("lemma", "pos", "polarity", "feeling", "holder", "toward", "example")
POLARITIES = ("positive", "negative")


@dataclass(frozen=True, slots=True)
class StanceWord:
    """A word for a feeling: whose it is (slot `holder`), polarity, and slots (prepositions or obj) of its object."""

    lemma: str
    pos: str
    polarity: str
    feeling: str
    holder: str
    toward: tuple[str, ...]


def load_stances(folder: Path = SHIPPED) -> Mapping[tuple[str, str], StanceWord]:
    """Return the stance words by lemma and part of speech; CodebookError for an unknown value."""
    return {(row["lemma"], row["pos"]): stance_of(row) for row in rows(folder, "stances.tsv", COLUMNS)}


def stance_of(row: Row) -> StanceWord:
    """Return the stance word of a row; CodebookError for an unknown value."""
    row.filled("lemma")
    row.one_of("pos", "a part of speech", ("v", "n", "a"))
    row.one_of("polarity", "a polarity", POLARITIES)
    row.one_of("feeling", "a feeling", FEELINGS)
    row.one_of("holder", "a slot of the holder", HOLDERS)
    toward = tuple(filter(None, row["toward"].split(",")))
    return StanceWord(row["lemma"], row["pos"], row["polarity"], row["feeling"], row["holder"], toward)
