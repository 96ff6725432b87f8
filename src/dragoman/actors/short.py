"""Short names: the last word of a body's name said alone: the Tamil Tigers, then "the Tigers"."""

from __future__ import annotations

from dragoman.actors.marks import Mark, Marked
from dragoman.codebook.folding import fold

PROPER = frozenset({"NNP", "NNPS"})
NAMING = frozenset({"organisation", "group"})
ARTICLE = frozenset({"the"})
LEAST = 4


def mark_short_names(pages: list[Marked]) -> None:
    """Add marks for "the Front" and the like where the report names one body that ends so."""
    known: dict[str, Mark | None] = {}
    for page in pages:
        for mark in page.marks:
            last = page.sheet.words[mark.end - 1]
            if mark.kind in NAMING and not mark.silent and mark.end - mark.start > 1 and _is_name(last):
                other = known.setdefault(fold(last), mark)
                if other is not None and (other.kind, other.key) != (mark.kind, mark.key):
                    known[fold(last)] = None
    if known:
        for page in pages:
            _mark(page, known)


def _mark(page: Marked, known: dict[str, Mark | None]) -> None:
    sheet = page.sheet
    for token in [article + 1 for article in sheet.among(ARTICLE) if article + 1 < len(sheet)]:
        whole = known.get(fold(sheet.words[token])) if _stands_alone(page, token) else None
        if whole is not None:
            page.add(Mark(token, token + 1, token, whole.kind, whole.key))


def _is_name(word: str) -> bool:
    return word[0].isupper() and len(word) >= LEAST and not word.isupper()


def _stands_alone(page: Marked, token: int) -> bool:
    """Whether a capitalised word stands before no other name."""
    sheet = page.sheet
    if sheet.tags[token] not in PROPER or not _is_name(sheet.words[token]):
        return False
    after = sheet.tags[token + 1] if token + 1 < len(sheet) else ""
    return page.mark_at(token) is None and after not in PROPER and sheet.lower[token + 1 : token + 2] != ["of"]
