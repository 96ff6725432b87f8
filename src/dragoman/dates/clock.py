"""Clock: times of day with their zone, on the day the sentence names or the report's own."""

from __future__ import annotations

import re

from dragoman.dates.absolute import full_date, month_day
from dragoman.dates.anchor import day_when
from dragoman.dates.found import Found, Reading
from dragoman.dates.relative import today, weekday
from dragoman.dates.units import with_part
from dragoman.dates.vocabulary import PARTS as DAY_PARTS
from dragoman.dates.vocabulary import words_of
from dragoman.model.when import UNKNOWN

PARTS = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?\s*([ap])?")
NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
LEADS = words_of("at by from until till around about before after since to between of")
PART_LEADS = words_of("at in before after by until since during throughout around from through")
AT = words_of("at before after by until since around")
UNIVERSAL = frozenset({"gmt", "utc"})


def time_of_day(found: Found) -> Reading | None:
    """A time with its zone and day: "18:00 UTC", "10 a.m.", "0800 GMT Monday", "noon"."""
    word = found.word("c")
    clock = NAMED.get(word) or _clock(found, word)
    if clock is None or (word in NAMED and found.before not in LEADS and not found.word("w")):
        return None
    zone = "Z" if (found.word("z") or found.word("z1"))[:3] in UNIVERSAL else ""
    if found.token("m") is not None:
        named = full_date(found) if found.word("y") else month_day(found)
        day = named.when.date if named else None
    elif found.token("w") is not None:
        named = weekday(found)
        day = named.when.date if named else None
    elif found.token("t") is not None:
        named = today(found)
        day = named.when.date if named else None
    elif found.token("p") is not None:
        clock = _in_part(clock, DAY_PARTS[found.word("p")])
        day = found.anchor.day.isoformat() if found.anchor.day else None
    else:
        base = found.near or found.anchor.day
        day = base.isoformat() if base else None
    if day is None:
        return Reading("TIME", f"T{clock}{zone}")
    when = day_when(found.anchor.day.fromisoformat(day)) if found.anchor.day else UNKNOWN
    return Reading("TIME", f"{day}T{clock}{zone}", when)


def part_of_a_day(found: Found) -> Reading | None:
    """A part of a day that is named after it: "the morning of July 21"."""
    named = month_day(found) if found.token("m") is not None else weekday(found)
    day = named.when.date if named else None
    if named is None or day is None or named.type != "DATE" or found.anchor.day is None:
        return named if named is not None and named.type == "TIME" else None
    return with_part(found.anchor.day.fromisoformat(day), DAY_PARTS[found.word("p")])


def part_alone(found: Found) -> Reading | None:
    """A part of the day that the sentence or report tells of: "at dawn", "in the morning"; of any: "at night"."""
    word, base = found.word("p"), found.near or found.anchor.day
    if found.token("w") is not None or found.token("t") is not None:
        return weekday(found) if found.token("w") is not None else today(found)  # "dawn on Sunday"
    the = found.sheet.lower[found.start] == "the"
    if word.endswith("s") or not (found.before in PART_LEADS and (the or found.before in AT) and _ends(found)):
        return None
    if base is None or (word == "night" and not the):
        return Reading("TIME", f"T{DAY_PARTS[word]}")
    return with_part(base, DAY_PARTS[word])


def _in_part(clock: str, part: str) -> str:
    """Return a time of day in the afternoon, evening or night it is said to be in: "2:15 this afternoon"."""
    hours = int(clock[:2])
    return f"{hours + 12}{clock[2:]}" if part in {"AF", "EV", "NI"} and hours < 12 else clock


def _ends(found: Found) -> bool:
    """Whether no noun that the part of the day only describes stands after it, and no day it is of."""
    return not found.follows({"NOUN", "PROPN"}) and found.after not in {"of", "-"}


def _clock(found: Found, word: str) -> str | None:
    """Return hh:mm, or None where the figure is no time of day."""
    half, zone = found.word("h"), found.word("z") or found.word("z1")
    if word.isdecimal() and len(word) == 4:
        return f"{word[:2]}:{word[2:]}" if zone and int(word[:2]) < 24 and int(word[2:]) < 60 else None
    match = PARTS.match(word)
    if match is None:
        return None
    hours, minutes = int(match[1]), match[2] or "00"
    mark = match[3] or half[:1]
    if not mark and not zone and (":" not in word or found.before not in LEADS):
        return None
    if mark == "p" and hours < 12:
        hours += 12
    elif mark == "a" and hours == 12:
        hours = 0
    return f"{hours:02}:{minutes}" if hours < 24 else None
