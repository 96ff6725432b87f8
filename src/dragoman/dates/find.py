"""Find: every time expression of a report with its value; the dates part of the pipeline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from dragoman.dates.anchor import Anchor, anchor_of
from dragoman.dates.classes import OTHER, classify
from dragoman.dates.found import Found, Reading
from dragoman.dates.grammar import RULES, Rule
from dragoman.dates.timed import Timed
from dragoman.dates.vocabulary import CORE
from dragoman.model.report import Report
from dragoman.model.when import When
from dragoman.text.parsed import Parsed
from dragoman.text.sheet import Sheet

NEAR = 6
LATE = 2
CORES = re.compile(rf"[{CORE}]|ido|dtw|[*L]-?\+")
TELLING = frozenset().union(*(rule.needs for rule in RULES))
STRETCH = re.compile(rf"{OTHER}?[^{OTHER}]+(?:{OTHER}[^{OTHER}]+)*{OTHER}?")
JOINS = frozenset({"to", "and", "until", "till", "through", "-", "–", "—"})


def find_dates(report: Report, parsed: Parsed) -> tuple[Timed, ...]:
    """Return the report's time expressions in order, each read against the day of publication.

    Without that day whatever needs it stays unresolved (`when` is UNKNOWN): today is never assumed.
    """
    anchor = anchor_of(_day_of_writing(report))
    found: list[Timed] = []
    for paragraph in parsed.paragraphs:
        sheet = paragraph.sheet
        found += _joined(sheet, _placed(sheet, list(_timed(sheet, anchor))))
    return tuple(found)


def _day_of_writing(report: Report) -> str | None:
    """Return the day the news was written: the dateline's where it lies just before that of publication."""
    day, published = report.dateline.day if report.dateline else None, report.published
    if day is None or published is None or len(day) < 10 or len(published) < 10:
        return published
    gap = (date.fromisoformat(published) - date.fromisoformat(day)).days
    return day if 0 < gap <= LATE else published


def _timed(sheet: Sheet, anchor: Anchor) -> Iterator[Timed]:
    end, sentence, told, said, quarter = 0, -1, None, None, None
    if anchor.told is not None and anchor.day is not None and anchor.told > anchor.day:
        anchor.told = None
    for rule, match in _matches(classify(sheet)):
        start = match.start()
        if start < end:
            continue
        if sheet.sentences[start] != sentence:
            sentence, told, said, quarter = sheet.sentences[start], None, None, None
        found = Found(sheet, match, anchor, told, said, sheet.kind == "headline", quarter)
        reading = rule.read(found)
        if reading is None:
            continue
        end = match.end()
        span = sheet.span(start, end)
        yield Timed(sheet.index, start, end, span, reading.type, reading.value, reading.when, rule.name)
        told = _year_told(rule, reading, anchor) or told
        said = _day(reading.when) or said
        quarter = _quarter(reading.value) or quarter
        if said is not None:
            anchor.told, anchor.told_in = said, sheet.index
        anchor.named = reading.when.date or anchor.named


def _matches(letters: str) -> list[tuple[Rule, re.Match[str]]]:
    """Return what the rules match, by start, the longest first."""
    found: list[tuple[int, int, int, Rule, re.Match[str]]] = []
    for first, last in _islands(letters):
        for index, rule in _asked(frozenset(letters[first:last]) & TELLING):
            for match in rule.pattern.finditer(letters, first, last):
                found.append((match.start(), -match.end(), index, rule, match))
    found.sort(key=lambda row: row[:3])
    return [(row[3], row[4]) for row in found]


@cache
def _asked(present: frozenset[str]) -> list[tuple[int, Rule]]:
    """Return the rules, with their places, that may match where these letters stand."""
    return [(index, rule) for index, rule in enumerate(RULES) if not rule.needs.isdisjoint(present)]


def _islands(letters: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of tokens that can hold a time expression: none has two words in a row that say no time."""
    for match in STRETCH.finditer(letters):
        if CORES.search(letters, *match.span()):
            yield match.span()


def _year_told(rule: Rule, reading: Reading, anchor: Anchor) -> tuple[int, int] | None:
    """Return the past year (and month) that a sentence has named, to which its bare months belong."""
    if rule.name not in {"full date", "month year", "year", "month", "month day"} or reading.when.date is None:
        return None
    year, month = int(reading.when.date[:4]), int(reading.when.date[5:7] or 0)
    return (year, month) if anchor.year is None or year < anchor.year else None


def _quarter(value: str | None) -> tuple[int, int] | None:
    return (int(value[:4]), int(value[6])) if value and value[4:6] == "-Q" and value[:4].isdecimal() else None


def _day(when: When) -> date | None:
    return date.fromisoformat(when.date) if when.precision == "day" and when.date and len(when.date) == 10 else None


def _placed(sheet: Sheet, found: list[Timed]) -> list[Timed]:
    """Give a time of day the day its sentence names after it: "at 10 a.m. (0900 GMT) on Monday"."""
    for index, timed in enumerate(found):
        if timed.rule != "time" or timed.value is None:
            continue
        day = next((other for other in found[index + 1 :] if other.rule != "time"), None)
        if day is None or day.type != "DATE" or _day(day.when) is None or day.start - timed.end > NEAR:
            continue
        if sheet.sentences[day.start] == sheet.sentences[timed.start]:
            clock = timed.value[timed.value.index("T") :]
            found[index] = timed._replace(value=f"{day.when.date}{clock}", when=day.when)
    return found


def _joined(sheet: Sheet, found: list[Timed]) -> list[Timed]:
    """Give both ends of "from 1998 to 2000", "between March and May" the whole stretch as their when."""
    for index in range(len(found) - 1):
        first, last = found[index], found[index + 1]
        between = sheet.lower[first.end : last.start]
        lead = sheet.lower[first.start - 1] if first.start else ""
        dashed = between[:1] and between[0] in {"-", "–", "—"}
        if len(between) != 1 or between[0] not in JOINS or not (lead in {"from", "between"} or dashed):
            continue
        start, end = first.when.date, last.when.date_end or last.when.date
        if start and end and start < end and first.when.precision == last.when.precision:
            when = When(start, end, "text", "range")
            found[index], found[index + 1] = first._replace(when=when), last._replace(when=when)
    return found
