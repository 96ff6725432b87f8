"""Reasons: what speaks for two reports telling the same news, and how much each reason weighs.

A reason is a function of a pair that returns a number from 0 to 1; its docstring is what a reader is shown. The weights
are round numbers on the scale of logarithms of odds, set by hand: a fifth more or less of any changes next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from math import exp

from dragoman.stories.pair import Pair, Weighed, gap

APART = 7  # days between reports of one story at most
FULLY = 4  # days that count fully against
ENOUGH_NUMBERS = 5


def alike(pair: Pair) -> float:
    """They are told in like words throughout."""
    few, many = sorted((pair.one.terms, pair.other.terms), key=len)
    shared = sum(few[term] * many[term] for term in few.keys() & many.keys())
    return shared / (pair.one.length * pair.other.length or 1.0)


def leads(pair: Pair) -> float:
    """The words that each opens with stand in the other."""
    return min(_retold(pair.one, pair.other), _retold(pair.other, pair.one))


def names(pair: Pair) -> float:
    """They name the same people and places."""
    one, other = pair.one.traits.names, pair.other.traits.names
    least = min(pair.one.names_sum, pair.other.names_sum)
    return sum(one[name] for name in one.keys() & other.keys()) / least if least else 0.0


def numbers(pair: Pair) -> float:
    """They give the same figures."""
    shared = len(pair.one.traits.numbers & pair.other.traits.numbers)
    return min(shared, ENOUGH_NUMBERS) / ENOUGH_NUMBERS


def days(pair: Pair) -> float:
    """They open with the same day of the week."""
    one, other = pair.one.traits.days, pair.other.traits.days
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def days_apart(pair: Pair) -> float:
    """They were published days apart."""
    return min(gap(pair.one.traits, pair.other.traits) or 0, FULLY) / FULLY


def undated(pair: Pair) -> float:
    """The day of one of them is not known."""
    return float(gap(pair.one.traits, pair.other.traits) is None)


Reason = Callable[[Pair], float]
REASONS: tuple[tuple[Reason, float], ...] = (
    (alike, 10.0),
    (leads, 12.0),
    (names, 2.0),
    (numbers, 1.0),
    (days, 2.0),
    (days_apart, -8.0),
    (undated, -2.0),
)
USUALLY = -2.75  # what speaks against two reports of which nothing is known
THRESHOLD = 0.0  # the one fixed threshold: even odds
LOOSE = -2.0  # from here on two stories are taken to hang together
FAR = -12.0  # the score of reports too far apart in time
SHOWN = 0.5  # what a reason must bring to be shown


def score(one: Weighed, other: Weighed) -> float:
    """Return how surely two reports tell the same news, as a logarithm of odds."""
    apart = gap(one.traits, other.traits)
    if apart is not None and apart > APART:
        return FAR
    pair = Pair(one, other)
    return round(USUALLY + sum(weight * reason(pair) for reason, weight in REASONS), 6)


def reasons_for(one: Weighed, other: Weighed) -> list[str]:
    """Return the reasons that speak most for the two telling the same news, the strongest first."""
    pair = Pair(one, other)
    found = [(weight * reason(pair), str(reason.__doc__)) for reason, weight in REASONS if weight > 0]
    return [words for value, words in sorted(found, key=lambda each: -each[0]) if value >= SHOWN]


def likelihood(value: float) -> float:
    """Return a score as a probability, three decimals."""
    return round(1 / (1 + exp(-value)), 3)


def _retold(one: Weighed, other: Weighed) -> float:
    """Return what share of the weight of one's opening stands in the other."""
    terms = other.terms
    return sum(one.opening[term] for term in one.opening.keys() & terms.keys()) / (one.opening_sum or 1.0)
