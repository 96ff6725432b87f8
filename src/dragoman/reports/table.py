"""Table: CSV, TSV and Parquet, a report a row."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import BufferedReader

from dragoman.errors import Refused
from dragoman.reports.columns import GUESSES, Columns, columns_of, row_part
from dragoman.reports.limits import MOST_CHARACTERS
from dragoman.reports.lines import lines
from dragoman.reports.part import How, Part
from dragoman.reports.stream import seekable

DELIMITERS = ",\t;|"
KNOWN = frozenset(name for names in GUESSES.values() for name in names.split())
MOST_COLUMNS = 2_000
BATCH = 64


def is_table(text: str, name: str) -> bool:
    """Whether the beginning of a text is that of a table: its columns are known by name, or the file's name says so."""
    first, *rest = text.lstrip("\ufeff\n\r").splitlines()[:50] or [""]
    mark = delimiter_of(first)
    if mark is None:
        return False
    cells = [cell.strip(' "').lower() for cell in first.split(mark)]
    if name.lower().endswith((".csv", ".tsv", ".tab", ".csv.gz", ".tsv.gz")):
        return any(line.strip() for line in rest)
    return (
        len(cells) > 1
        and all(0 < len(cell) <= 40 for cell in cells)
        and len(KNOWN.intersection(cell.replace(" ", "_") for cell in cells)) >= 2
        and any(mark in line for line in rest)
    )


def delimiter_of(line: str) -> str | None:
    """Return the mark between the columns of a table's first line; None for a line without one."""
    counts = {mark: line.count(mark) for mark in DELIMITERS}
    best = max(counts, key=lambda mark: counts[mark])
    return best if counts[best] else None


def csv_parts(stream: BufferedReader, how: How) -> Iterator[Part]:
    """Yield the reports of a CSV or TSV file; a row that does not fit its columns is refused alone."""
    csv.field_size_limit(2 * MOST_CHARACTERS)
    every = lines(stream)
    first = next((line for line in every if line.strip()), "")
    mark = delimiter_of(first) or ","
    header = [cell.strip() for cell in next(csv.reader([first.lstrip("\ufeff")], delimiter=mark), [])]
    columns = columns_of(_checked(header), how.columns)
    yield Part(note=f"columns {columns.told()}")
    rows = csv.reader(every, delimiter=mark, strict=True)
    number = 0
    while True:
        began = rows.line_num
        try:
            row = next(rows, None)
        except csv.Error as error:
            number += 1
            yield Part(f"#{number}", reason=f"a damaged row, lines {began + 2} to {rows.line_num + 1}: {error}")
            continue
        if row is None:
            return
        if any(cell.strip() for cell in row):
            number += 1
            yield _row(row, header, columns, number)


def _row(row: list[str], header: list[str], columns: Columns, number: int) -> Part:
    if len(row) != len(header):
        return Part(f"#{number}", reason=f"a row of {len(row)} cells in a table of {len(header)} columns")
    return row_part(dict(zip(header, row, strict=True)), columns, f"#{number}")


def _checked(header: list[str]) -> list[str]:
    if len(header) > MOST_COLUMNS:
        raise Refused(f"a table of {len(header):,} columns; it may have at most {MOST_COLUMNS:,}")
    return header


def parquet_parts(stream: BufferedReader, how: How) -> Iterator[Part]:
    """Yield the reports of a Parquet file, without a column that is none of a report's."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(seekable(stream))
        columns = columns_of(_checked(file.schema_arrow.names), how.columns)
        yield Part(note=f"columns {columns.told()}")
        number = 0
        for batch in file.iter_batches(BATCH, columns=list(columns.by_field.values()), use_threads=False):
            for row in batch.to_pylist():
                number += 1
                yield row_part(row, columns, f"#{number}")
    except (pa.ArrowException, OSError, ValueError) as error:
        raise Refused(f"a damaged Parquet file: {' '.join(str(error).split())[:160]}") from None
