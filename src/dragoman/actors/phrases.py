"""Phrases: actors that a role noun describes: Russian troops, U.S. officials, the army, residents of Donetsk."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.actors.draft import slug
from dragoman.actors.marks import Mark, Marked
from dragoman.actors.metonym import BACKED
from dragoman.actors.names import Hit, fold, longest
from dragoman.actors.scene import Scene
from dragoman.codebook.sectors import Sector
from dragoman.model.actor import Actor

NOTHING = frozenset({"state", "country", "capital"})
WEAK = frozenset(
    "base department agency committee unit command mission division campaign cell faction patrol convoy resistance uprising "
    "intelligence business industry operator company firm bank hotel factory settlement community communities society public "
    "people population markets market palace customs officer general private major captain commander marine agent speaker "
    "representative secretary leader leaders authority delegation leadership assembly opposition alliance coalition bloc union state "
    "council commission".split()
)
GENERIC = frozenset(
    "forces force fighters fighter officials official leaders leader members units sources source spokesman spokeswoman "
    "spokesperson commander commanders troops soldiers men officers officer delegation negotiators groups group chief "
    "supporters activists candidate candidates positions".split()
)
OVERRIDING = frozenset({"REB", "OPP", "COP", "SPY", "MIL", "LEG", "JUD", "REL", "BUS", "MED", "SET"})
LOCAL = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY"})
EXPERTS = frozenset({"EDU", "NGO", "MED", "BUS", "HLH", "LAW"})
FRIENDS = frozenset(
    {"allies", "ally", "partners", "partner", "backers", "supporters", "opponents", "rivals", "critics"}
)
ENVOYS = frozenset(
    {"envoy", "ambassador", "negotiator", "negotiators", "envoys", "representative", "diplomat", "mediator"}
)
KINDS = {
    "REB": "armed_group",
    "UAF": "armed_group",
    "PRM": "armed_group",
    "MIL": "armed_group",
    "GOV": "government_body",
}
KINDS |= {"COP": "government_body", "SPY": "government_body", "LEG": "government_body", "JUD": "government_body"}
KINDS |= {"CVL": "population", "REF": "population", "SET": "population", "OPP": "population"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A role noun with the marks that say whose it is: tokens `start` to `end`, head `head`."""

    start: int
    end: int
    head: int
    sector: Sector
    owners: tuple[Mark, ...]
    noun: tuple[int, int]


def refer_phrases(scene: Scene, taken: set[tuple[int, int]]) -> None:
    """Enter the actors that role nouns describe, with their country from the phrase or the context."""
    for page in scene.pages:
        for hit in longest(hit for hit in page.hits if _sector_of(hit)):
            if any((page.sheet.index, token) in taken for token in range(hit.start, hit.end)):
                continue
            phrase = read_phrase(scene, page, hit)
            if phrase is not None:
                _enter(scene, page, phrase)


def _sector_of(hit: Hit) -> str | None:
    return next((sense.key for sense in hit.senses if sense.kind == "sector"), None)


def read_phrase(scene: Scene, page: Marked, hit: Hit) -> Phrase | None:
    """Return the noun phrase around a role noun, or None where the word is no noun or says nothing."""
    sheet = page.sheet
    key = _sector_of(hit)
    head = sheet.head_of(hit.start, hit.end)
    if key is None or key in NOTHING or not sheet.tags[head].startswith("NN") or page.mark_at(head) is not None:
        return None
    if sheet.deps[head] in {"compound", "amod", "nmod"} and sheet.heads[head] > head:
        return None
    left = max(sheet.left_edge(head), hit.start - 12)
    left, owners = _owners_before(page, left, hit.start, key)
    if not owners:
        owners = _owners_after(page, head)
    sector = _overridden(scene, page, (left, hit.start), scene.world.sectors[key])
    end = max([hit.end, *(owner.end for owner in owners)])
    return Phrase(min(left, hit.start), end, head, sector, tuple(owners), (hit.start, hit.end))


def _owners_before(page: Marked, left: int, noun: int, key: str) -> tuple[int, list[Mark]]:
    """Return where the phrase begins and the marks before its noun that own it; coordinated ones all do."""
    sheet = page.sheet
    direct = page.mark_at(noun - 1) if noun else None
    if direct is not None and direct.start < left:
        left = direct.start
    marks = [m for m in page.marks if left <= m.start < noun and m.kind != "person" and _owns(page, m)]
    if key in EXPERTS:
        marks = [m for m in marks if m.kind in {"organisation", "group", "demonym"}]
    if not marks:
        return left, []
    last = marks[-1] if not (ENVOYS & set(key.split())) else marks[0]
    chain = [last]
    for other in reversed(marks):
        if other.end <= chain[0].start and _joined(page, other.end, chain[0].start):
            chain.insert(0, other)
    return left, chain


def _owns(page: Marked, mark: Mark) -> bool:
    sheet, end = page.sheet, mark.end
    if (
        end + 1 < len(sheet)
        and sheet.words[end] == "-"
        and (sheet.lower[end + 1] in BACKED or sheet.tags[end + 1] in {"VBN", "JJ"})
    ):
        return False
    token = sheet.lower[mark.end - 1]
    if "-" in token and token.rsplit("-", 1)[-1] in BACKED:
        return False
    before = sheet.lower[mark.start - 1] if mark.start else ""
    joined = mark.start > 1 and before == "-" and sheet.lower[mark.start - 2] in {"pro", "anti", "non"}
    return not joined and not sheet.lower[mark.start].startswith(("pro-", "anti-", "non-"))


