"""A desk of a few short reports, and its ledger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

import dragoman
from dragoman.desk import Desk
from dragoman.model.record import Record
from dragoman.reading import Reader
from dragoman.reports.read import read_text
from dragoman.store import folder

Told = Sequence[tuple[str, str]]
Keep = Callable[[Told], Desk]


@pytest.fixture
def keep(reader: Reader, tmp_path: Path) -> Keep:
    """Return a function from (day, text) pairs to the desk that holds them, each call a new one."""
    made: list[Path] = []

    def kept(told: Told) -> Desk:
        made.append(tmp_path / f"{len(made)}.desk")
        desk = dragoman.open(made[-1], create=True)
        records: list[Record] = [reader.read(read_text(text, published=day)) for day, text in told]
        with folder.appending(made[-1]) as writer:
            for record in records:
                writer.append([record])
        return desk

    return kept


def one(desk: Desk, **wanted: Any) -> dict[str, Any]:
    """Return the only row of the ledger that is wanted."""
    rows = desk.ledger(**wanted).rows()
    assert len(rows) == 1, [(row["kind"], row["by"], row["about"]) for row in rows]
    return rows[0]
