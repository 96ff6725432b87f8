"""Unknown places: names that stand where only a place can, and that no table knows; they have no point."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.actors.cast import Cast
from dragoman.actors.marks import Marked
from dragoman.actors.metonym import WHERE, role_of
from dragoman.actors.towns import name_runs_of
from dragoman.model.place import Place
from dragoman.places.located import Located

NAMED = frozenset({"GPE", "LOC", "FAC"})
PLACES = frozenset(
    (
        "airfield airport base bay bridge camp canal city crossing dam district enclave estuary garrison "
        "gorge harbour heights hills island islet junction lake mine monastery mountain mountains oasis pass "
        "peak peninsula plain plateau port prison province refinery reservoir resort ridge river strait "
        "suburb town valley village "
    ).split()
)
OTHERS = frozenset({"", "PERSON", "ORG", "NORP", "PRODUCT"})


def unknown_places(page: Marked, cast: Cast) -> Iterator[Located]:
    """Yield the unmarked names of a page that the recogniser calls places or that follow "near", "the town of"."""
    sheet = page.sheet
    spoken = {
        token
        for reference in cast.on(sheet.index)
        if reference.rule not in {"pronoun", "town"}
        for token in range(reference.start, reference.end)
    }
    for start, end in name_runs_of(page):
        if spoken.intersection(range(start, end)) or not _is_placed(page, start, end):
            continue
        head = sheet.head_of(start, end)
        span = sheet.span(start, end)
        role = role_of(sheet, start, end, head)
        place = Place(sheet.said(start, end), None, None, None, "area", span)
        yield Located(sheet.index, start, end, head, place, "named" if role == "metonym" else role)


def _is_placed(page: Marked, start: int, end: int) -> bool:
    sheet = page.sheet
    labels = set(sheet.entities[start:end])
    before = sheet.lower[start - 1] if start else ""
    if not labels <= NAMED | OTHERS or end - start > 3:
        return False
    after = sheet.lower[end] if end < len(sheet) else ""
    of_place = before == "of" and start > 1 and sheet.lower[start - 2] in PLACES
    if of_place or after in PLACES:
        return True  # "the village of Tawila", "the Torkham crossing"
    if labels <= NAMED:
        return sheet.deps[sheet.head_of(start, end)] in {"pobj", "appos", "dobj", "nsubjpass", "conj"}
    return before in WHERE - {"at", "above", "below", "within", "via"} and end - start == 1
