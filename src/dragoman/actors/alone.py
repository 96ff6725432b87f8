"""Alone: the actor of a phrase that names no owner, with the country its context gives."""

from __future__ import annotations

from dataclasses import replace

from dragoman.actors.before import HELPERS, armed_before, marks_before
from dragoman.actors.clauses import subjects_above
from dragoman.actors.context import (
    ADDRESSED,
    country_around,
    country_nearby,
    country_of_clause,
    country_of_place,
    forces_around,
    verb_over,
)
from dragoman.actors.forces import who_fires
from dragoman.actors.making import SOURCES, made, of_actor
from dragoman.actors.marks import Marked
from dragoman.actors.peoples import home_of_people
from dragoman.actors.phrases import ENVOYS, VISITING, Phrase
from dragoman.actors.realms import realm, whole
from dragoman.actors.scene import ORGANS, PLACES, PUBLIC, Scene
from dragoman.actors.towns import country_of_name
from dragoman.codebook.sectors import Sector

BLOCS = {"gulf": "gulf-states", "western": "west", "european": "european-countries", "arab": "arab-states"}
BLOCS |= {
    "southeast": "asean",
    "african": "african-countries",
    "allied": "west",
    "nordic": "nordic-council",
    "baltic": "baltic-states",
}
REGIONAL = frozenset({"asian", "regional", "international", "foreign", "global", "world", "overseas", "multinational"})
WHEREVER = frozenset({"REB", "CVL", "OPP", "REF", "LAB", "EDU", "REL"})
CROWDS = frozenset({"OPP", "LAB", "EDU", "REL", "REB"})
YOUNG = frozenset({"students", "youths", "prisoners", "farmers", "peasants"})
REBELLING = frozenset({"rebels", "guerrillas", "guerillas", "insurgents", "separatists"})
PEACEKEEPING = frozenset({"peacekeepers", "peacekeeper", "blue helmets", "peacekeeping force", "peacekeeping troops"})
KEEPERS = frozenset({"igo", "alliance", "bloc", "peacekeeping", "mission"})
MANY = ("governments", "parliaments", "armies", "courts")
OWN = frozenset({"federal", "government", "loyalist", "national", "regular"})
MISSIONS = frozenset({"embassy", "consulate", "high commission", "embassies", "consulates"})
WEAPONS = frozenset("drone drones rocket rockets missile missiles artillery mortar mortars".split())  # fired by anyone
OWNED = frozenset({"state", "national", "state-owned", "state-run"})
ARMIES = frozenset({"army", "military", "air force", "navy"})  # Palestine has none
GUESTS = frozenset({"diplomats", "sources", "source", "diplomat"})


def alone(scene: Scene, page: Marked, phrase: Phrase) -> str:
    """Return the actor of a phrase that names no owner."""
    near = page.sheet.lower[phrase.start : phrase.noun[0]]
    bloc = next((BLOCS[word] for word in page.sheet.lower[phrase.start : phrase.noun[1]] if word in BLOCS), None)
    if bloc is not None and bloc in scene.world.organisations:
        found = of_actor(scene, page, phrase, scene.organisation(bloc))
        if found:
            return found
    if page.sheet.lower[phrase.head] in GUESTS or (REGIONAL.intersection(near) and not of_body(scene, page, phrase)):
        return scene.draft.add(made(page, phrase, None, "description"))
    if phrase.sector.word in PEACEKEEPING:
        return _peacekeepers(scene, page, phrase)
    if phrase.sector.word in HELPERS:
        return scene.draft.add(made(page, phrase, None, "description"))
    if phrase.sector.sector == "REB":
        group = _rebels(scene, page, phrase)
        if group:
            return scene.group(group)
    country = _country(scene, page, phrase)
    if country is None and phrase.sector.sector in PUBLIC and OWN.intersection(near):
        country = scene.salient()
    return scene.draft.add(made(page, phrase, country, "context" if country else "description"))


def unowned(scene: Scene, page: Marked, phrase: Phrase) -> str:
    """Return the actor of a phrase whose owner is a pronoun that stands for nobody known: of no country."""
    return scene.draft.add(made(page, phrase, None, "description"))


