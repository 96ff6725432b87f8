"""SQLite: the desk's tables as one database file, for Datasette and whatever speaks SQL."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

from dragoman.exports.cells import dumped
from dragoman.exports.chosen import TABLES, Chosen
from dragoman.exports.columns import fields_of, says_of
from dragoman.exports.format import Field, Format, Made

KINDS = {"integer": "INTEGER", "boolean": "INTEGER", "number": "REAL"}
KEYED = {"events", "mentions", "quotes", "ledger", "actors", "reports", "stories"}
PARTIES = "event_actors"
DICTIONARY = (
    Field("table_name", "string", "table"),
    Field("column_name", "string", "column; empty for the table itself"),
    Field("type", "string", "string, integer, number, boolean (0 or 1), array or object (both JSON texts)"),
    Field("says", "string", "what it says"),
)
EVENT_ACTORS = (
    Field("event", "string", "id of the event"),
    Field("actor", "string", "id of the actor"),
    Field("name", "string", "its name"),
    Field("side", "string", "actor or recipient"),
)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _value(value: Any, kind: str) -> Any:
    return dumped(value) if kind in {"array", "object"} and value is not None else value


def _table(con: sqlite3.Connection, chosen: Chosen, name: str) -> int:
    fields = fields_of(name, chosen.arrow(name).schema)
    key = " PRIMARY KEY"
    columns = [
        f"{_quoted(each.name)} {KINDS.get(each.type, 'TEXT')}{key if each.name == 'id' and name in KEYED else ''}"
        for each in fields
    ]
    con.execute(f"CREATE TABLE {_quoted(name)} ({', '.join(columns)})")
    marks = ", ".join("?" for _ in fields)
    rows = [[_value(row[each.name], each.type) for each in fields] for row in chosen.rows(name)]
    con.executemany(f"INSERT INTO {_quoted(name)} VALUES ({marks})", rows)
    con.execute("INSERT INTO dictionary VALUES (?, '', 'table', ?)", (name, says_of(name)))
    con.executemany(
        "INSERT INTO dictionary VALUES (?, ?, ?, ?)", [(name, each.name, each.type, each.says) for each in fields]
    )
    return len(rows)


def _parties(con: sqlite3.Connection, chosen: Chosen) -> None:
    con.execute(f"CREATE TABLE {PARTIES} (event TEXT, actor TEXT, name TEXT, side TEXT)")
    for row in chosen.rows("events"):
        for side in ("actor", "recipient"):
            told = [(row["id"], id_, name, side) for id_, name in zip(row[f"{side}_ids"], row[f"{side}s"], strict=True)]
            con.executemany(f"INSERT INTO {PARTIES} VALUES (?, ?, ?, ?)", told)
    con.execute(f"CREATE INDEX by_actor ON {PARTIES} (actor)")
    con.executemany(
        "INSERT INTO dictionary VALUES (?, ?, ?, ?)",
        [(PARTIES, each.name, each.type, each.says) for each in EVENT_ACTORS],
    )


def _make(chosen: Chosen) -> Made:
    with closing(sqlite3.connect(":memory:")) as con:
        con.execute("CREATE TABLE dictionary (table_name TEXT, column_name TEXT, type TEXT, says TEXT)")
        rows = sum(_table(con, chosen, name) for name in TABLES)
        _parties(con, chosen)
        for table in ("mentions", "quotes"):
            con.execute(f"CREATE INDEX {table}_by_report ON {table} (report)")
        con.commit()
        con.execute("VACUUM")
        return Made({"": con.serialize()}, rows, chosen.left)


FORMAT = Format(
    "sqlite",
    f"One SQLite file with {', '.join(TABLES)}, the actors of events each in a row of its own, and the dictionary "
    "of all "
    "columns as a table, for Datasette, R's DBI and Python.",
    ".sqlite",
    {"dictionary": DICTIONARY, PARTIES: EVENT_ACTORS},
    _make,
    binary=True,
)
