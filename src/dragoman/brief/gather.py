"""Gather: the rows of a desk that a brief is made from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import Any

import pyarrow as pa

from dragoman.brief.facts import Facts, Row, is_official
from dragoman.engines.account import Refusal
from dragoman.store.filters import APPLY
from dragoman.store.rows import Table
from dragoman.store.views import Views

CLAUSE = re.compile(r"(?P<report>[^:]+):(?P<first>\d+)-(?P<last>\d+)")
PLACE = pa.schema([("id", pa.string()), ("report", pa.string()), ("first", pa.int64()), ("last", pa.int64())])
Ask = Callable[[str, Mapping[str, Any]], list[dict[str, Any]]]  # the rows of a table of the desk, chosen by filters


def gather(ask: Ask, views: Views, name: str, refused: Sequence[Refusal], wanted: Mapping[str, Any]) -> Facts:
    """Return the facts of a desk, or of what is chosen; with `until`, the ledger as it was known by then."""
    reports, events, quotes = (ask(table, _for(table, wanted)) for table in ("reports", "events", "quotes"))
    ledger = ask("ledger", _for("ledger", wanted) | {"as_of": wanted.get("until")})
    told: dict[str, Row] = {row["id"]: row for row in ask("tellings", {})}
    told |= _mentions(views, (each for row in ledger for each in row["outcome_by"] if each not in told))
    told |= _clauses(views, {each for row in ledger for each in row["outcome_by"] if each not in told})
    actors = ask("actors", {})
    countries = {row["id"]: row["country"] for row in actors if row["country"]}
    return Facts(
        name,
        reports=reports,
        events=[row | _named(row, countries) for row in events],
        quotes=quotes,
        ledger=ledger,
        contradictions=_contradictions(ask, wanted, {row["id"] for row in reports}),
        refused=refused,
        told=told,
        countries=countries,
        officials=frozenset(row["id"] for row in actors if is_official(row)),
    )


def _contradictions(ask: Ask, wanted: Mapping[str, Any], reports: Set[str]) -> list[Row]:
    """Return the contradictions of which some reports tell both sides, or what an actor is said to have done."""
    rows = ask("contradictions", {"as_of": wanted.get("until"), "to": wanted.get("actor") or ()})
    return [row for row in rows if {row["claim_report"], row["denial_report"]} <= reports]


def _mentions(views: Views, ids: Iterable[str]) -> dict[str, Row]:
    return {row["id"]: row for row in Table(views.ask("mentions", ["list_contains(?, t.id)"], [list(ids)]))}


def _clauses(views: Views, ids: Iterable[str]) -> dict[str, Row]:
    """Return the clauses that tell an outcome in no mention's words; their ids are report:start-end."""
    found = [(each, CLAUSE.fullmatch(each)) for each in sorted(ids)]
    asked = [(each, at["report"], int(at["first"]), int(at["last"])) for each, at in found if at is not None]
    rows = [dict(zip(PLACE.names, row, strict=True)) for row in asked]
    views.show("clauses", pa.Table.from_pylist(rows, schema=PLACE))
    return {row["id"]: row for row in Table(views.ask("clauses")).rows()}


def _named(row: Row, countries: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the parties of an event by names that tell whose they are: "soldiers (PER)"."""
    return {
        side: [
            f"{name} ({countries[one]})" if name[:1].islower() and one in countries else name
            for name, one in zip(row[side], row[ids], strict=True)
        ]
        for side, ids in (("actors", "actor_ids"), ("recipients", "recipient_ids"))
    }


def _for(table: str, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Return those of the filters that a table has."""
    return {name: value for name, value in wanted.items() if name in APPLY[table]}
