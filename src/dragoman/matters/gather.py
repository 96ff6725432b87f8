"""Gather: the entries of all reports as matters; the same ones whatever order the entries come in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from dragoman.matters.likeness import SAME, UNSURE, judge
from dragoman.matters.reasons import NEAR
from dragoman.matters.telling import Telling, one_side, token
from dragoman.matters.terms import Weights

STANDING = ("demand", "offer", "promise", "threat", "accusation", "prediction")
ANSWERING = ("rejection", "acceptance", "denial")
MEMBERS = 12  # tellings of a matter a new one is compared with, at most
RECENT = 60  # matters with a term in common that are looked at, at most
FIRM = {"threat": 4, "demand": 3, "promise": 3, "offer": 2, "accusation": 2, "prediction": 1}


@dataclass(slots=True, eq=False)
class Group:
    """The tellings of one matter in order, and the groups that may be the same one."""

    tellings: list[Telling] = field(default_factory=list)
    perhaps: list[Group] = field(default_factory=list)

    @property
    def lead(self) -> Telling:
        """The first telling of an original report that names both sides, else one side, else the first."""
        return min(
            self.tellings,
            key=lambda one: (one.source.is_copy, one.by is None, one.to is None, one.outcome is not None, one.key),
        )

    @property
    def kind(self) -> str:
        """What most tell it as; a threat told as a forecast is a threat."""
        counts = Counter(one.kind for one in self.tellings)
        return max(counts, key=lambda kind: (counts[kind] * FIRM.get(kind, 1), kind))


def gather(tellings: Iterable[Telling], weigh: Weights, kinds: Collection[str] = STANDING) -> list[Group]:
    """Return the groups of entries of some kinds that are one act, by their first telling."""
    index = _Index(weigh)
    for one in sorted(tellings, key=lambda one: (one.source.is_copy, one.key)):
        if one.kind in kinds:
            index.place(one)
    groups = index.groups
    for group in groups:
        group.tellings.sort(key=lambda one: one.key)
    return sorted(groups, key=lambda group: group.tellings[0].key)


def _can_be(one: Telling, other: Telling) -> bool:
    """Whether an entry told with its outcome can mean an earlier one of its kind by its words on who and when."""
    if one.day is None or other.day is None or not one_side(one.to, other.to):
        return False
    return other.outcome is None and other.day < one.day <= other.day + NEAR


def _keys(one: Telling) -> list[str]:
    """Return by what an entry is found again: its terms, and those of what it hangs on."""
    return [*one.terms, *(f"if {term}" for term in one.hanging)]


class _Index:
    """The groups so far, found again by side and term."""

    def __init__(self, weigh: Weights) -> None:
        self.groups: list[Group] = []
        self._sides: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        self._weigh = weigh
        self._places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)

    def place(self, one: Telling) -> None:
        """Add an entry to the group it tells of, or begin one with it."""
        side = token(one.by)
        found = [(self._points(one, number), -number) for number in self._near(one, side)]
        points, number = max([*found, *self._only(one, side, found)], default=(0.0, 0))
        if points >= SAME:
            group, at = self.groups[-number], -number
            if one.to is None:
                self._join(one, found, group)
        else:
            group, at = Group(), len(self.groups)
            group.perhaps = [self.groups[-each] for value, each in sorted(found, reverse=True) if value >= UNSURE]
            self.groups.append(group)
        group.tellings.append(one)
        self._sides[side, one.kind].add(at)
        for term in _keys(one):
            places = self._places[side, term]
            if not places or places[-1] != at:
                places.append(at)

    def _only(self, one: Telling, side: str, found: list[tuple[float, int]]) -> list[tuple[float, int]]:
        """Return the only matter between two sides that an entry told with its outcome can mean, as the same."""
        if one.outcome is None or one.to is None:
            return []
        meant = [
            number
            for number in self._sides[side, one.kind]
            if any(_can_be(one, other) for other in self.groups[number].tellings[:MEMBERS])
        ]
        alike = not one.terms or any(-number in meant and points > 0 for points, number in found)
        return [(SAME, -meant[0])] if len(meant) == 1 and alike else []

    def _join(self, one: Telling, found: list[tuple[float, int]], group: Group) -> None:
        """Add an entry that names no other side to all that one sentence demanded of several sides."""
        for points, number in found:
            other = self.groups[-number]
            joint = other is not group and other.tellings[0].evidence == group.tellings[0].evidence
            joint = joint and min(other.tellings[0].key, group.tellings[0].key) < one.key  # or both would begin with it
            if points >= SAME and joint and other.tellings[0].report == group.tellings[0].report:
                other.tellings.append(one)

    def _near(self, one: Telling, side: str) -> set[int]:
        return {at for term in _keys(one) for at in self._places.get((side, term), ())[-RECENT:]}

    def _points(self, one: Telling, number: int) -> float:
        return max(judge(one, other, self._weigh).points for other in self.groups[number].tellings[:MEMBERS])
