"""The day a report was published, as headers, pages and datelines write it: a date prefix, or None."""

from __future__ import annotations

import re

from dragoman.errors import DragomanError
from dragoman.model.when import is_prefix

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
ISO = re.compile(r"\b(\d{4})-(\d\d)(?:-(\d\d))?(?!\d)")
COMPACT = re.compile(r"\b(19\d\d|20\d\d)(\d\d)(\d\d)(?:T\d+Z?)?\b")
SLASHED = re.compile(r"\b(\d{4})[/.](\d\d?)[/.](\d\d?)\b")
MONTH_DAY = re.compile(rf"\b({MONTH})\.?\s+(\d\d?)(?:st|nd|rd|th)?\b(?:,?\s+(\d{{4}})\b)?", re.IGNORECASE)
DAY_MONTH = re.compile(rf"\b(\d\d?)(?:st|nd|rd|th)?[\s-]+({MONTH})\b\.?(?:[\s,-]+(\d{{4}})\b)?", re.IGNORECASE)
MONTH_YEAR = re.compile(rf"\b({MONTH})\.?,?\s+(\d{{4}})\b", re.IGNORECASE)
SAYS = "(?:first |last )?(?:published|posted|updated|created|modified)"
AGO = re.compile(r"(?:today|yesterday|just now|an? \w+ ago|\d+ \w+ ago)\W*", re.IGNORECASE)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
SAID = re.compile(rf"^\W*{WEEKDAY}\b,?\s*|^\W*(?:{SAYS}|date)\b(?:\s+on\b)?:?\s*", re.IGNORECASE)


def checked(published: str | None) -> str | None:
    """Return a date given by the user; raise DragomanError unless it is a date prefix of the calendar."""
    if published is None or is_prefix(published):
        return published
    raise DragomanError(
        f"{published!r} is no publication date. A date is YYYY, YYYY-MM or YYYY-MM-DD, such as 2022-01-21."
    )


def day_of(words: str) -> str | None:
    """Return the first date in some words of metadata as a prefix, or None when they hold none with a year.

    >>> day_of("Fri, 21 Jan 2022 09:30:00 GMT"), day_of("Jan 21"), day_of("2022-01-21T08:00:00Z")
    ('2022-01-21', None, '2022-01-21')
    """
    for pattern, order in ((ISO, "ymd"), (SLASHED, "ymd"), (COMPACT, "ymd"), (MONTH_DAY, "mdy"), (DAY_MONTH, "dmy")):
        for match in pattern.finditer(words):
            parts = dict(zip(order, match.groups(), strict=True))
            value = _prefix(parts["y"], parts["m"], parts["d"])
            if value is not None:
                return value
    month = MONTH_YEAR.search(words)
    if month is not None:
        return _prefix(month[2], month[1], None)
    bare = words.strip()
    return bare if re.fullmatch(r"(?:19|20)\d\d", bare) else None


def month_day(words: str) -> tuple[int, int] | None:
    """Return (month, day) of a date that may lack its year, or None."""
    for pattern, month, day in ((MONTH_DAY, 1, 2), (DAY_MONTH, 2, 1)):
        match = pattern.search(words)
        if match:
            found = MONTHS[match[month].lower()], int(match[day])
            return found if is_prefix(f"2000-{found[0]:02}-{found[1]:02}") else None
    return None


def is_date_line(words: str) -> bool:
    """Whether some words are a date and nothing else: "Friday, January 21, 2022"; or say when: "Posted yesterday"."""
    rest = re.sub(rf"^{WEEKDAY}\b,?\s*", "", SAID.sub("", words), flags=re.I)
    for pattern in (MONTH_DAY, DAY_MONTH, ISO, MONTH_YEAR):
        match = pattern.match(rest)
        if match and len(rest) - match.end() <= 24 and not re.search(r"[a-z]{5}", rest[match.end() :]):
            return True
    return rest != words and AGO.fullmatch(rest) is not None


def before_date(words: str) -> str | None:
    """Return what stands before the date at the end of a line: "By Jane Doe" of "By Jane Doe | March 5, 2021"."""
    for pattern in (MONTH_DAY, DAY_MONTH, ISO):
        match = pattern.search(words)
        if match and match.start() and is_date_line(words[match.start() :]) and day_of(words):
            return re.sub(
                rf"(?:\b(?:{SAYS})\b(?:\s+on\b)?|\b{WEEKDAY}\b|[\s,:;|·•–—-])+$", "", words[: match.start()], flags=re.I
            )
    return None


def undated_words(text: str) -> str | None:
    """Return what a text gives for its day of publication where that is no date: "yesterday"."""
    for line in text[:2000].splitlines()[:12]:
        match = re.match(
            rf"\W{{0,3}}(?:{SAYS}|date)(?::\s*|\s+(?=\w+$|\d+ \w+ ago$))(\S.{{0,60}})$", line.strip(), re.I
        )
        if match and day_of(match[1]) is None:
            return match[1].strip()
    return None


def _prefix(year: str | None, month: str | None, day: str | None) -> str | None:
    if year is None or month is None:
        return None
    number = MONTHS.get(month.lower()) or (int(month) if month.isdecimal() else 0)
    value = f"{year}-{number:02}" + (f"-{int(day):02}" if day else "")
    return value if is_prefix(value) and "1600" <= year <= "2200" else None
