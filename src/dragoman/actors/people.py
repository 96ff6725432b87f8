"""People: the persons of a report, each with role, country and code, and every place their names stand."""

from __future__ import annotations

from dataclasses import replace

from dragoman.actors.marks import Marked
from dragoman.actors.persons import PROPER, Run, name_runs
from dragoman.actors.profiles import Naming, actor_code, official, official_named, person_of
from dragoman.actors.roles import Role, placed_after, role_after, role_before
from dragoman.actors.scene import Scene
from dragoman.actors.surnames import PARTICLES, name_words, surname_keys
from dragoman.codebook.folding import fold
from dragoman.model.actor import Actor
from dragoman.text.sheet import Sheet


class Persons:
    """The persons of one report by the folded words that may stand for them."""

    def __init__(self) -> None:
        self.by_key: dict[str, list[str]] = {}
        self._full: dict[str, str] = {}

    def enter_full(self, identity: str, words: list[str]) -> None:
        """Let the endings of a full name ("Costa Mendez" of "Nicanor Costa Mendez") stand for a person."""
        for start in range(1, len(words) - 1):
            self._full.setdefault(" ".join(words[start:]), identity)

    def find_full(self, words: list[str]) -> str | None:
        """Return the person whose longer name ends in these words, or None."""
        return self._full.get(" ".join(words))

    def enter(self, identity: str, keys: tuple[str, ...]) -> None:
        """Let words stand for a person."""
        for key in keys:
            known = self.by_key.setdefault(key, [])
            if identity not in known:
                known.append(identity)

    def find(self, word: str) -> str | None:
        """Return the person a folded word stands for: the one entered last, or None."""
        known = self.by_key.get(word)
        return known[-1] if known else None


def refer_people(scene: Scene, taken: set[tuple[int, int]]) -> list[Naming]:
    """Enter the persons and the references to them; add the (paragraph, token) pairs their names take to `taken`.

    Returns the namings whose role is another's ("Lavrov's deputy"), for `inherit` once pronouns are resolved.
    """
    namings = [
        Naming(page, run, page.sheet.said(*run), *_roles(scene, page, run))
        for page in scene.pages
        for run in name_runs(page)
        if (page.sheet.index, run[0]) not in taken
    ]
    persons = Persons()
    lengths = [len(name_words(naming.words)) for naming in namings]
    full = [naming for naming, length in zip(namings, lengths, strict=True) if length > 1]
    single = [naming for naming, length in zip(namings, lengths, strict=True) if length == 1]
    for naming in full:
        _refer(scene, naming, _full(scene, naming, persons), taken)
    for naming in single:
        identity = _single(scene, naming, persons)
        if identity:
            _refer(scene, naming, identity, taken)
    _sweep(scene, persons, taken)
    return [naming for naming in namings if naming.role is not None and naming.role.possessor is not None]


def _roles(scene: Scene, page: Marked, run: Run) -> tuple[Role | None, Role | None]:
    """Return the role beside a name: before it, with the country after it, or else after it; and another after that.

    "The leader of the raiders, Abdullah Luthufi, a Maldivian businessman": the first says what he is, both whose.
    """
    start, end = run
    first = placed_after(page, role_before(scene, page, start), end)
    if first is None or not (first.sector or first.mark or first.possessor):  # no more than "Mr"
        return role_after(scene, page, end) or first, None
    also = role_after(scene, page, end) if page.sheet.lower[end + 1 : end + 2] in (["a"], ["an"]) else None
    if also is not None and first.mark is None and first.possessor is None:
        return replace(first, mark=also.mark or next(iter(page.marks_in(end + 1, also.end)), None)), also
    return first, also


def _full(scene: Scene, naming: Naming, persons: Persons) -> str:
    """Return the person of a full name, entered with what the text says of them, else with their office."""
    mark = naming.page.mark_at(naming.run[0])
    known = persons.find_full(name_words(naming.words)) if mark is None else None
    if known:
        return known
    name = mark.key if mark is not None and mark.kind == "person" else naming.words
    identity = scene.draft.add(person_of(scene, name, naming))
    actor = scene.draft.actor(identity)
    persons.enter(identity, surname_keys(name, actor.country))
    persons.enter_full(identity, name_words(naming.words))
    persons.enter(identity, (f"{name_words(name)[0]} ",))
    if mark is not None and fold(naming.words) != fold(name):
        persons.enter(identity, surname_keys(naming.words, actor.country))
    return identity


def _single(scene: Scene, naming: Naming, persons: Persons) -> str | None:
    """Return the person of a single name: one of this report, an official of the day, or somebody new."""
    key = name_words(naming.words)[0]
    known = persons.find(key) or persons.find(f"{key} ")
    if known:
        if naming.role:
            scene.draft.add(person_of(scene, scene.draft.actor(known).name, naming))
        return known
    official = official_named(scene, key, naming.role)
    if official:
        identity = scene.draft.add(person_of(scene, official, naming))
        persons.enter(identity, (key,))
        return identity
    sheet, (start, _) = naming.page.sheet, naming.run
    if naming.page.mark_at(start) is not None or sheet.tags[start] not in PROPER or len(naming.words) < 3:
        return None
    if naming.role is None and not _acts(sheet, start):
        return None
    identity = scene.draft.add(person_of(scene, naming.words, naming))
    persons.enter(identity, (key,))
    return identity


