"""Relative: weekdays, today, last week, two months ago: read against the day of publication or the day last told."""

from __future__ import annotations

from datetime import date, timedelta

from dragoman.dates.anchor import (
    moved,
    shifted,
    span_when,
    week_value,
)
from dragoman.dates.found import FUTURES, Found, Reading
from dragoman.dates.units import named_day, quarter_of, unit_of, with_part
from dragoman.dates.vocabulary import ENDS, PARTS, TODAY, UNITS, WEEKDAYS
from dragoman.model.when import UNKNOWN

STEPS = {
    "last": -1, "previous": -1, "preceding": -1, "past": -1, "next": 1, "coming": 1, "following": 1, "upcoming": 1,
    "forthcoming": 1, "this": 0, "these": 0, "current": 0,
}  # fmt: skip
CLOSING = frozenset({"end", "finish", "close", "start", "begin"})
FROM_TOLD = frozenset({"following", "previous", "preceding"})
WITHIN = frozenset({"over", "in", "within", "for", "during", "of"})


def weekday(found: Found) -> Reading | None:
    """A weekday: with a verb in the past the latest not after the report's day, with one that looks ahead the next."""
    number = WEEKDAYS[found.word("w")]
    base = found.anchor.day
    part = PARTS.get(found.word("p"))
    if found.word("w").endswith("days"):
        return Reading("SET", f"XXXX-WXX-{number + 1}")
    if base is None:
        return Reading("TIME" if part else "DATE", f"XXXX-WXX-{number + 1}" + (f"T{part}" if part else ""))
    day = _weekday_in_week(found, base, number) or _nearest_weekday(found, base, number)
    return with_part(day, part)


def _weekday_in_week(found: Found, base: date, number: int) -> date | None:
    """Return the weekday of a week that is named with it: "Friday of last week"."""
    if found.word("u") != "week" or found.word("rel2") not in STEPS:
        return None
    return base + timedelta(days=number - base.weekday() + 7 * STEPS[found.word("rel2")])


def _nearest_weekday(found: Found, base: date, number: int) -> date:
    back, ahead = (base.weekday() - number) % 7, (number - base.weekday()) % 7
    rel = found.word("rel")
    if rel in {"last", "past", "previous"}:
        return base - timedelta(days=back or 7)
    if rel in {"next", "following"}:
        return base + timedelta(days=ahead or 7)
    direction = found.direction
    if rel in {"this", "coming", "upcoming"}:
        direction = "past" if direction == "past" and rel == "this" else "future"
    if direction == "expected" and not found.headline:
        direction = "future"
    if direction == "later" and found.said is not None and timedelta(0) <= base - found.said < timedelta(days=7):
        return found.said + timedelta(days=(number - found.said.weekday() - 1) % 7 + 1)
    return base + timedelta(days=ahead) if direction in FUTURES else base - timedelta(days=back)


def today(found: Found) -> Reading | None:
    """Today, yesterday, tomorrow, tonight."""
    word, base = found.word("t"), found.anchor.day
    if base is None:
        return Reading("DATE", None)
    if word == "overnight":
        return Reading("TIME", f"{base.isoformat()}TNI", span_when(base - timedelta(days=1), base))
    part = "NI" if word == "tonight" else PARTS.get(found.word("p"))
    day = moved(base, TODAY[word])
    return None if day is None else with_part(day, part)


def calendar_unit(found: Found) -> Reading | None:
    """A day, week, month or year before, of or after the present one: "last week", "earlier this month"."""
    word, rel = found.word("u"), found.word("rel")
    unit = UNITS[word]
    if word.endswith("s") and word != "s":
        return Reading("DURATION", f"PX{unit if unit in 'DWMY' else 'Y'}")
    if rel == "past" or (unit in "TC" and rel == "last"):
        return _length_back(found, unit)
    beside = rel in FROM_TOLD or unit == "D" or _is_next_told(found, rel)
    base = named_day(found, unit) if beside else found.anchor.day
    if base is None and beside and unit != "D":
        base = found.anchor.day
    return unit_of(found, unit, STEPS.get(rel, 0), base)


def _is_next_told(found: Found, rel: str) -> bool:
    """Whether it is next to what was told and not to the present: "they left the next year"."""
    the = found.sheet.lower[found.start] == "the"
    return rel == "next" and the and found.before not in WITHIN and found.direction == "past"


