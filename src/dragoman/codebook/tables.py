"""Reading the codebook's tables: tab-separated text with a header line and `#` comments, checked line by line."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from dragoman.errors import CodebookError

SHIPPED = Path(str(files("dragoman.codebook"))) / "data"


def rows(path: Path, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
    """Yield the rows of a table as dicts of the wanted columns; "" where a cell is empty.

    Raises CodebookError with file and line when the header lacks a column or a row has too many cells.
    """
    if not path.is_file():
        raise CodebookError(f"The codebook has no file {path.name} in {path.parent}.")
    header: list[str] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            header = cells
            missing = [column for column in columns if column not in header]
            if missing:
                raise CodebookError(f"{path.name}, line {number}: no column {', '.join(missing)} in {header}.")
            continue
        if len(cells) > len(header):
            raise CodebookError(f"{path.name}, line {number}: {len(cells)} cells, but only {len(header)} columns.")
        row = dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))
        yield {column: row[column] for column in columns}


def several(cell: str) -> tuple[str, ...]:
    """Return the values of a cell that holds several, separated by " | "."""
    return tuple(value.strip() for value in cell.split("|") if value.strip())
