"""Described actors: who a role noun's phrase stands for, with country and code from the phrase or its context."""

from __future__ import annotations

from dragoman.actors.context import country_around, country_nearby, country_of_place
from dragoman.actors.draft import slug
from dragoman.actors.marks import Mark, Marked
from dragoman.actors.names import longest
from dragoman.actors.pairs import is_pair
from dragoman.actors.phrases import Phrase, read_phrase, sector_key
from dragoman.actors.profiles import actor_code
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
FRIENDS = frozenset(
    {"allies", "ally", "partners", "partner", "backers", "supporters", "opponents", "rivals", "critics"}
)
TYPES = frozenset(
    "agency group movement party alliance think-tank channel newspaper organisation organization company "
    "bloc militia "
    "network broadcaster website station faction service radio television".split()
)
BLOCS = {"gulf": "gulf-states", "western": "west", "european": "european-countries", "arab": "arab-states"}
BLOCS |= {
    "southeast": "asean",
    "african": "african-countries",
    "allied": "west",
    "nordic": "nordic-council",
    "baltic": "baltic-states",
}
REGIONAL = frozenset({"asian", "regional", "international", "foreign", "global", "world", "overseas", "multinational"})
UNNAMING = frozenset({"DT", "PRP$", "POS", "CD", "PDT", "JJR", "JJS", "RB", "WP$", "IN", "RBR"})
ADDED = frozenset({"MIL", "LEG", "JUD", "COP", "SPY"})
SOURCES = frozenset({"diplomats", "sources", "officials", "analysts", "witnesses", "experts", "residents", "observers"})
LOCAL = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY"})
WHEREVER = frozenset({"REB", "CVL", "OPP", "REF"})
KINDS = {"REB": "armed_group", "UAF": "armed_group", "PRM": "armed_group"}
KINDS |= dict.fromkeys(("GOV", "MIL", "COP", "SPY", "LEG", "JUD"), "government_body")
KINDS |= dict.fromkeys(("CVL", "REF", "SET", "OPP"), "population")
KINDS |= dict.fromkeys(("BUS", "MED", "NGO", "PTY", "IGO", "EDU"), "organisation")
Pending = dict[tuple[int, int], Phrase]


def refer_phrases(scene: Scene, taken: set[tuple[int, int]]) -> Pending:
    """Enter the actors that role nouns describe; return the phrases whose owner only a pronoun or a person names."""
    pending: Pending = {}
    for page in scene.pages:
        for hit in longest(hit for hit in page.hits if sector_key(hit)):
            if any((page.sheet.index, token) in taken for token in range(hit.start, hit.end)) or is_pair(page, hit):
                continue
            phrase = read_phrase(scene, page, hit)
            if phrase is None:
                continue
            if phrase.possessor is not None or phrase.sides is not None:
                pending[(page.sheet.index, phrase.head)] = phrase
            else:
                enter(scene, page, phrase)
    return pending


def enter(scene: Scene, page: Marked, phrase: Phrase, owners: tuple[str, ...] = ()) -> None:
    """Enter the actors of a phrase; `owners` are ids of actors that a pronoun or name before it stands for."""
    ids = [_owned(scene, page, phrase, owner) for owner in phrase.owners]
    ids += [_of_actor(scene, page, phrase, owner) for owner in owners]
    word = page.sheet.lower[phrase.head]
    holder = _holder(scene, page, phrase) if phrase.definite and not ids else None
    if holder:
        scene.draft.refer(page.sheet, (phrase.start, phrase.end, phrase.head), (holder,), "noun")
        return
    again = () if ids or not phrase.definite else scene.spoken.get(word) or _named_before(scene, page, phrase)
    if again:
        scene.draft.refer(page.sheet, (phrase.start, phrase.end, phrase.head), again, "noun")
        return
    if not ids:
        known = _short_name(scene, page, phrase)
        if known is None and phrase.sector.word in WEAK and not _is_qualified(page, phrase):
            return
        ids = [known or _alone(scene, page, phrase)]
    run = (phrase.start, phrase.end, phrase.head)
    found = tuple(dict.fromkeys(ids))
    scene.spoken[word] = found
    scene.draft.refer(page.sheet, run, found, "description")


