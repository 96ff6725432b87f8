"""Answers: what reports say the other side answered."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.matters.claim import Claim, by_entry
from dragoman.matters.evidence import Evidence, sides
from dragoman.matters.gather import Group
from dragoman.matters.meant import is_after, makers, obliged, terms_of
from dragoman.matters.telling import Telling, any_side
from dragoman.matters.terms import best

ANSWERED = {
    ("demand", "rejection"): "rejected",
    ("demand", "acceptance"): "accepted",
    ("demand", "promise"): "accepted",
    ("offer", "rejection"): "rejected",
    ("offer", "acceptance"): "accepted",
    ("promise", "rejection"): "rejected",
    ("accusation", "denial"): "denied",
    ("accusation", "rejection"): "denied",
    ("threat", "promise"): "withdrawn",
}
PLAIN = ("rejection", "acceptance", "denial")
LIKE = 0.5  # of the terms of an answer and of what it answers


def told_so(group: Group, evidence: Evidence) -> Iterator[Claim]:
    """A report tells it together with what came of it."""
    for one in group.tellings:
        if one.outcome is not None:
            yield by_entry(told_so, one.outcome, one, 0.9)


def answered(group: Group, evidence: Evidence) -> Iterator[Claim]:
    """A report tells it and the answer."""
    for one in group.tellings:
        for answer in (evidence.tellings[each] for each in one.answered_by if each in evidence.tellings):
            outcome = ANSWERED.get((group.kind, answer.kind))
            if outcome is not None and group.kind != "threat":
                yield by_entry(answered, outcome, answer, 0.8)


def answered_elsewhere(group: Group, evidence: Evidence) -> Iterator[Claim]:
    """Another report tells what the other side answered to words like these."""
    addressed = obliged(group)
    for answer in evidence.answers.near(sides(addressed), terms_of(group)):
        outcome = ANSWERED.get((group.kind, answer.kind))
        if outcome is None or not is_after(group, answer.day) or answer.answers in {one.id for one in group.tellings}:
            continue
        if answer.kind in PLAIN and _is_to_others(group, answer):
            continue
        if group.kind == "threat" or (answer.kind == "promise" and answer.condition is not None):
            continue
        like, shared = best((one.terms for one in group.tellings), answer.terms, evidence.weigh)
        if like >= LIKE:
            yield by_entry(answered_elsewhere, outcome, answer, 0.4 + 0.35 * min(like, 1.0), shared)


def _is_to_others(group: Group, answer: Telling) -> bool:
    """Whether an answer goes to another power than the one that made the demand."""
    if answer.to is None or any_side(makers(group), answer.to):
        return False
    return answer.to.kind in {"state", "government_body", "organisation"}
