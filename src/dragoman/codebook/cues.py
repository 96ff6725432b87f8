"""Cues: words that report speech and attitudes, with what may follow them and the act they name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, Row, rows
from dragoman.model.quote import ACTS

KINDS = ("say", "attitude")
POSITIONS = ("v", "n", "a")
COLUMNS = ("lemma", "pos", "kind", "act", "frames", "preps")
FRAMES = ("clause", "inf", "ing", "obj", "as", "name", "quote")


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
    return {(row["lemma"], row["pos"]): cue_of(row) for row in rows(folder, "cues.tsv", COLUMNS)}


def cue_of(row: Row) -> Cue:
    """Return the cue of a row; CodebookError for an unknown value."""
    row.filled("lemma")
    row.one_of("pos", "a part of speech", POSITIONS)
    row.one_of("kind", "a kind of cue", KINDS)
    row.one_of("act", "an act", ACTS)
    frames, preps = (frozenset(filter(None, row[column].split(","))) for column in ("frames", "preps"))
    for frame in sorted(frames.difference(FRAMES)):
        raise row.wrong("frames", f"Expected some of {', '.join(FRAMES)}, separated by commas.", frame)
    return Cue(row["lemma"], row["pos"], row["kind"], row["act"], frames, preps)
