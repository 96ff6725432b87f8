"""Ahead: what is planned, and what falls due, after the last report."""

from __future__ import annotations

from datetime import date, timedelta

from dragoman.brief.facts import Facts, Row
from dragoman.brief.glance import counts, deed
from dragoman.brief.markdown import day, more, names
from dragoman.brief.sources import Sources
from dragoman.brief.weight import Weights
from dragoman.model.when import last_day

PLANS = 4
FRESH = 3  # days before the last report within which a plan for no given day still counts as one


def ahead(facts: Facts, sources: Sources, weights: Weights) -> list[str]:
    """Return the section's lines: plans for a day after the last report, or of late for no day; and what falls due."""
    last = facts.last_day
    if last is None:
        return ["No report has a date, so nothing can be called the future."]
    plans = [row for row in facts.events if row["status"] == "planned" and _is_ahead(row, last, facts)]
    ranked = sorted(weights.ranked(plans), key=lambda row: (row["date"] is None, row["date"] or ""))
    lines = [f"- {_label(row)}{deed(row)}{counts(row)}: {sources.says(row)}" for row in ranked[:PLANS]]
    told = {row["sentence"] for row in ranked}
    due = [row for row in facts.ledger if _falls_due(row, last) and row["sentence"] not in told]
    for row in sorted(due, key=lambda row: (row["due"], row["id"]))[: max(PLANS - len(lines), 0)]:
        lines.append(
            f"- **{day(row['due'])}** a {row['kind']} of {names([row['by']])} falls due: "
            + sources.says(facts.told[row["lead"]])
        )
    return lines + more(len(ranked) - PLANS, "dragoman events --status planned") or ["Nothing is announced."]


def _label(row: Row) -> str:
    return f"**{day(row['date'])}** " if row["date"] else "No day given: "


def _is_ahead(row: Row, last: str, facts: Facts) -> bool:
    """Whether an event is planned for a later day, or of late for no day by a side that can plan it."""
    if row["date"]:
        return bool(last_day(row["date_end"] or row["date"]) > last_day(last))
    if not row["reported"] or not facts.officials & set(row["actor_ids"]):
        return False
    return last_day(row["reported"]) >= _days_before(last_day(last), FRESH)


def _falls_due(row: Row, last: str) -> bool:
    return bool(row["due"] and row["by"] and row["outcome"] == "open" and last_day(row["due"]) > last_day(last))


def _days_before(end: date, days: int) -> date:
    return end - timedelta(days=days) if end.toordinal() > days else end
