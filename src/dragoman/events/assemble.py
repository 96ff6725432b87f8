"""Assemble: mentions of all reports to events; the same events whatever order the mentions come in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from dragoman.events.compare import REACH, STANDING, closeness, same
from dragoman.events.summary import summarise
from dragoman.events.told import Told
from dragoman.model.event import Event

VERSION = "9"


def assemble(rows: Iterable[Told]) -> list[Event]:
    """Return the events the mentions tell of, by date (those without one by the day they were reported), then id.

    Mentions of original reports are placed first, the most definite ones leading; copies join what is there and so
    never change an event's parties, date or status.
    """
    index = _Index()
    for told in sorted(rows, key=_turn):
        index.place(told)
    events = [summarise(group) for group in index.groups]
    return sorted(events, key=lambda event: (event.date or event.reported or "~", event.id))


def _turn(told: Told) -> tuple[object, ...]:
    vague = told.days is None or told.is_wide
    one_sided = not (told.actors and told.recipients)
    return (told.source.is_copy, told.source.paraphrased, vague, one_sided, told.key)


class _Index:
    """The groups so far, each found again by its first member: by parties and day, or by its very sentence."""

    def __init__(self) -> None:
        self.groups: list[list[Told]] = []
        self._places: defaultdict[Hashable, list[int]] = defaultdict(list)
        self._sentences: dict[Hashable, int] = {}
        self._told: set[Hashable] = set()

    def place(self, told: Told) -> None:
        """Add a mention to the group of its happening, or begin one with it."""
        sentence = _sentence(told)
        found = self._sentences.get(sentence)
        if found is None:
            found = self._closest(told)
        if found is None:
            found = len(self.groups)
            self.groups.append([])
            for key in _keys(told):
                self._places[key].append(found)
        self.groups[found].append(told)
        self._told.add(_place_of(told, found))
        self._sentences.setdefault(sentence, found)

    def _closest(self, told: Told) -> int | None:
        near = {number for key in _near(told) for number in self._places.get(key, ())}
        free = (number for number in near if _place_of(told, number) not in self._told)
        fits = [number for number in free if same(told, self.groups[number][0])]
        return min(fits, key=lambda number: (*closeness(told, self.groups[number][0]), number), default=None)


def _place_of(told: Told, group: int) -> Hashable:
    """Return where a group is told of: what one sentence tells of twice are two happenings."""
    return (group, told.source.report, told.mention.evidence)


def _sentence(told: Told) -> Hashable:
    """Return what a mention and its copy have in common, however the copy is dated."""
    mention = told.mention
    parties = tuple(tuple(sorted(party.id for party in side)) for side in (told.actors, told.recipients))
    at = mention.trigger.start - mention.evidence.start
    return (told.source.origin, mention.code, mention.mode, mention.status, parties, told.words, at)


def _keys(told: Told) -> Iterator[Hashable]:
    """Yield the places of the index where a group's first mention is entered."""
    for token in told.tokens:
        name = (told.mention.code, told.family, token)
        yield (*name, told.source.report)
        if told.is_wide:
            yield (*name, told.days)
        elif told.days:
            for day in range(told.days[0], told.days[1] + 1):
                yield (*name, day)
        elif told.day is not None:
            yield (*name, "undated", told.day)


def _near(told: Told) -> Iterator[Hashable]:
    """Yield the places of the index where the group of a mention may stand."""
    for token in told.tokens:
        name = (told.mention.code, told.family, token)
        yield (*name, told.source.report)
        if told.is_wide:
            yield (*name, told.days)
        elif told.days:
            for day in range(told.days[0] - 1, told.days[1] + 2):
                yield (*name, day)
        if told.day is not None and not told.is_wide:
            far = STANDING if told.is_talk else REACH
            for day in range(told.day - far, told.day + far + 1):
                yield (*name, "undated", day)
            for day in range(told.day - REACH, told.day + REACH + 1):
                if told.days is None:
                    yield (*name, day)
