"""Dateline: "GENEVA, Jan 21 (Reuters) –" and its many cousins, read off the start of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dragoman.model.report import Dateline
from dragoman.model.span import Span
from dragoman.model.when import is_prefix
from dragoman.reports import furniture
from dragoman.reports.published import MONTH, day_of, month_day

FARTHEST = 110
SEPARATOR = re.compile(
    r"\s*(?:--+|[–—―−])\s*|\s+[-_‒]\s+|(?<=\))\s*[-_:|]\s*|(?<=[A-Z])-\s+|\s*:\s+|(?<=\))\s+(?=[A-Z“\"‘])"
    r"|(?<=[A-Za-z]/)\.?\s+|(?<=[A-Z]{2})\.\s+(?=[A-Z“\"‘])"
)
BRACKETED = re.compile(r"[(\[]\s*([^()\[\]]{1,40}?)\s*[)\]]|(?<=[\s.,])/([A-Z][\w -]{1,20})/")
DATE = re.compile(
    rf"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s*)?"
    rf"(?:(?:{MONTH})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{MONTH})\.?|\d{{4}}-\d\d-\d\d)(?:,?\s+\d{{4}})?"
    rf"|(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    re.IGNORECASE,
)
SMALL = frozenset(
    furniture.words_of("de del des la le el al of and upon sur on near the aboard am an der d do da os in")
)
NOT_A_PLACE = re.compile(rf"\b(?:{'|'.join(furniture.NOT_A_PLACE)})\b", re.IGNORECASE)
CITIES = frozenset(city.casefold() for city in furniture.CITIES)
KNOWN_AGENCIES = frozenset(agency.casefold() for agency in furniture.AGENCIES)


@dataclass(frozen=True, slots=True)
class _Head:
    place: str | None
    agency: str | None
    date: str | None
    capitals: bool


def find_dateline(text: str, paragraph: Span) -> Dateline | None:
    """Return the dateline a paragraph opens with, its span without the dash after it; None where there is none."""
    words = text[paragraph.start : min(paragraph.end, paragraph.start + FARTHEST + 40)]
    for end, resume, mark in _separators(words):
        head = _read(words[:end].strip())
        if head is None or not _holds(head, mark, words, resume):
            continue
        day = day_of(head.date) if head.date else None
        return Dateline(head.place, head.agency, Span(paragraph.start, paragraph.start + end), day)
    return None


def body_start(text: str, paragraph: Span, dateline: Dateline) -> int | None:
    """Return where the news begins after a dateline and its dash; None when nothing follows."""
    match = SEPARATOR.match(text, dateline.span.end, paragraph.end)
    start = match.end() if match else dateline.span.end
    while start < paragraph.end and (text[start].isspace() or text[start] in "-–—―−_:|"):
        start += 1
    return start if start < paragraph.end else None


def resolved_day(text: str, dateline: Dateline, published: str | None) -> str | None:
    """Return the dateline's day as a prefix: its own year, or the year of publication; None where neither is known."""
    if dateline.day is not None or published is None:
        return dateline.day
    found = month_day(dateline.span.of(text))
    if found is None:
        return None
    day = f"{published[:4]}-{found[0]:02}-{found[1]:02}"
    if day[: len(published)] > published and not _is_next_day(day, published):
        day = f"{int(published[:4]) - 1:04}{day[4:]}"
    return day if is_prefix(day) else None


def _is_next_day(day: str, published: str) -> bool:
    """Whether a day is the one after that of publication, as it is east of the newsroom."""
    if len(published) < 10 or not is_prefix(day):
        return False
    return (date.fromisoformat(day) - date.fromisoformat(published)).days == 1


def _separators(words: str) -> Iterator[tuple[int, int, str]]:
    """Yield (end of head, start of body, the mark) for every mark that may close a dateline."""
    for match in SEPARATOR.finditer(words[: FARTHEST + 8]):
        if 0 < match.start() <= FARTHEST and match.end() < len(words):
            yield match.start(), match.end(), match[0].strip()


def _read(head: str) -> _Head | None:
    """Return the parts of a dateline's words, or None when they are not those of a dateline."""
    agency = day = None
    brackets = [match[1] or match[2] for match in BRACKETED.finditer(head)]
    for bracket in brackets:
        if DATE.fullmatch(bracket):
            day = bracket
        elif agency is None:
            agency = bracket
    if len(brackets) > 2 or (agency is not None and not _is_agency(agency)):
        return None
    bare = _stripped(BRACKETED.sub(" ", head))
    dated = list(DATE.finditer(bare))
    if dated:
        whole = bare[dated[0].start() : dated[-1].end()]
        if len(whole) > 40:
            return None
        day, bare = whole, _stripped(bare[: dated[0].start()] + bare[dated[-1].end() :])
    pieces = [piece.strip() for piece in re.split(r"[,|]", bare) if piece.strip()]
    if pieces and agency is None and pieces[-1].casefold() in KNOWN_AGENCIES:
        agency = pieces.pop()
    if not pieces:
        return _Head(None, agency, day, False) if agency and _is_known(agency) else None
    capitals = _is_capitals(pieces[0])
    if len(pieces) > 3 or not all(_is_capitals(piece) or _is_title(piece) for piece in pieces):
        return None
    return _Head(", ".join(pieces), agency, day, capitals)


def _stripped(words: str) -> str:
    """Return the words without marks around them, but for the full stop of an abbreviation."""
    bare = words.strip(" ,|.")
    return bare + "." if re.search(r"\.[A-Z]$", bare) and words.rstrip(" ,|").endswith(".") else bare


def _holds(head: _Head, mark: str, words: str, resume: int) -> bool:
    """Whether these parts, with this mark after them, make a dateline."""
    following = words[resume:].lstrip("“”\"'‘([ ")
    if not following or following[0].islower():
        return False
    if head.place is None:
        return True
    if NOT_A_PLACE.search(head.place) and not head.agency:
        return False
    if head.agency or head.date:
        known_agency = head.agency is not None and _is_known(head.agency)
        return bool(mark) or (known_agency and (head.capitals or head.date is not None))
    if not mark or head.place.count(" ") > 4:
        return False
    first = re.split(r"[,/]", head.place)[0].strip()
    named = first.casefold() in CITIES
    if mark in {":", "|", "."}:
        return named or (head.capitals and len(first) >= 4)
    if head.capitals:
        return len(first) >= 3
    again = re.search(rf"\s{re.escape(mark)}\s", words[resume:])  # a second dash: an aside
    return again is None and (named or ("," in head.place and not re.search(r"['’]s?\b|\.$", head.place)))


def _is_agency(words: str) -> bool:
    return _is_known(words) or (len(words) <= 30 and words.count(" ") <= 3 and words[:1].isupper())


def _is_known(agency: str) -> bool:
    return any(part.strip().casefold() in KNOWN_AGENCIES for part in re.split(r"[/,]|\band\b", agency))


def _is_title(words: str) -> bool:
    """Whether words are written as the name of a place is: capitalised but for the small ones, six at most."""
    parts = [part for part in re.split(r"[\s/-]+", words) if part]
    return 0 < len(parts) <= 6 and all(part in SMALL or part[0].isupper() for part in parts) and parts[-1] not in SMALL


def _is_capitals(words: str) -> bool:
    parts = [part for part in re.split(r"[\s/.'’-]+", words) if part]
    loud = [part for part in parts if part not in SMALL]
    return bool(loud) and all(part.isupper() for part in loud) and any(len(part) > 1 for part in loud)
