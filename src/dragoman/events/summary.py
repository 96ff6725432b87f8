"""Summary: the event a group of mentions tells of: its parties, status, date, place and counts."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

from dragoman.events.disagree import disagreements
from dragoman.events.rules import RULES
from dragoman.events.told import Told, origins
from dragoman.model.event import Event
from dragoman.model.mention import Status

SURE = 0.99  # no number of reports makes an event surer
RANK = tuple(Status)
SETTLED = (Status.HAPPENED, Status.NEGATED)  # of reports of one day, the later one in this order wins


def summarise(group: Sequence[Told], rule: str = "representative") -> Event:
    """Return the event of a group of mentions; copies are counted but decide nothing while an original is there.

    `rule` chooses what is shown where the mentions disagree.
    """
    members = sorted(group, key=lambda told: told.key)
    telling = _telling(members)
    choose = RULES[rule]
    status = choose.status(telling, _status(telling))
    best = [told for told in telling if told.mention.status == status] or telling
    when = choose.when(best)
    reported = min((told.source.published for told in best if told.source.published), default=None)
    return Event(
        id=members[0].mention.id,
        code=members[0].mention.code,
        actors=choose.parties([told.actors for told in telling]),
        recipients=choose.parties([told.recipients for told in telling]),
        status=status,
        mention_ids=tuple(told.mention.id for told in members),
        statuses=_statuses(members),
        contested=_contested({told.mention.status for told in telling}),
        date=when.date,
        date_end=when.date_end,
        date_origin=when.origin if when.date else "report" if reported else "unknown",
        reported=reported,
        place=choose.place(best),
        quantities=choose.quantities(telling),
        n_reports=len({told.source.report for told in members}),
        n_origins=origins(members),
        n_copies=_copies(members),
        confidence=_confidence(telling),
        story_ids=tuple(sorted({told.source.story for told in members if told.source.story})),
        disagreements=disagreements(telling),
    )


def _copies(members: Sequence[Told]) -> int:
    """Return how many reports have another's words; where all have, one stands for the original nobody has seen."""
    reports = {told.source.report for told in members}
    return min(len({told.source.report for told in members if told.source.is_copy}), len(reports) - 1)


def _telling(members: Sequence[Told]) -> list[Told]:
    """Return the members that decide: those of originals, else of plain copies, else all."""
    originals = [told for told in members if not told.source.is_copy]
    return originals or [told for told in members if not told.source.paraphrased] or list(members)


def _statuses(members: Sequence[Told]) -> tuple[tuple[str, int], ...]:
    found = {told.mention.status for told in members}
    return tuple(
        (str(status), origins([told for told in members if told.mention.status == status]))
        for status in RANK
        if status in found
    )


def _status(telling: Sequence[Told]) -> Status:
    """Return the status: whether it took place by most origins' word, else the plan, the allegation, the denial.

    Where as many say that it did as that it did not, the latest word counts.
    """
    found = {told.mention.status for told in telling}
    settled = [status for status in SETTLED if status in found]
    if settled:
        return max(settled, key=lambda status: _word(telling, status))
    return next(status for status in RANK if status in found)


def _word(telling: Sequence[Told], status: Status) -> tuple[int, str, int]:
    having = [told for told in telling if told.mention.status == status]
    return (origins(having), max(told.source.published or "" for told in having), SETTLED.index(status))


def _contested(found: set[Status]) -> bool:
    """Whether one says it took place, or will, and another that it did not."""
    said = bool(found & {Status.HAPPENED, Status.ALLEGED, Status.PLANNED})
    return (said and Status.DENIED in found) or {Status.NEGATED, Status.HAPPENED} <= found


def _confidence(telling: Sequence[Told]) -> float:
    """Return how sure the event is: one minus the chance that every origin is wrong."""
    by_origin: dict[str, float] = {}
    for told in telling:
        voice = told.source.voice
        by_origin[voice] = max(by_origin.get(voice, 0.0), told.mention.confidence)
    return round(min(1 - prod(1 - value for _, value in sorted(by_origin.items())), SURE), 3)
