"""Query: SQL over the desk's tables, asked of a process that has nothing but those tables."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

import duckdb
import pyarrow as pa

from dragoman.errors import DragomanError
from dragoman.exports import locked

THREADS = 2
ROWS = 1_000_000
KILLED = "The query was stopped: it took more than {} MB of memory, or broke the engine. Ask for less, or allow more."


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may take: seconds by the clock, megabytes beside the tables, and rows in its answer."""

    seconds: float = 30
    memory: int = 1024
    rows: int = ROWS


def query(sql: str, names: tuple[str, ...], table: Callable[[str], pa.Table], limits: Limits) -> pa.Table:
    """Return the answer to one SELECT over the tables named; only those it speaks of are asked for.

    Raises DragomanError for SQL that is wrong, that would do more than read, or that takes more than its limits.
    """
    used = [name for name in names if name in _named(sql)]
    asked = {"sql": sql, "tables": used, "threads": THREADS, "seconds": limits.seconds, "memory": limits.memory}
    parts = [json.dumps(asked | {"rows": limits.rows}).encode() + b"\n"]
    for name in used:
        stream = _stream(table(name))
        parts += [len(stream).to_bytes(locked.SIZE, "big"), stream]
    return _answer(_run(b"".join(parts), limits), names, limits)


def _named(sql: str) -> set[str]:
    try:
        with duckdb.connect(":memory:") as con:
            return {name.lower() for name in con.get_table_names(sql)}
    except duckdb.Error as error:
        raise DragomanError(str(error)) from None
    except UnicodeEncodeError:
        raise DragomanError("The query holds half a character, which no text has.") from None


def _stream(table: pa.Table) -> bytes:
    out = pa.BufferOutputStream()
    with pa.ipc.new_stream(out, table.schema) as stream:
        stream.write_table(table)
    found: bytes = out.getvalue().to_pybytes()
    return found


def _run(given: bytes, limits: Limits) -> bytes:
    command = [sys.executable, "-I", str(locked.__file__)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={}
    ) as process:
        try:
            found, _ = process.communicate(given, timeout=limits.seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise DragomanError(f"The query was stopped after {limits.seconds:g} seconds.") from None
    return found


def _answer(found: bytes, names: tuple[str, ...], limits: Limits) -> pa.Table:
    head, end, body = found.partition(b"\n")
    if not end or not (head or body):
        raise DragomanError(KILLED.format(limits.memory))
    if head:
        error = str(json.loads(head)["error"])
        hint = f" The tables are: {', '.join(names)}." if "does not exist" in error and "Table" in error else ""
        raise DragomanError(f"{error}{hint}")
    try:
        return pa.ipc.open_stream(body).read_all()
    except pa.ArrowInvalid:  # it died while it was answering
        raise DragomanError(KILLED.format(limits.memory)) from None
