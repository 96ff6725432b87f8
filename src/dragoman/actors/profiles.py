"""Profiles: country, code and role of a person, by what the text says beside the name and by the offices of the day."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.actors.context import country_nearby
from dragoman.actors.draft import slug
from dragoman.actors.marks import Marked
from dragoman.actors.persons import Run
from dragoman.actors.realms import realm
from dragoman.actors.roles import Role
from dragoman.actors.scene import PUBLIC, Scene
from dragoman.codebook.offices import Holder
from dragoman.model.actor import Actor, Office

UNSAID = frozenset({"courtesy", "nobility", "doctor"})
TOP = frozenset(
    {"president", "prime minister", "foreign minister", "monarch", "supreme leader", "chancellor", "general secretary"}
)
OFTEN = frozenset({"USA"})  # whose presidents are named without their country
RULING = frozenset({"rule", "govern", "run", "control", "dominate"})
AMERICAN = frozenset({"secretary of state", "secretary of defense", "defense secretary", "treasury secretary"})
CIVIL = frozenset({"minister", "ministry", "secretary", "department"})


class Naming(NamedTuple):
    """One place a person is named by `run`, with the `words` as said, the role beside it and `also` one after it."""

    page: Marked
    run: Run
    words: str
    role: Role | None
    also: Role | None = None


def actor_code(country: str | None, sector: str, words: str = "") -> str | None:
    """Return the code of a country and a sector; a defence minister is of the government and the military.

    >>> actor_code("RUS", "MIL", "Defence Minister"), actor_code(None, "REB")
    ('RUSGOVMIL', 'REB')
    """
    civil = sector == "MIL" and CIVIL.intersection(words.lower().split())
    return f"{country or ''}{'GOV' if civil else ''}{sector}" or None


def person_of(scene: Scene, name: str, naming: Naming) -> Actor:
    """Return the actor a name and its description make; the text's own description beats the table."""
    holder, role = scene.world.holders.get(name), naming.role
    if role is None or (not role.sector and not role.mark):
        return (_ruler(scene, name, naming) if holder is None else None) or official(scene, name)
    country = scene.country_of(role.mark) if role.mark else None
    code = _body_code(scene, role)
    if country is None and code is None and role.possessor is None:
        country = _served(holder, scene.day) or _guess(scene, naming, role)
    elif country is None and code is None:
        country = _served(holder, scene.day)
    sector = "ELI" if role.former and role.sector in PUBLIC else role.sector
    code = code or actor_code(country, sector, role.words)
    return Actor(slug(name), name, "person", (), country, code, role.words, origin="description", private=role.private)


def _ruler(scene: Scene, name: str, naming: Naming) -> Actor | None:
    """Return the actor of "Aslan Abashidze, who has ruled Adzhara since 1991", or None where nothing is ruled."""
    sheet, end = naming.page.sheet, naming.run[1]
    if sheet.lower[end : end + 2] != [",", "who"] or sheet.deps[end + 1] != "nsubj":
        return None
    verb = sheet.heads[end + 1]
    ruled = sheet.child(verb, "dobj") if sheet.lemmas[verb] in RULING else None
    mark = naming.page.mark_at(ruled) if ruled is not None else None
    country = scene.country_of(mark) if mark is not None else None
    if country is None:
        return None
    return Actor(slug(name), name, "person", (), country, f"{country}GOV", "ruler", origin="description")


def official(scene: Scene, name: str) -> Actor:
    """Return the actor of a name alone: with the office of the report's day, else as what it was before."""
    holder = scene.world.holders.get(name)
    office = holder.at(scene.day) if holder else None
    if office is not None:
        code = actor_code(office.country, "MIL", office.office) if office.code[3:] == "MIL" else office.code
        return Actor(slug(name), name, "person", (), office.country, code or None, office.office, origin="office")
    left = holder.before(scene.day) if holder else None
    if holder is None:
        return Actor(slug(name), name, "person", origin="ner")
    country = _served(holder, scene.day)
    role = f"former {left.office}" if left else None
    return Actor(slug(name), name, "person", (), country, actor_code(country, "ELI"), role, origin="office")


def _served(holder: Holder | None, day: str | None) -> str | None:
    """Return the country a person serves or served last, or None."""
    if holder is None:
        return None
    office = holder.at(day) or holder.before(day)
    known = [one.country for one in reversed(holder.offices) if one.country]
    return (office.country if office else None) or (known[0] if known else None)


def _body_code(scene: Scene, role: Role) -> str | None:
    """Return the code of the organisation or group a role names, or None."""
    if role.mark is None or role.mark.kind not in {"organisation", "group"}:
        return None
    owner = scene.world.organisations.get(role.mark.key) or scene.world.groups[role.mark.key]
    return owner.code or None


def _guess(scene: Scene, naming: Naming, role: Role) -> str | None:
    """Return the country of an official whose description names none: that of the sentence or the report."""
    if role.sector not in PUBLIC or role.office in UNSAID:
        return None
    if role.words.lower() in AMERICAN:
        return "USA"
    known = realm(scene, naming.page, role.words, naming.run[0])
    if known:
        return known
    home = scene.home if scene.home in scene.countries else None
    return country_nearby(scene, naming.page, naming.run[0]) or home or scene.dominant()


def official_named(scene: Scene, key: str, role: Role | None) -> str | None:
    """Return the full name of the official of the report's day with a surname: of the role's country or a named one.

    Heads of state and government and foreign ministers are taken too where the report names no country, or where
    nobody else in the table has their surname.
    """
    wanted = scene.country_of(role.mark) if role and role.mark else None
    found: list[tuple[int, bool, str]] = []
    for name in scene.world.surnames.get(key, ()):
        office = scene.world.holders[name].at(scene.day)
        if office is None or (wanted and office.country != wanted):
            continue
        named = scene.countries[office.country] if office.country else 1
        alone = _is_top(office) and (not scene.countries or _rivals(scene, key) == 1)
        if role or named or alone:
            found.append((named, _is_top(office), name))
    found.sort(key=lambda one: (-one[0], not one[1], one[2]))
    return found[0][2] if found else _of_another_day(scene, key, role, wanted)


def _rivals(scene: Scene, key: str) -> int:
    """Return how many with a surname are in office on a report's day, whom it may mean by the name alone."""
    return sum(scene.world.holders[name].at(scene.day) is not None for name in scene.world.surnames[key])


def _of_another_day(scene: Scene, key: str, role: Role | None, wanted: str | None) -> str | None:
    """Return who bore a surname in the very office that a text gives it, on whatever day: President Carter."""
    if role is None or role.office not in TOP or role.possessor is not None:
        return None
    ever: list[tuple[int, int, str]] = []
    for name in scene.world.surnames.get(key, ()):
        for office in scene.world.holders[name].offices:
            fitting = office.office == role.office and wanted in {None, office.country}
            named = scene.countries[office.country or ""]
            if fitting and (wanted or office.country in OFTEN or named):
                ever.append((-named, _years_off(office, scene.day), name))
    ever.sort()
    lands = {scene.world.holders[name].offices[0].country for _, _, name in ever}
    return ever[0][2] if len(lands) == 1 else None


def _years_off(office: Office, day: str | None) -> int:
    """Return how many years before or after an office a day is."""
    year = int((day or "9999")[:4])
    return max(int((office.since or "0000")[:4]) - year, year - int((office.until or "9999")[:4]), 0)


def _is_top(office: Office) -> bool:
    return office.office in TOP
