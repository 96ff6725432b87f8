"""Speech: the codebook's words of talk, loaded once: cues, acts of quotes, stances."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.acts import ActRule, load_acts
from dragoman.codebook.cues import Cue, load_cues
from dragoman.codebook.stances import StanceWord, load_stances
from dragoman.codebook.tables import SHIPPED


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """The tables that the reading of talk needs."""

    cues: Mapping[tuple[str, str], Cue]
    acts: tuple[ActRule, ...]
    stances: Mapping[tuple[str, str], StanceWord]


def load_speech(folder: Path = SHIPPED) -> Speech:
    """Return the tables of a codebook folder; CodebookError where one is missing or damaged."""
    return Speech(load_cues(folder), load_acts(folder), load_stances(folder))
