"""CAMEO's codes: Goldstein's value of each, and the PLOVER type, mode and contexts it stands for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.plover import CODES
from dragoman.codebook.tables import SHIPPED, Row, rows

COLUMNS = ("cameo", "goldstein", "type", "mode", "contexts", "says")


@dataclass(frozen=True, slots=True)
class Cameo:
    """A CAMEO code: `goldstein` runs from -10 to 10; `type` and `mode` are None where PLOVER has nothing for it."""

    code: str
    goldstein: float
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    says: str


def read_cameo(folder: Path = SHIPPED) -> dict[str, Cameo]:
    """Return CAMEO's codes in their order; CodebookError for a value that is no number or no code."""
    return {row["cameo"]: cameo_of(row) for row in rows(folder, "cameo.tsv", COLUMNS)}


def near_code(found: str, known: Iterable[str]) -> str:
    """Return the question whether another code is meant: one that lost its first 0, or the one it belongs to; or ""."""
    codes = set(known)
    meant = next((code for code in (f"0{found}", found[:-1], found[:-2]) if code in codes), None)
    return f" Did you mean {meant}?" if meant else ""


def cameo_of(row: Row) -> Cameo:
    """Return the code of a row."""
    if not row["cameo"].isdecimal() or not 2 <= len(row["cameo"]) <= 4:
        raise row.wrong("cameo", "Expected a CAMEO code in two to four digits, like 138.")
    row.filled("says")
    return Cameo(
        row["cameo"],
        row.number("goldstein", -10, 10),
        row.one_of("type", "one of the sixteen codes, or nothing", (*CODES, "")) or None,
        row["mode"] or None,
        tuple(filter(None, (each.strip() for each in row["contexts"].split(";")))),
        row["says"],
    )
