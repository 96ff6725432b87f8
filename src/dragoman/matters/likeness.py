"""Likeness: whether two entries are one demand, one threat or one promise told twice: same, not the same or unsure."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.matters.reasons import REASONS
from dragoman.matters.telling import Telling, one_side
from dragoman.matters.terms import Weights

SAME = 0.7
UNSURE = 0.5
ONE_ACT = ({"threat", "promise"}, {"threat", "prediction"}, {"promise", "offer"}, {"promise", "prediction"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """Same, not the same or unsure, with the points and the reasons that counted."""

    points: float
    reasons: tuple[str, ...]

    @property
    def verdict(self) -> str:
        """The judgement the points amount to."""
        return "same" if self.points >= SAME else "unsure" if self.points >= UNSURE else "not_the_same"


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
