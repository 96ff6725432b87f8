"""Evidence: the answers and deeds of all reports, found by whose they are and what they are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from dragoman.matters.facts import Fact
from dragoman.matters.telling import Deed, Telling, token
from dragoman.matters.terms import Weights
from dragoman.model.actor import Actor

COMMON = 400  # of the things with a term in common so many of the latest are looked at


class Dated(Protocol):
    """Anything told on a day by its report."""

    @property
    def id(self) -> str:
        """Its id."""
        ...

    @property
    def day(self) -> int | None:
        """Its day."""
        ...


Thing = TypeVar("Thing", bound=Dated)


class Shelf(Generic[Thing]):
    """Things by side and term."""

    def __init__(self) -> None:
        self._places: defaultdict[tuple[str, str], list[Thing]] = defaultdict(list)

    def put(self, side: str, terms: Iterable[str], thing: Thing) -> None:
        """Enter a thing under a side and each of its terms."""
        for term in terms:
            self._places[side, term].append(thing)

    def near(self, sides: Iterable[str], terms: Iterable[str]) -> Iterator[Thing]:
        """Yield the things of some sides that have a term in common, each once, in order."""
        found: dict[str, Thing] = {}
        for side in sorted(sides):
            for term in sorted(terms):
                for thing in self._places.get((side, term), ())[-COMMON:]:
                    found.setdefault(thing.id, thing)
        yield from sorted(found.values(), key=lambda thing: (thing.day or 0, thing.id))


@dataclass(slots=True, eq=False)
class Evidence:
    """All that may tell what came of a matter; `now` is the day of the latest report."""

    weigh: Weights
    now: int | None
    tellings: dict[str, Telling]
    answers: Shelf[Telling]
    deeds: Shelf[Deed]
    facts: Shelf[Fact]


def collect(tellings: Iterable[Telling], deeds: Iterable[Deed], facts: Iterable[Fact], weigh: Weights) -> Evidence:
    """Return the evidence of a desk; facts whose sentence names nobody stand under the side ""."""
    every = sorted(tellings, key=lambda one: one.key)
    told = list(deeds)
    days = [day for day in (*(one.day for one in every), *(deed.reported for deed in told)) if day is not None]
    now = max(days, default=None)
    found = Evidence(weigh, now, {one.id: one for one in every}, Shelf(), Shelf(), Shelf())
    for one in every:
        found.answers.put(token(one.by), one.terms, one)
    for deed in sorted(told, key=lambda deed: (deed.day or 0, deed.id)):
        for side in sides(deed.doers):
            found.deeds.put(side, deed.clause, deed)
    for fact in sorted(facts, key=lambda fact: (fact.day or 0, fact.id)):
        for side in fact.sides or {""}:
            found.facts.put(side, fact.terms, fact)
    return found


def sides(actors: Iterable[Actor | None]) -> frozenset[str]:
    """Return the sides of some actors."""
    return frozenset(token(actor) for actor in actors if actor is not None)
