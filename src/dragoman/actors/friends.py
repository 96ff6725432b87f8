"""False friends: known names that mean something else here (Jordan Henderson, Bank of China, New Mexico)."""

from __future__ import annotations

from dragoman.actors.names import Hit
from dragoman.text.sheet import Sheet

AMERICAS = frozenset({"south", "north", "latin", "central", "spanish", "british"})
DIRECTIONS = frozenset({"west", "east", "north", "south", "southern", "northern", "eastern", "western", "southeast"})
DEMONYM_BEFORE = frozenset({"latin", "central", "south", "north", "african", "native", "west", "ethnic"})
AFTER = frozenset(
    "sea ocean river delta peninsula channel islands island strait times daily post mail airlines airways bowl cup "
    "hilton lama roulette".split()
)
GIVEN = frozenset(
    {"jordan", "chad", "israel", "paris", "india", "georgia", "kenya", "sydney", "austin", "victoria", "santiago"}
)
GROUPS = frozenset("group organisation organization movement guerrillas militants members front brigade".split())
PUBLIC = frozenset(
    "ministry minister department army military navy force forces guard guards police government "
    "parliament court council "
    "embassy mission agency service services command president office committee commission state security authority "
    "defense defence foreign interior intelligence air bank administration congress senate".split()
)


def is_false_friend(sheet: Sheet, hit: Hit, kind: str) -> str:
    """Return "drop" for a name that means something else, "silent" for one inside another's name, else "keep"."""
    if (kind == "organisation" and _is_half(sheet, hit)) or _is_date(sheet, hit):
        return "drop"
    if kind in {"organisation", "group", "person", "seat"}:
        return "keep"
    start, end = hit.start, hit.end
    before = sheet.lower[start - 1] if start else ""
    after = sheet.lower[end] if end < len(sheet) else ""
    if _is_geography(sheet, start, before, after, kind):
        return "drop"
    if kind != "demonym" and _is_person(sheet, hit):
        return "drop"
    return _in_name(sheet, hit, kind)


def _is_date(sheet: Sheet, hit: Hit) -> bool:
    """Whether a name with a number in it is a date here: "the November 17 elections", not "the group November 17"."""
    dated = "DATE" in sheet.entities[hit.start : hit.end] and any(
        sheet.tags[i] == "CD" for i in range(hit.start, hit.end)
    )
    return dated and not GROUPS.intersection(sheet.lower[max(hit.start - 3, 0) : hit.end + 3])


def _is_half(sheet: Sheet, hit: Hit) -> bool:
    """Whether the West or the African states are only part of a name: the West Bank, West African states."""
    start, end = hit.start, hit.end
    if sheet.lower[end - 1] == "west" and end < len(sheet):
        return sheet.words[end][0].isupper() and sheet.tags[end] != "VBZ"
    return start > 0 and sheet.lower[start - 1] in DIRECTIONS and sheet.words[start - 1][0].isupper()


def _is_geography(sheet: Sheet, start: int, before: str, after: str, kind: str) -> bool:
    if kind == "demonym":
        opening = start > 0 and sheet.sentences[start] == start - 1 and before in {"ethnic", "native"}
        return (before in DEMONYM_BEFORE and sheet.words[start - 1][0].isupper() and not opening) or after in {
            "ocean",
            "gulf",
            "channel",
        }
    if before == "of" and start > 1 and sheet.lower[start - 2] in {"gulf", "sea", "bay", "strait", "straits"}:
        return True
    if after in AFTER and sheet.words[start + 1 : start + 2] != [after]:
        return True
    if after == "state" and sheet.lower[start] in {"washington", "niger", "georgia", "mexico", "punjab"}:
        return sheet.words[start + 1] == "state" or sheet.lower[start] == "niger"
    if sheet.lower[start] == "america" and before in AMERICAS:
        return True
    return before in {"new", "inner"} and sheet.words[start - 1][0].isupper()


def _is_person(sheet: Sheet, hit: Hit) -> bool:
    """Whether a person's name covers the hit and a word more, or a given name stands before a surname."""
    start, end = hit.start, hit.end
    if sheet.entities[start] == "PERSON":
        left = start and sheet.entities[start - 1] == "PERSON" and sheet.tags[start - 1].startswith("NNP")
        right = end < len(sheet) and sheet.entities[end] == "PERSON" and sheet.tags[end].startswith("NNP")
        return bool(left or right) and sheet.lower[min(end, len(sheet) - 1)] not in PUBLIC
    if sheet.lower[start] in GIVEN and end < len(sheet) and sheet.tags[end] == "NNP":
        return sheet.words[end][0].isupper() and sheet.lower[end] not in PUBLIC and sheet.entities[end] == "PERSON"
    return False


def _in_name(sheet: Sheet, hit: Hit, kind: str) -> str:
    """Return whether the hit stands inside the name of an organisation, a work or a product."""
    label = sheet.entities[hit.start]
    if label not in {"ORG", "WORK_OF_ART", "PRODUCT", "FAC", "EVENT", "LAW"}:
        return "keep"
    first, last = hit.start, hit.end
    while first and sheet.entities[first - 1] == label and sheet.tags[first - 1] != "DT":
        first -= 1
    while last < len(sheet) and sheet.entities[last] == label:
        last += 1
    rest = [word for i, word in enumerate(sheet.lower[first:last], first) if not hit.start <= i < hit.end]
    rest = [word for word in rest if word not in {"the", "'s", "’s"}]
    if not rest or (first == hit.start and (PUBLIC.intersection(rest) or sheet.lower[hit.end] in {"'s", "’s"})):
        return "keep"
    return "silent"
