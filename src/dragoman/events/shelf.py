"""Shelf: mentions found by their keys, and the happening each was placed in; in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.events.block import Key, keys, slot, twin
from dragoman.events.told import Told


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mention stands: `leader` is the first mention of its happening (its own id when it is that itself).

    doubts: leaders of happenings of which it is unsure whether they are the same one.
    """

    leader: str
    doubts: tuple[str, ...] = ()


class Shelf:
    """The mentions of a desk by id and by key, and where each of them stands."""

    def __init__(self) -> None:
        self._told: dict[str, Told] = {}
        self._places: dict[str, Place] = {}
        self._members: defaultdict[Key, set[str]] = defaultdict(set)
        self._leaders: defaultdict[Key, set[str]] = defaultdict(set)
        self._followers: defaultdict[str, set[str]] = defaultdict(set)

    def told(self, mention: str) -> Told:
        """Return a mention."""
        return self._told[mention]

    def place(self, mention: str) -> Place | None:
        """Return where a mention stands; None while it stands nowhere."""
        return self._places.get(mention)

    def leads(self, mention: str) -> bool:
        """Whether a mention is the first of its happening."""
        place = self.place(mention)
        return place is not None and place.leader == mention

    def members(self, key: Key) -> set[str]:
        """Return the ids of the mentions entered by a key."""
        return self._members.get(key, set())

    def leaders(self, key: Key) -> set[str]:
        """Return the ids of those of them that lead."""
        return self._leaders.get(key, set())

    def followers(self, leader: str) -> set[str]:
        """Return the ids of all mentions of a happening, the leader among them."""
        return self._followers.get(leader, set())

    def every_leader(self) -> Iterator[str]:
        """Yield the leaders of all happenings held in memory."""
        yield from (leader for leader, followers in self._followers.items() if followers)

    def put(self, told: Told, place: Place) -> None:
        """Enter a mention, or place it anew."""
        mention = told.mention.id
        self.take(mention)
        self._told[mention] = told
        self._places[mention] = place
        for key in (*keys(told), twin(told), slot(told)):
            self._members[key].add(mention)
            if place.leader == mention:
                self._leaders[key].add(mention)
        self._followers[place.leader].add(mention)

    def take(self, mention: str) -> None:
        """Take a mention out; nothing happens where it is not there."""
        place = self.place(mention)
        if place is None:
            return
        told = self.told(mention)
        for key in (*keys(told), twin(told), slot(told)):
            self._members[key].discard(mention)
            self._leaders[key].discard(mention)
        self._followers[place.leader].discard(mention)
        del self._told[mention], self._places[mention]
