"""Intervals: the day of an act told by how long before or after another it was: "two days after they shelled Goma"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from dragoman.dates.anchor import day_when, prefix_when, shifted
from dragoman.dates.timed import Timed
from dragoman.model.when import When, week_of
from dragoman.text.clauses import VERBAL, kids
from dragoman.text.parsed import Token

LENGTH = re.compile(r"P(T?)(\d+|X)([HMSDWY])")
SINCE = frozenset({"after", "before"})
CLOCK = "T"


def by_interval(token: Token, times: Sequence[Timed]) -> When | None:
    """Return the time of an act in a clause of "N days after ...", counted from the day of what it hangs on.

    times: the expressions of the act's sentence. None where there is no such clause, length or day.
    """
    clause, mark = _clause(token)
    if clause is None or mark is None:
        return None
    length = next((timed.value for timed in times if timed.end == mark.i and timed.value), "") or _the_day(mark)
    match = LENGTH.fullmatch(length)
    base = _day_outside(clause, times) if match is not None else None
    if match is None or base is None:
        return None
    if match[1] == CLOCK:
        return day_when(base)
    if match[2] == "X":
        return None
    return _moved(base, match[3], -int(match[2]) if mark.lower_ == "after" else int(match[2]))


def _the_day(mark: Token) -> str:
    """Return the length in "the day after", "" where the words before name none."""
    before = mark.doc[max(0, mark.i - 2) : mark.i].text.lower()
    return "P1D" if before in {"the day", "the morning", "the night", "one day"} else ""


def counts_from(token: Token) -> bool:
    """Whether the act itself is what stands after "after" or "before": "came a day after a raid"."""
    return _mark(token) is not None


def _clause(token: Token) -> tuple[Token | None, Token | None]:
    """Return the head of the clause or noun after "after" or "before" that the act stands in, with that word."""
    for word in (token, *token.ancestors):
        mark = _mark(word)
        if mark is not None:
            return word, mark
        if word.dep_ == "conj" and kids(word, "nsubj", "nsubjpass"):
            break  # a clause of its own
        if word.dep_ == "relcl":
            break  # "two days after they took the town that rebels had held"
    return None, None


def _moved(base: date, unit: str, number: int) -> When | None:
    day = shifted(base, unit, number)
    if day is None:
        return None
    if unit == "W":
        return week_of(day)
    return day_when(day) if unit == "D" else prefix_when(day.isoformat()[: 7 if unit == "M" else 4])


def _mark(word: Token) -> Token | None:
    """The "after" or "before" of a clause or noun set beside another clause."""
    if word.dep_ in {"advcl", "conj"} and word.pos_ in VERBAL:
        lengths = kids(word, "npadvmod")  # the parser may hang "after" on the length, with nothing below
        marks = kids(word, "mark") + [prep for length in lengths for prep in kids(length, "prep")]
        return next((kid for kid in marks if kid.lower_ in SINCE and not kids(kid, "pobj", "pcomp")), None)
    if word.dep_ in {"pobj", "pcomp"} and word.head.lower_ in SINCE:
        return word.head
    return None


def _day_outside(clause: Token, times: Sequence[Timed]) -> date | None:
    """Return the day nearest before or after the clause, of those that stand in no part of it."""
    inside = {word.i for word in clause.subtree}
    days = [
        (abs(timed.start - clause.i), timed.when.date)
        for timed in times
        if timed.when.date is not None and timed.when.precision == "day" and timed.start not in inside
    ]
    return date.fromisoformat(min(days)[1]) if days else None
