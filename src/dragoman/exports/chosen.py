"""Chosen: the rows that go out, as the filters choose them and with private persons shown or hidden."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa

from dragoman.exports.act import Act
from dragoman.exports.anchors import Anchors
from dragoman.exports.party import Parties
from dragoman.exports.veil import Veil
from dragoman.store.filters import APPLY, words

Row = dict[str, Any]
Ask = Callable[[str, Mapping[str, Any]], pa.Table]
TABLES = ("events", "mentions", "quotes", "ledger", "actors", "stances", "reports", "stories")


class Chosen:
    """What a format is given: tables by name, events as acts of parties, spans in the texts.

    A filter that a table has not leaves that table whole. `left` counts what the format left out, by reason.
    """

    def __init__(
        self, ask: Ask, path: Path, wanted: Mapping[str, Any], statuses: tuple[str, ...] = (), hide: bool = False
    ) -> None:
        self._ask = ask
        self.path = path
        self.wanted = {name: value for name, value in wanted.items() if value not in (None, (), [])}
        self.statuses = () if "status" in self.wanted else statuses
        self.hide = hide
        self.left: Counter[str] = Counter()
        self._tables: dict[str, pa.Table] = {}

    def filters(self, table: str) -> Row:
        """Return the filters that choose the rows of a table."""
        chosen = {name: value for name, value in self.wanted.items() if name in APPLY[table]}
        if self.statuses and "status" in APPLY[table]:
            chosen["status"] = list(self.statuses)
        return chosen

    def arrow(self, table: str) -> pa.Table:
        """Return a table as the filters choose it."""
        if table not in self._tables:
            found = self._ask(table, self.filters(table))
            if self.hide:
                hidden = [self.veil.row(row) for row in found.to_pylist(maps_as_pydicts="strict")]
                found = pa.Table.from_pylist(hidden, schema=found.schema)
            self._tables[table] = found
        return self._tables[table]

    def rows(self, table: str) -> list[Row]:
        """Return the rows of a table as dicts; a map is a dict too."""
        found: list[Row] = self.arrow(table).to_pylist(maps_as_pydicts="strict")
        return found

    def every(self, table: str) -> list[Row]:
        """Return all rows of a table, whatever the filters choose."""
        rows: list[Row] = self._ask(table, {}).to_pylist(maps_as_pydicts="strict")
        return [self.veil.row(row) for row in rows] if self.hide else rows

    def acts(self, keep: Callable[[Row], str | None] = lambda row: None) -> list[Act]:
        """Return the events as acts; `keep` gives the reason for which one is left out, or None."""
        if self.statuses:
            every = self._ask("events", self.filters("events") | {"status": None}).num_rows
            self.left[f"not {' or '.join(self.statuses)}"] = every - self.arrow("events").num_rows
        acts = []
        for row in self.rows("events"):
            why = keep(row)
            if why:
                self.left[why] += 1
            else:
                acts.append(Act(row, *self.parties.of(row), self.reports.get(row["report"], {})))
        return acts

    @cached_property
    def reports(self) -> dict[str, Row]:
        """The rows of all reports by id."""
        return {row["id"]: row for row in self.every("reports")}

    @cached_property
    def anchors(self) -> Anchors:
        """Where mentions and quotes stand in their reports."""
        return Anchors(self.path)

    @cached_property
    def parties(self) -> Parties:
        """Who the actors of events are."""
        return Parties(self.every("actors"), self.anchors.report_of)

    @cached_property
    def veil(self) -> Veil:
        """What hides the names of private persons."""
        return Veil(self.path, self._ask("actors", {}).to_pylist(), self.anchors.report_of)

    def describe(self, table: str) -> str:
        """Return the filters of a table in words."""
        chosen = {name: value for name, value in self.filters(table).items() if value is not None}
        told = [
            f"{name}: {', '.join(words(value) if not _single(value) else [str(value)])}"
            for name, value in chosen.items()
        ]
        return "; ".join(told)


def _single(value: object) -> bool:
    return isinstance(value, int | float)
