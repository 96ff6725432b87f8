"""Answers: what reports say the other side answered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.matters.claim import Claim, by_entry
from dragoman.matters.evidence import Evidence, sides
from dragoman.matters.gather import Group
from dragoman.matters.meant import is_after, is_late, makers, obliged, terms_of
from dragoman.matters.telling import Telling, any_side, token
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
NOT_TO = re.compile(r"(?:\W*\w+){0,6}?\W*\b(?:(?:will|would|shall) (?:not|never|no longer)|won['’]t)\b", re.IGNORECASE)
STOPPED = frozenset({"freez", "shut", "cancel", "withdr"})  # terms of what stops something, by whatever word
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
    addressed, own = obliged(group), {one.id for one in group.tellings}
    for answer in evidence.answers.near(sides(addressed), terms_of(group)):
        outcome = ANSWERED.get((group.kind, answer.kind))
        late = outcome == "accepted" and is_late(group, answer.day)
        if outcome is None or late or not is_after(group, answer.day) or answer.answers in own:
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


def unsaid(group: Group, evidence: Evidence) -> Iterator[Claim]:
    """Its maker says later that it will not be done."""
    if group.kind != "threat":
        return
    stops = any(one.stops for one in group.tellings)
    for one in evidence.answers.near(sides(obliged(group)), terms_of(group)):
        later = is_after(group, one.day) and one.report != group.tellings[0].report and one.condition is None
        refused = one.kind in {"rejection", "promise"} and NOT_TO.match(one.about)
        lasting = one.kind in {"promise", "prediction"} and stops and one.lasts
        if not later or one in group.tellings or not (refused or lasting):
            continue
        like, shared = best((each.core - STOPPED for each in group.tellings), one.terms, evidence.weigh)
        if like >= LIKE:
            yield by_entry(unsaid, "withdrawn", one, 0.6, shared)


def _goes_on(group: Group, answer: Telling) -> bool:
    """Whether the other side says it will go on with what it is to stop, or stay where it is to leave."""
    return answer.lasts and any(one.ends or "RETREAT" in one.codes for one in group.tellings)


def _is_to_others(group: Group, answer: Telling) -> bool:
    """Whether an answer goes to another power than the one that made the demand."""
    if answer.to is None and answer.kind == "denial":
        return False
    if answer.to is None:
        others = answer.named - {token(answer.by)}
        return bool(others) and not others & {token(each) for each in makers(group)}
    doers = [doer for one in group.tellings for deed in one.deeds for doer in deed.doers]
    if any_side([*makers(group), *doers], answer.to):  # "no talks with Togo" answers who asked both to talk
        return False
    return answer.to.kind in {"state", "government_body", "organisation"}
