"""Formats: a table as text for eyes, CSV, JSON Lines or Parquet, to a file or standard output."""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from dragoman.exports.cells import csv_bytes, plain

if TYPE_CHECKING:
    from dragoman.store.rows import Table

FORMATS = ("table", "csv", "jsonl", "parquet")
WIDEST = 60
NARROWEST = 12
LAST = 20  # the least width of the last column
WIDE_SCREEN = 100_000  # when nobody's screen limits the lines


def format_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the flags `--format` and `--output`."""
    command = click.option(
        "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE, not to standard output."
    )(command)
    return click.option(
        "--format",
        "form",
        type=click.Choice(FORMATS),
        default="table",
        show_default=True,
        help="table is for eyes and shows some columns; the others hold all of them.",
    )(command)


def write(table: Table, columns: tuple[str, ...], form: str, output: Path | None) -> None:
    """Write a table in a format; `columns` are those the form for eyes shows."""
    if output is None:
        if form == "parquet" and sys.stdout.isatty():
            raise click.UsageError("Parquet is not for the screen; name a file with --output.")
        _write(table, columns, form, sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    with output.open("wb") as out:
        _write(table, columns, form, out)


def _write(table: Table, columns: tuple[str, ...], form: str, out: BinaryIO) -> None:
    if form == "parquet":
        import pyarrow.parquet as pq

        content = io.BytesIO()
        pq.write_table(table.arrow, content)
        out.write(content.getvalue())
    elif form == "jsonl":
        for row in table:
            out.write(json.dumps(plain(row), ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
    elif form == "csv":
        out.write(csv_bytes(table.columns, table))
    else:
        width = shutil.get_terminal_size().columns if out is sys.stdout.buffer and sys.stdout.isatty() else WIDE_SCREEN
        for line in lines(table, columns, width):
            out.write(line.encode("utf-8", "backslashreplace") + b"\n")


def lines(table: Table, columns: Iterable[str], width: int) -> list[str]:
    """Return the table as lines: a head, a rule, a line a row; columns are cut to the width, the last one first."""
    names = list(columns)
    cells = [names, *([_plain(row[name]) for name in names] for row in table)]
    widths = [min(max(len(row[at]) for row in cells), WIDEST) for at in range(len(names) - 1)]
    widths = _fitting(widths, width - LAST - 2 * len(widths))
    left = max(width - sum(widths) - 2 * len(widths), LAST)
    shown = [
        "  ".join(
            [*(_cut(cell, size).ljust(size) for cell, size in zip(row, widths, strict=False)), _cut(row[-1], left)]
        )
        for row in cells
    ]
    rule = "  ".join(["-" * size for size in widths] + ["-" * min(max(len(row[-1]) for row in cells), left)])
    return [line.rstrip() for line in (shown[0], rule, *shown[1:])]


def _fitting(widths: list[int], room: int) -> list[int]:
    """Return the widths of columns so that all have room: the widest are narrowed, as far as to NARROWEST."""
    most = max(widths, default=0)
    while most > NARROWEST and sum(min(each, most) for each in widths) > room:
        most -= 1
    return [min(each, most) for each in widths]


def _plain(value: Any) -> str:
    """Return a value as one line without control characters."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, list):
        return ", ".join(_plain(each) for each in value)
    words = " ".join(str(value).split())
    return "".join(char for char in words if char.isprintable())


def _cut(words: str, size: int) -> str:
    return words if len(words) <= size else words[: size - 1] + "…"
