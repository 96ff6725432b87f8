"""Judgement: a decision by a person about the record, kept beside it and re-applied."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Judgement:
    """`verdict` on `subject` (and `other`, for same / not the same), by whom and when (UTC, ISO 8601).

    of: the table whose ids they are; an event is known by any of its mentions. reports: the only ones it is of; () for
    all. change: what is corrected to what. undoes: the number of the judgement it takes back.
    """

    verdict: str
    subject: str
    by: str
    at: str
    other: str | None = None
    change: tuple[tuple[str, str], ...] = ()
    of: str = "actors"
    reports: tuple[str, ...] = ()
    undoes: int | None = None

    @property
    def question(self) -> tuple[object, ...]:
        """What it answers; of judgements on one question the latest stands."""
        pair = frozenset({self.subject, self.other}) if self.other else self.subject
        return (self.of, pair, self.reports, self.other is None)


def standing(every: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements that stand, in the order they were made: the last on each question, unless unsure."""
    last: dict[tuple[object, ...], Judgement] = {}
    for each in every:
        last.pop(each.question, None)
        last[each.question] = each
    return [each for each in last.values() if each.verdict != "unsure"]
