"""Timeline: what happened, day by day, and what is planned next."""

from __future__ import annotations

from collections import defaultdict

from dragoman.brief.facts import Facts, Row
from dragoman.brief.glance import counts, deed
from dragoman.brief.markdown import item, more

DAYS = 7
A_DAY = 2
PLANS = 4
REAL = ("happened", "alleged", "negated")


def timeline(facts: Facts) -> list[str]:
    """Return the section's lines: the latest days last, of each day what most origins tell.

    What has no day of its own stands after the others on the day it was first reported, and says so.
    """
    days: defaultdict[str, list[Row]] = defaultdict(list)
    for row in facts.events:
        if row["status"] in REAL and (row["date"] or row["published"]):
            days[row["date"] or row["published"]].append(row)
    if not days:
        return ["No event has a date, and no report either."]
    shown = sorted(days)[-DAYS:]
    earlier = sum(len(rows) for day, rows in days.items() if day not in shown)
    lines = more(earlier, f"dragoman events --until {shown[0]}")
    for day in shown:
        ordered = sorted(days[day], key=lambda row: (row["date"] is None, *_weight(row)))
        lines += ["", f"**{day}**", ""]
        lines += [line for row in ordered[:A_DAY] for line in item(f"{deed(row)} {counts(row)}{_undated(row)}", row)]
        lines += more(len(ordered) - A_DAY, f"dragoman events --since {day} --until {day}")
    return lines


def ahead(facts: Facts) -> list[str]:
    """Return the section's lines: plans for the last report's day or later, or for no day given; and what falls due."""
    last = facts.last_day or ""
    plans = [row for row in facts.events if row["status"] == "planned" and _is_ahead(row, last)]
    due = [row for row in facts.ledger if row["due"] and row["due"] + "~" >= last and not row["is_copy"]]
    lines = [
        line
        for row in sorted(plans, key=lambda row: (row["date"] or "~", *_weight(row)))[:PLANS]
        for line in item(f"{row['date'] or 'no day given'}: {deed(row)} {counts(row)}", row)
    ]
    lines += more(len(plans) - PLANS, "dragoman events --status planned")
    for row in sorted(due, key=lambda row: (row["due"], row["id"]))[:PLANS]:
        lines += item(f"{row['due']}: a {row['kind']} falls due", row)
    return lines or ["Nothing is announced."]


def _undated(row: Row) -> str:
    return "" if row["date"] else ", no day given, reported this day"


def _is_ahead(row: Row, last: str) -> bool:
    return row["date"] is None or str(row["date_end"] or row["date"]) + "~" >= last


def _weight(row: Row) -> tuple[int, int, str]:
    return (-row["n_origins"], -row["n_reports"], row["id"])
