"""When: dates as prefixes (2022, 2022-01, 2022-01-21), with where they come from."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

PREFIX = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")
PRECISIONS = ("day", "week", "month", "season", "year", "decade", "range", "unknown")


def is_prefix(value: str) -> bool:
    """Whether the value is a date prefix that exists in the calendar (0001 to 9999)."""
    match = PREFIX.fullmatch(value)
    if match is None or match[1] == "0000":
        return False
    return match[3] is None or int(match[3]) <= monthrange(int(match[1]), int(match[2]))[1]


def first_day(prefix: str) -> date:
    """Return the earliest day a prefix may mean.

    >>> first_day("2022-02").isoformat()
    '2022-02-01'
    """
    year, month, day = (int(part) if part else 1 for part in _parts(prefix))
    return date(year, month, day)


def last_day(prefix: str) -> date:
    """Return the latest day a prefix may mean.

    >>> last_day("2022-02").isoformat()
    '2022-02-28'
    """
    year, month, day = _parts(prefix)
    months = int(month or 12)
    return date(int(year), months, int(day or monthrange(int(year), months)[1]))


def is_by(prefix: str | None, day: str) -> bool:
    """Whether all that a prefix may mean lies no later than the end of another; None lies nowhere.

    >>> is_by("2022-01-21", "2022-01"), is_by("2022-01", "2022-01-21")
    (True, False)
    """
    return prefix is not None and last_day(prefix) <= last_day(day)


def _parts(prefix: str) -> tuple[str, str | None, str | None]:
    match = PREFIX.fullmatch(prefix)
    if match is None:
        raise ValueError(f"{prefix!r} is no date. A date is YYYY, YYYY-MM or YYYY-MM-DD.")
    return match[1], match[2], match[3]


@dataclass(frozen=True, slots=True)
class When:
    """A time in the world: first prefix, last prefix when it is longer than that, and how it was found.

    origin: text (an expression of the report), report (the publication date), dateline, or unknown.
    """

    date: str | None
    date_end: str | None = None
    origin: str = "text"
    precision: str = "day"

    def __post_init__(self) -> None:
        for value in (self.date, self.date_end):
            if value is not None and not is_prefix(value):
                raise ValueError(f"{value!r} is no date. A date is YYYY, YYYY-MM or YYYY-MM-DD.")


UNKNOWN = When(None, None, "unknown", "unknown")


def week_of(day: date) -> When:
    """Return the week of a day: its Monday, with its Sunday as the end."""
    monday = day - timedelta(days=day.weekday())
    return When(monday.isoformat(), (monday + timedelta(days=6)).isoformat(), "text", "week")
