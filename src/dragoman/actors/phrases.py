"""Phrases: noun phrases around a role noun (Russian troops, residents of Donetsk) and whose they are."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.actors.marks import Mark, Marked
from dragoman.actors.metonym import BACKED
from dragoman.actors.names import Hit
from dragoman.actors.pairs import SIDES, is_pair
from dragoman.actors.scene import PLACES, PUBLIC, Scene
from dragoman.codebook.folding import fold
from dragoman.codebook.sectors import Sector
from dragoman.text.sheet import Sheet

NOTHING = frozenset({"state", "country", "capital"})
GENERIC = frozenset(
    "forces force fighters fighter officials official leaders leader members units sources source "
    "spokesman spokeswoman "
    "spokesperson commander commanders troops soldiers men officers officer delegation negotiators "
    "groups group chief "
    "chiefs heads bosses supporters activists candidate candidates positions organization organisation "
    "organizations organisations".split()
)
BELONGING = frozenset({"member", "head", "boss", "representative", "deputy", "wing", "elements", "ranks"})
VAGUE = GENERIC | BELONGING
OVERRIDING = frozenset({"REB", "OPP", "COP", "SPY", "MIL", "LEG", "JUD", "REL", "BUS", "MED", "SET"})
EXPERTS = frozenset({"EDU", "NGO", "MED", "BUS", "HLH", "LAW"})
ENVOYS = frozenset(
    {"envoy", "ambassador", "negotiator", "negotiators", "envoys", "representative", "diplomat", "mediator"}
)
OF, IN = frozenset({"of", "from", "for"}), frozenset({"in", "at", "inside", "across", "throughout"})
OWNING = OF | IN
DIRECTIONS = frozenset({"the", "both", "eastern", "western", "northern", "southern", "central"})
VISITING = frozenset(
    "diplomat diplomats ambassador ambassadors envoy envoys observers monitors inspectors peacekeepers journalists "
    "reporters correspondents tourists mediators".split()
)
FAITHS = frozenset({"muslim", "jewish", "christian", "hindu", "buddhist", "religious", "church", "catholic", "islamic"})
ARMED = frozenset({"paramilitary", "armed", "terrorist", "militant", "islamist", "jihadist", "insurgent", "extremist"})
FORMER = frozenset({"former", "ex", "retired", "ousted", "ex-"})
LEAVING = frozenset(
    "withdrawal withdraw pullout pull removal remove expulsion expel evacuation evacuate retreat return depart flee "
    "deport drive oust free release departure exit airlift".split()
)
NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "appos", "conj"})
TELLING = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY", "REB", "OPP", "EDU"})
UNTELLING = frozenset(
    "service custody uniform uniforms officer degree background family name case order fees loan".split()
)
LINKS = frozenset({",", "and", "&", "or", "the", "-", "'s", "’s", "both", "–"})
RULED = frozenset("administration government cabinet regime presidency team camp junta".split())
NEIGHBOURS, ALLIES = frozenset({"neighbour", "neighbor"}), frozenset({"ally"})
RIVALS = frozenset({"rival", "foe", "enemy", "adversary", "archrival"})
SEVERAL = frozenset("neighbours neighbors rivals foes enemies adversaries archrivals".split())
SPEAKING = frozenset("source sources official officials spokesman spokeswoman diplomat diplomats".split())
LOYAL = frozenset({"loyal", "answering", "faithful", "commanded", "led"})
OTHERS = NEIGHBOURS | ALLIES | RIVALS | SEVERAL
REACH = 12


class Phrase(NamedTuple):
    """Tokens `start` to `end` (head `head`) describe an actor by the role noun in `noun`; `owners` say whose.

    possessor: the pronoun ("its troops") or person ("Putin's aides") that owns it where no mark does, or None.
    sides: the noun of "officials on both sides", "ministers of the two countries", or None.
    """

    start: int
    end: int
    head: int
    sector: Sector
    owners: tuple[Mark, ...]
    noun: tuple[int, int]
    possessor: int | None = None
    definite: bool = False
    sides: int | None = None


def read_phrase(scene: Scene, page: Marked, hit: Hit) -> Phrase | None:
    """Return the noun phrase around a role noun, or None where the word is no noun or only modifies one."""
    sheet, key = page.sheet, hit.sector
    head = sheet.head_of(hit.start, hit.end)
    nominal = sheet.tags[head].startswith("NN") or (hit.end - hit.start > 1 and sheet.deps[head] in NOMINAL)
    if key is None or key in NOTHING or not nominal or page.mark_at(head) is not None:
        return None
    if sheet.deps[head] in {"compound", "amod", "nmod"} and sheet.heads[head] > head:
        return _modifier(scene, page, hit, head)
    if sheet.lower[head] == "private" or _is_only_called(sheet, head):
        return None
    left = _left(page, head, hit.start)
    owners = _owners_before(page, left, hit.start, scene.world.sectors[key])
    possessor = None if owners and key not in OTHERS else _possessor(page, left, hit.start)
    if not owners and possessor is None:
        owners = _owners_after(page, head)
    sector = _overridden(scene, page, (left, hit.start), scene.world.sectors[key])
    if not owners and possessor is None:
        owners, possessor = _loyal(scene, page, head)
    if not owners and possessor is None:
        possessor = _half_after(page, head) or _ruler_before(scene, page, left, hit)
    body = None if owners or possessor is not None else _body_after(scene, page, head)
    if body is not None:
        possessor, sector = body[0], _of_body(sector, body[1])
    if sector.kind == "person" and FORMER.intersection(sheet.lower[left : hit.start]) and sector.sector in PUBLIC:
        sector = Sector(f"former {sector.word}", "ELI", sector.kind, sector.private)
    end = max([hit.end, *(owner.end for owner in owners)])
    first = min(left, hit.start)
    titled = sheet.words[hit.start][0].isupper() and first == hit.start != sheet.sentences[hit.start]
    definite = titled or sheet.lower[first] in {"the", "that", "this", "those", "these"}
    sides = None if owners or possessor is not None else _sides(page, head)
    noun = (hit.start, hit.end)
    return Phrase(min(left, hit.start), end, head, sector, tuple(owners), noun, possessor, definite, sides)


def _is_only_called(sheet: Sheet, head: int) -> bool:
    """Whether a noun only says what somebody is called or named to be: "China calls him a separatist"."""
    indefinite = sheet.lower[sheet.left_edge(head)] in {"a", "an"}
    return sheet.deps[head] == "oprd" and indefinite


def _modifier(scene: Scene, page: Marked, hit: Hit, head: int) -> Phrase | None:
    """Return the phrase of a role noun that tells whose an act or a thing is: an army offensive, a police station.

    None where what it modifies is an actor by itself (army chief) or a name.
    """
    sheet, outer = page.sheet, page.sheet.heads[head]
    sector = _grouped(scene, scene.world.sectors[hit.sector or ""])
    borne = any(other.sector or other.title for other in page.hits_to(outer + 1))
    telling = sector.sector in TELLING or sector.word == "students"
    if not telling or borne or page.mark_at(outer) is not None or hit.end > outer:
        return None
    if sheet.tags[outer] not in {"NN", "NNS"} or sheet.lower[outer] in UNTELLING:
        return None
    left = max(sheet.left_edge(outer), hit.start - REACH)
    owners = [m for m in page.marks_in(left, hit.start) if m.kind != "person" and owns(page, m)][-1:]
    definite = sheet.lower[left] in {"the", "that", "this", "those", "these"}
    return Phrase(hit.start, hit.end, head, sector, tuple(owners), (hit.start, hit.end), None, definite)


def _grouped(scene: Scene, sector: Sector) -> Sector:
    """Return the role noun for several where one word stands for one: rebel attacks are those of rebels."""
    return scene.world.sectors.get(f"{sector.word}s", sector) if sector.kind == "person" else sector


def _left(page: Marked, head: int, noun: int) -> int:
    """Return the first token of the phrase: of the head's subtree, or the mark just before the noun."""
    sheet = page.sheet
    left = max(sheet.left_edge(head), noun - REACH)
    for token in range(noun - 1, left - 1, -1):
        if sheet.words[token] in {"“", '"', "”", ";", ":", "(", ")"} or sheet.tags[token] in {
            "VBD",
            "VBZ",
            "VBP",
            "MD",
        }:
            left = token + 1
            break
    direct = page.mark_at(noun - 1) if noun else None
    return min(left, direct.start) if direct is not None and direct.kind != "person" else left


