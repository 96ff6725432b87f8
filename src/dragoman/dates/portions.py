"""Portions: quarters, halves and seasons of a year, weeks of a month."""

from __future__ import annotations

from datetime import date, timedelta

from dragoman.dates.absolute import month_alone, month_year
from dragoman.dates.anchor import month_end, span_when, week_value
from dragoman.dates.found import FUTURES, Found, Reading, day_number, year_number
from dragoman.dates.relative import STEPS
from dragoman.dates.units import quarter_of
from dragoman.dates.vocabulary import SEASONS, UNITS, words_of
from dragoman.model.when import When, first_day, week_of

SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
SEASON_LEADS = words_of("in the since by until during early late this last next mid of -")
NAMED_SEASONS = frozenset({"arab", "prague", "nuclear", "russian"})


def quarter(found: Found) -> Reading | None:
    """A quarter: of the year named with it, else the latest or the next one by the verb."""
    which = found.word("o")
    number = int(found.word("four")[1]) if found.word("four") else day_number(which) or (0 if which else None)
    half = found.word("four")[:1] == "h"
    year = _year_named(found)
    now = (found.anchor.year or 0, ((found.anchor.month or 1) + 2) // 3)
    if which in {"last", "final", "previous", "past"} or found.word("rel") in {"last", "previous", "past"}:
        if year is None:
            return quarter_of(*_before(now)) if found.anchor.month else None
        number = 4
    elif found.word("rel") in {"next", "this", "current", "coming", "following"}:
        number = now[1] + (found.word("rel") not in {"this", "current"})
        year = now[0] + (number > 4) if found.anchor.month else None
        number = (number - 1) % 4 + 1
    if number is None or not 1 <= number <= (2 if half else 4):
        return None
    if year is None:
        if not found.anchor.month:
            return Reading("DATE", f"XXXX-{'H' if half else 'Q'}{number}")
        year = _year_by_verb(found, number, now)
    return _half(year, number) if half else quarter_of(year, number)


def half_year(found: Found) -> Reading | None:
    """Half a year: "the first half of 2010"."""
    number, year = day_number(found.word("o")), _year_named(found)
    return _half(year, number) if year is not None and number in {1, 2} else None


def season(found: Found) -> Reading | None:
    """A season: of the year named with it, of last, this or next year, else by the verb."""
    token = found.token("s")
    if token is None:
        return None
    before = found.sheet.lower[token - 1] if token else ""
    rel, code = found.word("rel"), SEASONS[found.word("s")]
    if before in NAMED_SEASONS or not (rel or found.word("y") or before in SEASON_LEADS):
        return None
    year, now = found.anchor.year, found.anchor.month
    if found.word("y"):
        year = year_number(found.word("y")) + (found.token("y2") is not None)
    elif year is None or now is None:
        return Reading("DATE", f"XXXX-{code}")
    else:
        year += _season_step(found, rel, code, now)
    return _season(year, code)


def week_of_month(found: Found) -> Reading | None:
    """A week of a month: "the first week of March", "the last week of May 2010"."""
    if UNITS.get(found.word("u")) != "W":
        return None
    numbers = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "final": -1}
    which = numbers.get(found.word("o"))
    month = (month_year if found.word("y") else month_alone)(found)
    if which is None or month is None or month.when.date is None:
        return None
    first = first_day(month.when.date)
    day = (
        date(first.year, first.month, month_end(first.year, first.month))
        if which < 0
        else first + timedelta(days=7 * which)
    )
    return Reading("DATE", week_value(day), week_of(day))


def _year_named(found: Found) -> int | None:
    if found.word("y"):
        return year_number(found.word("y"))
    if found.word("relyear") and found.anchor.year is not None:
        return found.anchor.year + STEPS.get(found.word("relyear"), 0)
    return None


def _before(quarter_now: tuple[int, int]) -> tuple[int, int]:
    year, number = quarter_now
    return (year, number - 1) if number > 1 else (year - 1, 4)


def _year_by_verb(found: Found, number: int, now: tuple[int, int]) -> int:
    year = now[0]
    direction = found.direction
    if direction in FUTURES:
        return year + (number < now[1])
    if direction == "past":
        return year - (number >= now[1])
    return year - (number > now[1] + 1)


def _season_step(found: Found, rel: str, code: str, now: int) -> int:
    """Return the years between the present one and that of the season; a winter is named for its January."""
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 1}[code]
    last = {"SP": 5, "SU": 8, "FA": 11, "WI": 2}[code]
    begun, over = now >= first, now > last
    if code == "WI" and now == 12:
        begun, over = True, False
        if rel in {"this", ""}:
            return 1
    if rel in {"last", "previous", "past"}:
        return 0 if over else -1
    if rel in {"next", "coming", "following", "upcoming"}:
        return 1 if begun else 0
    direction = found.direction
    if rel == "this":
        return 1 if code == "WI" and over and direction != "past" else 0
    if direction == "past":
        return 0 if begun else -1
    return 1 if over else 0


def _season(year: int, code: str) -> Reading:
    first, last = SEASON_MONTHS[code]
    start = year - 1 if code == "WI" else year
    return Reading(
        "DATE", f"{year:04}-{code}", When(f"{start:04}-{first:02}", f"{year:04}-{last:02}", "text", "season")
    )


def _half(year: int, number: int) -> Reading:
    first, last = date(year, 6 * number - 5, 1), date(year, 6 * number, month_end(year, 6 * number))
    return Reading("DATE", f"{year:04}-H{number}", span_when(first, last))