def _country(scene: Scene, page: Marked, phrase: Phrase) -> str | None:
    """Return the country of a phrase by its sector: officials are the clause's, crowds where they are."""
    sector, head = phrase.sector.sector, phrase.head
    known = (
        realm(scene, page, phrase.sector.word, head)
        or home_of_people(scene, page, phrase.start, phrase.noun[1])
        or country_of_name(scene, page, phrase.noun[0])
    )
    if known:
        return known
    if sector == "SET":
        return "ISR" if scene.countries["ISR"] or scene.countries["PSE"] else None
    if sector in {"BUS", "MED"} and OWNED.intersection(page.sheet.lower[phrase.start : phrase.noun[1]]):
        return country_around(scene, page, head, phrase.definite)
    if of_body(scene, page, phrase):
        return _of_spoken(scene, page, phrase) or country_around(scene, page, head, definite=True)
    if phrase.sector.kind == "person" and not phrase.definite:
        return country_nearby(scene, page, head) if sector in PUBLIC else None
    if phrase.sector.kind == "person" and sector == "OPP":
        return _at_home(scene)
    if phrase.sector.word == "parties" and any(page.sheet.lower[kid] == "to" for kid in page.sheet.children[head]):
        return country_of_place(scene, page, head)
    if phrase.sector.word in MISSIONS and not of_body(scene, page, phrase):
        near = country_nearby(scene, page, head)
        return near if near != scene.home else None
    if page.sheet.lower[head] in VISITING and not of_body(scene, page, phrase):
        return None
    if page.sheet.lower[head] in WEAPONS and not phrase.definite:
        return country_of_clause(scene, page, head)
    if (
        sector == "MIL"
        and phrase.sector.kind != "person"
        and (theirs := forces_around(scene, page, head) or who_fires(scene, page, head))
    ):
        return theirs
    if sector in PUBLIC and not phrase.sector.word.endswith(MANY):
        here = (_crowd_before(scene, page, head) or country_of_place(scene, page, head)) if sector == "COP" else None
        found = here or country_around(scene, page, head, phrase.definite, sector in ORGANS)
        federal = "federal" in page.sheet.lower[phrase.start : phrase.noun[1]]
        if federal or (phrase.sector.word in ARMIES and "federal" in scene.spoken):
            found = whole(scene, found) or found
        armyless = found == "PSE" and phrase.sector.word in ARMIES and scene.countries["ISR"]
        return "ISR" if armyless else found
    if sector in WHEREVER:
        here = country_of_place(scene, page, head)
        many = phrase.sector.kind == "group" or sector == "OPP"
        crowd = (sector in CROWDS or phrase.sector.word in YOUNG) and many and phrase.sector.word not in SOURCES
        if here or not crowd:
            return here
        ruled = _ruled(scene, page, head)
        return _met_by(scene, page, head) or _at_home(scene) or ruled
    return None


def _at_home(scene: Scene) -> str | None:
    """Return the dateline's country where the report leads with it."""
    lead = scene.lead()
    return lead if lead == scene.home else None


def _met_by(scene: Scene, page: Marked, head: int) -> str | None:
    """Return the country of the police, army or government that acts upon a crowd, or None."""
    subject = next(subjects_above(page.sheet, head), None)
    reference = scene.draft.at(page.sheet.index, subject) if subject is not None else None
    actor = scene.draft.actor(reference.actors[0]) if reference else None
    talks = page.sheet.lemmas[verb_over(page.sheet, head)] in ADDRESSED
    return actor.country if actor and not talks and (actor.code or "")[3:6] in {"COP", "GOV"} else None


def _crowd_before(scene: Scene, page: Marked, head: int) -> str | None:
    """Return the country of the crowd told of just before the police: "Sofia students threw stones"; or None."""
    sheet = page.sheet
    start = sheet.sentences[head]
    if any(mark.kind in PLACES for mark in page.marks_in(start, sheet.sentence_end(head))):
        return None
    first = sheet.sentences[start - 1] if start else start
    for _, reference in reversed(list(scene.draft.heads(sheet.index, first, head))):
        actor = scene.draft.actor(reference.actors[0])
        if actor.country and actor.kind == "population":
            return actor.country
    return None


def _ruled(scene: Scene, page: Marked, head: int) -> str | None:
    """Return the one country whose president, police or army a crowd's page names up to its sentence, or None."""
    sheet = page.sheet
    public = {hit.end - 1 for hit in page.hits if (key := hit.sector) and _rules(scene.world.sectors[key])}
    countries = {
        mark.key
        for mark in page.marks
        if mark.kind in {"state", "demonym"}
        and sheet.sentences[mark.start] <= sheet.sentences[head]
        and (sheet.heads[mark.head] in public or sheet.heads[sheet.heads[mark.head]] in public)
    }
    return countries.pop() if len(countries) == 1 else None


def _rules(sector: Sector) -> bool:
    return sector.sector in PUBLIC and not ENVOYS & set(sector.word.split())


def of_body(scene: Scene, page: Marked, phrase: Phrase) -> str | None:
    """Return the words for the public body that a person's noun is said of: a foreign ministry spokesman."""
    for hit in page.hits_in(phrase.start, phrase.noun[0]):
        if hit.end <= phrase.noun[0]:
            key = hit.sector
            sector: Sector | None = scene.world.sectors[key] if key else None
            if sector is not None and sector.kind == "body" and sector.sector in PUBLIC:
                return page.sheet.said(hit.start, hit.end).lower()
    return None


def _of_spoken(scene: Scene, page: Marked, phrase: Phrase) -> str | None:
    words = of_body(scene, page, phrase) or ""
    known = scene.spoken.get(words) or (scene.spoken.get(words.split()[-1]) if words else None)
    return scene.draft.actor(known[0]).country if known else None


def _peacekeepers(scene: Scene, page: Marked, phrase: Phrase) -> str:
    """Return peacekeepers of the organisation of states named last; of none in particular where none is named."""
    for mark in marks_before(scene, page, phrase.start):
        if mark.kind == "organisation" and scene.world.organisations[mark.key].kind in KEEPERS:
            found = of_actor(scene, page, phrase, scene.organisation(mark.key))
            if found:
                return found
    actor = made(page, phrase, None, "description")
    return scene.draft.add(replace(actor, kind="organisation", code="IGO", private=False))


def _rebels(scene: Scene, page: Marked, phrase: Phrase) -> str | None:
    """Return the armed group that "the rebels" of a report are, or "rebels" in the country of the only one it names."""
    if phrase.sector.kind not in {"group", "body"}:
        return None
    if phrase.definite:
        return armed_before(scene, page, phrase.head)
    here = country_of_place(scene, page, phrase.head) if phrase.sector.word in REBELLING else None
    return scene.armed_group_in(here) if here else None