def _is_qualified(page: Marked, phrase: Phrase) -> bool:
    """Whether a leader is told apart by a word before it: a Sikh leader."""
    sheet, at = page.sheet, phrase.noun[0] - 1
    told = at >= phrase.start and (sheet.tags[at].startswith("NN") or sheet.words[at][0].isupper())
    return phrase.sector.word in {"leader", "leaders"} and told and sheet.tags[at] not in {"DT", "PRP$"}


def _alone(scene: Scene, page: Marked, phrase: Phrase) -> str:
    """Return the actor of a phrase that names no owner, with the country the context gives."""
    sector, country = phrase.sector.sector, None
    bloc = next((BLOCS[word] for word in page.sheet.lower[phrase.start : phrase.noun[0]] if word in BLOCS), None)
    if bloc is not None and bloc in scene.world.organisations:
        return _of_actor(scene, page, phrase, scene.organisation(bloc))
    near = page.sheet.lower[phrase.start : phrase.noun[0]]
    if page.sheet.lower[phrase.head] in {"diplomats", "sources", "source", "diplomat"} or REGIONAL.intersection(near):
        return scene.draft.add(_made(page, phrase, None, "description"))
    if phrase.sector.kind == "person" and not phrase.definite:
        country = country_nearby(scene, page, phrase.head) if sector in LOCAL else None
    elif sector in LOCAL and not phrase.sector.word.endswith(("governments", "parliaments", "armies", "courts")):
        country = country_of_place(scene, page, phrase.head) if sector == "COP" else None
        country = country or country_around(scene, page, phrase.head, phrase.definite)
    elif sector in WHEREVER:
        country = country_of_place(scene, page, phrase.head)
        bare = sector == "REB" and phrase.sector.kind == "group" and (country or phrase.definite)
        group = scene.armed_group_in(country) if bare else None
        if group:
            return scene.group(group)
    return scene.draft.add(_made(page, phrase, country, "context" if country else "description"))


def _holder(scene: Scene, page: Marked, phrase: Phrase) -> str | None:
    """Return the person last named whose role ends in the noun ("General Hlaing", then "the general"), or None."""
    if phrase.sector.kind != "person" or page.sheet.tags[phrase.head] != "NN":
        return None
    word = page.sheet.lower[phrase.head]
    for reference in reversed(scene.draft.references()):
        if (reference.paragraph, reference.start) >= (page.sheet.index, phrase.start):
            continue
        actor = scene.draft.actor(reference.actors[0])
        if actor.kind == "person" and (actor.role or "").lower().split()[-1:] == [word]:
            return actor.id
    return None


def _named_before(scene: Scene, page: Marked, phrase: Phrase) -> tuple[str, ...]:
    """Return the body whose name ended in the same noun before ("Sudan's army", then "the army"), or nobody."""
    word = page.sheet.lower[phrase.head]
    for index in range(page.sheet.index, -1, -1):
        other = scene.pages[index]
        for mark in reversed(other.marks):
            later = index == page.sheet.index and mark.start >= phrase.start
            if not later and mark.kind in {"group", "organisation"} and other.sheet.lower[mark.end - 1] == word:
                found = scene.power(mark)
                return (found,) if found else ()
    return ()


def _short_name(scene: Scene, page: Marked, phrase: Phrase) -> str | None:
    """Return the organisation of the report whose name ends in the phrase's capitalised words "
    "("Security Council")."""
    start, end = phrase.noun
    words = page.sheet.said(start, end)
    if not words[0].isupper() or end - start < 2:
        return None
    ending = f" {fold(words)}"
    named = (m.key for p in scene.pages for m in p.marks if m.kind == "organisation")
    for key in (*named, *scene.world.organisations):
        if fold(scene.world.organisations[key].name).endswith(ending):
            return scene.organisation(key)
    return None


