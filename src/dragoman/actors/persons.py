"""Persons: names of people in a paragraph, from the codebook, the entity recogniser and titles."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.actors.marks import Marked
from dragoman.actors.names import Hit
from dragoman.actors.surnames import PARTICLES

LONGEST = 20  # tokens of a title
Run = tuple[int, int]
PROPER = frozenset({"NNP", "NNPS"})
DATES = frozenset({"DATE", "TIME"})
SMALL = frozenset({"RB", "DT", "IN", "UH", "CC", "WRB", "PRP$", "PRP"})
ENDING = frozenset({"POS", ",", ":", ".", "CC", "-LRB-", "VBD", "VBZ", "MD"})


def name_runs(page: Marked) -> list[Run]:
    """Return the token runs that name a person, titles and possessives cut off, left to right and apart."""
    known = [(mark.start, mark.end) for mark in page.marks if mark.kind == "person"]
    runs = list(known)
    titled = dict(_titled(page))
    for run in (*page.sheet.named("PERSON"), *titled.items()):
        cut = _trimmed(page, run)
        if cut and titled.get(cut[0], 0) > cut[1]:
            cut = cut[0], titled[cut[0]]
        if cut and not any(cut[0] < end and start < cut[1] for start, end in runs):
            runs.append(cut)
    return sorted(runs)


def _titled(page: Marked) -> Iterator[Run]:
    """Yield the capitalised words that follow a title said with a capital: "President Kais Saied"."""
    sheet = page.sheet
    for hit in page.hits:
        if not hit.meaning.title:
            continue
        small = not sheet.words[hit.start][0].isupper()
        if small and not _is_set_beside(page, hit):
            continue
        end = hit.end
        while end < len(sheet) and end - hit.end < 4 and _may_name(page, end, hit.end):
            end += 1
        while end > hit.end and sheet.words[end - 1] == "-":
            end -= 1
        if end > hit.end + small and (sheet.tags[end - 1] in PROPER or sheet.words[end - 2] == "-"):
            yield hit.end, end


def _is_set_beside(page: Marked, hit: Hit) -> bool:
    """Whether a name that the recogniser takes for a body's is set beside a title: "foreign minister Dubem Oniya"."""
    sheet = page.sheet
    return hit.end < len(sheet) and sheet.entities[hit.end] in {"ORG", "PERSON", ""} and sheet.tags[hit.end] == "NNP"


def _may_name(page: Marked, token: int, first: int) -> bool:
    sheet = page.sheet
    word = sheet.words[token]
    if (
        page.mark_at(token) is not None
        or sheet.entities[token] in DATES
        or any(hit.title for hit in page.hits_in(token, token + 1))
    ):
        return False
    if word == "-" and token + 1 < len(sheet):
        return token > first and (sheet.tags[token + 1] in PROPER or len(sheet.words[token + 1]) <= 5)
    if token > first and sheet.words[token - 1] == "-":
        return True
    if sheet.lower[token] in PARTICLES:
        return token + 1 < len(sheet) and sheet.tags[token + 1] in PROPER
    return sheet.tags[token] in PROPER and word[0].isupper() and (token > first or len(word) > 1)


def _trimmed(page: Marked, run: Run) -> Run | None:
    """Return a run without titles, marks and small words at its edges, or None where no name is left."""
    sheet, (start, end) = page.sheet, run
    near = page.hits_in(start - LONGEST, end)
    titles = {i for hit in near if hit.title for i in range(hit.start, hit.end)}
    while start < end and _is_edge(page, start, titles):
        start += 1
    stop = start
    while stop < end and not _breaks(page, start, stop):
        stop += 1
    while stop > start and not sheet.words[stop - 1][0].isupper() and sheet.words[stop - 2 : stop - 1] != ["-"]:
        stop -= 1
    if stop - start > 1 and any(_is_other(page, token) for token in range(start, stop)):
        return None
    return (start, stop) if any(sheet.tags[i] in PROPER for i in range(start, stop)) else None


def _is_other(page: Marked, token: int) -> bool:
    """Whether a token is part of a known name that is no person's."""
    mark = page.mark_at(token)
    return mark is not None and mark.kind != "person"


def _is_edge(page: Marked, token: int, titles: set[int]) -> bool:
    """Whether a token before a name is no part of it: a title, a country, an adverb."""
    sheet = page.sheet
    if (token in titles and token + 1 < len(sheet)) or _is_other(page, token):
        return True
    word = sheet.words[token]
    if not word[0].isalpha() or sheet.tags[token] in SMALL:
        return True
    return not word[0].isupper() and sheet.lower[token] not in PARTICLES


def _breaks(page: Marked, start: int, token: int) -> bool:
    """Whether a name that began at `start` ends before a token."""
    sheet = page.sheet
    word = sheet.words[token]
    if sheet.lower[token] in {"'s", "’s"} or (sheet.tags[token] in ENDING and word != "."):
        return True
    hyphened = token > start and sheet.words[token - 1] == "-" and sheet.tags[token] not in {"VBN", "JJ"}
    return not (word[0].isupper() or word in {"-", "’", "'"} or sheet.lower[token] in PARTICLES or hyphened)
