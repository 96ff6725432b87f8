"""Context: the country of an actor whose phrase names none ("the army", "police"), by its clause and the report."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.actors.clauses import DEEPEST, SUBJECTS, subjects_above
from dragoman.actors.forces import country_at, victims
from dragoman.actors.marks import Mark, Marked
from dragoman.actors.metonym import VIOLENT, role_of
from dragoman.actors.scene import COUNTRY_KINDS, PLACES, Scene
from dragoman.model.actor import Actor
from dragoman.text.sheet import Sheet

NAMES = frozenset({"name", "title", "surname"})
ADDRESSED = frozenset(
    "urge tell ask warn accuse blame press call meet fight support back arm sanction condemn praise "
    "criticise criticize "
    "thank invite summon expel threaten join help advise demand pressure beg order face battle rebuke own".split()
)
STRANGE = ADDRESSED | VIOLENT
RULING = frozenset(
    "dismiss sack fire appoint name order deploy send mobilise mobilize head lead dissolve command control withdraw "
    "move replace reform address reshuffle purge recall".split()
)
KINDLY = frozenset({"praise", "thank", "back", "congratulate", "salute", "inspect", "address", "join", "command"})
TELLING = frozenset({"tell", "address", "inform", "assure", "brief", "ask", "promise", "warn"})
HEARING = frozenset({"parliament", "lawmakers", "legislators", "deputies", "assembly", "congress", "senate"})
LONG_AGO, LONGEST = 1000, 20  # tokens before a noun where nothing says whose it is, tokens of a name
COMMANDING = ("defense", "defence", "army", "military", "chief of staff")
AT_HOME = frozenset({"OPP", "REB", "CVL", "PTY", "MED", "BUS", "EDU", "LAB", "REL"})


def country_around(scene: Scene, page: Marked, head: int, definite: bool = False, organ: bool = False) -> str | None:
    """Return the country to read a noun with that names none, or None where nothing tells.

    First that of a place its sentence opens with ("In Moscow, the ministry said"), of the subject of its clause or of
    who says it ("Russia massed troops"), not of who acts upon it ("France urged the government"); then of a subject
    named before it in its sentence, of the country the report leads with, of what the sentence before is about, of
    places in its sentence, and the report's. An organ of state (`organ`: the army, parliament) is that of the official
    who acts upon it, in a report on that country.
    """
    opening = opening_place(page, head)
    if opening:
        return opening
    own, others = _by_clause(scene, page, head, definite)
    lead = scene.lead()
    if organ and not own:
        official = _official_over(scene, page, head)
        lemma = page.sheet.lemmas[verb_over(page.sheet, head)]
        heard = lemma in TELLING and page.sheet.lower[head] in HEARING
        own = official if official and (heard or lemma in KINDLY or lead in {None, official}) else None
    if own and not (definite and lead and lead not in others and _is_reported(page.sheet, head)):
        return own
    leading = (lead,) if own else ()
    found = next((c for c in (*leading, *_around(scene, page, head, lead)) if c and c not in others), None)
    return found or scene.salient(others)


def country_of_clause(scene: Scene, page: Marked, head: int) -> str | None:
    """Return the country of the subject whose own a noun is, or None where its clause tells none or is about it."""
    at = head
    while page.sheet.deps[at] in {"compound", "amod", "nmod"}:
        at = page.sheet.heads[at]
    return None if page.sheet.deps[at] in SUBJECTS else _by_clause(scene, page, head, definite=False)[0]


def forces_around(scene: Scene, page: Marked, head: int) -> str | None:
    """Return the country of bare forces that an officer or minister of defence speaks of, or None: they are his own.

    "Yazov denied that the army was preparing a coup" in a report on Lithuania is about the Soviet army.
    """
    if opening_place(page, head):
        return None
    for subject in subjects_above(page.sheet, head):
        reference = scene.draft.at(page.sheet.index, subject)
        actor = scene.draft.actor(reference.actors[0]) if reference else None
        if actor is not None and actor.country and actor.kind == "person" and _commands(actor):
            return None if actor.country in _by_clause(scene, page, head, definite=True)[1] else actor.country
    return None


def _commands(actor: Actor) -> bool:
    """Whether somebody commands or speaks for his country's forces."""
    return (actor.code or "")[3:6] == "MIL" or any(word in (actor.role or "").lower() for word in COMMANDING)


