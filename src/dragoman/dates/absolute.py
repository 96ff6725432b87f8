"""Absolute: dates, months, years, decades and centuries that the text names, and what it leaves out of them."""

from __future__ import annotations

import re
from datetime import date

from dragoman.dates.anchor import month_end, prefix, prefix_when
from dragoman.dates.found import FUTURES, Found, Reading, day_number, month_number, year_number
from dragoman.dates.vocabulary import HOLIDAYS, words_of
from dragoman.model.when import UNKNOWN, When, first_day

FAR, SOON = 45, 2  # days
ATTACKS = words_of("attack attacks terror terrorist hijackers hijackings attackers commission")


def full_date(found: Found) -> Reading | None:
    """A day, a month and a year: "January 21, 2022"."""
    return _day(year_number(found.word("y")), _month(found), day_number(found.word("d")))


def iso(found: Found) -> Reading | None:
    """A date in figures, the year first: "2022-01-21"."""
    month, day = day_number(found.word("m")), day_number(found.word("d"))
    return _day(year_number(found.word("y")), month, day) if month and day else None


def slashed(found: Found) -> Reading | None:
    """A date in figures with strokes or stops; the month first unless that cannot be."""
    if found.word("z") == "9/11":
        return _day(2001, 9, 11)
    numbers = [int(part) for part in re.findall(r"\d+", found.word("z"))[:3]]
    if len(numbers) != 3:
        return None
    if numbers[0] > 31:
        return _day(*numbers)
    month, day, year = numbers
    if month > 12 or "." in found.word("z"):
        month, day = day, month
    return _day(year if year > 99 else year + (1900 if year > 60 else 2000), month, day)


def day_range(found: Found) -> Reading | None:
    """Days of one month: "March 3-5", "3 to 5 March 2022"."""
    first, last = _two_days(found)
    month = _month(found)
    if first is None or last is None or not first < last <= 31 or _counts_something(found):
        return None
    year = year_number(found.word("y")) if found.word("y") else year_for(found, month, first)
    if year is None:
        return Reading("DATE", f"XXXX-{month:02}-{first:02}")
    start, end = prefix(year, month, first), prefix(year, month, last)
    return Reading("DATE", start, When(start, end, "text", "range")) if start and end else None


def month_day(found: Found) -> Reading | None:
    """A day of a month; the year is the nearest one unless the verb speaks against it."""
    day, month = day_number(found.word("d")), _month(found)
    if day is None or not 1 <= day <= 31:
        return None
    if (month, day) == (9, 11) and not ATTACKS.isdisjoint(found.sheet.lower[found.end : found.end + 3]):
        return _day(2001, month, day)
    year = year_for(found, month, day)
    if year is None:
        return Reading("DATE", f"XXXX-{month:02}-{day:02}")
    return _day(year, month, day)


def day_of_the_month(found: Found) -> Reading | None:
    """A day of the month last named, or of the report's: "again on the 20th"."""
    day, base = day_number(found.word("d")), found.said or found.anchor.day
    counts = found.follows({"NOUN", "PROPN", "ADJ"}) or found.after in {"of", "-"}
    if base is None or day is None or counts or found.before != "on" or not found.word("d")[0].isdigit():
        return None
    return _day(base.year, base.month, day)


def month_year(found: Found) -> Reading | None:
    """A month of a year: "early May 2008"."""
    return _prefixed(prefix(year_number(found.word("y")), _month(found)))


def month_relative(found: Found) -> Reading | None:
    """A month of last, this, next or the year last told: "October of next year", "June of that year"."""
    if found.word("u") not in {"year", ""} or found.anchor.year is None:
        return None
    if found.word("rel") in {"that", "same"}:
        return _prefixed(prefix(int((found.anchor.named or "0")[:4]), _month(found)))
    step = {"last": -1, "next": 1, "this": 0, "previous": -1, "following": 1}.get(found.word("rel"), 0)
    return _prefixed(prefix(found.anchor.year + step, _month(found)))


