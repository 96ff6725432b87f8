"""Claim: something that may have come of a matter, with the evidence for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from dragoman.matters.evidence import Evidence
from dragoman.matters.gather import Group
from dragoman.matters.telling import Deed, Telling
from dragoman.model.matter import Step


@dataclass(frozen=True, slots=True)
class Claim:
    """A step, and the weight of what its evidence has in common with the matter.

    Of matters of one kind the evidence goes to those with which it has most in common.
    """

    step: Step
    shared: float = 0.0


Source = Callable[[Group, Evidence], Iterator[Claim]]


def by_entry(source: Source, outcome: str, one: Telling, sure: float, shared: float = 0.0) -> Claim:
    """Return the claim that an entry makes; its reason is the docstring of the function that found it."""
    return Claim(Step(outcome, one.source.published, one.id, one.report, says(source), round(sure, 3)), shared)


def by_deed(source: Source, outcome: str, deed: Deed, sure: float, shared: float) -> Claim:
    """Return the claim that a deed makes."""
    return Claim(Step(outcome, iso(deed.day), deed.id, deed.report, says(source), round(sure, 3)), shared)


def says(source: Source) -> str:
    """Return the reason a function of evidence gives."""
    return str(source.__doc__)


def iso(day: int | None) -> str | None:
    """Return a day as a date prefix."""
    return date.fromordinal(day).isoformat() if day is not None else None
