"""Plain: what came of a matter by the plain words of later reports, where no coded deed and no answer tells it."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.ledger.fulfilled import FAILED, KEPT
from dragoman.matters.claim import Claim, iso, says
from dragoman.matters.evidence import Evidence, sides
from dragoman.matters.facts import DONE, REFUSED, UNDONE, Fact
from dragoman.matters.gather import Group
from dragoman.matters.meant import due_of, is_after, is_late, is_negative, obliged, terms_of
from dragoman.matters.terms import best
from dragoman.model.matter import Step
from dragoman.model.when import last_day

LIKE = 0.4  # of the terms of a clause and of what it tells of
UNNAMED = 0.6  # the same where no deed of the matter is known
COMMON = 2  # terms that a clause must share
FREE = frozenset({"promise"})  # what may be kept by another verb than the one meant: what was to be sent arrived
UNDOING = frozenset({"cancel", "freez"})
GIVING = frozenset({"AID", "RETREAT", "CONCEDE", "COOPERATE", "CONSULT", "SUPPORT"})
REFUSALS = {"demand": "rejected", "offer": "rejected", "threat": "withdrawn", "promise": "broken"}


def in_words(group: Group, evidence: Evidence) -> Iterator[Claim]:
    """The words of a later report tell that it was done."""
    outcome = KEPT.get(group.kind)
    stops, ends = any(one.stops for one in group.tellings), any(one.ends for one in group.tellings)
    for fact, like, shared in _meant(group, evidence, DONE):
        fits = stops if fact.ends else not ends
        if outcome is not None and fits and _is_same_deed(group, fact) and not is_late(group, fact.day):
            yield _claim(outcome, fact, says(in_words), like, shared)


def not_in_words(group: Group, evidence: Evidence) -> Iterator[Claim]:
    """The words of a later report tell that it was not done by its day."""
    outcome, due = FAILED.get(group.kind), due_of(group)
    ends = any(one.ends for one in group.tellings)
    for fact, like, shared in _meant(group, evidence, UNDONE):
        over = due is not None and fact.day is not None and fact.day > last_day(due).toordinal()
        if outcome is not None and over and fact.ends == ends:
            yield _claim(outcome, fact, says(not_in_words), like, shared)


def refused(group: Group, evidence: Evidence) -> Iterator[Claim]:
    """The words of a later report tell that it will not be done."""
    outcome = REFUSALS.get(group.kind)
    if outcome is None or (group.kind != "demand" and is_negative(group)):
        return
    ends = any(one.ends for one in group.tellings)
    acts = {deed.word for one in group.tellings if one.kind == group.kind for deed in one.deeds}
    for fact, like, shared in _meant(group, evidence, REFUSED):
        if (fact.ends or not ends) and (group.kind != "threat" or acts & fact.terms):
            yield _claim(outcome, fact, says(refused), like, shared)


def _claim(outcome: str, fact: Fact, reason: str, like: float, shared: float) -> Claim:
    sure = round(0.4 + 0.2 * min(like, 1.0), 3)
    return Claim(Step(outcome, iso(fact.day), fact.id, fact.report, reason, sure), shared)


def _meant(group: Group, evidence: Evidence, told: str) -> Iterator[tuple[Fact, float, float]]:
    """Yield the facts that tell of what a matter is about, with how like their words are and the weight shared."""
    first = group.tellings[0].report
    things = {one.thing for one in group.tellings if one.thing}
    acts = {deed.word for one in group.tellings for deed in one.deeds}
    for fact in evidence.facts.near(sides(obliged(group)) | {""}, terms_of(group)):
        if fact.told != told or fact.report == first or not is_after(group, fact.day):
            continue
        like, shared = best((one.core for one in group.tellings), fact.terms, evidence.weigh)
        common = max(len(one.core & fact.terms) for one in group.tellings)
        thing = bool(things & fact.terms) and fact.moves
        thing = thing or (told == REFUSED and bool((things | acts) & fact.terms))
        known = bool(acts) or group.kind not in REFUSALS or group.kind in FREE or told == REFUSED
        if like >= (LIKE if known else UNNAMED) and (common >= COMMON or fact.ends or thing):
            yield fact, like, shared


def _is_same_deed(group: Group, fact: Fact) -> bool:
    """Whether a clause may tell of the deed meant: by its verb, or because something is moved that was to be given."""
    codes = {code for one in group.tellings for code in one.codes}
    acts = {deed.word for one in group.tellings for deed in one.deeds}
    undone = any(one.core & UNDOING for one in group.tellings)
    moved = fact.moves and bool(codes) and codes <= GIVING and not undone
    return fact.ends or not acts or bool(acts & fact.terms) or group.kind in FREE or moved
