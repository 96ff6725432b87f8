"""Described actors: who a role noun's phrase stands for, with country and code from the phrase or its context."""

from __future__ import annotations

from dragoman.actors.alone import alone, of_body, unowned
from dragoman.actors.before import named_agency, remember, spoken_before
from dragoman.actors.context import opening_place
from dragoman.actors.draft import slug
from dragoman.actors.forces import remember_arm, told_before
from dragoman.actors.making import FRIENDS, made, of_actor
from dragoman.actors.marks import Mark, Marked
from dragoman.actors.names import Hit, longest
from dragoman.actors.others import others
from dragoman.actors.pairs import is_pair
from dragoman.actors.phrases import OTHERS, Phrase, read_phrase
from dragoman.actors.scene import Scene
from dragoman.codebook.folding import fold
from dragoman.model.actor import Actor

WEAK = frozenset(
    "base department agency committee unit command mission division campaign cell faction patrol convoy "
    "resistance uprising "
    "intelligence business industry operator company firm bank hotel factory settlement community "
    "communities society public "
    "population markets market palace customs officer general private major captain commander "
    "marine agent speaker "
    "representative secretary leader leaders authority delegation leadership assembly opposition "
    "alliance coalition bloc "
    "chiefs heads bosses head chief boss counterpart counterparts members member aircraft plane planes "
    "missile missiles "
    "rocket rockets vessel vessels ship ships boat boats trawler "
    "trawlers tanker "
    "tankers frigate frigates destroyer destroyers union state council commission security-council party "
    "court agents units outpost checkpoint "
    "garrison fleet".split()
)
TYPES = frozenset(
    "agency group movement party alliance think-tank channel newspaper organisation organization company "
    "bloc militia "
    "network broadcaster website station faction service radio television".split()
)
UN = "united-nations"
GOODS = frozenset(
    "tank tanks artillery gun guns missile missiles rocket rockets jet jets helicopter helicopters plane planes "
    "aircraft warplanes drone drones ship ships boat boats submarines frigates howitzers launchers".split()
)
HANDING = frozenset("give sell supply deliver provide ship donate lend buy purchase order hand".split())
RULING = frozenset({"new", "interim", "military", "civilian", "communist", "coup"})
Pending = dict[tuple[int, int], Phrase]


def refer_phrases(scene: Scene, taken: set[tuple[int, int]]) -> Pending:
    """Enter the actors that role nouns describe; return the phrases whose owner only a pronoun or a person names."""
    pending: Pending = {}
    for page in scene.pages:
        for hit in longest([hit for hit in page.hits if hit.meaning.sector]):
            if _is_taken(page, hit, taken) or is_pair(page, hit):
                continue
            phrase = read_phrase(scene, page, hit)
            if phrase is None:
                continue
            if phrase.possessor is not None or phrase.sides is not None:
                pending[(page.sheet.index, phrase.head)] = phrase
            else:
                enter(scene, page, phrase)
    return pending


def _is_taken(page: Marked, hit: Hit, taken: set[tuple[int, int]]) -> bool:
    index = page.sheet.index
    return not taken.isdisjoint((index, token) for token in range(hit.start, hit.end))


def enter(scene: Scene, page: Marked, phrase: Phrase, owners: tuple[str, ...] = ()) -> None:
    """Enter the actors of a phrase; `owners` are ids of actors that a pronoun or name before it stands for."""
    run = (phrase.start, phrase.end, phrase.head)
    named = _named_after(scene, page, phrase) if phrase.sector.kind != "person" else None
    if named:
        scene.draft.refer(page.sheet, run, (named,), "apposition")
        return
    if phrase.sector.word in OTHERS and (owners or phrase.owners or not phrase.sector.private):
        scene.draft.refer(page.sheet, run, others(scene, page, phrase, owners), "noun")
        return
    ids = [_owned(scene, page, phrase, owner) for owner in phrase.owners]
    ids += [of_actor(scene, page, phrase, owner) or alone(scene, page, phrase) for owner in owners]
    fresh = ids or not phrase.definite or opening_place(page, phrase.head)
    again = () if fresh else spoken_before(scene, page, phrase) or told_before(scene, page, phrase)
    if again:
        scene.draft.refer(page.sheet, run, again, "noun")
        return
    if not ids and _is_handed_over(page, phrase):
        return
    if not ids:
        known = _short_name(scene, page, phrase)
        weak = phrase.sector.word in WEAK or phrase.sector.word in scene.world.owned
        weak = weak and not _is_qualified(page, phrase) and not of_body(scene, page, phrase)
        if known is None and weak:
            return
        owner = phrase.possessor
        unknown = owner is not None and (page.sheet.tags[owner] == "PRP$" or _is_unknown_leader(page, phrase, owner))
        ids = [known or (unowned(scene, page, phrase) if unknown else alone(scene, page, phrase))]
    found = tuple(dict.fromkeys(ids))
    remember(scene, page, phrase, found)
    remember_arm(scene, page, phrase, found)
    scene.draft.refer(page.sheet, run, found, "description")


