"""Block: the keys by which mentions that may tell of one happening are found without looking at all of them."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from dragoman.events.reasons import REACH, STANDING, WINDOW
from dragoman.events.told import Told

Key = tuple[Hashable, ...]
BUCKET = 8  # days of reports without a day of their own that stand together


def _named(told: Told) -> Iterator[Key]:
    """Yield what all the keys of a mention begin with: its code, its family and one of its parties."""
    for token in sorted(told.tokens):
        yield (told.mention.code, told.family, token)


def _always(name: Key, told: Told) -> Iterator[Key]:
    """Yield the keys a mention both stands by and is looked for by: its report, and of long times its days."""
    yield (*name, "in", told.source.report)
    if told.is_wide:
        yield (*name, "time", *(told.days or ()))


def keys(told: Told) -> Iterator[Key]:
    """Yield the keys a mention is entered by: of its parties, with its report, and with its days or its report's."""
    for name in _named(told):
        yield from _always(name, told)
        if told.is_wide:
            continue
        if told.days:
            for day in range(told.days[0], told.days[1] + 1):
                yield (*name, "day", day)
        elif told.day is not None:
            yield (*name, "about", told.day // BUCKET)


def near(told: Told) -> Iterator[Key]:
    """Yield the keys of all mentions that may be judged to tell of the same happening as this one, or unsure."""
    for name in _named(told):
        yield from _always(name, told)
        if told.is_wide:
            continue
        if told.days:
            for day in range(told.days[0] - 1, told.days[1] + 2):
                yield (*name, "day", day)
            yield from _about(name, told.days[0] - REACH, told.days[1] + REACH)
        elif told.day is not None:
            for day in range(told.day - REACH, told.day + REACH + 1):
                yield (*name, "day", day)
            far = STANDING if told.is_talk else WINDOW
            yield from _about(name, told.day - far, told.day + far)


def _about(name: Key, first: int, last: int) -> Iterator[Key]:
    for bucket in range(first // BUCKET, last // BUCKET + 1):
        yield (*name, "about", bucket)


def twin(told: Told) -> Key:
    """Return what a mention and its copy have in common, however the copy is dated: origin, code, sides, sentence."""
    mention = told.mention
    sides = tuple(tuple(sorted(party.id for party in side)) for side in (told.actors, told.recipients))
    at = mention.trigger.start - mention.evidence.start
    return ("twin", told.source.origin, mention.code, mention.mode, str(mention.status), sides, told.words, at)


def slot(told: Told) -> Key:
    """Return the sentence a mention stands in: what one sentence tells of twice are two happenings."""
    return ("slot", told.source.report, told.mention.evidence.start, told.mention.evidence.end)