def _around(scene: Scene, page: Marked, head: int, lead: str | None) -> Iterator[str | None]:
    """Yield the countries a noun without one may be of, likeliest first."""
    yield from (code for subject, code in _here(scene, page, head) if subject)
    yield lead
    yield from _earlier(scene, page, head)
    sheet = page.sheet
    near = page.marks_in(sheet.sentences[head], sheet.sentence_end(head))
    yield from (m.key for m in near if _is_where(sheet, m, m.start < head))


def _is_reported(sheet: Sheet, head: int) -> bool:
    """Whether a noun is the subject of what somebody says or of a condition to it, and so need not be theirs."""
    if sheet.deps[head] not in SUBJECTS:
        return False
    verb = sheet.heads[head]
    return sheet.deps[verb] in {"advcl", "ccomp"} and sheet.heads[verb] != verb


def opening_place(page: Marked, head: int) -> str | None:
    """Return the country of the place a noun's sentence opens with before the noun, or None."""
    sheet = page.sheet
    first = sheet.sentences[head]
    if sheet.lower[first] not in {"in", "at", "inside"}:
        return None
    mark = next(iter(page.marks_in(first + 1, first + 4)), None)
    return mark.key if mark and mark.end <= head and mark.kind in PLACES and mark.key else None


def country_nearby(scene: Scene, page: Marked, token: int) -> str | None:
    """Return the last country named before a token in its sentence (a subject first) or its paragraph, or None."""
    return next(_nearby(scene, page, token), None)


def country_of_place(scene: Scene, page: Marked, token: int, reach: int = 1) -> str | None:
    """Return the country of the last place something is in, within `reach` paragraphs up to a token's, or None."""
    end = page.sheet.sentence_end(token)
    for index in range(page.sheet.index, max(page.sheet.index - reach, -1), -1):
        other = scene.pages[index]
        for mark in reversed(other.marks):
            before = index < page.sheet.index or mark.start < token
            if (before or mark.start < end) and _is_where(other.sheet, mark, before):
                return mark.key
    return None


def _is_where(sheet: Sheet, mark: Mark, moving: bool = True) -> bool:
    """Whether a mark is a place something is in, or moves to."""
    roles = {"where", "to"} if moving else {"where"}
    if _is_aside(sheet, mark):
        return False
    return mark.kind in PLACES and bool(mark.key) and role_of(sheet, mark.start, mark.end, mark.head) in roles


def _is_aside(sheet: Sheet, mark: Mark) -> bool:
    """Whether a place only says where a speaker is: "Tillerson, in Sydney, urged ..."."""
    start, end = mark.start - 1, mark.end
    aside = start > 1 and end < len(sheet) and sheet.words[start - 1] == sheet.words[end] == ","
    return aside and sheet.tags[start - 2] in {"NNP", "NNPS"}


def _by_clause(scene: Scene, page: Marked, head: int, definite: bool) -> tuple[str | None, set[str]]:
    """Return the country of the clause's subject where the noun is its own, and those that only act upon it."""
    sheet = page.sheet
    others = victims(scene, page, head)
    inner = True
    borne = sheet.deps[head] not in SUBJECTS
    apart = not borne and sheet.deps[sheet.heads[head]] == "advcl"
    for subject in subjects_above(sheet, head):
        country = country_at(scene, page, subject)
        if country is None and sheet.tags[subject] == "PRP":
            continue  # not read yet: most likely whoever is the subject around it
        lemma = sheet.lemmas[verb_over(sheet, head) if inner and borne else sheet.heads[subject]]
        strange = lemma in STRANGE or (definite and borne)
        apart = apart or (inner and not borne and _is_coordinated(sheet, head, subject))
        ruling = lemma in RULING and not (lemma == "fire" and sheet.deps[head] == "pobj")
        upon = inner and not apart and strange and not (ruling or _is_domestic(scene, sheet, subject))
        inner = False
        if country and upon and _same(sheet, subject, head):
            others.add(country)
        elif country and country not in others:
            return country, others
    return None, others