def month_alone(found: Found) -> Reading | None:
    """A month: the latest one with a verb in the past, the next with one that looks ahead, else the nearest."""
    month, anchor = _month(found), found.anchor
    told = found.year_of(month)
    if told is not None:
        return _prefixed(prefix(told, month))
    if anchor.year is None or anchor.month is None:
        return Reading("DATE", f"XXXX-{month:02}")
    rel, year = found.word("rel"), anchor.year
    if rel in {"last", "past", "previous"}:
        year -= month >= anchor.month
    elif rel in {"next", "coming", "following", "upcoming"}:
        year += month <= anchor.month
    elif rel != "this":
        year = _month_year(found, month, anchor.year, anchor.month)
    return _prefixed(prefix(year, month))


def _month_year(found: Found, month: int, year: int, now: int) -> int:
    direction = found.direction
    if direction == "past" and (month - now not in range(1, 6) or found.is_done):
        return year - (month > now)
    if direction in FUTURES:
        return year + (month < now)
    gap = month - now
    return year - (gap > 5) + (gap < -6)


def holiday(found: Found) -> Reading | None:
    """A feast with a fixed day: Christmas Eve, New Year's Day."""
    words = tuple(found.sheet.lower[found.start : found.start + 4])
    if found.end - found.start == 1 and found.sheet.deps[found.start] == "compound":
        return None
    for length in (4, 3, 2, 1):
        fixed = HOLIDAYS.get(words[:length])
        if fixed is not None and length == found.end - found.start:
            year = year_for(found, *fixed)
            return Reading("DATE", f"XXXX-{fixed[0]:02}-{fixed[1]:02}") if year is None else _day(year, *fixed)
    return None


def year_for(found: Found, month: int, day: int) -> int | None:
    """Return the year of a day that is named without one: the nearest, but for a verb that points far the other way."""
    told = found.year_of(month)
    if told is not None:
        return told
    anchor = found.anchor
    if anchor.year is None:
        return None
    now = anchor.day or date(anchor.year, anchor.month or 6, 15)
    near: list[tuple[int, int]] = []
    for year in (now.year - 1, now.year, now.year + 1):
        value = prefix(year, month, day)
        if value is not None:
            near.append(((first_day(value) - now).days, year))
    if not near:
        return None
    gap, year = min(near, key=lambda pair: abs(pair[0]))
    if SOON < gap <= FAR and found.is_done:
        return year - 1
    if abs(gap) > FAR:
        direction = found.direction
        if direction == "past" and gap > 0:
            return year - 1
        if direction in FUTURES and gap < 0:
            return year + 1
    return year


def _two_days(found: Found) -> tuple[int | None, int | None]:
    if found.token("both") is not None:
        parts = [part for part in found.word("both").replace("–", "-").replace("—", "-").split("-") if part.isdecimal()]
        return (int(parts[0]), int(parts[1])) if len(parts) == 2 else (None, None)
    return day_number(found.word("d")), day_number(found.word("d2"))


def _counts_something(found: Found) -> bool:
    """Whether the last number goes with a noun after it: "on March 3 and 5 people died"."""
    sheet, last = found.sheet, found.end - 1
    head = sheet.heads[last]
    return sheet.pos[last] == "NUM" and sheet.deps[last] == "nummod" and head > last and sheet.pos[head] == "NOUN"


def _month(found: Found) -> int:
    return month_number(found.word("m"))


def _day(year: int, month: int | None, day: int | None) -> Reading | None:
    if month is None or day is None or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    if not 1 <= year <= 9999 or day > month_end(year, month):
        return None
    return _prefixed(prefix(year, month, day))


def _prefixed(value: str | None) -> Reading | None:
    return Reading("DATE", value, prefix_when(value) if value else UNKNOWN) if value else None
