"""Harvest: the offices that reports say persons hold, dated, with the sentence that says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa

from dragoman.actors.draft import slug
from dragoman.codebook.folding import fold, small
from dragoman.codebook.offices import Holder, load_holders
from dragoman.codebook.roster import Held
from dragoman.codebook.tables import SHIPPED
from dragoman.codebook.titles import load_titles
from dragoman.events.told import is_named
from dragoman.store.answers import OFFICES

ELITE = "ELI"
Rows = Iterable[Mapping[str, Any]]


def offices(rows: Rows, codebook: Path | None, imported: Iterable[Held]) -> pa.Table:
    """Return the offices that reports tell of, a row a person, office and country; those no table knows come first.

    `rows` are those of the view `offices`.
    """
    folder = codebook or SHIPPED
    titles = {fold(title.title): title.office for title in load_titles(folder)}
    holders = {slug(holder.name): holder for holder in load_holders(folder, imported)}
    found: dict[tuple[object, ...], dict[str, Any]] = {}
    for row in rows:
        if is_named(row["name"]):
            office, former = _office(row["role"], titles), row["code"].endswith(ELITE)
            key = (row["id"], office, row["country"], former)
            _add(found, key, dict(row) | {"office": office, "former": former})
    told = [_finished(row, holders.get(row["id"])) for row in found.values()]
    told.sort(key=lambda row: (row["known"] is not None, -row["n_reports"], row["id"], row["office"], row["former"]))
    return pa.Table.from_pylist(told, schema=OFFICES.schema)


def _add(found: dict[tuple[object, ...], dict[str, Any]], key: tuple[object, ...], row: dict[str, Any]) -> None:
    known = found.setdefault(key, row | {"roles": []})
    known["roles"] = sorted({*known["roles"], row["role"]})
    known["reports"] = sorted({*known["reports"], *row["reports"]})
    days = [day for day in (known["first"], known["last"], row["first"], row["last"]) if day]
    known["first"], known["last"] = min(days, default=None), max(days, default=None)


def _finished(row: dict[str, Any], holder: Holder | None) -> dict[str, Any]:
    held = holder.at(row["first"]) if holder else None
    known = (
        held.office if held else f"former {left.office}" if holder and (left := holder.before(row["first"])) else None
    )
    return row | {"known": known, "n_reports": len(row["reports"])}


def _office(role: str, titles: Mapping[str, str]) -> str:
    """Return an office as the tables call it: "U.S. Secretary of State" is a foreign minister."""
    words = fold(role).split()
    for start in range(len(words)):
        if office := titles.get(" ".join(words[start:])):
            return office
    return small(role)
