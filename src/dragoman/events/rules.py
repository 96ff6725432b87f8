"""Rules: what an event shows where its mentions disagree: the least, the most told, or the most that is told."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dragoman.events.told import Party, Told, origins
from dragoman.model.mention import Quantity, Status
from dragoman.model.place import Place
from dragoman.model.when import UNKNOWN, When

PRECISIONS = ("city", "area", "region", "sea", "country")
Sides = Sequence[tuple[Party, ...]]


@dataclass(frozen=True, slots=True)
class Rule:
    """How status, time, parties, place and numbers are chosen; `says` is what the user reads of it."""

    says: str
    status: Callable[[Sequence[Told], Status], Status]
    when: Callable[[Sequence[Told]], When]
    parties: Callable[[Sides], tuple[str, ...]]
    place: Callable[[Sequence[Told]], Place | None]
    quantities: Callable[[Sequence[Told]], tuple[Quantity, ...]]


def _usual_status(telling: Sequence[Told], status: Status) -> Status:
    """Return the status by most origins' word."""
    return status


def _least_status(telling: Sequence[Told], status: Status) -> Status:
    """Return alleged for what some tell as a fact, and others as an allegation or deny."""
    doubted = {told.mention.status for told in telling} & {Status.ALLEGED, Status.DENIED}
    return Status.ALLEGED if status is Status.HAPPENED and doubted else status


def _usual_when(best: Sequence[Told]) -> When:
    """Return the time most origins give; the most precise one of as many, then that of the earliest report."""
    return _most(best, lambda told: (told.days, told.when.date) if told.days else None, _vagueness).when


def _precise_when(best: Sequence[Told]) -> When:
    """Return the most precise time."""
    return min(best, key=_vagueness).when


def _whole_when(best: Sequence[Told]) -> When:
    """Return the time that all mentions lie in."""
    dated = [told for told in best if told.days]
    spans = {told.days for told in dated if told.days}
    if len(spans) < 2:
        return dated[0].when if dated else UNKNOWN
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    return When(date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat(), "text", "range")


def _all_parties(sides: Sides) -> tuple[str, ...]:
    """Return the ids of all on a side, the most often told first; a description yields to a name of its country."""
    every = [party for side in sides for party in side]
    counts = Counter(party.id for party in every)
    named = {party.country for party in every if party.kind == "person" and party.named and party.country}
    nameless = [party for party in every if party.kind in {"person", "unnamed_source"} and not party.named]
    described = {party.id for party in nameless if party.country in named}
    return tuple(sorted(counts.keys() - described, key=lambda party: (-counts[party], party)))


def _common_parties(sides: Sides) -> tuple[str, ...]:
    """Return those of a side whose country or own name every mention has that names the side."""
    told = [side for side in sides if side]
    tokens = [{party.token for party in side} for side in told]
    common = set.intersection(*tokens) if tokens else set()
    return _all_parties([tuple(party for party in side if party.token in common) for side in told])


def _usual_place(best: Sequence[Told]) -> Place | None:
    """Return the place most origins give; the most precise one of as many."""
    placed = [told for told in best if told.mention.place]
    if not placed:
        return None
    return _most(placed, lambda told: told.mention.place and told.mention.place.name.casefold(), _blur).mention.place


def _precise_place(best: Sequence[Told]) -> Place | None:
    """Return the most precise place, of the earliest mention among equals."""
    placed = [told for told in best if told.mention.place]
    return min(placed, key=_blur).mention.place if placed else None


def _wide_place(best: Sequence[Told]) -> Place | None:
    """Return the least precise place; None where the mentions name places in different countries."""
    placed = sorted((told for told in best if told.mention.place), key=_blur)
    countries = {place.country for told in placed if (place := told.mention.place)}
    return placed[-1].mention.place if len(countries) == 1 else None


def _usual_quantities(telling: Sequence[Told]) -> tuple[Quantity, ...]:
    """Return of each kind the figure most origins give, the latest of as many: tolls are revised, not added up."""
    return tuple(max(figures, key=lambda each: _said(figures, each))[0] for figures in _figures(telling))


def _least_quantities(telling: Sequence[Told]) -> tuple[Quantity, ...]:
    """Return the lowest figure of each kind."""
    lowest = (min((quantity for quantity, _ in figures), key=lambda each: each.low) for figures in _figures(telling))
    return tuple(replace(each, high=each.low) for each in lowest)


def _whole_quantities(telling: Sequence[Told]) -> tuple[Quantity, ...]:
    """Return of each kind the lowest and the highest figure."""
    found = []
    for figures in _figures(telling):
        every = [quantity for quantity, _ in figures]
        found.append(replace(every[-1], low=min(each.low for each in every), high=max(each.high for each in every)))
    return tuple(found)


RULES = {
    "conservative": Rule(
        "what no mention gainsays: the lowest figures, the parties all name, the time and place that hold all",
        _least_status,
        _whole_when,
        _common_parties,
        _wide_place,
        _least_quantities,
    ),
    "representative": Rule(
        "what most independent origins tell; of as many the most precise, or the latest figure",
        _usual_status,
        _usual_when,
        _all_parties,
        _usual_place,
        _usual_quantities,
    ),
    "informative": Rule(
        "the most that is told: the most precise time and place, everybody named, figures from lowest to highest",
        _usual_status,
        _precise_when,
        _all_parties,
        _precise_place,
        _whole_quantities,
    ),
}


def _most(some: Sequence[Told], value: Callable[[Told], object], rank: Callable[[Told], tuple[object, ...]]) -> Told:
    """Return the first by rank of the mentions whose value most origins give; a value of None counts for nothing."""
    backing: defaultdict[object, list[Told]] = defaultdict(list)
    for told in some:
        backing[value(told)].append(told)
    return min(some, key=lambda told: (value(told) is None, -origins(backing[value(told)]), rank(told)))


def _vagueness(told: Told) -> tuple[object, ...]:
    length = told.days[1] - told.days[0] if told.days else 1 << 20
    return (length, told.when.origin != "text", told.key)


def _blur(told: Told) -> tuple[object, ...]:
    place = told.mention.place
    known = place is not None and place.precision in PRECISIONS
    return (PRECISIONS.index(place.precision) if place and known else len(PRECISIONS), told.key)


def _figures(telling: Sequence[Told]) -> list[list[tuple[Quantity, Told]]]:
    """Return the figures of each kind with who tells them, in order of publication."""
    found: defaultdict[str, list[tuple[Quantity, Told]]] = defaultdict(list)
    for told in telling:
        for quantity in told.mention.quantities:
            found[quantity.kind].append((quantity, told))
    return [found[kind] for kind in sorted(found)]


def _said(figures: Sequence[tuple[Quantity, Told]], figure: tuple[Quantity, Told]) -> tuple[object, ...]:
    alike = [told for quantity, told in figures if (quantity.low, quantity.high) == (figure[0].low, figure[0].high)]
    return (origins(alike), max(told.key for told in alike), figure[0].span.start)