def _length_back(found: Found, unit: str) -> Reading:
    """Return the length of time that ends with the report: "the past year"."""
    value = {"D": "P1D", "W": "P1W", "F": "P2W", "M": "P1M", "Y": "P1Y", "T": "P10Y", "C": "P100Y"}[unit]
    first = shifted(found.anchor.day, unit, -1)
    return Reading("DURATION", value, span_when(first, found.anchor.day) if first and found.anchor.day else UNKNOWN)


def this_unit(found: Found) -> Reading | None:
    """A part of the unit the report stands in: "the end of the year"."""
    return unit_of(found, UNITS[found.word("u")], 0, found.anchor.day)


def unit_end(found: Found) -> Reading | None:
    """The end of the year or month that the report stands in: "year-end", "year's end"."""
    return unit_of(found, UNITS[found.word("u")], 0, found.anchor.day) if found.word("u") in {"year", "month"} else None


def the_unit(found: Found) -> Reading | None:
    """The day or year of the report or of the sentence: "closed the day higher", "later in the day", "for the year"."""
    word, base = found.word("u"), found.said or found.anchor.day
    head = found.sheet.lemmas[found.start - 1] if found.start else ""
    led = found.token("e") is not None or (word == "day" and head in CLOSING)
    whole = found.before == "for" and found.after in {".", ",", "", "and", "at"}
    ending = found.before == "before" and found.after in {"is", "was", "ends", "ended"}  # "before the month is out"
    if not led and not whole and not ending:
        return None
    if base is None or word.endswith("s"):
        return None
    return quarter_of(base.year, (base.month + 2) // 3) if word == "quarter" else unit_of(found, UNITS[word], 0, base)


def told_unit(found: Found) -> Reading | None:
    """The unit of the day last told: "that day", "the same week"."""
    unit = UNITS[found.word("u")]
    base = named_day(found, unit)
    return None if base is None or found.word("u").endswith("s") else unit_of(found, unit, 0, base)


def unit_beside(found: Found) -> Reading | None:
    """Beside the day last told, where nothing follows that says beside what: "the day before", "the week after"."""
    unit = UNITS[found.word("u")]
    base = named_day(found, unit)
    if base is None or found.word("u").endswith("s") or found.after not in ENDS:
        return None
    return unit_of(found, unit, _side(found), base)


def part_beside(found: Found) -> Reading | None:
    """A part of the day beside the one last told: "the evening before", "the morning after"."""
    if found.anchor.told is None or found.after not in ENDS:
        return None
    day = moved(found.anchor.told, _side(found))
    return None if day is None else with_part(day, PARTS.get(found.word("p")))


def _side(found: Found) -> int:
    return -1 if found.word("k") in {"before", "earlier", "previously", "prior"} else 1


def weekend(found: Found) -> Reading | None:
    """A Saturday and Sunday: the latest with a verb in the past, the next with one that looks ahead."""
    base, rel = found.anchor.day, found.word("rel")
    if base is None or found.word("k") == "weekends":
        return Reading("DATE", None) if base is None else None
    saturday = base - timedelta(days=(base.weekday() - 5) % 7)
    begun = (base - saturday).days <= 1
    if rel in {"last", "past", "previous"}:
        saturday -= timedelta(days=7 if begun else 0)
    elif rel in {"next", "coming", "following", "upcoming"} or (not begun and _is_to_come(found, rel)):
        saturday += timedelta(days=7)
    return Reading("DATE", f"{week_value(saturday)}-WE", span_when(saturday, saturday + timedelta(days=1)))


def _is_to_come(found: Found, rel: str) -> bool:
    direction = found.direction
    return direction in FUTURES or (rel == "this" and direction != "past")


def part_of_day(found: Found) -> Reading | None:
    """A part of a day: "this morning", "last night", "that evening", "the next morning"."""
    rel, part = found.word("rel") or found.word("rel2") or found.word("rel3"), PARTS[found.word("p")]
    beside = rel in {"that", "same"} | FROM_TOLD or (rel == "next" and found.sheet.lower[found.start] == "the")
    base = found.anchor.told if beside else found.anchor.day
    if base is None and rel == "previous":
        base = found.anchor.day
    if base is None or found.word("p").endswith("s") or rel in {"those", "these"}:
        return None
    step = STEPS.get(rel, 0) if beside or rel in {"last", "next"} else 0
    day = moved(base, step)
    return None if day is None else with_part(day, part)