def _is_coordinated(sheet: Sheet, head: int, subject: int) -> bool:
    """Whether a subject's clause is only coordinated with another subject's, so that neither acts upon the other."""
    verb = sheet.heads[head]
    return sheet.deps[verb] == "conj" and sheet.heads[verb] == sheet.heads[subject]


def _official_over(scene: Scene, page: Marked, head: int) -> str | None:
    """Return the country of the official who is the subject of a noun's clause, or None."""
    subject = next(subjects_above(page.sheet, head), None)
    reference = scene.draft.at(page.sheet.index, subject) if subject is not None else None
    actor = scene.draft.actor(reference.actors[0]) if reference else None
    return actor.country if actor and actor.kind != "state" and (actor.code or "")[3:6] == "GOV" else None


def verb_over(sheet: Sheet, token: int) -> int:
    """Return the verb a noun hangs on, at whatever depth; the root where there is none."""
    at = sheet.heads[token]
    for _ in range(DEEPEST):
        if sheet.tags[at].startswith("VB") or sheet.heads[at] == at:
            break
        at = sheet.heads[at]
    return at


def _is_domestic(scene: Scene, sheet: Sheet, subject: int) -> bool:
    """Whether who acts upon a noun is of its country: the opposition, protesters, rebels."""
    reference = scene.draft.at(sheet.index, subject)
    code = scene.draft.actor(reference.actors[0]).code if reference else None
    return (code or "")[3:6] in AT_HOME


def _same(sheet: Sheet, one: int, other: int) -> bool:
    return sheet.sentences[one] == sheet.sentences[other]


def _nearby(scene: Scene, page: Marked, token: int) -> Iterator[str]:
    """Yield countries before a token: its sentence's subjects and others, its places, then the paragraph's."""
    here = _here(scene, page, token)
    yield from (country for subject, country in here if subject)
    yield from (country for _, country in here)
    before = page.marks_in(page.sheet.sentences[token], token)
    yield from (mark.key for mark in before if _is_where(page.sheet, mark))
    yield from _earlier(scene, page, token)


def _here(scene: Scene, page: Marked, token: int) -> list[tuple[bool, str]]:
    """Return the countries named before a token in its sentence, the last first, and whether as its subjects."""
    return _named(scene, page, page.sheet.sentences[token], token + 1)


def _earlier(scene: Scene, page: Marked, token: int) -> Iterator[str]:
    """Yield the countries of the sentences before, the last sentence first, its first subject before the others."""
    sheet, end = page.sheet, page.sheet.sentences[token]
    while end and token - end < LONG_AGO:
        start = sheet.sentences[end - 1]
        found = _named(scene, page, start, end)
        yield from (country for subject, country in reversed(found) if subject)
        yield from (country for _, country in found)
        end = start


def _named(scene: Scene, page: Marked, start: int, end: int) -> list[tuple[bool, str]]:
    found = sorted({*_marked(page, start, end), *_persons(scene, page, start, end)}, reverse=True)
    return [(_is_agent(page.sheet, head), country) for head, country in found if start <= head < end]


def _is_agent(sheet: Sheet, head: int) -> bool:
    """Whether a name is a subject or says whose the subject is: Argentine troops, Peru's army."""
    for _ in range(3):
        if sheet.deps[head] in {"nsubj", "nsubjpass", "poss"}:
            return True
        if sheet.deps[head] not in {"amod", "compound", "nmod"}:
            return False
        head = sheet.heads[head]
    return False


def _marked(page: Marked, start: int, end: int) -> Iterator[tuple[int, str]]:
    for mark in page.marks_in(start - LONGEST, end):
        if mark.kind in COUNTRY_KINDS:
            yield mark.head, mark.key


def _persons(scene: Scene, page: Marked, start: int, end: int) -> Iterator[tuple[int, str]]:
    for head, reference in scene.draft.heads(page.sheet.index, start, end):
        if reference.rule in NAMES:
            country = scene.draft.actor(reference.actors[0]).country
            if country:
                yield head, country
