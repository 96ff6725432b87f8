"""Seats: buildings that stand for another body than the government: the Pentagon, Capitol Hill."""

from __future__ import annotations

from dragoman.actors.marks import Mark
from dragoman.text.sheet import Sheet

SECTORS = {
    "pentagon": "MIL",
    "kirya": "MIL",
    "capitol hill": "LEG",
    "parliament hill": "LEG",
    "lubyanka": "SPY",
    "langley": "SPY",
}


def seat_sector(sheet: Sheet, mark: Mark) -> str | None:
    """Return the sector of the body that a seat of power stands for, or None of a government's."""
    words = " ".join(sheet.lower[mark.start : mark.end]).removeprefix("the ")
    return SECTORS.get(words) if mark.kind == "seat" else None
