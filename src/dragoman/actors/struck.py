"""Struck: places that something is done to: the shelled town, the airport of a bombed city, a factory in a capital."""

from __future__ import annotations

from dragoman.actors.context import country_of_place
from dragoman.actors.draft import slug
from dragoman.actors.marks import Mark, Marked
from dragoman.actors.metonym import role_of
from dragoman.actors.scene import Scene
from dragoman.model.actor import Actor
from dragoman.text.sheet import Sheet

SETTLED = frozenset(
    "city town village port suburb district neighbourhood neighborhood outskirts region province island "
    "peninsula enclave "
    "airport area areas villages towns parts settlement camp capital stronghold".split()
)
ACTS = frozenset(
    "attack attacks assault siege shelling bombing bombardment strike strikes offensive raid raids capture seizure "
    "invasion occupation annexation blockade destruction liberation storming airstrike airstrikes "
    "advance march".split()
)
IMPOSING = frozenset({"impose", "slap", "fire", "advance", "march", "inflict", "drop"})
RELIEF = frozenset({"aid", "assistance", "relief", "supplies", "curfew", "embargo", "blockade", "siege", "deliveries"})
SITES = frozenset(
    "base port airfield airbase harbour harbor refinery station factory plant bridge school hospital market mosque "
    "church palace warehouse depot pipeline runway dam barracks building buildings homes houses bus train hotel "
    "facility site sites installation radar camp convoy building compound headquarters".split()
)
BUILT = SETTLED | SITES
DESTROYING = frozenset(
    "attack shell bomb strike hit storm bombard raid destroy devastate pound burn rocket demolish level flatten torch "
    "blast wreck target".split()
)
NEARBY = frozenset({"in", "near", "at", "outside", "around"})


def is_struck(page: Marked, mark: Mark) -> bool:
    """Whether a place is what a verb or an act is done to: "shelled Douma", "the siege of Homs"."""
    sheet, head = page.sheet, mark.head
    dep, governor = sheet.deps[head], sheet.heads[head]
    if dep in {"dobj", "nsubjpass"}:
        return mark.kind != "capital" or role_of(sheet, mark.start, mark.end, head) == "named"
    if dep == "appos" and sheet.deps[governor] in {"dobj", "nsubjpass"}:
        return mark.kind != "capital"
    if dep in {"compound", "nmod", "poss"}:
        return sheet.lower[governor] in BUILT and _is_destroyed(page, governor)
    if dep != "pobj":
        return False
    noun = sheet.heads[governor]
    if sheet.lower[governor] == "of" and sheet.lower[noun] in SETTLED:
        outer = sheet.deps[noun]
        return outer in {"dobj", "nsubjpass"} or (
            outer == "pobj" and sheet.lower[sheet.heads[noun]] in {"on", "against", "of"}
        )
    preposition, lemma = sheet.lower[governor], sheet.lemmas[noun]
    if preposition in {"on", "against", "of"} and (sheet.lower[noun] in ACTS or lemma in IMPOSING):
        return True
    if preposition in NEARBY and sheet.tags[noun] in {"NN", "NNS"}:
        return _is_destroyed(page, noun)
    return preposition in {"to", "for", "on"} and sheet.lower[noun] in RELIEF


def _is_destroyed(page: Marked, noun: int) -> bool:
    """Whether a thing that is no actor by itself is destroyed or attacked."""
    sheet = page.sheet
    if any(hit.sector for hit in page.hits_to(noun + 1)):
        return False
    governor = sheet.heads[noun]
    if sheet.deps[noun] in {"dobj", "nsubjpass"}:
        return sheet.lemmas[governor] in DESTROYING
    above = sheet.lower[sheet.heads[governor]]
    return sheet.deps[noun] == "pobj" and sheet.lower[governor] in {"on", "against", "at"} and above in ACTS


def refer_town(scene: Scene, sheet: Sheet, mark: Mark) -> None:
    """Enter the people of a place that something is done to, on the place and on "the town of"."""
    name = sheet.said(mark.start, mark.end)
    country = mark.key or None
    town = Actor(slug(name), name, "population", (), country, f"{country}CVL" if country else None, origin="town")
    ids = (scene.draft.add(town),)
    scene.draft.refer(sheet, (mark.start, mark.end, mark.head), ids, "town")
    preposition = sheet.heads[mark.head]
    noun = sheet.heads[preposition]
    if sheet.lower[preposition] == "of" and sheet.lower[noun] in SETTLED:
        scene.draft.refer(sheet, (noun, mark.end, noun), ids, "town")
    elif sheet.deps[mark.head] == "appos" and preposition < mark.start:
        scene.draft.refer(sheet, (preposition, mark.end, preposition), ids, "town")


def refer_towns(scene: Scene, page: Marked) -> None:
    """Enter the people of nameless towns that are attacked, of the country last said to be where it is."""
    sheet = page.sheet
    for token in sheet.among(SETTLED):
        if not _is_destroyed(page, token) or scene.draft.at(sheet.index, token) is not None:
            continue
        country = country_of_place(scene, page, token)
        if country:
            words = sheet.said(token, token + 1)
            people = Actor(slug(country, words), words, "population", (), country, f"{country}CVL", origin="context")
            scene.draft.refer(sheet, (token, token + 1, token), (scene.draft.add(people),), "description")
