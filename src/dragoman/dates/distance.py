"""Distance: so long before the report, or before and after the day last told."""

from __future__ import annotations

from datetime import date

from dragoman.dates.anchor import day_when, prefix, prefix_when, shifted, week_value
from dragoman.dates.found import Found, Reading, amount
from dragoman.dates.units import named_day, quarter_of, unit_of
from dragoman.dates.vocabulary import CLOCK_UNITS, ENDS, UNITS
from dragoman.model.when import week_of

BACK = frozenset({"earlier", "previously", "before", "prior"})
OPEN = frozenset({"later", "earlier", "afterwards", "afterward", "previously"})


def ago(found: Found) -> Reading | None:
    """So long before the report: "two weeks ago"."""
    number = amount(found.words("q") + found.words("half"))
    unit = UNITS.get(found.word("u")) or CLOCK_UNITS[found.word("u")]
    if number is None:
        return None if found.words("q") else Reading("DATE", "PAST_REF")
    if found.word("u") in CLOCK_UNITS:
        return unit_of(found, "D", 0, found.anchor.day)
    if found.token("t") is not None and found.anchor.day is not None:
        day = shifted(found.anchor.day, unit, -number)  # "a year ago today"
        return Reading("DATE", day.isoformat(), day_when(day)) if day else None
    return _point(found, found.anchor.day, unit, -number)


def later(found: Found) -> Reading | None:
    """From the day last told: "two days later", "a year earlier"; None where none was told or something follows."""
    number = amount(found.words("q") + found.words("half"))
    word = found.word("u")
    unit = UNITS.get(word) or CLOCK_UNITS[word]
    told = named_day(found, unit)
    if number is None or word in CLOCK_UNITS or not _is_open(found):
        return None
    if found.quarter is not None and unit == "Y" and found.word("k") == "earlier":
        return quarter_of(found.quarter[0] - int(number), found.quarter[1])
    if told is None:
        return None
    return _point(found, told, unit, -number if found.word("k") in BACK else number)


def _is_open(found: Found) -> bool:
    """Whether nothing follows that says from when it counts: "two days later", but not "two days after the vote"."""
    if found.word("k") in OPEN:
        return found.after != "than"
    return found.word("k") in {"before", "after", "prior"} and found.after in ENDS


def _point(found: Found, base: date | None, unit: str, number: float) -> Reading | None:
    """Return the day, week, month or year so far from a base, as exact as the unit is."""
    if base is None:
        if unit in "YTC" and found.anchor.year is not None and number == int(number):
            value = prefix(found.anchor.year + int(number) * {"Y": 1, "T": 10, "C": 100}[unit])
            return Reading("DATE", value, prefix_when(value)) if value else None
        return Reading("DATE", None)
    day = shifted(base, unit, number)
    if day is None:
        return None
    if unit == "D":
        return Reading("DATE", day.isoformat(), day_when(day))
    if unit in "WF":
        return Reading("DATE", week_value(day), week_of(day))
    value = prefix(day.year, day.month if unit == "M" or number != int(number) else None)
    return Reading("DATE", value, prefix_when(value)) if value else None
