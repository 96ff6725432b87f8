"""Disagree: what the mentions of one event tell differently, field by field; nothing of it is hidden."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from dragoman.events.told import Party, Told, origins
from dragoman.model.event import Disagreement
from dragoman.model.mention import Status

Values = dict[str, list[Told]]


def disagreements(members: Sequence[Told]) -> tuple[Disagreement, ...]:
    """Return the fields the mentions disagree on, each with its values, those of most independent origins first.

    A value that only says less (a month for a day of it, a country for a city there, nobody for somebody) is none.
    """
    found = [(name, values(members)) for name, values in FIELDS]
    found += [(kind, _figures(members, kind)) for kind in sorted(_kinds(members))]
    return tuple(Disagreement(name, _counted(values)) for name, values in found if len(values) > 1)


def _counted(values: Values) -> tuple[tuple[str, int], ...]:
    counts = [(value, origins(some)) for value, some in values.items()]
    return tuple(sorted(counts, key=lambda each: (-each[1], each[0])))


def _sorted_by(members: Iterable[Told], value: Callable[[Told], str | None]) -> Values:
    found: defaultdict[str, list[Told]] = defaultdict(list)
    for told in members:
        if (told_value := value(told)) is not None:
            found[told_value].append(told)
    return dict(found)


def _statuses(members: Sequence[Told]) -> Values:
    """Return the statuses told, without the plan of what then took place, or did not."""
    found = _sorted_by(members, lambda told: str(told.mention.status))
    settled = {str(Status.HAPPENED), str(Status.NEGATED)} & found.keys()
    return {status: some for status, some in found.items() if not (settled and status == Status.PLANNED)}


def _modes(members: Sequence[Told]) -> Values:
    return _sorted_by(members, lambda told: told.mention.mode)


def _dates(members: Sequence[Told]) -> Values:
    """Return the times given, without those that only hold another one."""
    dated = [told for told in members if told.days]
    inner = [told for told in dated if not any(_holds(told, other) for other in dated)]
    return _sorted_by(inner, lambda told: " to ".join(filter(None, (told.when.date, told.when.date_end))))


def _holds(wide: Told, narrow: Told) -> bool:
    a, b = wide.days, narrow.days
    return a is not None and b is not None and a != b and a[0] <= b[0] and b[1] <= a[1]


def _places(members: Sequence[Told]) -> Values:
    """Return the places given, without countries that only hold another one."""
    places = [told.mention.place for told in members if told.mention.place]
    held = {place.country for place in places if place.precision != "country"}

    def name(told: Told) -> str | None:
        place = told.mention.place
        return None if place is None or (place.precision == "country" and place.country in held) else place.name

    return _sorted_by(members, name)


def _actors(members: Sequence[Told]) -> Values:
    return _sorted_by(members, lambda told: _side(told.actors))


def _recipients(members: Sequence[Told]) -> Values:
    return _sorted_by(members, lambda told: _side(told.recipients))


def _side(side: Iterable[Party]) -> str | None:
    """Return a side by countries and names; a description without either ("truckers") says nothing of who it is."""
    return ", ".join(sorted({party.token for party in side if party.country or party.named})) or None


def _kinds(members: Iterable[Told]) -> set[str]:
    return {quantity.kind for told in members for quantity in told.mention.quantities}


def _figures(members: Sequence[Told], kind: str) -> Values:
    def figure(told: Told) -> str | None:
        some = [(q.low, q.high) for q in told.mention.quantities if q.kind == kind]
        return None if not some else f"{some[0][0]:g}" + (f" to {some[0][1]:g}" if some[0][0] != some[0][1] else "")

    return _sorted_by(members, figure)


FIELDS: tuple[tuple[str, Callable[[Sequence[Told]], Values]], ...] = (
    ("status", _statuses),
    ("mode", _modes),
    ("date", _dates),
    ("place", _places),
    ("actors", _actors),
    ("recipients", _recipients),
)