def _is_unknown_leader(page: Marked, phrase: Phrase, owner: int) -> bool:
    """Whether a phrase belongs to somebody named after it of whom nothing is known: exiles loyal to Obote."""
    return owner > phrase.head and page.sheet.tags[owner] == "NNP" and page.sheet.entities[owner] == "PERSON"


def _named_after(scene: Scene, page: Marked, phrase: Phrase) -> str | None:
    """Return the body or group whose name right after it tells what a noun is: the regional bloc ECOWAS."""
    at = phrase.noun[1]
    mark = page.mark_at(at) or (page.mark_at(at + 1) if page.sheet.words[at : at + 1] == [","] else None)
    if mark is None or mark.kind not in {"organisation", "group"} or mark.start > at + 1:
        return None
    beside = page.sheet.deps[mark.head] == "appos" and page.sheet.heads[mark.head] == phrase.head
    return scene.power(mark) if beside else None


def _is_handed_over(page: Marked, phrase: Phrase) -> bool:
    """Whether weapons are only what somebody gives to another: sold tanks, delivered rockets."""
    sheet, head = page.sheet, phrase.head
    given = sheet.deps[head] == "dobj" and sheet.lemmas[sheet.heads[head]] in HANDING
    return given and sheet.lower[head] in GOODS


def _is_qualified(page: Marked, phrase: Phrase) -> bool:
    """Whether a leader is told apart by a word before it: a Sikh leader."""
    sheet, at = page.sheet, phrase.noun[0] - 1
    told = at >= phrase.start and (sheet.tags[at].startswith("NN") or sheet.words[at][0].isupper())
    if phrase.sector.word == "opposition" and sheet.deps[phrase.head] == "compound":
        return True
    if phrase.sector.word in {"opposition", "leadership"}:
        return (
            phrase.definite
            and sheet.deps[phrase.head] in {"nsubj", "nsubjpass", "dobj", "pobj"}
            and not _faces(page, phrase)
        )
    if phrase.sector.word in {"leader", "leaders"} and phrase.definite and sheet.lower[at] in RULING:
        return True
    return phrase.sector.word in {"leader", "leaders"} and told and sheet.tags[at] not in {"DT", "PRP$"}


def _faces(page: Marked, phrase: Phrase) -> bool:
    """Whether it is opposition to something."""
    return any(page.sheet.lower[kid] in {"to", "of", "from"} for kid in page.sheet.children[phrase.head])


def _short_name(scene: Scene, page: Marked, phrase: Phrase) -> str | None:
    """Return the organisation of the report whose name ends in the phrase's capitalised words "
    "("Security Council")."""
    start, end = phrase.noun
    words = page.sheet.said(start, end)
    if not words[0].isupper() or end - start < 2:
        return None
    folded = fold(words)
    named = (m.key for p in scene.pages for m in p.marks if m.kind == "organisation")
    told = (key for key in named if fold(scene.world.organisations[key].name).endswith(f" {folded}"))
    key = next(told, None) or scene.world.endings.get(folded)
    return scene.organisation(key) if key else None


def _owned(scene: Scene, page: Marked, phrase: Phrase, owner: Mark) -> str:
    """Return the actor of a phrase that a country, an organisation or a group owns."""
    word = phrase.sector.word
    if word == "agency" and owner.key == UN:
        agency = named_agency(scene, page, phrase.start)
        return scene.organisation(agency or UN)
    if owner.kind in {"group", "organisation"} and owner.end == phrase.noun[0] and word in TYPES:
        return scene.group(owner.key) if owner.kind == "group" else scene.organisation(owner.key)
    if owner.kind in {"group", "organisation"}:
        body = scene.group(owner.key) if owner.kind == "group" else scene.organisation(owner.key)
        return of_actor(scene, page, phrase, body) or alone(scene, page, phrase)
    if word in FRIENDS:
        name = page.sheet.said(owner.start, phrase.noun[1])
        return scene.draft.add(Actor(slug(owner.key, word), name, "organisation", origin="description"))
    country = scene.country_of(owner)
    group = scene.armed_group_in(country) if phrase.sector.sector == "REB" and owner.start >= phrase.noun[1] else None
    if group:
        return scene.group(group)
    return scene.draft.add(made(page, phrase, country, "description", owner))
