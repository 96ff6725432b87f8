"""Compare: our events and others' codings, dyad by dyad, day by day, code by code."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pyarrow as pa

from dragoman.codebook.plover import event_types
from dragoman.codings.coding import Side
from dragoman.exports.act import Act
from dragoman.exports.party import Party
from dragoman.store.tables import TEXT, TEXTS, Column, TableForm

Who = tuple[str, str, str]  # actor, recipient, code
Days = tuple[date, date]
LEVELS = ("code", "quad")
DYADS = TableForm(
    "compared",
    "One actor, recipient, day and code that our events or a coder's rows have: both lists as one.",
    (
        Column("coder", TEXT, "whose rows ours are compared with"),
        Column("date", TEXT, "the day; where both have it on different days, ours"),
        Column("actor", TEXT, "ISO-3 country, else the first letters of the code"),
        Column("recipient", TEXT, "the same of the other"),
        Column("code", TEXT, "PLOVER type, or its quad class"),
        Column("found", TEXT, "both, ours or theirs"),
        Column("apart", pa.int32(), "days between ours and theirs; null where only one has it"),
        Column("events", TEXTS, "ids of our events"),
        Column("codings", TEXTS, "ids of the coder's rows"),
    ),
    ("coder", "date", "actor", "recipient", "code", "found"),
)
AGREEMENT = TableForm(
    "agreement",
    "How far our events and a coder's rows agree: over all codes, then for each.",
    (
        Column("coder", TEXT, "whose rows ours are compared with"),
        Column("code", TEXT, "PLOVER type or quad class; all"),
        Column("since", TEXT, "first day on which either has one, of those that both cover"),
        Column("until", TEXT, "last such day"),
        Column("n_ours", pa.int32(), "dyad-days that our events have"),
        Column("n_theirs", pa.int32(), "dyad-days that the coder's rows have"),
        Column("n_both", pa.int32(), "those that both have"),
        Column("of_ours", pa.float64(), "share of ours that the coder has too"),
        Column("of_theirs", pa.float64(), "share of the coder's that we have too"),
        Column("f1", pa.float64(), "harmonic mean of both shares"),
        Column("jaccard", pa.float64(), "those that both have, of all that either has"),
        Column("dyads", pa.int32(), "on `all`: dyad-days on which both have some act, of whatever code"),
        Column("same_code", pa.float64(), "on `all`: share of these on which a code is the same"),
    ),
    ("coder", "code"),
)
COMPARED = {form.name: form for form in (DYADS, AGREEMENT)}


@dataclass(slots=True)
class Listed:
    """The dyad-days of one coder, with the ids they rest on; `left` counts what cannot be compared, by reason."""

    days: dict[Who, dict[date, list[str]]] = field(default_factory=lambda: defaultdict(dict))
    left: Counter[str] = field(default_factory=Counter)

    def add(self, pairs: Iterable[tuple[str | None, str | None]], code: str | None, day: str | None, id_: str) -> None:
        """Add the pairs of an event or a row."""
        if code is None or day is None or len(day) < 10:
            self.left["no PLOVER type" if code is None else "no day"] += 1
            return
        known = {(a, b) for a, b in pairs if a and b}
        if not known:
            self.left["one side not told or without a country"] += 1
        for a, b in known:
            self.days[a, b, code].setdefault(date.fromisoformat(day), []).append(id_)

    def span(self) -> Days | None:
        """Return the first and the last day."""
        every = [day for days in self.days.values() for day in days]
        return (min(every), max(every)) if every else None

    def within(self, first: date, last: date) -> dict[Who, dict[date, list[str]]]:
        """Return the dyad-days of some days."""
        cut = {who: {day: ids for day, ids in days.items() if first <= day <= last} for who, days in self.days.items()}
        return {who: days for who, days in cut.items() if days}


def ours(acts: Iterable[Act], level: str) -> Listed:
    """Return the dyad-days of our events; an act on each other counts either way.

    An event of which no day is told counts on the day it was reported.
    """
    found = Listed()
    for act in acts:
        sides = [(_key(a), _key(b)) for a, b in act.pairs()]
        found.add(sides, _level(act.row["code"], level), act.row["date"] or act.row["reported"], act.row["id"])
    return found


def theirs(rows: Iterable[Mapping[str, Any]], level: str) -> Listed:
    """Return the dyad-days of a coder's rows."""
    found = Listed()
    for row in rows:
        same = len(row["actors"]) > 1 and row["actors"] == row["recipients"]
        pairs = [
            (a, b)
            for at, a in enumerate(row["actor_keys"])
            for to, b in enumerate(row["recipient_keys"])
            if not (same and at == to)
        ]
        found.add(pairs, _level(row["code"], level), row["date"], row["id"])
    return found


