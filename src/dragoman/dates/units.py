"""Units: the day, week, month, quarter or year of a day, or so many on from it, as TIMEX3 writes it."""

from __future__ import annotations

from datetime import date

from dragoman.dates.anchor import (
    UNIT_DAYS,
    day_when,
    month_end,
    months_on,
    moved,
    prefix,
    prefix_when,
    span_when,
    week_value,
)
from dragoman.dates.found import Found, Reading
from dragoman.model.when import When, first_day, week_of


def unit_of(found: Found, unit: str, step: int, base: date | None) -> Reading | None:
    """Return the unit so many steps from that of a base day; where none is known, by the anchor's month and year."""
    if unit == "D":
        day = moved(base, step) if base else None
        return Reading("DATE", day.isoformat(), day_when(day)) if day else None
    if unit in "WF":
        day = moved(base, step * UNIT_DAYS[unit]) if base else None
        return Reading("DATE", week_value(day), week_of(day)) if day else Reading("DATE", None)
    year, month = (base.year, base.month) if base else (found.anchor.year, found.anchor.month)
    if year is None or (unit == "M" and month is None):
        return Reading("DATE", None)
    if unit == "M":
        value = prefix(*months_on(year, month or 1, step))
    elif unit == "Y":
        value = prefix(year + step)
    else:
        size = 10 if unit == "T" else 100
        first = year - year % size + step * size
        return Reading(
            "DATE",
            str(first)[: 3 if unit == "T" else 2],
            When(f"{first:04}", f"{first + size - 1:04}", "text", "decade"),
        )
    return Reading("DATE", value, prefix_when(value)) if value else None


def quarter_of(year: int, number: int) -> Reading:
    """Return a quarter of a year."""
    first, last = date(year, 3 * number - 2, 1), date(year, 3 * number, month_end(year, 3 * number))
    return Reading("DATE", f"{year:04}-Q{number}", span_when(first, last))


def with_part(day: date, part: str | None) -> Reading:
    """Return a day, or a part of it (MO, AF, EV, NI)."""
    if part is None:
        return Reading("DATE", day.isoformat(), day_when(day))
    return Reading("TIME", f"{day.isoformat()}T{part}", day_when(day))


def named_day(found: Found, unit: str) -> date | None:
    """Return the day last told, or for months and years the first day of what was last named."""
    named = found.anchor.named
    if named is not None and (unit in "YTC" or (unit == "M" and len(named) >= 7)):
        return first_day(named)
    return found.anchor.told
