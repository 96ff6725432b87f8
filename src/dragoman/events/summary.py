"""Summary: the event a group of mentions tells of: its parties, status, date, place and counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import prod

from dragoman.events.told import Party, Told
from dragoman.model.event import Event
from dragoman.model.mention import Quantity, Status
from dragoman.model.place import Place

SURE = 0.99  # no number of reports makes an event surer
RANK = tuple(Status)
PRECISIONS = ("city", "area", "region", "sea", "country")
SETTLED = (Status.HAPPENED, Status.NEGATED)  # of reports of one day, the later one in this order wins


def summarise(group: Sequence[Told]) -> Event:
    """Return the event of a group of mentions; copies are counted but decide nothing while an original is there."""
    members = sorted(group, key=lambda told: told.key)
    telling = _telling(members)
    status = _status(telling)
    best = [told for told in telling if told.mention.status == status]
    when = min(best, key=_vagueness).when
    reported = min((told.source.published for told in best if told.source.published), default=None)
    n_reports = len({told.source.report for told in members})
    n_origins = _origins(members)
    return Event(
        id=members[0].mention.id,
        code=members[0].mention.code,
        actors=_parties(told.actors for told in telling),
        recipients=_parties(told.recipients for told in telling),
        status=status,
        mention_ids=tuple(told.mention.id for told in members),
        statuses=_statuses(members),
        contested=_contested({told.mention.status for told in telling}),
        date=when.date,
        date_end=when.date_end,
        date_origin=when.origin if when.date else "report" if reported else "unknown",
        reported=reported,
        place=_place(best),
        quantities=_quantities(telling),
        n_reports=n_reports,
        n_origins=n_origins,
        n_copies=n_reports - n_origins,
        confidence=_confidence(telling),
    )


def _telling(members: Sequence[Told]) -> list[Told]:
    """Return the members that decide: those of originals, else of plain copies, else all."""
    originals = [told for told in members if not told.source.is_copy]
    return originals or [told for told in members if not told.source.paraphrased] or list(members)


def _origins(members: Iterable[Told]) -> int:
    """Return how many origins tell it; rewritten copies alone stand for the one original nobody has seen."""
    return max(len({told.source.origin for told in members if not told.source.paraphrased}), 1)


def _statuses(members: Sequence[Told]) -> tuple[tuple[str, int], ...]:
    found = {told.mention.status for told in members}
    return tuple(
        (str(status), _origins([told for told in members if told.mention.status == status]))
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
    return (_origins(having), max(told.source.published or "" for told in having), SETTLED.index(status))


def _contested(found: set[Status]) -> bool:
    """Whether one says it took place, or will, and another that it did not."""
    said = bool(found & {Status.HAPPENED, Status.ALLEGED, Status.PLANNED})
    return (said and Status.DENIED in found) or {Status.NEGATED, Status.HAPPENED} <= found


def _parties(sides: Iterable[tuple[Party, ...]]) -> tuple[str, ...]:
    """Return the ids of all on a side, the most often told first; a description yields to a name of its country."""
    every = [party for side in sides for party in side]
    counts = Counter(party.id for party in every)
    named = {party.country for party in every if party.kind == "person" and party.named and party.country}
    nameless = [party for party in every if party.kind in {"person", "unnamed_source"} and not party.named]
    described = {party.id for party in nameless if party.country in named}
    return tuple(sorted(counts.keys() - described, key=lambda party: (-counts[party], party)))


def _vagueness(told: Told) -> tuple[object, ...]:
    origin = told.when.origin
    length = told.days[1] - told.days[0] if told.days else 1 << 20
    return (length, origin != "text", told.key)


def _place(best: Sequence[Told]) -> Place | None:
    """Return the most precise place, of the earliest mention among equals."""
    placed = [(each.key, each.mention.place) for each in best if each.mention.place]
    return min(placed, key=lambda entry: (_blur(entry[1]), entry[0]))[1] if placed else None


def _blur(place: Place) -> int:
    return PRECISIONS.index(place.precision) if place.precision in PRECISIONS else len(PRECISIONS)


def _quantities(telling: Sequence[Told]) -> tuple[Quantity, ...]:
    """Return the latest figure of each kind: tolls are revised, not added up."""
    latest: dict[str, Quantity] = {}
    for told in telling:
        for quantity in told.mention.quantities:
            latest[quantity.kind] = quantity
    return tuple(latest[kind] for kind in sorted(latest))


def _confidence(telling: Sequence[Told]) -> float:
    """Return how sure the event is: one minus the chance that every origin is wrong."""
    by_origin: dict[str, float] = {}
    for told in telling:
        origin = told.source.origin
        by_origin[origin] = max(by_origin.get(origin, 0.0), told.mention.confidence)
    return round(min(1 - prod(1 - value for _, value in sorted(by_origin.items())), SURE), 3)
