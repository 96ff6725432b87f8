"""Locked: a process that answers one query over the tables it is handed, and can do nothing else.

It is run as a program: it reads a line of JSON (the query, the names of the tables, the limits) and then the tables as
Arrow streams from standard input, and writes the answer as an Arrow stream, or one line of JSON that says why not.
"""

from __future__ import annotations

import json
import sys
import warnings
from importlib import import_module
from importlib.util import find_spec
from typing import Any, BinaryIO

import duckdb
import pyarrow as pa

MEGABYTE = 1 << 20
OVERHEAD = 768  # megabytes for the engine itself, its threads and the answer on its way out
SIZE = 8  # bytes that tell how long a stream is
BATCH = 10_000
SETTINGS = (
    "max_temp_directory_size = '0B'",
    "temp_directory = ''",
    "autoinstall_known_extensions = false",
    "autoload_known_extensions = false",
    "allow_community_extensions = false",
    "allow_unsigned_extensions = false",
    "python_enable_replacements = false",
    "enable_external_access = false",
    "lock_configuration = true",
)


def main() -> None:
    """Answer the query on standard input on standard output."""
    given, out = sys.stdin.buffer, sys.stdout.buffer
    asked: dict[str, Any] = json.loads(given.readline())
    try:
        tables = {name: _table(given) for name in asked["tables"]}
        _confine(asked, sum(table.nbytes for table in tables.values()))
        answer = _answer(asked, tables)
    except (duckdb.Error, MemoryError, pa.ArrowException, ValueError) as error:
        out.write(json.dumps({"error": str(error) or type(error).__name__}).encode() + b"\n")
        return
    out.write(b"\n")
    with pa.ipc.new_stream(out, answer.schema) as stream:
        stream.write_table(answer)
    out.flush()


def _table(given: BinaryIO) -> pa.Table:
    size = int.from_bytes(given.read(SIZE), "big")
    return pa.ipc.open_stream(given.read(size)).read_all()


def _confine(asked: dict[str, Any], held: int) -> None:
    """Take from this process the memory, time and files it is not to have, as far as the system has such limits."""
    if find_spec("resource") is None:
        return
    resource = import_module("resource")
    memory = (asked["memory"] + OVERHEAD) * MEGABYTE + 3 * held
    seconds = int(asked["seconds"] * asked["threads"]) + 1
    for limit, value in (("RLIMIT_DATA", memory), ("RLIMIT_CPU", seconds), ("RLIMIT_FSIZE", 0), ("RLIMIT_CORE", 0)):
        which = getattr(resource, limit, None)
        if which is not None:
            hard = resource.getrlimit(which)[1]
            most = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(which, (most, most))


def _answer(asked: dict[str, Any], tables: dict[str, pa.Table]) -> pa.Table:
    con = duckdb.connect(":memory:", config={"threads": str(asked["threads"])})
    for name, table in tables.items():
        con.register(name, table)
    con.execute(f"SET memory_limit = '{asked['memory']}MB'")
    for setting in SETTINGS:
        con.execute(f"SET {setting}")
    statements = con.extract_statements(asked["sql"])
    if len(statements) != 1 or statements[0].type not in {duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN}:
        raise ValueError("Only one SELECT (or EXPLAIN) can be asked: this engine reads and does nothing else.")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        result = con.execute(statements[0])
        name = "to_arrow_reader" if hasattr(result, "to_arrow_reader") else "fetch_record_batch"  # DuckDB 2, 1
        reader = getattr(result, name)(BATCH)
    batches, rows = [], 0
    for batch in reader:
        batches.append(batch)
        rows += batch.num_rows
        if rows > asked["rows"]:
            raise ValueError(f"The answer has more than {asked['rows']} rows. Add LIMIT, or choose fewer.")
    return pa.Table.from_batches(batches, reader.schema)


if __name__ == "__main__":
    main()
