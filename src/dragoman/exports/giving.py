"""Giving: the verbs of a desk by which its record goes out to other programs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Unpack

import pyarrow as pa

from dragoman.errors import unknown
from dragoman.exports.anchors import texts
from dragoman.exports.chosen import TABLES, Chosen
from dragoman.exports.columns import fields_of, kind_of
from dragoman.exports.format import Made
from dragoman.exports.formats import format_of
from dragoman.exports.query import Limits
from dragoman.exports.query import query as ask
from dragoman.store.filters import APPLY, Wanted
from dragoman.store.rows import Table

PRIVATE = ("show", "hide")
ASKED = (*TABLES, "texts", "codings")


class Gives:
    """Writes the record in the forms of other programs."""

    path: Path

    def export(self, form: str, /, *, private: str = "show", **wanted: Unpack[Wanted]) -> Made:
        """Return what is chosen of the desk in a format, as the bytes of its file or files.

        `private="hide"` leaves out the names of private persons. A format that does not carry how real an act is has
        only those that happened, unless `status` says otherwise. The filters are those of events; `save` in
        `exports.save` writes the files.
        """
        if private not in PRIVATE:
            raise unknown("way with private persons", private, PRIVATE)
        made_as = format_of(form)
        for name in wanted:
            if not any(name in filters for filters in APPLY.values()):
                raise unknown("filter", name, sorted({each for filters in APPLY.values() for each in filters}))
        return made_as.make(Chosen(self._given, self.path, wanted, made_as.statuses, private == "hide"))

    def sql(self, query: str, *, seconds: float = 30, memory: int = 1024) -> Table:
        """Return the answer to one SELECT (DuckDB's SQL) over the desk's tables, of `texts` and of `codings`.

        It is asked of a process that has the tables it speaks of and nothing else: no files, no network, so many
        `seconds` and megabytes of `memory`.
        """
        return Table(ask(query, ASKED, self._asked, Limits(seconds, memory)))

    def sql_tables(self) -> Table:
        """Return the columns of the tables that `sql` can be asked about, with their types and what they say."""
        rows = []
        for name in ASKED:
            schema = self._asked(name).schema
            says = {each.name: each.says for each in fields_of(name, schema)} if name in TABLES else {}
            for column in schema:
                kind = kind_of(column.type)
                rows.append({"table": name, "column": column.name, "type": kind, "says": says.get(column.name, "")})
        return Table(pa.Table.from_pylist(rows))

    def _asked(self, table: str) -> pa.Table:
        if table == "texts":
            return texts(self.path)
        found: Table = getattr(self, table)()
        return found.arrow

    def _given(self, table: str, wanted: Mapping[str, Any]) -> pa.Table:
        found: Table = getattr(self, table)(**wanted)
        return found.arrow
