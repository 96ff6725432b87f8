"""Compare: whether two mentions tell of one happening, by lists of reasons: same, not the same or unsure."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.events.reasons import AGAINST, FOR, REACH, Reason, gap
from dragoman.events.sentence import share
from dragoman.events.told import Told


@dataclass(frozen=True, slots=True)
class Verdict:
    """Same, not the same or unsure, and the reasons that say so in words."""

    verdict: str
    reasons: tuple[str, ...] = ()


def explain(one: Told, other: Told) -> Verdict:
    """Return the judgement on two mentions with all its reasons: what speaks against, else what speaks for it."""
    if against := reasons_against(one, other):
        return Verdict("not_the_same", tuple(against))
    found = tuple(words_of(reason) for reason in FOR if reason(one, other))
    return Verdict("same" if found else "unsure", found)


def reasons_against(one: Told, other: Told) -> list[str]:
    """Return, in words, what speaks against the two being one happening; [] where nothing does."""
    return [words_of(reason) for reason in AGAINST if reason(one, other)]


def words_of(reason: Reason) -> str:
    """Return what the user reads of a reason: the first line of its docstring."""
    return str(reason.__doc__).partition("\n")[0]


def judge(one: Told, other: Told) -> str:
    """Return whether two mentions tell of one happening: same, not_the_same or unsure.

    Nothing speaks against two that are the same, and something for it; where neither is so, it is unsure.
    """
    if any(reason(one, other) for reason in AGAINST):
        return "not_the_same"
    return "same" if any(reason(one, other) for reason in FOR) else "unsure"


def closeness(one: Told, other: Told) -> tuple[int, int, float]:
    """Return how alike two mentions of one happening are, smaller being closer: parties shared, days apart, words."""
    ids = {party.id for party in (*one.actors, *one.recipients)}
    shared = len(ids & {party.id for party in (*other.actors, *other.recipients)})
    apart = gap(one.days, other.days) if one.days and other.days else REACH
    return (-shared, apart, -round(share(one.content, other.content), 1))