def _owners_before(page: Marked, left: int, noun: int, sector: Sector) -> list[Mark]:
    """Return the marks before the noun that own it; coordinated ones all do."""
    marks = [m for m in page.marks_in(left, noun) if m.kind != "person" and owns(page, m)]
    if sector.sector in EXPERTS and sector.kind == "person":
        marks = [m for m in marks if m.kind in {"organisation", "group", "demonym"} or page.sheet.tags[m.end] == "POS"]
    if not marks:
        return []
    chain = [marks[0] if ENVOYS & set(sector.word.split()) else marks[-1]]
    for other in reversed(marks):
        if other.end <= chain[0].start and linked(page, other.end, chain[0].start):
            chain.insert(0, other)
    return chain


def owns(page: Marked, mark: Mark) -> bool:
    """Whether a mark before a noun says whose it is: not "Russian-backed", not "pro-Russian"."""
    sheet, end = page.sheet, mark.end
    if end + 1 < len(sheet) and sheet.words[end] == "-" and sheet.tags[end + 1] in {"VBN", "JJ", "VBD"}:
        return False
    if sheet.lower[end - 1].rsplit("-", 1)[-1] in BACKED:
        return False
    before = sheet.lower[mark.start - 1] if mark.start else ""
    if before == "ethnic":
        return False
    apart = mark.start > 1 and before == "-" and sheet.lower[mark.start - 2] in {"pro", "anti", "non"}
    return not apart and not sheet.lower[mark.start].startswith(("pro-", "anti-", "non-"))


