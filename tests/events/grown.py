"""Grown: a desk that took in its reports portion by portion."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import dragoman
from dragoman.model.record import Record
from dragoman.store.folder import appending


def grown(path: Path, *portions: Sequence[Record]) -> dragoman.Desk:
    """Return a new desk that was asked for its events after each portion it took in."""
    desk = dragoman.open(path, create=True)
    for portion in portions:
        with appending(path) as writer:
            writer.append(portion)
        desk.events()
    return desk
