"""Roles: what the words around a person's name say of them: title, country, organisation, former or not."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dragoman.actors.marks import Mark, Marked
from dragoman.actors.names import Hit, Meaning, Sense
from dragoman.actors.scene import Scene
from dragoman.actors.seats import seat_sector
from dragoman.text.sheet import Sheet

FORMER = frozenset({"former", "ex", "late", "one-time", "erstwhile", "retired", "ousted", "deposed"})
PASSED = (
    frozenset(
        "deputy acting interim senior chief top outgoing new first current vice assistant special hardline veteran "
        "longtime long-time powerful influential then - exiled newly elected re-elected embattled prominent".split()
    )
    | FORMER
)
HEADS = frozenset("chief head boss director chairman chairwoman chair coordinator commissioner deputy".split())
EXPERTS = frozenset({"EDU", "NGO", "MED", "BUS", "HLH", "CVL", "LAW"})
RANKED = frozenset({"courtesy", "nobility", "doctor", "officer"})  # titles that say nothing of an office
ARMED = frozenset({"rebel", "guerrilla", "guerilla", "insurgent", "separatist", "militia", "opposition"})
LEADING = frozenset({"leader", "commander", "chief", "officer", "official", "spokesman", "spokeswoman"})
LED = frozenset({"REB", "OPP", "MIL", "COP", "SPY", "LEG", "JUD", "PTY", "BUS", "LAB", "MED", "NGO"})
REACH, REGION = 7, 14


@dataclass(frozen=True, slots=True)
class Role:
    """`words` are the description as said from token `start`; `possessor` a token whose person lends the country."""

    start: int
    end: int
    words: str
    office: str | None
    sector: str
    mark: Mark | None = None
    former: bool = False
    possessor: int | None = None
    private: bool = False


def role_before(scene: Scene, page: Marked, start: int) -> Role | None:
    """Return the role that stands before the name beginning at a token ("Russian Foreign Minister ..."), or None."""
    sheet = page.sheet
    gap = start
    if start and sheet.lower[start - 1] == ",":
        gap = start - 1
    title = _ending_at(scene, page, gap) or (_headship(page, gap) if gap != start else None)
    if title is None:
        return _of_country(scene, page, start) or _of_body(scene, page, start)
    first, former = title.start, False
    mark = next((m for m in page.marks_in(title.start, title.start + 1) if m.kind != "person"), None)
    possessor: int | None = None
    at = title.start
    while at > 0 and title.start - at < REACH:
        previous = page.mark_at(at - 1)
        if previous is not None and previous.kind != "person" and mark is None:
            mark, at = previous, previous.start
            first = at
            continue
        word, tag = sheet.lower[at - 1], sheet.tags[at - 1]
        if tag == "PRP$":
            possessor = at - 1 if mark is None else None
            break
        if tag == "POS" or word in {"'s", "’s"}:
            owner = page.mark_at(at - 2) if at > 1 else None
            if owner is None or owner.kind == "person":
                possessor = at - 2 if mark is None else None
            else:
                mark, first = owner, owner.start
            break
        if word in PASSED or (
            tag in {"NN", "NNP", "JJ", "NNS", "CD"} and mark is None and _may_modify(sheet.lower[at - 1])
        ):
            former = former or word in FORMER
            at -= 1
            first = at
            continue
        break
    if gap != start and possessor is None and mark is None and not _is_definite(page, first):
        return None
    if mark is None and possessor is None and gap == start and first > 1 and sheet.lower[first - 1] == ",":
        outer = role_before(scene, page, first)
        if outer is not None and _says_more(scene, outer, title):
            return outer
    return _role(scene, page, title, (first, mark, former, possessor))


def _says_more(scene: Scene, outer: Role, title: Hit) -> bool:
    """Whether the role before a comma says whose it is, or more than a rank or "Mr" does."""
    told = outer.mark is not None or outer.possessor is not None or outer.sector in {"REB", "OPP"}
    sense = _best(title)
    return told or (sense.kind == "title" and scene.world.titles[sense.key].office in RANKED)


def placed_after(page: Marked, role: Role | None, end: int) -> Role | None:
    """Return a role with the country that follows the name ending at a token: "President Kabila of Congo"."""
    sheet = page.sheet
    if role is None or role.mark is not None or role.possessor is not None or sheet.lower[end : end + 1] != ["of"]:
        return role
    mark = next(iter(page.marks_in(end + 1, end + 3)), None)
    near = mark is not None and sheet.lower[end + 1 : mark.start] in ([], ["the"])
    return replace(role, mark=mark) if mark is not None and near and mark.kind != "person" else role


def role_after(scene: Scene, page: Marked, end: int) -> Role | None:
    """Return the role in an apposition after the name ending at a token (", Russia's foreign minister,"), or None."""
    sheet = page.sheet
    if end >= len(sheet) or sheet.words[end] not in {",", "(", "-", "–", "—"}:
        return None
    stop = min(end + 1 + REGION, sheet.sentence_end(end))
    first = end + 1
    for at in range(first, stop):
        if sheet.words[at] in {",", ")", "–", "—", ";"} or sheet.tags[at] in {"VBD", "VBZ", "VBP", "MD"}:
            stop = at
            break
    candidates = [
        hit
        for hit in page.hits_in(first, stop)
        if hit.end <= stop and _is_noun_role(scene, page, hit) and not _names_another(page, hit)
    ]
    candidates = candidates or _headship_after(page, first, stop)
    if not candidates or sheet.lower[first] in {"and", "but", "or", "said", "while", "as", "in", "at", "on", "for"}:
        return None
    title = min(candidates, key=lambda hit: (hit.start, -hit.end))
    former = any(word in FORMER for word in sheet.lower[first : title.start])
    mark, possessor = _affiliation(scene, page, title, (first, stop))
    return _role(scene, page, title, (title.start, mark, former, possessor))


def _affiliation(scene: Scene, page: Marked, title: Hit, region: tuple[int, int]) -> tuple[Mark | None, int | None]:
    """Return what an apposition says its person belongs to: a mark, or the token of a person who owns the role."""
    sheet, (first, stop) = page.sheet, region
    expert = _sector(scene, title) in EXPERTS
    before = [m for m in page.marks_in(first, title.start) if m.end <= title.start and m.kind != "person"]
    after = [m for m in page.marks_in(title.end, stop) if m.end <= stop and m.kind != "person"]
    if expert:
        bodies = [m for m in (*after, *before) if m.kind in {"organisation", "group"}]
        return (bodies[0] if bodies else None), None
    if before:
        return before[0], None
    of = [m for m in after if sheet.lower[m.start - 1] in {"of", "the", "for", "in"} or m.kind == "demonym"]
    if of:
        return of[0], None
    owner = next((i for i in range(first, title.start) if sheet.tags[i] == "POS"), None)
    return None, owner - 1 if owner else None


def _role(scene: Scene, page: Marked, title: Hit, found: tuple[int, Mark | None, bool, int | None]) -> Role:
    first, mark, former, possessor = found
    sense = _best(title)
    sector, private = _sector(scene, title), False
    office: str | None = None
    if sense.kind == "headship":
        office = "head"
    elif sense.kind == "title":
        entry = scene.world.titles[sense.key]
        office = entry.office
        former = former or office == "former"
    else:
        private = scene.world.sectors[sense.key].private
    words = page.sheet.said(title.start, title.end)
    armed = page.sheet.lower[title.start - 1] if title.start and words.lower() in LEADING else ""
    if armed in ARMED:
        sector, office = "OPP" if armed == "opposition" else "REB", None
    if mark is not None and sector == "GOV":
        sector = seat_sector(page.sheet, mark) or sector
    return Role(first, title.end, words, office, sector, mark, former, possessor, private)


def _of_country(scene: Scene, page: Marked, start: int) -> Role | None:
    """Return the role of "the president of Russia, Vladimir Putin", where the country stands between."""
    gap = start - 1 if start and page.sheet.lower[start - 1] == "," else start
    mark = page.mark_at(gap - 1) if gap else None
    if mark is None or mark.kind == "person" or not mark.start or page.sheet.lower[mark.start - 1] not in {"of", "the"}:
        return None
    of = mark.start - 1 if page.sheet.lower[mark.start - 1] == "of" else mark.start - 2
    title = _ending_at(scene, page, of) if of > 0 and page.sheet.lower[of] == "of" else None
    return _role(scene, page, title, (title.start, mark, False, None)) if title else None


def _of_body(scene: Scene, page: Marked, start: int) -> Role | None:
    """Return the role of "the leader of the raiders, Abdullah Luthufi" or "the Minister of Fisheries, Mr Bjarnason"."""
    sheet, end = page.sheet, start - 1
    if start < 4 or sheet.words[end] != ",":
        return None
    of = next((at for at in range(end - 1, max(end - REACH, 0), -1) if not _is_plain(sheet, at)), 0)
    if not of or sheet.lower[of] not in {"of", "for"}:
        return None
    title = _ending_at(scene, page, of) or _headship(page, of)
    if title is None or not (_is_definite(page, title.start) or sheet.words[title.start][0].isupper()):
        return None
    mark = next((one for one in page.marks_in(of + 1, end) if one.kind != "person"), None)
    role = _role(scene, page, title, (title.start, mark, False, None))
    bodies = (scene.world.sectors[hit.sector] for hit in page.hits_in(of + 1, end) if hit.end <= end and hit.sector)
    body = next((one for one in bodies if one.kind in {"group", "body"} and one.sector in LED), None)
    return replace(role, office=None, sector=body.sector, private=False) if body else role


def _is_plain(sheet: Sheet, token: int) -> bool:
    """Whether a token may stand between "of" and a name: nouns, adjectives, articles and "and"."""
    return sheet.tags[token] in {"NN", "NNS", "NNP", "NNPS", "JJ", "DT", "CC", "POS", "HYPH"}


def _ending_at(scene: Scene, page: Marked, end: int) -> Hit | None:
    found = [hit for hit in page.hits_to(end) if _is_role(scene, hit)]
    return min(found, key=lambda hit: hit.start) if found else None


def _chief(end: int, word: str) -> Hit:
    """Return the hit of a word for a head that ends before a token."""
    return Hit(end - 1, end, Meaning((Sense("headship", word, word),)))


def _headship(page: Marked, end: int) -> Hit | None:
    """Return a hit for a head noun no table has, before a comma: "the European Union's foreign policy chief, ..."."""
    word = page.sheet.lower[end - 1] if end else ""
    return _chief(end, word) if word in HEADS else None


def _headship_after(page: Marked, first: int, stop: int) -> list[Hit]:
    """Return a head noun that no table has, last in an apposition: ", the U.N. relief coordinator"."""
    word = page.sheet.lower[stop - 1] if stop > first else ""
    return [_chief(stop, word)] if word in HEADS else []


def _is_noun_role(scene: Scene, page: Marked, hit: Hit) -> bool:
    tags = page.sheet.tags[hit.start : hit.end]
    return _is_role(scene, hit) and any(tag.startswith("NN") for tag in tags)


def _is_role(scene: Scene, hit: Hit) -> bool:
    """Whether a hit says what one person is: a title, or a role noun for a person."""
    return any(
        sense.kind == "title" or (sense.kind == "sector" and scene.world.sectors[sense.key].kind == "person")
        for sense in hit.senses
    )


def _best(hit: Hit) -> Sense:
    return min((s for s in hit.senses if s.kind in {"title", "sector", "headship"}), key=lambda s: s.kind != "title")


def _sector(scene: Scene, hit: Hit) -> str:
    sense = _best(hit)
    if sense.kind == "headship":
        return "GOV"
    return scene.world.titles[sense.key].code if sense.kind == "title" else scene.world.sectors[sense.key].sector


def _names_another(page: Marked, hit: Hit) -> bool:
    """Whether a name follows the title directly, so that it belongs to somebody else."""
    sheet, end = page.sheet, hit.end
    return end < len(sheet) and sheet.tags[end] == "NNP" and sheet.entities[end] == "PERSON"


def _may_modify(word: str) -> bool:
    return word[0].isalpha() or word[0].isdigit()


def _is_definite(page: Marked, first: int) -> bool:
    sheet = page.sheet
    return sheet.lower[first] in {"the", "a", "an"} or (
        first > 0 and (sheet.lower[first - 1] in {"the", "a", "an", "its", "his", "her", "their"})
    )