def _joined(page: Marked, start: int, end: int) -> bool:
    return end > start and all(
        word in {",", "and", "&", "or", "the", "-", "'s", "’s", "both"} for word in page.sheet.lower[start:end]
    )


def _owners_after(page: Marked, head: int) -> list[Mark]:
    """Return the marks after "of", "from", "for" or "in" that hang on the noun, with those coordinated with them."""
    sheet = page.sheet
    for kid in sheet.children[head]:
        if sheet.lower[kid] not in {"of", "from", "for", "in", "at"} or sheet.deps[kid] != "prep":
            continue
        first = next((m for m in page.marks if kid < m.start <= kid + 3), None)
        if first is None or first.kind == "person" or not _small(page, kid + 1, first.start):
            continue
        found = [first]
        for mark in page.marks:
            if mark.start > found[-1].end and _joined(page, found[-1].end, mark.start) and not _possesses(page, mark):
                found.append(mark)
        return (
            found if sheet.lower[kid] in {"of", "from", "for"} else [m for m in found if m.kind in {"state", "capital"}]
        )
    return []


def _small(page: Marked, start: int, end: int) -> bool:
    return all(
        word in {"the", "both", "eastern", "western", "northern", "southern"} for word in page.sheet.lower[start:end]
    )


def _possesses(page: Marked, mark: Mark) -> bool:
    sheet = page.sheet
    after = mark.end < len(sheet) and (sheet.tags[mark.end] == "POS" or sheet.tags[mark.end].startswith("NN"))
    return mark.kind == "demonym" or after


def _overridden(scene: Scene, page: Marked, before: tuple[int, int], sector: Sector) -> Sector:
    """Return the sector with a modifier's own in its place: rebel forces, police officers, opposition leaders."""
    if sector.word not in GENERIC:
        return sector
    for token in range(before[1] - 1, max(before[0], before[1] - 4) - 1, -1):
        known = scene.world.sectors.get(fold(page.sheet.words[token]))
        if known is not None and known.sector in OVERRIDING:
            return Sector(f"{known.word} {sector.word}", known.sector, sector.kind, False)
    return sector


def _enter(scene: Scene, page: Marked, phrase: Phrase) -> None:
    sheet, sector = page.sheet, phrase.sector
    run = (phrase.start, phrase.end, phrase.head)
    ids: list[str] = []
    for owner in phrase.owners:
        made = _owned(scene, page, phrase, owner)
        if made not in ids:
            ids.append(made)
    if not ids:
        if sector.word in WEAK:
            return
        country = (
            scene.context(sheet.index, phrase.head)
            if sector.sector in LOCAL or sector.sector in {"REB", "CVL"}
            else None
        )
        origin = "context" if country else "description"
        ids = [scene.draft.add(_made(page, phrase, country, sector.sector, origin))]
    scene.draft.refer(sheet, run, tuple(ids), "description")


def _country(scene: Scene, page: int, phrase: Phrase) -> str | None:
    """Return the country of a phrase that names none: the one it speaks of for officials, where they are for others."""
    if phrase.sector.sector in LOCAL:
        return scene.context(page, phrase.head)
    if phrase.sector.sector in {"REB", "CVL", "OPP", "REF"}:
        return scene.local(page, phrase.head)
    return None


def _owned(scene: Scene, page: Marked, phrase: Phrase, owner: Mark) -> str:
    """Return the actor of a phrase that an organisation, a group or a country owns."""
    if owner.kind == "group":
        return scene.group(owner.key)
    if owner.kind == "organisation":
        body = scene.world.organisations[owner.key]
        if phrase.sector.kind == "body" and owner.end == phrase.noun[0] and phrase.sector.sector in body.code:
            return scene.organisation(owner.key)
        name = f"{body.name} {page.sheet.said(*phrase.noun)}"
        return scene.draft.add(
            Actor(
                slug(body.id, phrase.sector.word),
                name,
                "organisation",
                (),
                None,
                body.code or None,
                origin="description",
            )
        )
    country = scene.country_of(owner)
    if phrase.sector.word in FRIENDS:
        name = page.sheet.said(owner.start, phrase.noun[1])
        return scene.draft.add(Actor(slug(owner.key, phrase.sector.word), name, "organisation", origin="description"))
    return scene.draft.add(_made(page, phrase, country, phrase.sector.sector, "description"))


def _made(page: Marked, phrase: Phrase, country: str | None, sector: str, origin: str) -> Actor:
    sheet = page.sheet
    single = sheet.tags[phrase.head] == "NN" and phrase.sector.kind == "person"
    kind = (
        "unnamed_source"
        if single
        else KINDS.get(sector, "organisation" if phrase.sector.kind == "body" else "population")
    )
    words = sheet.said(*phrase.noun)
    first = sheet.lower[phrase.start] in {"the", "a", "an"} and phrase.start + 1 < phrase.noun[0]
    name = sheet.said(phrase.start + first, phrase.noun[1]) if len(phrase.owners) < 2 else words
    if len(phrase.owners) > 1:
        name = f"{next(sheet.said(o.start, o.end) for o in phrase.owners if o.key == country)} {words}"
    key = phrase.sector.word if phrase.sector.word.split()[-1] == fold(words) else words
    return Actor(
        slug(country or "", key),
        name,
        kind,
        (),
        country,
        f"{country or ''}{sector}" or None,
        origin=origin,
        private=phrase.sector.private,
    )
