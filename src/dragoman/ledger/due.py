"""Due: the day by which a demand, a promise or a forecast is to be met: "within a week", "by Friday", "48 hours to"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from dragoman.dates.timed import Timed
from dragoman.ledger.ground import Ground
from dragoman.model.span import Span
from dragoman.model.when import first_day, last_day
from dragoman.text.parsed import Paragraph, Token

UNTIL = frozenset({"by", "before", "until", "till"})
WITHIN = frozenset({"within", "in"})
LENGTH = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:\d+M)?)?")
OUT = re.compile(
    r"\bbefore (?:the|this) (week|month|year) (?:is|was|were) (?:out|over|up|through)\b",
    re.IGNORECASE,
)
GIVING = frozenset({"give", "have", "grant", "allow", "set", "get"})
MONTHS = re.compile(r"P(\d+)M")
DAYS = (365, 30, 7, 1)
HOURS = 24
LINKS = frozenset("the end of next close start beginning a midnight noon on".split())  # "by the end of"
LEAD = 3  # words before a time expression in which its preposition stands


def due(ground: Ground, *places: Span | None) -> str | None:
    """Return the day by which something is to be met that is named in one of the places, the first place first."""
    for span in places:
        if span is not None:
            found = _out(ground, span) or next(_terms(ground, span), None)
            if found is not None:
                return found
    return None


def _out(ground: Ground, span: Span) -> str | None:
    """Return the last day of "before the month is out"."""
    match, published = OUT.search(span.of(ground.report.text)), ground.report.published
    if match is None or published is None or len(published) < len("2000-01-01"):
        return None
    unit = match[1].lower()
    if unit == "week":
        day = date.fromisoformat(published[:10])
        return _days_after(day, 6 - day.weekday())
    return last_day(published[: len("2000" if unit == "year" else "2000-01")]).isoformat()


def granted(ground: Ground, evidence: Span) -> str | None:
    """Return the day that the sentence after a demand sets: "They have ten days," he said."""
    paragraph = ground.paragraph(evidence)
    words = paragraph.words(evidence) if paragraph is not None else None
    if paragraph is None or words is None or words.end >= len(paragraph.doc):
        return None
    after = paragraph.doc[words.end].sent
    for timed in ground.times_in(paragraph.index, after.start, after.end):
        unit = paragraph.doc[timed.end - 1]
        if unit.dep_ == "dobj" and unit.head.lemma_ in GIVING and timed.type == "DURATION":
            return _in(ground, timed.value)
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
        value = _by(ground, paragraph, timed) or _after(ground, paragraph, timed)
        value = ahead(ground, value, today=True)
        if value is not None:
            yield value


def _by(ground: Ground, paragraph: Paragraph, timed: Timed) -> str | None:
    """Return the day of "by Friday", "before the end of the month"; a bare weekday is the one to come."""
    if timed.when.date is None or not _leads(paragraph, timed, UNTIL):
        return None
    last, published = timed.when.date_end or timed.when.date, ground.report.published
    whole = published is not None and len(published) == len(last) == len("2000-01-01")
    if timed.rule == "weekday" and published is not None and whole and last < published:
        return _days_after(date.fromisoformat(last), 7)
    return last


def _after(ground: Ground, paragraph: Paragraph, timed: Timed) -> str | None:
    """Return the day on which "within a week", "48 hours to leave" ends, counted from the report."""
    if timed.type not in {"DURATION", "TIME", "DATE"}:
        return None
    follows = paragraph.doc[timed.end] if timed.end < len(paragraph.doc) else None
    given = follows is not None and follows.lower_ == "to" and _is_given(paragraph.doc[timed.end - 1])
    return _in(ground, timed.value) if given or _leads(paragraph, timed, WITHIN) else None


def _in(ground: Ground, value: str | None) -> str | None:
    """Return the day a length of time after the report."""
    published = ground.report.published
    days = _days(value or "")
    if days is None or not published or len(published) < len("2000-01-01"):
        return None
    match = MONTHS.fullmatch(value or "")
    first = date.fromisoformat(published[:10])
    if match is None:
        return _days_after(first, days)
    months = first.month - 1 + int(match[1])
    year, month = first.year + months // 12, months % 12 + 1
    return date(year, month, min(first.day, monthrange(year, month)[1])).isoformat() if year <= date.max.year else None


def _days_after(first: date, days: int) -> str | None:
    """Return a day some days later, None beyond the calendar."""
    last = first.toordinal() + days
    return date.fromordinal(last).isoformat() if last <= date.max.toordinal() else None


def _is_given(unit: Token) -> bool:
    """Whether somebody is given a length of time: "gave its staff 48 hours to leave"."""
    return any(word.lemma_ in GIVING for word in unit.ancestors)


def _leads(paragraph: Paragraph, timed: Timed, leads: frozenset[str]) -> bool:
    before = paragraph.doc[max(timed.start - LEAD, 0) : timed.start]
    inside = paragraph.doc[timed.start]
    if inside.lower_ in leads:
        return True
    for word in reversed(list(before)):
        if word.lower_ in leads:
            return True
        if word.text != "," and word.pos_ != "PROPN" and word.lower_ not in LINKS:
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
