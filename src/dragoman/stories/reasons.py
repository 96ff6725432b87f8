"""Reasons: what speaks for two reports telling the same news, and how much each reason weighs.

A reason is a function of one report beside others that returns a number from 0 to 1 for each of these; its docstring
is what a reader is shown. The weights are round numbers on the scale of logarithms of odds, set by hand: a fifth more
or less of any changes next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import exp

import numpy as np

from dragoman.stories.crowd import Beside
from dragoman.stories.lists import Floats

APART = 7  # days between reports of one story at most
FULLY = 4  # days that count fully against
ENOUGH_NUMBERS = 5


def alike(pair: Beside) -> Floats:
    """They are told in like words throughout."""
    return _share(pair.shared("terms", "terms", lambda here, there: here * there), pair.lengths)


def leads(pair: Beside) -> Floats:
    """The words that each opens with stand in the other."""
    mine, theirs = pair.weight("opening")
    here = pair.shared("opening", "terms", lambda here, there: here) / (mine or 1.0)
    return np.minimum(here, _share(pair.shared("terms", "opening", lambda here, there: there * (here > 0)), theirs))


def names(pair: Beside) -> Floats:
    """They name the same people and places."""
    mine, theirs = pair.weight("names")
    return _share(pair.shared("names", "names", np.minimum), np.minimum(mine, theirs))


def numbers(pair: Beside) -> Floats:
    """They give the same figures."""
    return np.minimum(pair.shared("numbers", "numbers", np.minimum), ENOUGH_NUMBERS) / ENOUGH_NUMBERS


def days(pair: Beside) -> Floats:
    """They open with the same day of the week."""
    mine, theirs = pair.weight("days")
    return _share(pair.shared("days", "days", np.minimum), np.minimum(mine, theirs))


def days_apart(pair: Beside) -> Floats:
    """They were published days apart."""
    return np.minimum(pair.gaps, FULLY) / FULLY


def undated(pair: Beside) -> Floats:
    """The day of one of them is not known."""
    return pair.undated.astype(np.float64)


Reason = Callable[[Beside], Floats]
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


def scores(pair: Beside) -> Floats:
    """Return how surely one report tells the same news as each other, as logarithms of odds."""
    return _scores(pair, [weight * reason(pair) for reason, weight in REASONS])


def explained(pair: Beside) -> Iterator[tuple[float, list[str]]]:
    """Yield for each other report its score and the reasons that speak most for it, the strongest first."""
    values = [weight * reason(pair) for reason, weight in REASONS]
    for at, score in enumerate(_scores(pair, values).tolist()):
        told = [(value[at], str(reason.__doc__)) for value, (reason, _) in zip(values, REASONS, strict=True)]
        yield score, [words for value, words in sorted(told, key=lambda each: -each[0]) if value >= SHOWN]


def likelihood(value: float) -> float:
    """Return a score as a probability, three decimals."""
    return round(1 / (1 + exp(-value)), 3)


def _scores(pair: Beside, values: Sequence[Floats]) -> Floats:
    return np.where(pair.gaps > APART, FAR, np.round(USUALLY + sum(values), 6))


def _share(part: Floats, whole: Floats) -> Floats:
    """Return parts of a whole; 0 of nothing."""
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole > 0)
