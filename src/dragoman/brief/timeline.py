"""Timeline: what happened, day by day."""

from __future__ import annotations

from collections import Counter

from dragoman.brief.facts import Facts, Row
from dragoman.brief.glance import REAL, counts, deed, is_news, main_events
from dragoman.brief.markdown import day, more
from dragoman.brief.sources import Sources
from dragoman.brief.weight import Weights

LINES = 12
AGAIN = 3.0  # how much less a further event of one day weighs


def timeline(facts: Facts, sources: Sources, weights: Weights) -> list[str]:
    """Return the section's lines: the weightiest events of as many days as there is room for, in the order of days.

    What has no day of its own stands on the day it was reported, and says so.
    """
    real = [row for row in facts.events if row["status"] in REAL and _day(row)]
    if not real:
        return ["No event has a date, and no report either."]
    shown = _chosen(weights.ranked(row for row in real if is_news(row)), weights)
    above = {row["id"] for row in main_events(facts, weights)}
    lines, last = [], ""
    for row in sorted(shown, key=lambda row: (_day(row), -weights.of(row), row["id"])):
        label = "" if _day(row) == last else f"**{day(_day(row))}** "
        last = _day(row)
        says = "above" if row["id"] in above else sources.says(row)
        undated = "" if row["date"] else f", reported {day(row['reported'], year=False)}"
        lines.append(f"- {label}{deed(row)}{counts(row)}{undated}: {says}")
    return lines + more(len(real) - len(shown), "dragoman events")


def _chosen(ranked: list[Row], weights: Weights) -> list[Row]:
    """Return the rows to show: by weight, each day's further ones weighing less and less."""
    turns: Counter[str] = Counter()
    scores: dict[str, float] = {}
    for row in ranked:
        scores[row["id"]] = weights.of(row) - AGAIN * turns[_day(row)]
        turns[_day(row)] += 1
    return sorted(ranked, key=lambda row: (-scores[row["id"]], _day(row), row["id"]))[:LINES]


def _day(row: Row) -> str:
    return str(row["date"] or row["reported"] or "")
