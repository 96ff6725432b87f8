"""Likeness: what speaks for and against two entries being one demand, one threat or one promise told twice.

Each reason is a small function that gives points; its docstring is what the user reads.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.matters.telling import Telling, one_side
from dragoman.matters.terms import Weights, overlap
from dragoman.model.actor import Actor

SAME = 0.7
UNSURE = 0.5
OFFICIAL = frozenset({"state", "government_body", "armed_group"})
ELSEWHERE = {"demand": -0.6, "accusation": -0.4, "offer": 0.0}  # points where another power is addressed
NEAR = 45  # days over which a demand is told again
FAR = 150
ONE_ACT = ({"threat", "promise"}, {"threat", "prediction"}, {"promise", "offer"}, {"promise", "prediction"})

Reason = Callable[[Telling, Telling, Weights], float]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Same, not the same or unsure, with the points and the reasons that counted."""

    points: float
    reasons: tuple[str, ...]

    @property
    def verdict(self) -> str:
        """The judgement the points amount to."""
        return "same" if self.points >= SAME else "unsure" if self.points >= UNSURE else "not_the_same"


def like_words(one: Telling, other: Telling, weigh: Weights) -> float:
    """What they are about is told in like words."""
    return overlap(one.terms, other.terms, weigh)


def same_deed(one: Telling, other: Telling, weigh: Weights) -> float:
    """The same kind of deed is demanded, threatened or promised."""
    return 0.2 if one.codes & other.codes else 0.0


def same_side_addressed(one: Telling, other: Telling, weigh: Weights) -> float:
    """They go to the same side."""
    return 0.1 if one_side(one.to, other.to) else 0.0


def other_side_addressed(one: Telling, other: Telling, weigh: Weights) -> float:
    """They go to two different sides."""
    if one.to is None or other.to is None or one_side(one.to, other.to):
        return 0.0
    if not (is_power(one.to) and is_power(other.to)):
        return -0.15 if "person" in (one.to.kind, other.to.kind) else 0.0
    return ELSEWHERE.get(one.kind, -0.15)


def is_power(actor: Actor) -> bool:
    """Whether an actor is a state or its organ, an armed group or an organisation of states."""
    return actor.kind in OFFICIAL or (actor.code or "").startswith("IGO")


def same_condition(one: Telling, other: Telling, weigh: Weights) -> float:
    """They hang on the same condition."""
    return 0.35 * overlap(one.hanging, other.hanging, weigh)


def same_due(one: Telling, other: Telling, weigh: Weights) -> float:
    """They fall due on the same day."""
    return 0.15 if one.due is not None and one.due == other.due else 0.0


def other_kind(one: Telling, other: Telling, weigh: Weights) -> float:
    """They are told as acts of different kinds."""
    return 0.0 if one.kind == other.kind else -0.1


def one_headline(one: Telling, other: Telling, weigh: Weights) -> float:
    """One is the headline over the other."""
    return 0.25 if one.report == other.report and one.headline != other.headline else 0.0


def told_as_past(one: Telling, other: Telling, weigh: Weights) -> float:
    """One is told together with what came of it."""
    return 0.1 if (one.outcome is None) != (other.outcome is None) else 0.0


def long_between(one: Telling, other: Telling, weigh: Weights) -> float:
    """Weeks lie between their reports."""
    if one.day is None or other.day is None:
        return 0.0
    days = abs(one.day - other.day)
    return 0.0 if days <= NEAR else -0.25 if days <= FAR else -1.0


REASONS: tuple[Reason, ...] = (
    like_words,
    same_deed,
    same_side_addressed,
    other_side_addressed,
    same_condition,
    same_due,
    other_kind,
    one_headline,
    told_as_past,
    long_between,
)


def judge(one: Telling, other: Telling, weigh: Weights) -> Verdict:
    """Return whether two entries by one side are one, with the reasons."""
    if not compatible(one.kind, other.kind) or (one.by and other.by and not one_side(one.by, other.by)):
        return Verdict(0.0, ())
    points = [(reason(one, other, weigh), str(reason.__doc__)) for reason in REASONS]
    told = tuple(words for value, words in points if value)
    return Verdict(round(sum(value for value, _ in points), 3), told)


def compatible(one: str, other: str) -> bool:
    """Whether two kinds may be names for one act: a threat is often told as a forecast of the own deed."""
    return one == other or {one, other} in ONE_ACT
