"""Making: the actor that a described phrase stands for, from its words and whose it is."""

from __future__ import annotations

from dataclasses import replace

from dragoman.actors.draft import slug
from dragoman.actors.marks import Mark, Marked
from dragoman.actors.phrases import Phrase
from dragoman.actors.profiles import actor_code
from dragoman.actors.scene import ORGANS, Scene
from dragoman.codebook.folding import fold
from dragoman.codebook.sectors import Sector
from dragoman.model.actor import Actor

FRIENDS = frozenset(
    {"allies", "ally", "partners", "partner", "backers", "supporters", "opponents", "rivals", "critics"}
)
LED = frozenset({"REB", "PTY", "OPP"})
UNNAMING = frozenset({"DT", "PRP$", "POS", "CD", "PDT", "JJR", "JJS", "RB", "WP$", "IN", "RBR"})
SOURCES = frozenset({"diplomats", "sources", "officials", "analysts", "witnesses", "experts", "residents", "observers"})
SOLDIERS = Sector("men", "MIL", "group", False)  # whom a state or a general calls its men
KINDS = {"REB": "armed_group", "UAF": "armed_group", "PRM": "armed_group"}
KINDS |= dict.fromkeys(("GOV", "MIL", "COP", "SPY", "LEG", "JUD"), "government_body")
KINDS |= dict.fromkeys(("CVL", "REF", "SET", "OPP"), "population")
KINDS |= dict.fromkeys(("BUS", "MED", "NGO", "PTY", "IGO", "EDU"), "organisation")


def of_actor(scene: Scene, page: Marked, phrase: Phrase, owner: str) -> str | None:
    """Return the actor of a phrase whose owner is an actor: its country's or the organisation's own; None of nobody."""
    boss = scene.draft.actor(owner)
    if boss.kind == "armed_group":
        return boss.id
    if (boss.country and boss.origin != "codebook") or boss.kind in {"state", "person"}:
        if phrase.sector.word in FRIENDS:
            words = page.sheet.said(*phrase.noun)
            friends = Actor(slug(boss.country or "", phrase.sector.word), words, "organisation", origin="context")
            return scene.draft.add(friends)
        sector = (boss.code or "").removeprefix(boss.country or "")[:3]
        if phrase.sector.word == "men" and (boss.kind == "state" or sector in {"MIL", "GOV"}):
            phrase = phrase._replace(sector=SOLDIERS)
        own = made(page, phrase, boss.country, "context")
        if sector in LED and phrase.sector.sector in {"CVL", "MIL"}:
            kind = "armed_group" if sector == "REB" else own.kind  # a rebel leader's men are rebels
            own = replace(own, id=slug(boss.id, own.id), kind=kind, code=boss.code, private=False)
        return scene.draft.add(replace(own, private=own.private or boss.private))
    if not boss.code:
        return None
    words = page.sheet.said(*phrase.noun)
    name = words if words[0].isupper() and phrase.noun[1] - phrase.noun[0] > 1 else f"{boss.name} {words}"
    former = phrase.sector.sector == "ELI" and boss.country
    code = f"{boss.country}ELI" if former else boss.code
    added = phrase.sector.sector
    code = f"{code}{added}" if added in ORGANS and len(boss.code) == 6 and not boss.code.endswith(added) else code
    identity = slug(boss.id, page.sheet.said(*phrase.noun))
    return scene.draft.add(Actor(identity, name, boss.kind, (), boss.country, code, origin="description"))


def made(page: Marked, phrase: Phrase, country: str | None, origin: str, owner: Mark | None = None) -> Actor:
    """Return the actor of a phrase: Russian troops are rus-troops, RUSMIL."""
    sheet, sector = page.sheet, phrase.sector
    code = "GOV" if country and sector.sector == "IGO" else sector.sector
    words = sheet.said(*phrase.noun)
    kind = KINDS.get(code, "organisation" if sector.kind == "body" else "population")
    if country is None and not phrase.owners and sector.word in SOURCES:
        kind = "unnamed_source"
    elif sector.kind == "person" and sheet.tags[phrase.head] in {"NN", "NNP"}:
        owned = bool(phrase.owners) or phrase.possessor is not None
        kind = "person" if phrase.definite or (owned and not _indefinite(page, phrase)) else "unnamed_source"
    last = fold(words).split()[-1]
    key = sector.word if sector.word.split()[-1] in {last, f"{last}s"} else words
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
    """Return the phrase as said without article or a possessor before it; with one owner where it has several."""
    sheet, (start, end) = page.sheet, phrase.noun
    if len(phrase.owners) > 1 and owner is not None:
        return f"{sheet.said(owner.start, owner.end)} {sheet.said(start, end)}"
    first = phrase.start
    if phrase.possessor is not None and phrase.possessor < start:  # not after it, as in "relatives of conscripts"
        first = phrase.possessor + 1
    while first < start and (sheet.tags[first] in UNNAMING or not sheet.words[first][0].isalnum()):
        first += 1
    return sheet.said(first, end)
