"""Marks: what was known of each report when the kept events were last brought up to date."""

from __future__ import annotations

import io
import sqlite3

import pyarrow as pa
import pyarrow.parquet as pq

TABLES = "CREATE TABLE IF NOT EXISTS marks (data BLOB);"


def load(db: sqlite3.Connection) -> pa.Array:
    """Return the marks kept, of which there are none in a new cache."""
    row = db.execute("SELECT data FROM marks").fetchone()
    if row is None:
        return pa.array([], pa.string())
    return pq.read_table(io.BytesIO(row[0]))["mark"].combine_chunks()


def save(db: sqlite3.Connection, marks: pa.Array) -> None:
    """Keep these marks in place of those kept."""
    out = io.BytesIO()
    pq.write_table(pa.table({"mark": marks}), out, compression="zstd", use_dictionary=False)
    db.execute("DELETE FROM marks")
    db.execute("INSERT INTO marks VALUES (?)", (out.getvalue(),))
