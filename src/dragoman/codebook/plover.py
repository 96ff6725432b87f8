"""PLOVER's event types with their modes: definition, quad class, scale, and what each is easily taken for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, Row, rows
from dragoman.errors import CodebookError

CODES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN "
    "PROTEST SANCTION MOBILIZE COERCE ASSAULT"
).split()
QUADS = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}
COLUMNS = ("code", "quad", "harm", "scale", "cameo", "recipient", "definition", "covers")
MODE_COLUMNS = ("code", "mode", "scale", "definition", "means")
NEIGHBOUR_COLUMNS = ("code", "other", "difference", "example")


@dataclass(frozen=True, slots=True)
class Mode:
    """How a type is done: `scale` is PLOVER's score of the type in this mode, from -10 to 10.

    means: words (and "@" classes) for what it is done with, where that tells the mode.
    """

    name: str
    scale: float
    definition: str
    means: str = ""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A type that another is easily taken for, the difference, and a sentence that is coded `other`."""

    other: str
    difference: str
    example: str


@dataclass(frozen=True, slots=True)
class EventType:
    """One of the sixteen codes.

    quad: its class, 1 to 4. harm: whether the deed harms its recipient. scale: PLOVER's score from -10 to 10. cameo:
    the CAMEO code that says no more than the type. covers: what it takes in, in some sentences.
    """

    code: str
    quad: int
    harm: bool
    scale: float
    cameo: str
    definition: str
    covers: str
    modes: Mapping[str, Mode]
    neighbours: tuple[Neighbour, ...]
    needs_recipient: bool = False


def event_types(folder: Path = SHIPPED) -> dict[str, EventType]:
    """Return the event types by code, in the codebook's order; CodebookError where a table is damaged."""
    modes: dict[str, dict[str, Mode]] = {code: {} for code in CODES}
    for row in rows(folder, "modes.tsv", MODE_COLUMNS):
        mode = mode_of(row)
        modes[row["code"]][mode.name] = mode
    neighbours: dict[str, list[Neighbour]] = {code: [] for code in CODES}
    for row in rows(folder, "neighbours.tsv", NEIGHBOUR_COLUMNS):
        neighbour = neighbour_of(row)
        neighbours[row["code"]].append(neighbour)
    types = {row["code"]: type_of(row, modes, neighbours) for row in rows(folder, "plover.tsv", COLUMNS)}
    missing = [code for code in CODES if code not in types]
    if missing:
        raise CodebookError(f"{folder / 'plover.tsv'} has no row for {', '.join(missing)}. Expected all sixteen codes.")
    return {code: types[code] for code in CODES}


def mode_of(row: Row) -> Mode:
    """Return the mode of a row."""
    _check_code(row, "code")
    row.filled("mode", "definition")
    return Mode(row["mode"], row.number("scale", -10, 10), row["definition"], row["means"])


def neighbour_of(row: Row) -> Neighbour:
    """Return the neighbour of a row."""
    _check_code(row, "code")
    _check_code(row, "other")
    row.filled("difference")
    return Neighbour(row["other"], row["difference"], row["example"])


def type_of(
    row: Row, modes: Mapping[str, Mapping[str, Mode]], neighbours: Mapping[str, Sequence[Neighbour]]
) -> EventType:
    """Return the type of a row with its modes and neighbours."""
    _check_code(row, "code")
    row.filled("cameo", "definition")
    return EventType(
        code=row["code"],
        quad=int(row.one_of("quad", "a quad class", tuple(map(str, QUADS)))),
        harm=bool(row.one_of("harm", "harm, or nothing", ("harm", ""))),
        scale=row.number("scale", -10, 10),
        cameo=row["cameo"],
        definition=row["definition"],
        covers=row["covers"],
        modes=modes.get(row["code"], {}),
        neighbours=tuple(neighbours.get(row["code"], ())),
        needs_recipient=bool(row.one_of("recipient", "needed, or nothing", ("needed", ""))),
    )


def _check_code(row: Row, column: str) -> None:
    row.one_of(column, "one of the sixteen codes (a codebook can add modes and contexts, not types)", CODES)
