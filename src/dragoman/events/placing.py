"""Placing: every mention in the group of its happening; what comes later moves only what it touches.

Mentions are placed in one order (`Told.turn`), each with the closest leader before it that it is judged to be one
with, else as a leader itself. So the groups are a function of the mentions, whatever order they arrive in: a mention
that arrives later, changes or goes has only those after it placed again that had it in sight.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from heapq import heapify, heappop, heappush

from dragoman.events.block import Key, near, slot, twin
from dragoman.events.compare import closeness, judge
from dragoman.events.shelf import Place, Shelf
from dragoman.events.told import Told

DOUBTS = 5  # happenings of which it is told that a new one may be the same


def place_all(shelf: Shelf, added: Iterable[Told], gone: Iterable[str] = ()) -> set[str]:
    """Place mentions that are new or have changed, take out those gone; return the leaders whose groups changed.

    A leader returned may lead nothing any more.
    """
    return _Placing(shelf, added, gone).run()


class _Placing:
    def __init__(self, shelf: Shelf, added: Iterable[Told], gone: Iterable[str]) -> None:
        self._shelf = shelf
        self._new = {told.mention.id: told for told in added}
        self._touched: set[str] = set()
        self._queue: list[tuple[tuple[object, ...], str]] = []
        self._queued = {*gone, *self._new}
        for mention in sorted(self._queued):
            self._take(mention)
        self._queue += [(told.turn, mention) for mention, told in self._new.items()]
        heapify(self._queue)

    def _take(self, mention: str) -> None:
        """Take out a mention as it was, and queue those that had it in sight."""
        place = self._shelf.place(mention)
        if place is None:
            return
        told = self._shelf.told(mention)
        self._touched |= {place.leader, *place.doubts}
        self._shelf.take(mention)
        for other in self._in_sight(told, led=place.leader == mention):
            self._push(other)

    def run(self) -> set[str]:
        while self._queue:
            _, mention = heappop(self._queue)
            before = self._shelf.place(mention)
            told = self._new.get(mention) or self._shelf.told(mention)
            now = self._found(told)
            if now != before:
                self._move(told, before, now)
        return self._touched

    def _move(self, told: Told, before: Place | None, now: Place) -> None:
        mention = told.mention.id
        self._touched |= {now.leader, *now.doubts} | ({before.leader, *before.doubts} if before else set())
        self._shelf.put(told, now)
        if before is None or before.leader != now.leader:
            leads = (before is not None and before.leader == mention) != (now.leader == mention)
            for other in self._in_sight(told, led=leads):
                if other.turn > told.turn:
                    self._push(other)

    def _push(self, told: Told) -> None:
        mention = told.mention.id
        if mention not in self._queued:
            self._queued.add(mention)
            heappush(self._queue, (told.turn, mention))

    def _in_sight(self, told: Told, *, led: bool) -> Iterator[Told]:
        """Yield the mentions whose place may hang on that of one: its twins, its sentence, and those it may lead."""
        for other in self._at((twin(told), slot(told)), self._queued):
            yield other
        if led:
            for other in self._at(near(told), self._queued):
                if judge(other, told) != "not_the_same":
                    yield other

    def _at(self, some: Iterable[Key], without: Collection[str]) -> Iterator[Told]:
        found = {mention for key in some for mention in self._shelf.members(key)}
        yield from (self._shelf.told(mention) for mention in sorted(found.difference(without)))

    def _found(self, told: Told) -> Place:
        """Return the place of a mention after all that are before it."""
        twins = self._before(told, self._shelf.members(twin(told)))
        if twins:
            return Place(self._leader(min(twins, key=lambda other: other.turn)))
        taken = {self._leader(other) for other in self._before(told, self._shelf.members(slot(told)))}
        near_by = {mention for key in near(told) for mention in self._shelf.leaders(key)}
        fits, doubts = [], []
        for other in self._before(told, near_by - taken):
            verdict = judge(told, other)
            if verdict == "same":
                fits.append(other)
            elif verdict == "unsure":
                doubts.append(other)
        fits.sort(key=lambda other: (*closeness(told, other), other.turn))
        if fits:
            return Place(fits[0].mention.id)
        doubts.sort(key=lambda other: (*closeness(told, other), other.turn))
        return Place(told.mention.id, tuple(other.mention.id for other in doubts[:DOUBTS]))

    def _before(self, told: Told, mentions: Iterable[str]) -> list[Told]:
        others = (self._shelf.told(mention) for mention in mentions)
        return [other for other in others if other.turn < told.turn]

    def _leader(self, told: Told) -> str:
        place = self._shelf.place(told.mention.id)
        return place.leader if place else told.mention.id
