"""Demands and threats: the ledger with its conditions and its answers."""

from __future__ import annotations

from collections import defaultdict

from dragoman.brief.facts import Facts, Row
from dragoman.brief.markdown import item, more, plain, quoted, shorten
from dragoman.brief.said import latest, once

KINDS = ("demand", "threat", "offer", "promise", "prediction", "accusation")
EACH = 2


def demands(facts: Facts) -> list[str]:
    """Return the section's lines: entries by kind, each with what answered it."""
    by_id = {row["id"]: row for row in facts.ledger}
    by_kind: defaultdict[str, list[Row]] = defaultdict(list)
    for row in once(facts.ledger):
        by_kind[row["kind"]].append(row)
    lines: list[str] = []
    for kind in KINDS:
        rows = latest(by_kind[kind], lambda row: not row["answered_by"])
        if rows:
            lines += ["", f"**{kind.capitalize()}s**", ""]
            lines += [line for row in rows[:EACH] for line in _entry(row, by_id)]
            lines += more(len(rows) - EACH, f"dragoman ledger --kind {kind}")
    return lines[1:] or ["Nothing is demanded, threatened, offered or promised."]


def _entry(row: Row, by_id: dict[str, Row]) -> list[str]:
    to = f" → {plain(row['to'])}" if row["to"] else ""
    by = plain(row["by"]) if row["by"] else "someone unnamed"
    condition = f" — {plain(shorten(row['condition'], 120))}" if row["condition"] else ""
    due = f" (due {row['due']})" if row["due"] else ""
    lines = item(f"{by}{to}: {plain(shorten(row['about'], 160))}{condition}{due}", row)
    answers = [by_id[each] for each in row["answered_by"] if each in by_id]
    return lines + [f"  - {_answer(answer)}" for answer in answers]


def _answer(row: Row) -> str:
    by = plain(row["by"]) if row["by"] else "someone unnamed"
    return f"{row['kind']} by {by}: {quoted(row['sentence'])}"