def covered(our: Listed, their: Listed) -> Days | None:
    """Return the first and the last day that both cover; None where there is none."""
    spans = our.span(), their.span()
    if spans[0] is None or spans[1] is None:
        return None
    return max(spans[0][0], spans[1][0]), min(spans[0][1], spans[1][1])


def compared(coder: str, our: Listed, their: Listed, window: Days, days: int) -> list[dict[str, Any]]:
    """Return the rows of DYADS in a window; what lies up to `days` apart is the same, the nearest first."""
    a, b = our.within(*window), their.within(*window)
    rows = []
    for who in sorted(a.keys() | b.keys()):
        rows += [_row(coder, who, *each) for each in _matched(a.get(who, {}), b.get(who, {}), days)]
    return sorted(rows, key=lambda row: (row["date"], row["actor"], row["recipient"], row["code"], row["found"]))


def agreement(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows of AGREEMENT for the rows of DYADS."""
    found = []
    for coder in sorted({row["coder"] for row in rows}):
        own = [row for row in rows if row["coder"] == coder]
        found.append(_shares(coder, "all", own) | _dyads(own))
        for code in sorted({row["code"] for row in own}):
            found.append(_shares(coder, code, [row for row in own if row["code"] == code]))
    return found


def _shares(coder: str, code: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    n = Counter(row["found"] for row in rows)
    our, their, both = n["both"] + n["ours"], n["both"] + n["theirs"], n["both"]
    return {
        "coder": coder,
        "code": code,
        "since": min(row["date"] for row in rows),
        "until": max(row["date"] for row in rows),
        "n_ours": our,
        "n_theirs": their,
        "n_both": both,
        "of_ours": round(both / our, 3) if our else None,
        "of_theirs": round(both / their, 3) if their else None,
        "f1": round(2 * both / (our + their), 3),
        "jaccard": round(both / len(rows), 3),
    }


def _dyads(rows: list[dict[str, Any]]) -> dict[str, Any]:
    told: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in rows:
        told[row["actor"], row["recipient"], row["date"]].add(row["found"])
    shared = [found for found in told.values() if "both" in found or {"ours", "theirs"} <= found]
    same = sum("both" in found for found in shared)
    return {"dyads": len(shared), "same_code": round(same / len(shared), 3) if shared else None}


def _matched(
    a: Mapping[date, list[str]], b: Mapping[date, list[str]], days: int
) -> list[tuple[date, int | None, list[str], list[str]]]:
    near = sorted((abs((x - y).days), x, y) for x in a for y in b if abs((x - y).days) <= days)
    ours_left, theirs_left = dict(a), dict(b)
    rows: list[tuple[date, int | None, list[str], list[str]]] = []
    for apart, x, y in near:
        if x in ours_left and y in theirs_left:
            rows.append((x, apart, ours_left.pop(x), theirs_left.pop(y)))
    rows += [(day, None, ids, []) for day, ids in ours_left.items()]
    rows += [(day, None, [], ids) for day, ids in theirs_left.items()]
    return rows


def _row(coder: str, who: Who, day: date, apart: int | None, our: list[str], their: list[str]) -> dict[str, Any]:
    return {
        "coder": coder,
        "date": day.isoformat(),
        "actor": who[0],
        "recipient": who[1],
        "code": who[2],
        "found": "both" if our and their else "ours" if our else "theirs",
        "apart": apart,
        "events": sorted(our),
        "codings": sorted(their),
    }


def _key(party: Party | None) -> str | None:
    return Side(party.name, party.country, party.code).key if party else None


def _level(code: str | None, level: str) -> str | None:
    if code is None or level == "code":
        return code
    return str(event_types()[code].quad)
