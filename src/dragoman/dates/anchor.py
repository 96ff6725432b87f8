"""Anchor: the day a report is told from, and the day its story has come to."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.model.when import When, is_prefix

UNIT_DAYS = {"D": 1, "W": 7, "F": 14}
UNIT_MONTHS = {"M": 1, "Y": 12, "T": 120, "C": 1200}
ENDS = ("0001", "9999")


@dataclass(slots=True)
class Anchor:
    """`day` is the day of publication (None unless known to the day), `month` and `year` what is known of it.

    `told` is the last day the text named, which "that day" and "two days later" start from, `told_in` the index of the
    paragraph that named it; `named` the last prefix.
    """

    day: date | None
    year: int | None
    month: int | None
    told: date | None = None
    named: str | None = None
    told_in: int = -1


def anchor_of(published: str | None) -> Anchor:
    """Return the anchor of a publication date (a prefix, or None when it is unknown: never today).

    The first and the last year of the calendar are none: there is no last week to them.
    """
    if published is None or not is_prefix(published) or published[:4] in ENDS:
        return Anchor(None, None, None)
    parts = [int(part) for part in published.split("-")]
    day = date(parts[0], parts[1], parts[2]) if len(parts) == 3 else None
    return Anchor(day, parts[0], parts[1] if len(parts) > 1 else None)


def moved(day: date, days: int) -> date | None:
    """Return the day so many days on (or back), or None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def months_on(year: int, month: int, count: int) -> tuple[int, int]:
    """Return (year, month) so many months on (or back)."""
    total = year * 12 + month - 1 + count
    return total // 12, total % 12 + 1


def prefix(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """Return a date prefix, or None for one that is not in the calendar."""
    value = f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
    return value if 1 <= year <= 9999 and is_prefix(value) else None


def day_when(day: date) -> When:
    """Return a single day."""
    return When(day.isoformat(), None, "text", "day")


def span_when(first: date, last: date, precision: str = "range") -> When:
    """Return the days from the first to the last."""
    return When(first.isoformat(), last.isoformat(), "text", precision)


def prefix_when(value: str) -> When:
    """Return a day, month or year from its prefix."""
    return When(value, None, "text", ("year", "month", "day")[value.count("-")])


def month_end(year: int, month: int) -> int:
    """Return the last day of a month."""
    return monthrange(year, month)[1]


def shifted(base: date | None, unit: str, number: float) -> date | None:
    """Return the day so many units from a base, or None beyond the calendar."""
    if base is None or abs(number) > 100_000:
        return None
    if unit in UNIT_DAYS:
        return moved(base, round(number * UNIT_DAYS[unit]))
    year, month = months_on(base.year, base.month, round(number * UNIT_MONTHS[unit]))
    if not 1 <= year <= 9999:
        return None
    first = date(year, month, 1)
    return moved(first, base.day - 1) if base.day <= 28 else min(moved(first, base.day - 1) or first, _last(first))


def _last(first: date) -> date:
    following = moved(first, 31)
    return first if following is None else following.replace(day=1) - timedelta(days=1)


def week_value(day: date) -> str:
    """Return a week as TIMEX3 writes it: 2022-W03."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"
