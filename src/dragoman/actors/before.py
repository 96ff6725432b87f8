"""Before: who of those already spoken of a definite phrase stands for: the ministry, the rebels, the world body."""

from __future__ import annotations

from collections.abc import Container, Iterator

from dragoman.actors.bodykinds import BODIES
from dragoman.actors.clauses import SUBJECTS
from dragoman.actors.marks import Mark, Marked
from dragoman.actors.phrases import Phrase, linked
from dragoman.actors.scene import PLACES, Scene
from dragoman.model.actor import Actor

HELPERS = frozenset({"guarantors", "mediators", "sponsors", "facilitators", "donors", "co-chairs", "signatories"})
STATELY = frozenset({"state", "capital", "seat"})
ARMED_KINDS = frozenset({"armed_group", "de_facto_government"})
LANDED = PLACES | {"demonym", "seat"}
SEVERAL = 3
LEADING = frozenset({"president", "prime minister", "king", "emir", "chancellor", "premier", "chairman", "ruler"})
OF_LEADERS = (["leader"], ["president-elect"])
OTHERWISE = frozenset({"vice", "deputy", "former", "ex", "assistant", "acting"})
UNFIXED = frozenset({"", "ELI", "OPP", "PTY"})
WORLD = frozenset({"world body", "global body"})


def spoken_before(scene: Scene, page: Marked, phrase: Phrase) -> tuple[str, ...]:
    """Return the actors that a definite phrase without owner stands for again, or nobody."""
    person = _holder(scene, page, phrase) or _subject_before(scene, page, phrase)
    if person:
        return (person,)
    if phrase.sector.word in HELPERS:
        return helpers(scene, page, phrase.head)
    words = page.sheet.said(*phrase.noun).lower()
    again = scene.spoken.get(words)
    if again is None and phrase.noun[1] - phrase.noun[0] == 1:
        again = scene.spoken.get(page.sheet.lower[phrase.head]) or _ending_so(scene, page, phrase)
    return again or _body(scene, page, phrase)


def remember(scene: Scene, page: Marked, phrase: Phrase, found: tuple[str, ...]) -> None:
    """Let the words of a phrase, and its last alone, stand for its actors from here on."""
    scene.spoken[page.sheet.said(*phrase.noun).lower()] = found
    if "federal" in page.sheet.lower[phrase.start : phrase.noun[1]]:
        scene.spoken["federal"] = found
    if phrase.sector.kind != "person" or page.sheet.lower[phrase.head] == phrase.sector.word:
        scene.spoken[page.sheet.lower[phrase.head]] = found


def armed_before(scene: Scene, page: Marked, head: int) -> str | None:
    """Return the key of the armed group named last before a token, else of the first the report names, or None."""
    spoken = {m.key for other in scene.pages for m in other.marks if m.kind in LANDED} | {scene.home or "", ""}
    armed = [mark for mark in marks_before(scene, page, head) if _is_armed(scene, mark, spoken)]
    if armed:
        return armed[0].key
    return next((m.key for other in scene.pages for m in other.marks if _is_armed(scene, m, spoken)), None)


def named_agency(scene: Scene, page: Marked, head: int) -> str | None:
    """Return the key of the agency of the United Nations named last before a token, or None."""
    for mark in marks_before(scene, page, head):
        body = scene.world.organisations[mark.key] if mark.kind == "organisation" else None
        if body is not None and body.kind == "agency" and body.code.startswith("IGOUNO"):
            return mark.key
    return None


def marks_before(scene: Scene, page: Marked, head: int) -> Iterator[Mark]:
    """Yield the marks of the report before a token, the last first."""
    for index in range(page.sheet.index, -1, -1):
        for mark in reversed(scene.pages[index].marks):
            if not mark.silent and (index < page.sheet.index or mark.start < head):
                yield mark


def helpers(scene: Scene, page: Marked, token: int) -> tuple[str, ...]:
    """Return the states that "the guarantors" or "the mediators" are: those last named in one breath, three or more."""
    for index in range(page.sheet.index, -1, -1):
        other = scene.pages[index]
        states = [m for m in other.marks if m.kind in STATELY and (index < page.sheet.index or m.start < token)]
        row: list[Mark] = []
        for mark in reversed(states):
            if row and not linked(other, mark.end, row[-1].start):
                if len(row) >= SEVERAL:
                    break
                row = []
            row.append(mark)
        if len(row) >= SEVERAL:
            return tuple(dict.fromkeys(scene.state(mark.key) for mark in reversed(row)))
    return ()


