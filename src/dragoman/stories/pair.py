"""Pair: two reports to be compared, their terms weighed against the news of their days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

from dragoman.stories.rarity import Background
from dragoman.stories.traits import Traits


@dataclass(frozen=True, slots=True)
class Weighed:
    """A report's traits with terms weighed against the background of its days."""

    traits: Traits
    terms: Mapping[int, float]
    opening: Mapping[int, float]
    length: float
    opening_sum: float
    names_sum: float

    @classmethod
    def against(cls, traits: Traits, background: Background) -> Weighed:
        """Return the traits weighed against a background."""
        terms, opening = background.lessened(traits.terms), background.lessened(traits.opening)
        return cls(traits, terms, opening, _length(terms), sum(opening.values()), sum(traits.names.values()))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports to be compared."""

    one: Weighed
    other: Weighed


def gap(one: Traits, other: Traits) -> int | None:
    """Return the days between two reports, None where the day of one is not known."""
    return None if one.day is None or other.day is None else abs(one.day - other.day)


def _length(weights: Mapping[int, float]) -> float:
    return sqrt(sum(weight * weight for weight in weights.values()))