def _owned(scene: Scene, page: Marked, phrase: Phrase, owner: Mark) -> str:
    """Return the actor of a phrase that a country, an organisation or a group owns."""
    word = phrase.sector.word
    if owner.kind in {"group", "organisation"} and owner.end == phrase.noun[0] and word in TYPES:
        return scene.group(owner.key) if owner.kind == "group" else scene.organisation(owner.key)
    if owner.kind in {"group", "organisation"}:
        body = scene.group(owner.key) if owner.kind == "group" else scene.organisation(owner.key)
        return _of_actor(scene, page, phrase, body)
    if word in FRIENDS:
        name = page.sheet.said(owner.start, phrase.noun[1])
        return scene.draft.add(Actor(slug(owner.key, word), name, "organisation", origin="description"))
    country = scene.country_of(owner)
    group = scene.armed_group_in(country) if phrase.sector.sector == "REB" and owner.start >= phrase.noun[1] else None
    if group:
        return scene.group(group)
    return scene.draft.add(_made(page, phrase, country, "description", owner))


def _of_actor(scene: Scene, page: Marked, phrase: Phrase, owner: str) -> str:
    """Return the actor of a phrase whose owner is an actor: its country's, or the organisation's own."""
    boss = scene.draft.actor(owner)
    if boss.kind == "armed_group" and boss.origin == "codebook":
        return boss.id
    if (boss.country and boss.origin != "codebook") or boss.kind in {"state", "person"}:
        if phrase.sector.word in FRIENDS:
            return scene.draft.add(
                Actor(
                    slug(boss.country or "", phrase.sector.word),
                    page.sheet.said(*phrase.noun),
                    "organisation",
                    origin="context",
                )
            )
        return scene.draft.add(_made(page, phrase, boss.country, "context"))
    if boss.code:
        name = f"{boss.name} {page.sheet.said(*phrase.noun)}"
        kind = "organisation" if boss.kind == "organisation" else boss.kind
        former = phrase.sector.sector == "ELI" and boss.country
        code = f"{boss.country}ELI" if former else boss.code
        code = code + phrase.sector.sector if phrase.sector.sector in ADDED and len(boss.code) == 6 else code
        made = Actor(slug(boss.id, phrase.sector.word), name, kind, (), boss.country, code, origin="description")
        return scene.draft.add(made)
    return _alone(scene, page, phrase)


def _made(page: Marked, phrase: Phrase, country: str | None, origin: str, owner: Mark | None = None) -> Actor:
    """Return the actor of a phrase: Russian troops are rus-troops, RUSMIL."""
    sheet, sector = page.sheet, phrase.sector
    code = "GOV" if country and sector.sector == "IGO" else sector.sector
    words = sheet.said(*phrase.noun)
    kind = KINDS.get(code, "organisation" if sector.kind == "body" else "population")
    if country is None and not phrase.owners and sector.word in SOURCES:
        kind = "unnamed_source"
    elif sector.kind == "person" and sheet.tags[phrase.head] == "NN":
        kind = "person" if phrase.definite or (phrase.owners and not _indefinite(page, phrase)) else "unnamed_source"
    key = sector.word if sector.word.split()[-1] == fold(words).split()[-1] else words
    return Actor(
        slug(country or "", key),
        _name(page, phrase, owner),
        kind,
        (),
        country,
        actor_code(country, code, sector.word),
        origin=origin,
        private=sector.private,
    )


def _indefinite(page: Marked, phrase: Phrase) -> bool:
    return page.sheet.lower[phrase.start] in {"a", "an", "one", "another", "some", "any"}


def _name(page: Marked, phrase: Phrase, owner: Mark | None) -> str:
    """Return the phrase as said without article or possessor; with one owner where it has several."""
    sheet, (start, end) = page.sheet, phrase.noun
    if len(phrase.owners) > 1 and owner is not None:
        return f"{sheet.said(owner.start, owner.end)} {sheet.said(start, end)}"
    first = phrase.start if phrase.possessor is None else phrase.possessor + 1
    while first < start and (sheet.tags[first] in UNNAMING or not sheet.words[first][0].isalnum()):
        first += 1
    return sheet.said(first, end)
