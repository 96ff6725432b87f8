"""PLOVER's event types: definition, quad class, scale."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, rows


@dataclass(frozen=True, slots=True)
class EventType:
    """One of the sixteen codes; `harm` tells whether the deed harms its recipient, `goldstein` runs from -10 to 10."""

    code: str
    quad: int
    harm: bool
    goldstein: float
    definition: str


def event_types(folder: Path = SHIPPED) -> dict[str, EventType]:
    """Return the event types by code, in the codebook's order."""
    return {
        row["code"]: EventType(
            row["code"], int(row["quad"]), row["harm"] == "harm", float(row["goldstein"]), row["definition"]
        )
        for row in rows(folder / "plover.tsv", ("code", "quad", "harm", "goldstein", "definition"))
    }
