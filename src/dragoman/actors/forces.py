"""Forces: whose bare troops, planes and ships are: his who commands them, or those whose forces were told last."""

from __future__ import annotations

from dragoman.actors.clauses import SUBJECTS, subjects_above
from dragoman.actors.marks import Marked
from dragoman.actors.phrases import Phrase
from dragoman.actors.scene import COUNTRY_KINDS, Scene

ARMS = {
    word: arm
    for arm, words in {
        "air": "jets planes aircraft warplanes fighters bombers helicopters gunships drones pilots airmen",
        "sea": "ships vessels boats gunboats warships frigates destroyers submarines sailors",
        "land": "troops soldiers forces paratroopers commandos marines infantry tanks units legionnaires guardsmen",
    }.items()
    for word in words.split()
}
FIGHTING = frozenset(
    "fire shoot storm attack shell kill wound beat raid bomb strike hit open seize capture burn loot ram sink board "
    "overrun pound arrest detain round invade enter".split()
)
WISHING = frozenset("demand urge insist ask call want appeal press order warn accuse condemn denounce blame".split())


def told_before(scene: Scene, page: Marked, phrase: Phrase) -> tuple[str, ...]:
    """Return the forces of the same arm told last with their country, where "the planes" can be those; else nobody.

    Not where somebody of another country speaks of them, save to demand something of them or to condemn them.
    """
    told = scene.spoken.get(_arm(page.sheet.lower[phrase.head]))
    if not told:
        return ()
    country = scene.draft.actor(told[0]).country
    subject = next(subjects_above(page.sheet, phrase.head), None)
    if subject is not None and page.sheet.lemmas[page.sheet.heads[subject]] not in WISHING:
        speaker = country_at(scene, page, subject)
        if speaker and speaker != country:
            return ()
    return () if country in victims(scene, page, phrase.head) else told


def remember_arm(scene: Scene, page: Marked, phrase: Phrase, found: tuple[str, ...]) -> None:
    """Let the forces of a country stand for bare ones of their arm, and for whoever fires, from here on."""
    arm = _arm(page.sheet.lower[phrase.head])
    if arm and phrase.owners and len(found) == 1 and phrase.sector.sector == "MIL":
        scene.spoken[arm] = found
        scene.spoken["all forces"] = tuple(dict.fromkeys((*scene.spoken.get("all forces", ()), *found)))


def who_fires(scene: Scene, page: Marked, head: int) -> str | None:
    """Return the country of soldiers that shoot, where only one country's forces were told before; else None."""
    sheet = page.sheet
    fighting = sheet.deps[head] == "nsubj" and sheet.lemmas[sheet.heads[head]] in FIGHTING
    if not fighting or not _arm(sheet.lower[head]):
        return None
    countries = {scene.draft.actor(one).country for one in scene.spoken.get("all forces", ())}
    only = countries.pop() if len(countries) == 1 else None
    return None if only in victims(scene, page, head) else only


def victims(scene: Scene, page: Marked, head: int) -> set[str]:
    """Return the countries of those that a noun's own verb strikes: a ship does not ram its own."""
    sheet = page.sheet
    verb = sheet.heads[head]
    if sheet.deps[head] not in SUBJECTS or sheet.lemmas[verb] not in FIGHTING:
        return set()
    struck = sheet.child(verb, "dobj")
    for kid in sheet.children[verb] if struck is None else ():
        if sheet.lower[kid] in {"on", "at", "upon"}:
            struck = sheet.child(kid, "pobj")
    if struck is None:
        return set()
    found = {m.key for m in page.marks_in(sheet.left_edge(struck), struck + 1) if m.kind in COUNTRY_KINDS}
    if any(sheet.tags[kid] == "PRP$" for kid in sheet.children[struck]):
        speaker = next(subjects_above(sheet, head), None)
        owner = country_at(scene, page, speaker) if speaker is not None else None
        found |= {owner} if owner else set()
    return found


def _arm(word: str) -> str:
    """Return the key by which forces of one arm are remembered, or "" of none."""
    arm = ARMS.get(word)
    return f"forces: {arm}" if arm else ""


def country_at(scene: Scene, page: Marked, token: int) -> str | None:
    """Return the country of whom a token names or stands for, or of a demonym before it; None where it tells none."""
    mark = page.mark_at(token)
    if mark is not None and mark.kind in COUNTRY_KINDS:
        return mark.key
    reference = scene.draft.at(page.sheet.index, token)
    if reference is None:
        owners = (page.mark_at(kid) for kid in page.sheet.children[token] if page.sheet.deps[kid] in {"amod", "poss"})
        return next((m.key for m in owners if m is not None and m.kind in {"demonym", "state"}), None)
    return scene.draft.actor(reference.actors[0]).country
