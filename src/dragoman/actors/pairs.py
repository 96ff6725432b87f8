"""Pairs: nouns that stand for two sides or two persons named before: both governments, the two leaders."""

from __future__ import annotations

from dragoman.actors.marks import Marked
from dragoman.actors.metonym import BACKED
from dragoman.actors.names import Hit

SIDES = frozenset(
    {
        "side",
        "sides",
        "countries",
        "nations",
        "states",
        "governments",
        "parties",
        "neighbours",
        "neighbors",
        "powers",
        "capitals",
        "armies",
        "foes",
        "rivals",
        "allies",
        "belligerents",
    }
)
PAIRS = frozenset(
    {
        "leaders",
        "ministers",
        "presidents",
        "men",
        "diplomats",
        "officials",
        "envoys",
        "women",
        "negotiators",
        "delegations",
        "generals",
        "premiers",
    }
)
SINGLE = frozenset({"government", "country", "nation", "army", "party", "capital", "state"})
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6}
TWO = frozenset({"two", "2", "both", "each", "either", "neither"})
PARTIES = frozenset({"parties", "sides", "belligerents", "combatants", "foes", "adversaries", "factions"})
AT_ODDS = frozenset({"warring", "rival", "opposing", "conflicting", "negotiating", "feuding"})
SEVERAL = SIDES | PAIRS
COMPOSED = BACKED | {"member", "nation", "strong", "based"}  # the last part of what may stand before the noun
BETWEEN = AT_ODDS | {"member", "military"}


def is_pair(page: Marked, hit: Hit) -> bool:
    """Whether a role noun with "both" or "the two" before it stands for sides or persons named before."""
    word = page.sheet.lower[hit.end - 1]
    if word in SEVERAL:
        first = determiner(page, hit.end - 1)
        if first in TWO or (first in NUMBERS and word in SIDES):
            return True
    return is_one_of_two(page, hit.end - 1) or is_at_odds(page, hit.end - 1)


def is_one_of_two(page: Marked, token: int) -> bool:
    """Whether a noun is that of "neither government", "either country": of the two spoken of."""
    return page.sheet.lower[token] in SINGLE and page.sheet.lower[token - 1 : token] in (["neither"], ["either"])


def is_at_odds(page: Marked, token: int) -> bool:
    """Whether "the parties", "the warring factions" stand for the sides spoken of: nothing else tells them apart."""
    sheet = page.sheet
    if sheet.lower[token] not in PARTIES or any(sheet.deps[kid] == "prep" for kid in sheet.children[token]):
        return False
    odd = token > 0 and sheet.lower[token - 1] in AT_ODDS
    first = sheet.lower[token - 1 - odd] if token > odd else ""
    return first in {"the", "all"} and (odd or sheet.lower[token] not in {"factions", "foes"})


def determiner(page: Marked, token: int) -> str | None:
    """Return "the", "two", "both" ... where only that (and "U.S.-led", "27-nation") stands before the noun."""
    sheet, at = page.sheet, token - 1
    first: str | None = None
    while at >= 0 and token - at <= 5:
        word = sheet.lower[at]
        if word in NUMBERS:
            return word if at and sheet.lower[at - 1] in {"the", "these", "those"} else None
        if word in TWO:
            return word
        if word in {"the", "that", "this"}:
            return first or word
        led = word == "-" or word in BACKED or word.rsplit("-", 1)[-1] in COMPOSED
        if not (
            led or page.mark_at(at) or sheet.tags[at] in {"CD", "JJ"} or sheet.deps[at] == "npadvmod" or word in BETWEEN
        ):
            return None
        at -= 1
    return first
