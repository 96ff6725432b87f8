"""XLSX: the desk's tables as sheets of one workbook, every text a text."""

from __future__ import annotations

import io
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from dragoman.errors import DragomanError
from dragoman.exports.cells import dumped
from dragoman.exports.chosen import TABLES, Chosen
from dragoman.exports.columns import fields_of, says_of
from dragoman.exports.format import Field, Format, Made
from dragoman.exports.xml import clean

MOST = 1_048_575  # rows of a sheet below its head
LONGEST = 32_767  # characters of a cell
NEVER = datetime(2000, 1, 1)  # a workbook bears the day it was made; the same rows are to give the same bytes
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
DICTIONARY = (
    Field("sheet", "string", "sheet"),
    Field("column", "string", "column; empty for the sheet itself"),
    Field(
        "type",
        "string",
        "string, integer, number, boolean (true or false), array (words joined by ; or JSON) or object (JSON)",
    ),
    Field("says", "string", "what it says"),
)


def _cell(value: Any) -> Any:
    """Return a value as a cell's; a truth is a word, for LibreOffice takes it for a formula."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        value = "; ".join(value)
    elif isinstance(value, list | dict):
        value = dumped(value)
    if not isinstance(value, str):
        return value
    text = clean(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _sheet(book: Any, name: str, head: list[str], rows: list[list[Any]]) -> None:
    if len(rows) > MOST:
        raise DragomanError(f"{len(rows)} {name} are too many for a sheet ({MOST}). Choose fewer, or --to parquet.")
    sheet = book.add_worksheet(name)
    for at, row in enumerate([head, *rows]):
        for column, value in enumerate(row):
            if isinstance(value, int | float):
                sheet.write_number(at, column, value)
            elif value is not None:
                sheet.write_string(at, column, value)
    sheet.freeze_panes(1, 0)


def _make(chosen: Chosen) -> Made:
    if find_spec("xlsxwriter") is None:
        raise DragomanError("A workbook needs xlsxwriter, which is not installed: pip install 'dragoman[xlsx]'.")
    out, rows = io.BytesIO(), 0
    said: list[list[Any]] = []
    with import_module("xlsxwriter").Workbook(out, OPTIONS) as book:
        book.set_properties({"created": NEVER})
        for name in TABLES:
            fields = fields_of(name, chosen.arrow(name).schema)
            cells = [[_cell(row[each.name]) for each in fields] for row in chosen.rows(name)]
            _sheet(book, name, [each.name for each in fields], cells)
            said += [
                [name, None, "table", says_of(name)],
                *([name, each.name, each.type, each.says] for each in fields),
            ]
            rows += len(cells)
        _sheet(book, "dictionary", [each.name for each in DICTIONARY], said)
    return Made({"": out.getvalue()}, rows, chosen.left)


FORMAT = Format(
    "xlsx",
    f"A workbook with the sheets {', '.join(TABLES)}, and the dictionary of all columns as the last one. Texts "
    "are texts, "
    "whatever they begin with. Needs the extra `dragoman[xlsx]`. A text of more than 32,767 characters is cut, "
    "with … at its "
    "end.",
    ".xlsx",
    {"dictionary": DICTIONARY},
    _make,
    binary=True,
)
