"""Contained: towns whose division the text names after a comma: the Paris of "Paris, Texas" is no capital."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from dragoman.actors.marks import Mark, Marked
from dragoman.codebook.gazetteer import City, Gazetteer
from dragoman.text.sheet import Sheet

KINDS = frozenset({"state", "capital", "city"})
LONGEST = 3
COMMAS = frozenset({",", "("})


def mark_contained(pages: Iterable[Marked], gazetteer: Gazetteer, spoken: Counter[str]) -> None:
    """Turn the marks of states, capitals and cities that a division's name follows into those of its towns."""
    for page in pages:
        for mark in [mark for mark in page.marks if mark.kind in KINDS]:
            division = division_after(page.sheet, mark.end, gazetteer)
            if division is None or division.country == mark.key:
                continue
            towns = gazetteer.cities(page.sheet.said(mark.start, mark.end))
            if any(lies_in(town, division) for town in towns):
                spoken[mark.key] -= mark.kind != "city"
                page.replace(mark, Mark(mark.start, mark.end, mark.head, "city", division.country))


def division_after(sheet: Sheet, end: int, gazetteer: Gazetteer) -> City | None:
    """Return the division that a comma sets after the token before `end`, or None: ", Texas", ", Ill.", "(N.S.)"."""
    if end + 1 >= len(sheet) or sheet.words[end] not in COMMAS or not sheet.words[end + 1][0].isupper():
        return None
    for last in range(min(end + 1 + LONGEST, len(sheet)), end + 1, -1):
        words = sheet.said(end + 1, last)
        division = gazetteer.division(words, short=True) or gazetteer.division(f"{words}.", short=True)
        if division is not None:
            return division
    return None


def lies_in(town: City, division: City) -> bool:
    """Whether a town of the gazetteer lies in a division, under its own name."""
    return not town.other and not town.level and (town.country, town.admin) == (division.country, division.admin)
