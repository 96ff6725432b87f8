"""Plain: what came of a matter by the plain words of later reports, where no coded deed and no answer tells it."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.ledger.fulfilled import FAILED, KEPT
from dragoman.matters.claim import Claim, iso, says
from dragoman.matters.evidence import Evidence, sides
from dragoman.matters.facts import Fact
from dragoman.matters.gather import Group
from dragoman.matters.meant import due_of, is_after, is_late, obliged, terms_of
from dragoman.matters.terms import best
from dragoman.model.matter import Step
from dragoman.model.when import last_day

LIKE = 0.5  # of the terms of a clause and of what it tells of
COMMON = 2  # terms that a clause must share
FREE = frozenset({"promise"})  # what may be kept by another verb than the one meant: what was to be sent arrived


def in_words(group: Group, evidence: Evidence) -> Iterator[Claim]:
    """The words of a later report tell that it was done."""
    outcome = KEPT.get(group.kind)
    for fact, like, shared in _meant(group, evidence):
        if outcome is not None and fact.done and not is_late(group, fact.day):
            yield _claim(outcome, fact, says(in_words), like, shared)


def not_in_words(group: Group, evidence: Evidence) -> Iterator[Claim]:
    """The words of a later report tell that it was not done by its day."""
    outcome, due = FAILED.get(group.kind), due_of(group)
    for fact, like, shared in _meant(group, evidence):
        over = due is not None and fact.day is not None and fact.day > last_day(due).toordinal()
        if outcome is not None and over and not fact.done:
            yield _claim(outcome, fact, says(not_in_words), like, shared)


def _claim(outcome: str, fact: Fact, reason: str, like: float, shared: float) -> Claim:
    sure = round(0.4 + 0.2 * min(like, 1.0), 3)
    return Claim(Step(outcome, iso(fact.day), fact.id, fact.report, reason, sure), shared)


def _meant(group: Group, evidence: Evidence) -> Iterator[tuple[Fact, float, float]]:
    """Yield the facts that tell of what a matter is about, with how like their words are and the weight shared."""
    ends = any(one.ends for one in group.tellings)
    stops = any(one.stops for one in group.tellings)
    acts = {deed.word for one in group.tellings for deed in one.deeds}
    first = group.tellings[0].report
    for fact in evidence.facts.near(sides(obliged(group)) | {""}, terms_of(group)):
        if fact.report == first or not is_after(group, fact.day) or not (stops if fact.ends else not ends):
            continue
        like, shared = best((one.core for one in group.tellings), fact.terms, evidence.weigh)
        common = max(len(one.core & fact.terms) for one in group.tellings)
        named = bool(acts & fact.terms) or group.kind in FREE or not acts
        if like >= LIKE and (fact.ends or (named and common >= COMMON)):
            yield fact, like, shared
