"""Contents: what a threat, a demand, a refusal or a promise is by the deed that stands within it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.plover import CODES
from dragoman.codebook.tables import SHIPPED, Row, rows

COLUMNS = ("code", "deed", "deed_mode", "mode", "cameo")


@dataclass(frozen=True, slots=True)
class Content:
    """The mode and the CAMEO code of an act of talk with such a deed within it."""

    mode: str | None
    cameo: str


def read_contents(folder: Path = SHIPPED) -> dict[tuple[str, str, str | None], Content]:
    """Return the contents by the act's code, the deed's code and the deed's mode (None for any)."""
    return {
        (row["code"], row["deed"], row["deed_mode"] or None): content_of(row)
        for row in rows(folder, "contents.tsv", COLUMNS)
    }


def content_of(row: Row) -> Content:
    """Return the content of a row; CodebookError for an unknown code."""
    row.one_of("code", "one of the sixteen codes", CODES)
    row.one_of("deed", "one of the sixteen codes", CODES)
    row.filled("cameo")
    return Content(row["mode"] or None, row["cameo"])
