"""Form: how a coder's file is taken apart into rows, and a row into a coding."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dragoman.codings.coding import Coding
from dragoman.model.when import is_prefix

Cells = Mapping[str, Any]
NULLS = ("", "None", "NA", "nan", "NULL")


class Unfit(Exception):
    """A row that is no coding, with the reason."""


@dataclass(frozen=True, slots=True)
class CoderForm:
    """A coder's file: `read` makes the coding of a row's cells and the row itself, or raises Unfit.

    columns: of a file without a head. needed: those a head must have. delimiter: None for JSON Lines.
    """

    name: str
    says: str
    read: Callable[[Cells, str], Coding]
    delimiter: str | None
    needed: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()

    def codings(self, text: str) -> Iterator[tuple[int, Coding | str]]:
        """Yield each line's number with its coding, or with the reason why it is none."""
        for line, cells, row in self._rows(text):
            if isinstance(cells, str):
                yield line, cells
                continue
            try:
                yield line, _checked(self.read(cells, row))
            except Unfit as fault:
                yield line, str(fault)
            except (KeyError, ValueError, TypeError, AttributeError) as fault:
                yield line, f"no row of {self.name}: {type(fault).__name__} {fault}"

    def _rows(self, text: str) -> Iterator[tuple[int, Cells | str, str]]:
        if self.delimiter is None:
            yield from _json_rows(text)
            return
        if self.columns:
            for number, line in enumerate(text.split("\n"), 1):
                cells = line.removesuffix("\r").split(self.delimiter)
                if line.strip():
                    yield number, self._fitted(self.columns, cells), line.removesuffix("\r")
            return
        yield from self._headed(text)

    def _headed(self, text: str) -> Iterator[tuple[int, Cells | str, str]]:
        taken: list[str] = []
        lines = self._split(_noted(io.StringIO(text.removeprefix("\ufeff"), newline=""), taken))
        head: list[str] = []
        number = 1
        while True:
            try:
                cells = next(lines, None)
            except csv.Error as error:
                yield number, f"broken: {error}; what stands after it is not read", ""
                return
            if cells is None:
                return
            row, line, number = "".join(taken).rstrip("\r\n"), number, number + len(taken)
            taken.clear()
            if not head:
                head = [each.strip() for each in cells]
                if missing := [each for each in self.needed if each not in head]:
                    yield line, f"no file of {self.name}: its head has no {', '.join(missing)}", ""
                    return
            elif cells:
                yield line, self._fitted(head, cells), row

    def _split(self, lines: Iterator[str]) -> Iterator[list[str]]:
        """Yield the cells of each row; of tab-separated text, in which quotation marks are letters, each line."""
        if self.delimiter != "\t":
            return csv.reader(lines)
        return (line.rstrip("\r\n").split("\t") for line in lines)

    def _fitted(self, columns: Sequence[str], cells: list[str]) -> Cells | str:
        if len(cells) != len(columns):
            return f"{len(cells)} columns, expected {len(columns)}"
        return dict(zip(columns, cells, strict=True))


def _noted(lines: Iterable[str], taken: list[str]) -> Iterator[str]:
    for line in lines:
        taken.append(line)
        yield line


def _json_rows(text: str) -> Iterator[tuple[int, Cells | str, str]]:
    if text.lstrip("\ufeff \r\n\t").startswith("["):
        try:
            listed = json.loads(text.lstrip("\ufeff"))
        except (ValueError, RecursionError) as error:
            yield 1, f"no JSON: {error}", ""
            return
        every = [(at, json.dumps(each, ensure_ascii=False), each) for at, each in enumerate(listed, 1)]
    else:
        every = [(at, line, None) for at, line in enumerate(text.split("\n"), 1) if line.strip()]
    for number, line, known in every:
        try:
            value = json.loads(line.lstrip("\ufeff")) if known is None else known
        except (ValueError, RecursionError) as error:
            yield number, f"no JSON: {error}", line
            continue
        yield number, value if isinstance(value, dict) else "no JSON object", line


def _checked(coding: Coding) -> Coding:
    if not is_prefix(coding.date):
        raise Unfit(f"{coding.date!r} is no date")
    if (coding.lat is not None and not -90 <= coding.lat <= 90) or (
        coding.lon is not None and not -180 <= coding.lon <= 180
    ):
        raise Unfit(f"{coding.lat}, {coding.lon} is no point on the earth")
    return coding


def text_of(cells: Cells, name: str) -> str | None:
    """Return a cell's text, or None where it says that there is none."""
    value = str(cells.get(name) or "").strip()
    return None if value in NULLS else value


def number_of(cells: Cells, name: str) -> float | None:
    """Return a cell's number, or None; ValueError for what is none."""
    text = text_of(cells, name)
    return None if text is None else float(text)


def count_of(cells: Cells, name: str) -> int | None:
    """Return a cell's whole number, or None; ValueError for what is none."""
    number = number_of(cells, name)
    return None if number is None else int(number)


def listed(text: str | None, by: str = ";") -> list[str]:
    """Return the parts of a cell that holds several."""
    return [part.strip() for part in (text or "").split(by) if part.strip() and part.strip() not in NULLS]