def linked(page: Marked, start: int, end: int) -> bool:
    """Whether only commas, articles and "and" stand between two tokens."""
    return end > start and all(word in LINKS for word in page.sheet.lower[start:end])


def _possessor(page: Marked, left: int, noun: int) -> int | None:
    """Return the pronoun or the person that owns the noun, or None."""
    sheet = page.sheet
    for token in range(left, noun):
        if sheet.tags[token] == "PRP$":
            return token
        if sheet.tags[token] == "POS" and page.mark_at(token - 1) is None:
            return token - 1
    return None


def _owners_after(page: Marked, head: int) -> list[Mark]:
    """Return the marks after "of", "from", "for" or "in" that hang on the noun, with those coordinated with them."""
    sheet = page.sheet
    for kid in sheet.children[head]:
        word = sheet.lower[kid]
        if word not in OWNING or sheet.deps[kid] != "prep":
            continue
        noun = sheet.child(kid, "pobj")
        whole = page.mark_at(noun) if noun is not None else None
        first = whole or next(iter(page.marks_in(kid + 1, kid + 4)), None)
        if first is None or first.kind == "person" or not _is_small(page, kid + 1, first.start):
            continue
        if (word == "from" and _leaves(page, head)) or (word in IN and sheet.lower[head] in VISITING):
            continue
        found = [first]
        for mark in page.marks_in(first.end + 1, len(sheet)):
            if mark.start > found[-1].end and not linked(page, found[-1].end, mark.start):
                break
            if mark.start > found[-1].end and not _possesses(page, mark):
                found.append(mark)
        return found if word in OF else [m for m in found if m.kind in PLACES]
    return []


def _body_after(scene: Scene, page: Marked, head: int) -> tuple[int, Sector] | None:
    """Return the noun of a body or group after "of" or "for" that a phrase belongs to: a spokesman for the army."""
    sheet = page.sheet
    for kid in sheet.children[head]:
        within = sheet.lower[kid] in {"at", "in"} and sheet.lower[head] in SPEAKING
        noun = sheet.child(kid, "pobj") if within or sheet.lower[kid] in {"of", "for"} else None
        hit = next((h for h in page.hits_to(noun + 1) if h.sector), None) if noun is not None else None
        sector = scene.world.sectors[hit.sector or ""] if hit else None
        telling = sector is not None and sector.kind in {"body", "group"} and sector.sector in TELLING
        if noun is not None and hit is not None and sector and telling and not is_pair(page, hit):
            return noun, sector
    return None


