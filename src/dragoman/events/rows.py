"""Rows: events as rows of their table, as judged, and kept in portions of which later ones replace earlier ones."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from dragoman.events.rules import RULES
from dragoman.events.summary import summarise
from dragoman.events.told import Told
from dragoman.model.event import Event
from dragoman.store.flatten import Row, cell
from dragoman.store.reviewed import Review, replaced_place
from dragoman.store.tables import EVENTS

USUAL = "representative"
SCHEMA = EVENTS.schema.append(pa.field("rule", pa.string()))
TABLES = """
CREATE TABLE IF NOT EXISTS portions (number INTEGER PRIMARY KEY, n INTEGER, data BLOB);
CREATE TABLE IF NOT EXISTS replaced (event TEXT PRIMARY KEY, number INTEGER) WITHOUT ROWID;
"""


def rows_of(group: Sequence[Told], review: Review | None, former: Sequence[str], perhaps: Sequence[str]) -> list[Row]:
    """Return the rows of one event: by the usual rule, and by every other one that shows something else."""
    found: list[Row] = []
    for rule in (USUAL, *sorted(RULES.keys() - {USUAL})):
        event = replace(summarise(group, rule), former_ids=tuple(former), perhaps=tuple(perhaps))
        row = _judged(_row(event), review)
        if not found or row != found[0]:
            found.append(row)
            row = row | {"rule": rule} if rule != USUAL else row
            found[-1] = row
    return found


def _row(event: Event) -> dict[str, Any]:
    row: dict[str, Any] = {column.name: cell(getattr(event, column.name)) for column in EVENTS.columns}
    row["statuses"] = [{"status": status, "n_origins": n} for status, n in event.statuses]
    row["disagreements"] = [
        {"field": each.field, "values": [{"value": value, "n_origins": n} for value, n in each.values]}
        for each in event.disagreements
    ]
    return row


def _judged(row: dict[str, Any], review: Review | None) -> Row:
    """Return a row with what somebody decided on it."""
    if review is None:
        return row
    row = row | {"review": review.verdict}
    for name, value in review.change.items():
        if name in {"actors", "recipients"}:
            row[name] = value.split(",") if value else []
        elif name == "date":
            row |= {"date": value or None, "date_end": None, "date_origin": "judgement"}
        elif name in {"place", "country"}:
            row["place"] = replaced_place(row["place"], name, value)
        elif name in row:
            row[name] = value
    return row


def add(db: sqlite3.Connection, rows: Sequence[Row], gone: Iterable[str]) -> None:
    """Add rows in a portion of their own; `gone` are the ids of events whose earlier rows count no more."""
    number = _last(db) + 1
    db.executemany("INSERT OR REPLACE INTO replaced VALUES (?, ?)", ((event, number) for event in sorted(set(gone))))
    _put(db, number, pa.Table.from_pylist([{"rule": USUAL} | row for row in rows], schema=SCHEMA))
    while (pair := _small(db)) is not None:
        first, second = pair
        whole = pa.concat_tables([_alive(db, first), _alive(db, second)])
        db.execute("DELETE FROM portions WHERE number IN (?, ?)", pair)
        _put(db, second, whole)


def table(db: sqlite3.Connection, rule: str) -> pa.Table:
    """Return the events by a rule, in no order."""
    numbers = [number for (number,) in db.execute("SELECT number FROM portions ORDER BY number")]
    whole = pa.concat_tables([SCHEMA.empty_table(), *(_alive(db, number) for number in numbers)])
    usual = whole.filter(pc.equal(whole["rule"], USUAL))
    if rule != USUAL:
        other = whole.filter(pc.equal(whole["rule"], rule))
        rest = usual.filter(pc.invert(pc.is_in(usual["id"], value_set=other["id"].combine_chunks())))
        usual = pa.concat_tables([rest, other])
    return usual.drop_columns(["rule"])


def _last(db: sqlite3.Connection) -> int:
    (number,) = db.execute("SELECT coalesce(max(number), 0) FROM portions").fetchone()
    (replaced,) = db.execute("SELECT coalesce(max(number), 0) FROM replaced").fetchone()
    return max(int(number), int(replaced))


def _small(db: sqlite3.Connection) -> tuple[int, int] | None:
    """Return the last two portions where the earlier is not much larger, so that there are never many."""
    last = db.execute("SELECT number, n FROM portions ORDER BY number DESC LIMIT 2").fetchall()
    if len(last) < 2 or last[1][1] > 2 * last[0][1]:
        return None
    return last[1][0], last[0][0]


def _put(db: sqlite3.Connection, number: int, rows: pa.Table) -> None:
    out = io.BytesIO()
    pq.write_table(rows, out, compression="zstd")
    db.execute("INSERT INTO portions VALUES (?, ?, ?)", (number, rows.num_rows, out.getvalue()))


def _alive(db: sqlite3.Connection, number: int) -> pa.Table:
    (data,) = db.execute("SELECT data FROM portions WHERE number = ?", (number,)).fetchone()
    rows = pq.read_table(io.BytesIO(data), schema=SCHEMA)
    dead = [event for (event,) in db.execute("SELECT event FROM replaced WHERE number > ?", (number,))]
    return rows.filter(pc.invert(pc.is_in(rows["id"], value_set=pa.array(dead, pa.string())))) if dead else rows


def by_mention(reviews: Mapping[str, Review], group: Iterable[str]) -> Review | None:
    """Return the review of the event of some mentions: that given under its id, else under another mention's."""
    found = [reviews[each] for each in group if each in reviews]
    return found[0] if found else None
