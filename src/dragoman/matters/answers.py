"""Answers: what reports say the other side answered."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.matters.claim import Claim, by_entry
from dragoman.matters.evidence import Evidence, sides
from dragoman.matters.gather import Group
from dragoman.matters.meant import is_after, makers, obliged, terms_of
from dragoman.matters.telling import LASTING, Telling, any_side, token
from dragoman.matters.terms import best

ANSWERED = {
    ("demand", "rejection"): "rejected",
    ("demand", "acceptance"): "accepted",
    ("demand", "promise"): "accepted",
    ("accusation", "acceptance"): "admitted",
    ("offer", "rejection"): "rejected",
    ("offer", "acceptance"): "accepted",
    ("promise", "rejection"): "rejected",
    ("accusation", "denial"): "denied",
    ("accusation", "rejection"): "denied",
    ("threat", "promise"): "withdrawn",
}
PLAIN = ("rejection", "acceptance", "denial")
CHARGED = 0.3  # of those of a charge and its denial or admission
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
        if group.kind == "demand" and answer.kind == "promise" and _goes_on(group, answer):
            outcome = "rejected"
        if group.kind == "threat" or (answer.kind == "promise" and answer.condition is not None):
            continue
        like, shared = best((one.terms for one in group.tellings), answer.terms, evidence.weigh)
        if like >= (CHARGED if group.kind == "accusation" else LIKE):
            yield by_entry(answered_elsewhere, outcome, answer, 0.4 + 0.35 * min(like, 1.0), shared)


def _goes_on(group: Group, answer: Telling) -> bool:
    """Whether the other side says it will go on with what it is to stop, or stay where it is to leave."""
    return LASTING.match(answer.about) is not None and any(one.ends or "RETREAT" in one.codes for one in group.tellings)


def _is_to_others(group: Group, answer: Telling) -> bool:
    """Whether an answer goes to another power than the one that made the demand."""
    if answer.to is None and answer.kind == "denial":
        return False
    if answer.to is None:
        others = answer.named - {token(answer.by)}
        return bool(others) and not others & {token(each) for each in makers(group)}
    if any_side(makers(group), answer.to):
        return False
    return answer.to.kind in {"state", "government_body", "organisation"}
