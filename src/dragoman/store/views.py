"""Views: the desk's tables in DuckDB, shut off from everything but the desk's own files."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path

import duckdb
import pyarrow as pa

from dragoman.errors import DeskError
from dragoman.store.decided import Decided, faces_table
from dragoman.store.manifest import Manifest
from dragoman.store.reviewed import Reviewed, corrected
from dragoman.store.segments import table_file
from dragoman.store.settle import listed, macros, quoted, settled
from dragoman.store.tables import TABLES

# a view that is asked of the rows of a table of another name
OVER = {"offices": "actors", "ledger": "matters", "tellings": "ledger"}
SHOWN = {"mentions": "told_mention"}  # a table shown only as somebody judged its rows
EVERY_MENTION = """
CREATE VIEW every_mention AS
SELECT * FROM told_mention WHERE id NOT IN (SELECT id FROM amended) UNION ALL BY NAME SELECT * FROM amended
"""
REVIEWED = pa.schema([("id", pa.string()), ("review", pa.string())])
WORDS = "CREATE MACRO words(t, span) AS substring(t, span['start'] + 1, span['end'] - span['start'])"


class Views:
    """One state of a desk as DuckDB views, each by the name of its table; `derived` tables are handed in.

    Every actor is shown as the judgements `decided` have it, every mention as `judged` has it; `every_mention` has
    the rejected ones too.
    """

    def __init__(
        self,
        desk: Path,
        manifest: Manifest,
        derived: Mapping[str, pa.Table],
        decided: Decided | None = None,
        judged: Reviewed | None = None,
    ) -> None:
        self._con = duckdb.connect(":memory:")
        root = desk.resolve()
        if decided:
            self._con.register("faces", faces_table(decided.faces))
            self._con.register("fixed", faces_table(decided.fixed))
            for statement in macros(decided):
                self._con.execute(statement)
        for name, form in TABLES.items():
            paths = [str(table_file(root, segment, name)) for segment in manifest.segments]
            if paths:
                query = settled(name, listed(paths)) if decided else f"SELECT * FROM {listed(paths)}"
                self._con.execute(f"CREATE VIEW {SHOWN.get(name, name)} AS {query}")
            else:
                self._con.register(SHOWN.get(name, name), form.schema.empty_table())
        self._review(judged or Reviewed())
        for name, table in derived.items():
            self._con.register(name, table)
        self._con.execute(WORDS)
        for setting in (
            f"allowed_directories = [{quoted(str(root))}]",
            "temp_directory = ''",
            "enable_external_access = false",
            "lock_configuration = true",
        ):
            self._con.execute(f"SET {setting}")

    def _review(self, judged: Reviewed) -> None:
        """Show the mentions as judged."""
        shown = [{"id": each, "review": review.verdict} for each, review in judged.mentions.items()]
        self._con.register("reviews", pa.Table.from_pylist(shown, schema=REVIEWED))
        changed = [each for each, review in judged.mentions.items() if review.change]
        rows = self._run("amended", "SELECT * FROM told_mention WHERE list_contains(?, id)", [changed]).to_pylist()
        amended = [corrected(row, judged.mentions[row["id"]].change) for row in rows]
        self._con.register("amended", pa.Table.from_pylist(amended, schema=TABLES["mentions"].schema))
        self._con.execute(EVERY_MENTION)
        self._con.execute(
            "CREATE VIEW mentions AS SELECT * FROM every_mention "
            "WHERE id NOT IN (SELECT id FROM reviews WHERE review = 'rejected')"
        )

    def show(self, name: str, table: pa.Table) -> None:
        """Put a table beside those of the desk, in place of one of that name shown before."""
        self._con.register(name, table)

    def ask(
        self, view: str, conditions: Sequence[str] = (), values: Sequence[object] = (), *, over: str | None = None
    ) -> pa.Table:
        """Return the answer of a view over the rows of its table that meet all the conditions.

        `over` is the table asked, where it is not the view's own.
        """
        return self._run(view, compose(view, conditions, over), values)

    def _run(self, name: str, sql: str, values: Sequence[object]) -> pa.Table:
        try:
            result = self._con.execute(sql, list(values))
            with warnings.catch_warnings():
                warnings.filterwarnings("ignore", message="Arrow output on a DB-API result")
                name = "to_arrow_table" if hasattr(result, "to_arrow_table") else "fetch_arrow_table"  # DuckDB 2, 1
                return getattr(result, name)()
        except duckdb.Error as error:
            raise DeskError(f"The step {name!r} failed: {error}\n{sql}") from None


def compose(view: str, conditions: Sequence[str] = (), over: str | None = None) -> str:
    """Return the SQL of a view over the rows chosen by the conditions, of its own table or of another one."""
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    steps = [f"chosen AS (SELECT * FROM {over or OVER.get(view, view)} AS t{where})"]
    if view in {"mentions", "quotes", "tellings"}:
        steps.append(f"names AS ({_sql('names')})")
    body = _sql(view)
    head, body = (body[5:], "") if body.startswith("WITH ") else ("", body)
    return f"WITH {', '.join([*steps, head] if head else steps)} {body}".strip()


def _sql(view: str) -> str:
    text = (files("dragoman.store") / "views" / f"{view}.sql").read_text(encoding="utf-8")
    return "\n".join(line for line in text.splitlines() if not line.startswith("--")).strip()
