"""Dateline: "GENEVA, Jan 21 (Reuters) –" and its many cousins, read off the start of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.report import Dateline
from dragoman.model.span import Span
from dragoman.reports import furniture
from dragoman.reports.published import MONTH, day_of, month_day

FARTHEST = 110
SEPARATOR = re.compile(
    r"\s*(?:--+|[–—―−])\s*|\s+[-_‒]\s+|(?<=\))\s*[-_:|]\s*|(?<=[A-Z])-\s+|\s*:\s+|(?<=\))\s+(?=[A-Z“\"‘])"
)
BRACKETED = re.compile(r"[(\[]\s*([^()\[\]]{1,40}?)\s*[)\]]")
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
KNOWN_AGENCIES = frozenset(agency.casefold() for agency in furniture.AGENCIES)


@dataclass(frozen=True, slots=True)
class _Head:
    place: str | None
    agency: str | None
    date: str | None
    capitals: bool


def find_dateline(text: str, paragraph: Span, known: frozenset[str] = frozenset()) -> Dateline | None:
    """Return the dateline a paragraph opens with, its span without the dash after it; None where there is none.

    `known` holds casefolded names of places that may stand bare in ordinary spelling ("New Delhi: ...").
    """
    words = text[paragraph.start : min(paragraph.end, paragraph.start + FARTHEST + 40)]
    for end, resume, mark in _separators(words):
        head = _read(words[:end].strip())
        if head is None or not _holds(head, mark, words, resume, known):
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
    year = int(published[:4])
    if len(published) >= 7 and found[0] - int(published[5:7]) > 6:
        year -= 1
    return f"{year:04}-{found[0]:02}-{found[1]:02}" if found != (2, 29) else None


def _separators(words: str) -> Iterator[tuple[int, int, str]]:
    """Yield (end of head, start of body, the mark) for every mark that may close a dateline."""
    for match in SEPARATOR.finditer(words[: FARTHEST + 8]):
        if 0 < match.start() <= FARTHEST and match.end() < len(words):
            yield match.start(), match.end(), match[0].strip()


def _read(head: str) -> _Head | None:
    """Return the parts of a dateline's words, or None when they are not those of a dateline."""
    agency = date = None
    for bracket in BRACKETED.findall(head):
        if DATE.fullmatch(bracket):
            date = bracket
        elif agency is None:
            agency = bracket
    if len(BRACKETED.findall(head)) > 2 or (agency is not None and not _is_agency(agency)):
        return None
    bare = BRACKETED.sub(" ", head).strip(" ,|.")
    dated = list(DATE.finditer(bare))
    if dated:
        whole = bare[dated[0].start() : dated[-1].end()]
        if len(whole) > 40:
            return None
        date, bare = whole, (bare[: dated[0].start()] + bare[dated[-1].end() :]).strip(" ,|.")
    pieces = [piece.strip() for piece in re.split(r"[,|]", bare) if piece.strip()]
    if pieces and agency is None and pieces[-1].casefold() in KNOWN_AGENCIES:
        agency = pieces.pop()
    if not pieces:
        return _Head(None, agency, date, False) if agency and _is_known(agency) else None
    capitals = _is_capitals(pieces[0])
    if len(pieces) > 3 or not all(_is_capitals(piece) or _is_title(piece) for piece in pieces):
        return None
    return _Head(", ".join(pieces), agency, date, capitals)


def _holds(head: _Head, mark: str, words: str, resume: int, known: frozenset[str]) -> bool:
    """Whether these parts, with this mark after them, make a dateline."""
    following = words[resume:].lstrip("“”\"'‘([ ")
    if not following or following[0].islower():
        return False
    if head.place is None:
        return True
    if NOT_A_PLACE.search(head.place) and not head.agency:
        return False
    if head.agency or head.date:
        return bool(mark) or (head.agency is not None and head.capitals and _is_known(head.agency))
    if not mark or head.place.count(" ") > 4:
        return False
    first = re.split(r"[,/]", head.place)[0].strip()
    named = first.casefold() in known
    if mark in {":", "|"}:
        return named or (head.capitals and len(first) >= 4)
    if head.capitals:
        return len(first) >= 3
    again = re.search(rf"\s{re.escape(mark)}\s", words[resume:])
    return named or (
        len(first) >= 3 and again is None and not re.search(r"['’]s?\b|\.$", head.place) and "," in head.place
    )


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
