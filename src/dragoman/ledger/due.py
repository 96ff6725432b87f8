"""Due: the day by which a demand, a promise or a forecast is to be met: "within a week", "by Friday", "48 hours to"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dragoman.dates.timed import Timed
from dragoman.ledger.ground import Ground
from dragoman.model.span import Span
from dragoman.model.when import first_day, last_day
from dragoman.text.parsed import Paragraph, Token

UNTIL = frozenset({"by", "before", "until", "till"})
WITHIN = frozenset({"within", "in"})
LENGTH = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:\d+M)?)?")
DAYS = (365, 30, 7, 1)
HOURS = 24
LEAD = 3  # words before a time expression in which its preposition stands: "by the end of"


def due(ground: Ground, about: Span, condition: Span | None = None) -> str | None:
    """Return the day named in the words of an entry or of its condition by which it is to be met, None for none."""
    for span in (about, condition):
        if span is not None:
            found = next(_terms(ground, span), None)
            if found is not None:
                return found
    return None


def ahead(ground: Ground, prefix: str | None, *, today: bool = False) -> str | None:
    """Return a day if it lies after the report, or with `today` on its day."""
    published = ground.report.published
    if prefix is None or published is None:
        return prefix
    last, now = last_day(prefix), first_day(published)
    return prefix if last > now or (today and last == now) else None


def _terms(ground: Ground, span: Span) -> Iterator[str]:
    paragraph = ground.paragraph(span)
    words = paragraph.words(span) if paragraph is not None else None
    if paragraph is None or words is None:
        return
    for timed in ground.times_in(paragraph.index, words.start, words.end):
        value = _by(paragraph, timed) or _after(ground, paragraph, timed)
        value = ahead(ground, value, today=True)
        if value is not None:
            yield value


def _by(paragraph: Paragraph, timed: Timed) -> str | None:
    """Return the day of "by Friday", "before the end of the month"; none where it was past to whoever tells it."""
    if timed.when.date is None or not _leads(paragraph, timed, UNTIL):
        return None
    return timed.when.date_end or timed.when.date


def _after(ground: Ground, paragraph: Paragraph, timed: Timed) -> str | None:
    """Return the day on which "within a week", "48 hours to leave" ends, counted from the report."""
    published = ground.report.published
    if timed.type not in {"DURATION", "TIME", "DATE"} or not published or len(published) < len("2000-01-01"):
        return None
    days = _days(timed.value or "")
    follows = paragraph.doc[timed.end] if timed.end < len(paragraph.doc) else None
    given = follows is not None and follows.lower_ == "to" and _is_given(paragraph.doc[timed.end - 1])
    if days is None or not (_leads(paragraph, timed, WITHIN) or given):
        return None
    return (date.fromisoformat(published[:10]) + timedelta(days=days)).isoformat()


def _is_given(unit: Token) -> bool:
    """Whether somebody is given a length of time: "gave its staff 48 hours to leave"."""
    return any(word.lemma_ in {"give", "have", "grant", "allow", "set"} for word in unit.ancestors)


def _leads(paragraph: Paragraph, timed: Timed, leads: frozenset[str]) -> bool:
    before = paragraph.doc[max(timed.start - LEAD, 0) : timed.start]
    inside = paragraph.doc[timed.start]
    if inside.lower_ in leads:
        return True
    for word in reversed(list(before)):
        if word.lower_ in leads:
            return True
        if word.lower_ not in {
            "the",
            "end",
            "of",
            "next",
            "close",
            "start",
            "beginning",
            "a",
            "midnight",
            "noon",
            "on",
        }:
            return False
    return False


def _days(value: str) -> int | None:
    """Return a TIMEX3 length in days, hours rounded up; None for what is none.

    >>> _days("P1W"), _days("PT48H"), _days("PXD")
    (7, 2, None)
    """
    match = LENGTH.fullmatch(value)
    if match is None or not any(match.groups()):
        return None
    whole = sum(int(number) * days for number, days in zip(match.groups()[:4], DAYS, strict=True) if number)
    return whole + -(-int(match[5] or 0) // HOURS)
