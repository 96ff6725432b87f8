"""Keep: codings in a desk, a file a coder, beside the segments and never among them."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from dragoman.codings.coders import coder_of
from dragoman.codings.coding import CODINGS, row_of
from dragoman.errors import DeskError, DragomanError
from dragoman.model.when import is_prefix
from dragoman.store.disk import replace_file
from dragoman.store.filters import words
from dragoman.store.lock import writing
from dragoman.store.manifest import load

FOLDER = "codings"
LARGEST = 1 << 30  # bytes of a file
FILTERS = ("coder", "actor", "recipient", "code", "since", "until", "place")
Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of taking files in: rows new, rows known already, and file, line and reason of what is none."""

    new: int
    known: int
    faults: tuple[tuple[str, int, str], ...] = ()


def take(desk: Path, paths: Iterable[Path], coder: str) -> Taken:
    """Take files of a coder into the desk; a row that is there already is not taken twice."""
    form = coder_of(coder)
    load(desk)
    with writing(desk):
        rows = {row["id"]: row for row in _of(desk, coder).to_pylist()}
        before, read, faults = len(rows), 0, []
        for path in paths:
            for line, coding in form.codings(_text(path)):
                if isinstance(coding, str):
                    faults.append((path.name, line, coding))
                    continue
                read += 1
                rows.setdefault(coding.id, row_of(coding, path.name, line))
        if len(rows) > before:
            _save(desk, coder, list(rows.values()))
    return Taken(len(rows) - before, read - (len(rows) - before), tuple(faults))


def drop(desk: Path, coder: str) -> int:
    """Take all of a coder out of the desk and return how many rows there were."""
    coder_of(coder)
    with writing(desk):
        there = _of(desk, coder).num_rows
        (desk / FOLDER / f"{coder}.parquet").unlink(missing_ok=True)
    return int(there)


def codings(desk: Path, wanted: Mapping[str, Any]) -> pa.Table:
    """Return the codings chosen, by coder, date and id."""
    for name in wanted:
        if name not in FILTERS:
            raise DragomanError(f"No filter {name!r} on codings. Choose from: {', '.join(FILTERS)}.")
    asked = {name: value for name, value in wanted.items() if value not in (None, (), [])}
    files = sorted((desk / FOLDER).glob("*.parquet"))
    rows = [row for path in files for row in _of(desk, path.stem).to_pylist() if _meets(row, asked)]
    return pa.Table.from_pylist(sorted(rows, key=_turn), schema=CODINGS.schema)


def _turn(row: Mapping[str, Any]) -> tuple[str, str, str]:
    return row["coder"], row["date"], row["id"]


def _meets(row: Mapping[str, Any], asked: Mapping[str, Any]) -> bool:
    for name, value in asked.items():
        if name in {"since", "until"}:
            if not is_prefix(str(value)):
                raise DragomanError(f"{str(value)!r} is no date. A date is YYYY, YYYY-MM or YYYY-MM-DD.")
            late = (row["date_end"] or row["date"]) + "~" < value if name == "since" else row["date"] > f"{value}~"
            if late:
                return False
        elif not any(_has(row, name, word) for word in words(value)):
            return False
    return True


def _has(row: Mapping[str, Any], name: str, word: str) -> bool:
    if name == "place":
        return word in {row["country"], row["place"]}
    if name in {"actor", "recipient"}:
        codes = any(each.startswith(word) for each in row[f"{name}_codes"]) and word.isupper()
        return (
            word in row[f"{name}_keys"] or codes or any(word.casefold() in each.casefold() for each in row[f"{name}s"])
        )
    return bool(row[name] == (word.upper() if name == "code" else word))


def _text(path: Path) -> str:
    """Return the text of a file, of the only file in a zip, or of a gzip; no more than LARGEST bytes of it."""
    try:
        content = _bytes(path)
    except (zipfile.BadZipFile, EOFError, zlib.error, NotImplementedError, RuntimeError) as error:
        raise DragomanError(f"{path} cannot be unpacked: {error}.") from None
    if len(content) > LARGEST:
        raise DragomanError(f"{path} has more than {LARGEST} bytes. Take it in in parts.")
    return content.decode("utf-8", "replace").replace("\x00", "")


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        head = file.read(4)
        file.seek(0)
        if head[:2] == b"\x1f\x8b":
            return gzip.GzipFile(fileobj=file).read(LARGEST + 1)
        if head == b"PK\x03\x04":
            with zipfile.ZipFile(file) as packed:
                names = packed.namelist()
                if len(names) != 1:
                    raise DragomanError(f"{path} has {len(names)} files in it; expected one.")
                with packed.open(names[0]) as inner:
                    return inner.read(LARGEST + 1)
        return file.read(LARGEST + 1)


def _of(desk: Path, coder: str) -> pa.Table:
    path = desk / FOLDER / f"{coder}.parquet"
    if not path.is_file():
        return CODINGS.schema.empty_table()
    try:
        return pq.read_table(path, partitioning=None)
    except (pa.ArrowInvalid, OSError) as error:
        raise DeskError(f"{path} is damaged ({error}). Take it away and import the rows again.") from None


def _save(desk: Path, coder: str, rows: Rows) -> None:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(sorted(rows, key=_turn), schema=CODINGS.schema), out, compression="zstd")
    (desk / FOLDER).mkdir(exist_ok=True)
    replace_file(desk / FOLDER / f"{coder}.parquet", out.getvalue())