def _is_armed(scene: Scene, mark: Mark, spoken: Container[str]) -> bool:
    """Whether a mark names an armed group, at home in a country that the report speaks of otherwise too."""
    if mark.kind != "group" or mark.silent:
        return False
    group = scene.world.groups[mark.key]
    return group.kind in ARMED_KINDS and (group.country or "") in spoken


def _holder(scene: Scene, page: Marked, phrase: Phrase) -> str | None:
    """Return the person last named whose role ends so ("General Hlaing", then "the general"), or None."""
    if phrase.sector.kind != "person" or page.sheet.tags[phrase.head] not in {"NN", "NNP", "JJ"}:
        return None
    former = phrase.sector.sector == "ELI"
    words = phrase.sector.word.removeprefix("former ").lower().split()
    for reference in scene.draft.back(page.sheet.index, phrase.start):
        actor = scene.draft.actor(reference.actors[0])
        roles = _roles(scene, actor, former) if actor.kind == "person" else ()
        if any(_ends_so(role, words) or (words in OF_LEADERS and role in LEADING) for role in roles):
            return actor.id
    return None


def _subject_before(scene: Scene, page: Marked, phrase: Phrase) -> str | None:
    """Return the person the sentence before is about, where nothing but this phrase says what he is.

    "Amina Diallo won the vote. The opposition leader ...": the same sector, or none known yet.
    """
    sheet = page.sheet
    start = sheet.sentences[phrase.head]
    if phrase.sector.kind != "person" or sheet.deps[phrase.head] not in SUBJECTS or not start:
        return None
    last = range(sheet.sentences[start - 1], start)
    subject = next((at for at in last if sheet.deps[at] in SUBJECTS and sheet.deps[sheet.heads[at]] == "ROOT"), None)
    reference = scene.draft.at(sheet.index, subject) if subject is not None else None
    actor = scene.draft.actor(reference.actors[0]) if reference else None
    if actor is None or actor.kind != "person" or (actor.role and actor.origin != "office"):
        return None
    sector = (actor.code or "")[3:6]
    return (
        actor.id if sector == phrase.sector.sector or (sector in UNFIXED and phrase.sector.sector in UNFIXED) else None
    )


def _roles(scene: Scene, actor: Actor, former: bool) -> Iterator[str]:
    """Yield what a person is said to be, or, of a former holder, every office held before."""
    role = (actor.role or "").lower()
    if role:
        yield role.removeprefix("former ") if former else role
    holder = scene.world.holders.get(actor.name) if former else None
    yield from (office.office for office in holder.offices if office.until) if holder else ()


def _ends_so(role: str, words: list[str]) -> bool:
    """Whether a role ends in words, with no "vice" or "former" before them."""
    said = role.split()
    return said[-len(words) :] == words and not OTHERWISE.intersection(said[: -len(words)])


def _ending_so(scene: Scene, page: Marked, phrase: Phrase) -> tuple[str, ...]:
    """Return the body whose name ended in the same noun before ("Sudan's Army", then "the army"), or nobody."""
    word = page.sheet.lower[phrase.head]
    for index in range(page.sheet.index, -1, -1):
        other = scene.pages[index]
        for mark in reversed(other.marks):
            later = index == page.sheet.index and mark.start >= phrase.start
            if not later and mark.kind in {"group", "organisation"} and other.sheet.lower[mark.end - 1] == word:
                found = scene.power(mark)
                return (found,) if found else ()
    return ()


def _body(scene: Scene, page: Marked, phrase: Phrase) -> tuple[str, ...]:
    """Return the organisation of the kind the phrase names ("the regional bloc") that was named last, or nobody."""
    if phrase.sector.kind != "body" or phrase.sector.sector != "IGO":
        return ()
    if phrase.sector.word in WORLD:
        return (scene.organisation("united-nations"),)
    kinds = BODIES.get(page.sheet.lower[phrase.head], ())
    for mark in marks_before(scene, page, phrase.start):
        if mark.kind == "organisation" and scene.world.organisations[mark.key].kind in kinds:
            return (scene.organisation(mark.key),)
    return ()
