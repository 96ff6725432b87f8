"""Positions: what each side felt toward each other side, period by period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

MONTH = 7  # characters of a date that name its month


@dataclass(frozen=True, slots=True)
class Held:
    """One stance as a desk has it: sides by country or name, the day of its report, the report's id."""

    holder: str
    toward: str | None
    feeling: str
    polarity: str
    day: str | None
    report: str


@dataclass(frozen=True, slots=True)
class Position:
    """What `holder` felt toward `toward` in a period (a date prefix): reports that tell it for good and for ill.

    balance: from -1 (all for ill) to 1. shift: the balance less that of the period before in which it was told, None
    in the first.
    """

    holder: str
    toward: str | None
    feeling: str
    period: str
    positive: int
    negative: int
    balance: float
    shift: float | None


def positions(stances: Iterable[Held], *, precision: int = MONTH) -> list[Position]:
    """Return the positions of all sides in order of holder, toward, feeling and time; undated stances are left out.

    precision: how much of a date names a period: 4 a year, 7 a month, 10 a day. A report counts once for each side of
    a feeling however often it tells it.
    """
    told: defaultdict[tuple[str, str, str], defaultdict[str, set[tuple[str, str]]]]
    told = defaultdict(lambda: defaultdict(set))
    for one in stances:
        if one.day is not None and len(one.day) >= precision:
            key = (one.holder, one.toward or "", one.feeling)
            told[key][one.day[:precision]].add((one.report, one.polarity))
    return [position for key in sorted(told) for position in _course(key, told[key])]


def _course(key: tuple[str, str, str], periods: dict[str, set[tuple[str, str]]]) -> list[Position]:
    holder, toward, feeling = key
    found: list[Position] = []
    for period in sorted(periods):
        positive = sum(polarity == "positive" for _, polarity in periods[period])
        negative = len(periods[period]) - positive
        balance = round((positive - negative) / (positive + negative), 3)
        shift = round(balance - found[-1].balance, 3) if found else None
        found.append(Position(holder, toward or None, feeling, period, positive, negative, balance, shift))
    return found
