"""Keep: the events of a desk in its cache, brought up to date by what has changed in the desk."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pyarrow as pa

from dragoman.events import index, marks, rows
from dragoman.events.gather import Given
from dragoman.events.renewal import Renewal, anchors
from dragoman.store.cache import CACHE

VERSION = "16"
FILE = "events.sqlite"
WAIT = 60.0  # seconds for another process to finish
TABLES = """
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS reports (report TEXT PRIMARY KEY, segment TEXT, read TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS shown (event TEXT, leader TEXT, own INTEGER, PRIMARY KEY (event, leader)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS shown_leader ON shown (leader);
CREATE INDEX IF NOT EXISTS reports_segment ON reports (segment);
"""


def events_of(given: Given, rule: str) -> pa.Table:
    """Return the events of a desk by a rule; what changed since they were last asked for is all that is judged."""
    try:
        with closing(_opened(given.desk / CACHE / FILE)) as db:
            return _current(db, given, rule)
    except (OSError, sqlite3.OperationalError):  # a desk that cannot be written to goes without
        with closing(_made(sqlite3.connect(":memory:", isolation_level=None))) as db:
            return _current(db, given, rule)


def _opened(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _made(sqlite3.connect(path, timeout=WAIT, isolation_level=None))
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:  # damaged: the desk has all that it is made of
        path.unlink()
        return _made(sqlite3.connect(path, timeout=WAIT, isolation_level=None))


def _made(db: sqlite3.Connection) -> sqlite3.Connection:
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA cache_size = -100000")
    db.executescript(TABLES + index.TABLES + rows.TABLES + marks.TABLES)
    return db


def _current(db: sqlite3.Connection, given: Given, rule: str) -> pa.Table:
    if _state(db) != _wanted(given):
        with db:
            db.execute("BEGIN IMMEDIATE")
            before = _state(db)
            if before != _wanted(given):
                Renewal(db, given, before).run(_wanted(given))
    with db:
        db.execute("BEGIN")
        return rows.table(db, rule).sort_by("id")


def _state(db: sqlite3.Connection) -> dict[str, str]:
    return dict(db.execute("SELECT name, value FROM state"))


def _wanted(given: Given) -> dict[str, str]:
    return {
        "version": VERSION,
        "who": given.who.key,
        "segments": json.dumps([segment.name for segment in given.manifest.segments]),
        "judged": given.judged.key,
        "anchors": json.dumps(sorted(anchors(given))),
        "reviews": json.dumps(sorted((each, str(review)) for each, review in given.judged.mentions.items())),
    }