def _ruler_before(scene: Scene, page: Marked, left: int, hit: Hit) -> int | None:
    """Return the name of the person whose government it is: the Reagan administration, the Abe cabinet; or None."""
    if page.sheet.lower[hit.end - 1] not in RULED or hit.start == left:
        return None
    before = scene.draft.at(page.sheet.index, hit.start - 1)
    person = before is not None and scene.draft.actor(before.actors[0]).kind == "person"
    return hit.start - 1 if person else None


def _half_after(page: Marked, head: int) -> int | None:
    """Return the North of "a patrol boat from the North", which is no mark, or None."""
    sheet = page.sheet
    for kid in sheet.children[head]:
        noun = sheet.child(kid, "pobj") if sheet.lower[kid] in {"of", "from"} else None
        if noun is not None and sheet.words[noun] in {"North", "South"} and page.mark_at(noun) is None:
            return noun
    return None


def _of_body(sector: Sector, body: Sector) -> Sector:
    """Return a role noun that says little with the sector of its body: members of the army are of the military."""
    if sector.word not in VAGUE:
        return sector
    return Sector(f"{body.word} {sector.word}", body.sector, sector.kind, sector.private)


def _leaves(page: Marked, head: int) -> bool:
    """Whether somebody is moved away, so that "from Panama" says from where and not whose they are."""
    sheet = page.sheet
    above = sheet.heads[sheet.heads[head]] if sheet.deps[head] == "pobj" else sheet.heads[head]
    return sheet.lemmas[above] in LEAVING


def _loyal(scene: Scene, page: Marked, head: int) -> tuple[list[Mark], int | None]:
    """Return the mark or the person that "troops loyal to", "fighters allied with" or "forces led by" names."""
    sheet = page.sheet
    word = next((kid for kid in sheet.children[head] if kid > head and sheet.lower[kid] in LOYAL), None)
    for kid in sheet.children[word] if word is not None else ():
        noun = sheet.child(kid, "pobj")
        if noun is not None and sheet.lower[kid] in {"to", "by"}:
            mark = page.mark_at(noun) if scene.draft.at(sheet.index, noun) is None else None
            return ([mark], None) if mark is not None else ([], noun)
    return [], None


def _sides(page: Marked, head: int) -> int | None:
    """Return the noun after "on", "of" or "from" that stands for several sides, or None."""
    sheet = page.sheet
    for kid in sheet.children[head]:
        noun = sheet.child(kid, "pobj") if sheet.lower[kid] in {"on", "of", "from"} else None
        if noun is not None and sheet.lower[noun] in SIDES:
            return noun
    return None


def _is_small(page: Marked, start: int, end: int) -> bool:
    """Whether only articles, directions and demonyms stand between two tokens."""
    return all(word in DIRECTIONS or page.mark_at(i) for i, word in enumerate(page.sheet.lower[start:end], start))


def _possesses(page: Marked, mark: Mark) -> bool:
    """Whether a mark belongs to a noun of its own ("Russia and Ukraine's president")."""
    sheet = page.sheet
    after = mark.end < len(sheet) and (sheet.tags[mark.end] == "POS" or sheet.tags[mark.end].startswith("NN"))
    return mark.kind == "demonym" or after


def _overridden(scene: Scene, page: Marked, before: tuple[int, int], sector: Sector) -> Sector:
    """Return the sector with a modifier's own in its place: rebel forces, police officers, opposition leaders."""
    if sector.word not in GENERIC:
        return sector
    for token in range(before[1] - 1, max(before[0], before[1] - 4) - 1, -1):
        word = fold(page.sheet.words[token])
        if word in FAITHS and sector.sector in {"GOV", "CVL"}:
            return Sector(f"{word} {sector.word}", "REL", sector.kind, False)
        if word in ARMED:
            return Sector(f"{word} {sector.word}", "REB", sector.kind, False)
        known = scene.world.sectors.get(word)
        if known is not None and known.sector in OVERRIDING:
            return Sector(f"{known.word} {sector.word}", known.sector, sector.kind, False)
    return sector
