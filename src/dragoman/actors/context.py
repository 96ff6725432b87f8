"""Context: the country of an actor whose phrase names none ("the army", "police"), by its clause and the report."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.actors.clauses import subjects_above
from dragoman.actors.marks import Mark, Marked
from dragoman.actors.metonym import VIOLENT, role_of
from dragoman.actors.scene import COUNTRY_KINDS, PLACES, Scene
from dragoman.actors.sheet import Sheet

NAMES = frozenset({"name", "title", "surname"})
ADDRESSED = frozenset(
    "urge tell ask warn accuse blame press call meet fight support back arm sanction condemn praise "
    "criticise criticize "
    "thank invite summon expel threaten join help advise demand pressure beg order face battle rebuke own".split()
)


def country_around(scene: Scene, page: Marked, head: int, definite: bool = False) -> str | None:
    """Return the country to read a noun with that names none, or None where nothing tells.

    First that of the subject of its clause or of who says it ("Russia massed troops"), not of who acts upon it
    ("France urged the government"); then of places and countries in its sentence and paragraph; then the report's.
    """
    own, others = _by_clause(scene, page, head, definite)
    if own:
        return own
    found = next((code for code in _nearby(scene, page, head) if code not in others), None)
    return found or scene.salient(others)


def country_nearby(scene: Scene, page: Marked, token: int) -> str | None:
    """Return the last country named before a token in its sentence (a subject first) or its paragraph, or None."""
    return next(_nearby(scene, page, token), None)


def country_of_place(scene: Scene, page: Marked, token: int, reach: int = 1) -> str | None:
    """Return the country of the last place something is in, within `reach` paragraphs up to a token's, or None."""
    end = page.sheet.sentence_end(token)
    for index in range(page.sheet.index, max(page.sheet.index - reach, -1), -1):
        other = scene.pages[index]
        for mark in reversed(other.marks):
            if (index < page.sheet.index or mark.start < end) and _is_where(other.sheet, mark):
                return mark.key
    return None


def _is_where(sheet: Sheet, mark: Mark) -> bool:
    return mark.kind in PLACES and bool(mark.key) and role_of(sheet, mark.start, mark.end, mark.head) in {"where", "to"}


def _by_clause(scene: Scene, page: Marked, head: int, definite: bool) -> tuple[str | None, set[str]]:
    """Return the country of the clause's subject where the noun is its own, and those that only act upon it."""
    sheet = page.sheet
    others: set[str] = set()
    inner = True
    for subject in subjects_above(sheet, head):
        country = _country_at(scene, page, subject)
        verb = sheet.heads[subject]
        upon = inner and (definite or sheet.paragraph.doc[verb].lemma_ in ADDRESSED | VIOLENT)
        inner = False
        if country and upon and sheet.sentences[subject] == sheet.sentences[head]:
            others.add(country)
        elif country:
            return country, others
    return None, others


def _country_at(scene: Scene, page: Marked, token: int) -> str | None:
    mark = page.mark_at(token)
    if mark is not None and mark.kind in COUNTRY_KINDS:
        return mark.key
    reference = scene.draft.at(page.sheet.index, token)
    return scene.draft.actor(reference.actors[0]).country if reference else None


def _nearby(scene: Scene, page: Marked, token: int) -> Iterator[str]:
    """Yield countries before a token: its sentence's subjects and others, its places, then the paragraph's."""
    sheet = page.sheet
    named = sorted({*_marked(page), *_persons(scene, page, token)})
    before = [(head, country) for head, country in named if head <= token]
    here = [one for one in before if sheet.sentences[one[0]] == sheet.sentences[token]]
    yield from (country for head, country in reversed(here) if sheet.deps[head] in {"nsubj", "nsubjpass", "poss"})
    yield from (country for _, country in reversed(here))
    yield from (
        mark.key
        for mark in page.marks
        if sheet.sentences[mark.start] == sheet.sentences[token] and _is_where(sheet, mark)
    )
    yield from (country for head, country in reversed(before) if sheet.deps[head] in {"nsubj", "nsubjpass", "poss"})
    yield from (country for _, country in reversed(before))


def _marked(page: Marked) -> Iterator[tuple[int, str]]:
    for mark in page.marks:
        if mark.kind in COUNTRY_KINDS:
            yield mark.head, mark.key


def _persons(scene: Scene, page: Marked, token: int) -> Iterator[tuple[int, str]]:
    for head in range(token):
        reference = scene.draft.at(page.sheet.index, head)
        if reference is not None and reference.rule in NAMES:
            country = scene.draft.actor(reference.actors[0]).country
            if country:
                yield head, country