def _acts(sheet: Sheet, token: int) -> bool:
    """Whether a lone name does what persons do: it is a subject, an owner or an object, and nothing is in it."""
    if sheet.deps[token] in {"nsubj", "nsubjpass", "dobj", "poss", "oprd", "dative"}:
        return True
    return sheet.deps[token] == "pobj" and sheet.lower[sheet.heads[token]] in {
        "by",
        "with",
        "to",
        "for",
        "between",
        "against",
    }


def _refer(scene: Scene, naming: Naming, identity: str, taken: set[tuple[int, int]]) -> None:
    """Enter the name alone and, where a title stands before it, the whole phrase."""
    sheet, (start, end) = naming.page.sheet, naming.run
    head = sheet.head_of(start, end)
    role = naming.role
    taken.update((sheet.index, token) for token in range(start, end))
    scene.draft.refer(sheet, (start, end, head), (identity,), "name" if end - start > 1 else "surname")
    if naming.also is not None:
        _refer_apart(scene, naming.page, naming.also, identity, taken)
    if role is None:
        return
    first = min(role.start, start)
    whole = sheet.head_of(first, end) if role.start < start else head
    if role.start < start and sheet.words[start - 1] != ",":
        scene.draft.refer(sheet, (first, end, whole), (identity,), "title")
        taken.update((sheet.index, token) for token in range(role.start, start) if naming.page.mark_at(token) is None)
    else:
        _refer_apart(scene, naming.page, role, identity, taken)


def _refer_apart(scene: Scene, page: Marked, role: Role, identity: str, taken: set[tuple[int, int]]) -> None:
    """Enter a description that a comma sets apart from the name."""
    sheet = page.sheet
    inner = sheet.head_of(role.start, role.end)
    scene.draft.refer(sheet, (role.start, role.end, inner), (identity,), "apposition")
    taken.update((sheet.index, token) for token in range(role.start, role.end) if page.mark_at(token) is None)


def _sweep(scene: Scene, persons: Persons, taken: set[tuple[int, int]]) -> None:
    """Enter every other place where a surname of the report's persons, or of an official of the day, stands."""
    for page in scene.pages:
        sheet, surnames = page.sheet, scene.world.surnames
        for token, low in enumerate(sheet.lower):
            if low not in surnames and low not in persons.by_key and low.isascii():
                continue
            word = sheet.words[token]
            if not word[0].isupper() or len(word) < 2:
                continue
            key = low if word.isascii() else fold(word)
            known = persons.find(key)
            official_ones = surnames.get(key)
            if (known is None and official_ones is None) or (sheet.index, token) in taken:
                continue
            identity = known if _stands_alone(page, token) else None
            if identity is None and official_ones and _is_surname(page, token):
                name = official_named(scene, key, None)
                identity = scene.draft.add(official(scene, name)) if name else None
                if identity:
                    persons.enter(identity, (key,))
            if identity:
                start = _with_particles(sheet, token)
                scene.draft.refer(sheet, (start, token + 1, sheet.head_of(start, token + 1)), (identity,), "surname")
                taken.update((sheet.index, i) for i in range(start, token + 1))


def _stands_alone(page: Marked, token: int) -> bool:
    mark = page.mark_at(token)
    return mark is None or (mark.kind != "person" and mark.end - mark.start == 1 and mark.kind != "state")


def _is_surname(page: Marked, token: int) -> bool:
    """Whether a capitalised word that an official bears is one here: a proper noun, no part of another name."""
    sheet = page.sheet
    if page.mark_at(token) is not None or sheet.tags[token] not in PROPER or sheet.entities[token] == "DATE":
        return False
    neighbours = [i for i in (token - 1, token + 1) if 0 <= i < len(sheet)]
    label = sheet.entities[token]
    return not any(label and sheet.entities[i] == label and sheet.tags[i] in PROPER for i in neighbours)


def _with_particles(sheet: Sheet, token: int) -> int:
    start = token
    while start and (
        sheet.lower[start - 1] in PARTICLES or (sheet.words[start - 1] == "-" and sheet.lower[start - 2] in PARTICLES)
    ):
        start -= 1
    return start


def inherit(scene: Scene, naming: Naming) -> None:
    """Give "Lavrov's deputy, Sergei Ryabkov" the country of Lavrov, once it is known whose deputy he is."""
    role = naming.role
    if role is None or role.possessor is None or role.mark is not None:
        return
    sheet = naming.page.sheet
    owner = scene.draft.at(sheet.index, role.possessor)
    own = scene.draft.at(sheet.index, sheet.head_of(*naming.run))
    if owner is None or own is None or len(owner.actors) != 1:
        return
    boss, deputy = scene.draft.actor(owner.actors[0]), scene.draft.actor(own.actors[0])
    if boss.code and (boss.kind in {"armed_group", "organisation"} or boss.code.startswith("IGO")):
        scene.draft.rewrite(_with_country(deputy, boss.country, boss.code))
    elif deputy.country is None and boss.country:
        sector = role.sector if role.sector not in {"LEG", "CVL", ""} else "GOV"
        scene.draft.rewrite(_with_country(deputy, boss.country, actor_code(boss.country, sector, role.words)))


def _with_country(actor: Actor, country: str | None, code: str | None) -> Actor:
    return Actor(
        actor.id, actor.name, actor.kind, actor.aliases, country, code, actor.role, (), actor.origin, actor.private
    )
