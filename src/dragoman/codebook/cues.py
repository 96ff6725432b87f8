"""Cues: words that report speech and attitudes, with what may follow them and the act they name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, rows
from dragoman.errors import CodebookError
from dragoman.model.quote import ACTS

KINDS = ("say", "attitude")
POSITIONS = ("v", "n", "a")
FRAMES = ("clause", "inf", "ing", "obj", "name", "quote")


@dataclass(frozen=True, slots=True)
class Cue:
    """What a reporting word does: its kind, the act of what it reports, the frames and prepositions of its content."""

    lemma: str
    pos: str
    kind: str
    act: str
    frames: frozenset[str]
    preps: frozenset[str]


def load_cues(folder: Path = SHIPPED) -> Mapping[tuple[str, str], Cue]:
    """Return the cues of a codebook folder by lemma and part of speech; CodebookError for an unknown value."""
    found: dict[tuple[str, str], Cue] = {}
    for row in rows(folder / "cues.tsv", ("lemma", "pos", "kind", "act", "frames", "preps")):
        frames, preps = (frozenset(filter(None, row[column].split(","))) for column in ("frames", "preps"))
        for column, given, choices in (
            ("pos", {row["pos"]}, POSITIONS),
            ("kind", {row["kind"]}, KINDS),
            ("act", {row["act"]}, ACTS),
            ("frame", frames, FRAMES),
        ):
            for value in sorted(given.difference(choices)):
                raise CodebookError(
                    f"cues.tsv: {column} {value!r} of {row['lemma']!r}. Choose from: {', '.join(choices)}."
                )
        found[row["lemma"], row["pos"]] = Cue(row["lemma"], row["pos"], row["kind"], row["act"], frames, preps)
    return found
