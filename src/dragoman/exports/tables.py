"""Tables: the desk's tables as a folder of Parquet, CSV or JSON Lines with their dictionary as a data package."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from dragoman import __version__
from dragoman.exports.cells import csv_bytes, plain
from dragoman.exports.chosen import TABLES, Chosen
from dragoman.exports.columns import fields_of, says_of
from dragoman.exports.format import Format, Made, jsonl

PACKAGE = "datapackage.json"
FORMS = {
    "parquet": "application/vnd.apache.parquet",
    "csv": "text/csv",
    "jsonl": "application/x-ndjson",
}
LISTS = 'lists of words are joined by "; ", other nested values are JSON, and an apostrophe stands before formulas'


def parquet_bytes(table: pa.Table) -> bytes:
    """Return a table as Parquet."""
    out = io.BytesIO()
    pq.write_table(table, out, compression="zstd")
    return out.getvalue()


def jsonl_bytes(table: pa.Table) -> bytes:
    """Return a table as JSON Lines."""
    return jsonl([plain(row) for row in table.to_pylist(maps_as_pydicts="strict")])


def _csv(table: pa.Table) -> bytes:
    return csv_bytes(table.column_names, table.to_pylist(maps_as_pydicts="strict"))


def _folder(suffix: str, write: Callable[[pa.Table], bytes], chosen: Chosen) -> Made:
    files: dict[str, bytes] = {}
    resources, rows = [], 0
    for name in TABLES:
        table = chosen.arrow(name)
        rows += table.num_rows
        content = files[f"{name}.{suffix}"] = write(table)
        resources.append(_resource(chosen, name, suffix, content))
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "dragoman",
        "title": "A record of who did what to whom, when and where, and of who said it",
        "version": __version__,
        "resources": resources,
    }
    files[PACKAGE] = (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")
    return Made(files, rows)


def _resource(chosen: Chosen, name: str, suffix: str, content: bytes) -> dict[str, Any]:
    table = chosen.arrow(name)
    filters = chosen.describe(name)
    shown = {"csv": {"array": "string", "object": "string"}}.get(suffix, {})
    return {
        "name": name,
        "path": f"{name}.{suffix}",
        "format": suffix,
        "mediatype": FORMS[suffix],
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "description": f"{says_of(name)}{f' Chosen by {filters}.' if filters else ''}",
        "schema": {
            "fields": [
                {"name": each.name, "type": shown.get(each.type, each.type), "description": each.says}
                for each in fields_of(name, table.schema)
            ]
        },
    }


def _format(suffix: str, write: Callable[[pa.Table], bytes], says: str) -> Format:
    return Format(suffix, f"{says} {HOLDS}", "", {}, partial(_folder, suffix, write))


HOLDS = (
    f"A folder with {', '.join(TABLES)}, and a `{PACKAGE}` (Frictionless) that says of each table what a row is, by "
    "which filters it was chosen, and what every column says: that is its dictionary. A filter that a table has not "
    "leaves it whole."
)
PARQUET = _format("parquet", parquet_bytes, "For pandas, polars, R's arrow, DuckDB and Spark.")
CSV = _format("csv", _csv, f"For R, Stata and spreadsheets: {LISTS}.")
JSONL = _format("jsonl", jsonl_bytes, "For programs: one JSON object a row, nested values as they are.")
