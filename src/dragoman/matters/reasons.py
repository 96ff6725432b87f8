"""Reasons: what speaks for and against two entries being one demand, one threat or one promise told twice.

Each is a small function that gives points; its docstring is what the user reads.
"""

from __future__ import annotations

from collections.abc import Callable

from dragoman.matters.telling import Telling, is_power, one_side
from dragoman.matters.terms import Weights, overlap

ELSEWHERE = {"demand": -0.6, "accusation": -0.4, "offer": 0.0}  # points where another power is addressed
NEAR = 45  # days over which a demand is told again
FAR = 150
HUNG = 0.6

Reason = Callable[[Telling, Telling, Weights], float]


def like_words(one: Telling, other: Telling, weigh: Weights) -> float:
    """What they are about is told in like words."""
    return overlap(one.terms, other.terms, weigh)


def same_deed(one: Telling, other: Telling, weigh: Weights) -> float:
    """The same kind of deed is demanded, threatened or promised."""
    return 0.2 if one.codes & other.codes else 0.0


def same_thing(one: Telling, other: Telling, weigh: Weights) -> float:
    """The same deed is to be done to the same thing."""
    apart = one.to is not None and other.to is not None and not one_side(one.to, other.to)
    fit = bool(one.codes & other.codes) or not one.codes or not other.codes
    alike = fit and one.thing and one.thing == other.thing and one.ends == other.ends
    return 0.2 if alike and not apart else 0.0


def said_in_general(one: Telling, other: Telling, weigh: Weights) -> float:
    """One tells only that something is threatened on the same condition."""
    if {one.kind, other.kind} - {"threat", "promise"} or (one.core and other.core):
        return 0.0
    return 0.4 if overlap(one.hanging, other.hanging, weigh) >= HUNG else 0.0


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


def same_condition(one: Telling, other: Telling, weigh: Weights) -> float:
    """They hang on the same condition."""
    return 0.35 * overlap(one.hanging, other.hanging, weigh)


def same_due(one: Telling, other: Telling, weigh: Weights) -> float:
    """They fall due on the same day, or on different ones."""
    if one.due is None or other.due is None:
        return 0.0
    return 0.15 if one.due == other.due else -0.2


def other_kind(one: Telling, other: Telling, weigh: Weights) -> float:
    """They are told as acts of different kinds."""
    if one.kind == other.kind:
        return 0.0
    if {one.kind, other.kind} != {"threat", "promise"}:
        return -0.1
    return -0.4 if one.ends != other.ends else -0.2


def one_headline(one: Telling, other: Telling, weigh: Weights) -> float:
    """One is the headline over the other."""
    return 0.25 if one.report == other.report and one.headline != other.headline else 0.0


def told_as_past(one: Telling, other: Telling, weigh: Weights) -> float:
    """One is told together with what came of it."""
    if (one.outcome is None) == (other.outcome is None):
        return 0.0
    return 0.3 if one_side(one.to, other.to) else 0.1


def long_between(one: Telling, other: Telling, weigh: Weights) -> float:
    """Weeks lie between their reports."""
    if one.day is None or other.day is None:
        return 0.0
    days = abs(one.day - other.day)
    return 0.0 if days <= NEAR else -0.25 if days <= FAR else -1.0


REASONS: tuple[Reason, ...] = (
    like_words,
    same_deed,
    same_thing,
    said_in_general,
    same_side_addressed,
    other_side_addressed,
    same_condition,
    same_due,
    other_kind,
    one_headline,
    told_as_past,
    long_between,
)
