"""Reasons: what speaks for and against two mentions telling of one happening; the user reads their first lines."""

from __future__ import annotations

from collections.abc import Callable
from math import asin, cos, radians, sin, sqrt

from dragoman.events.sentence import share
from dragoman.events.told import Party, Told

WINDOW = 2  # days between reports whose undated mentions may be of one happening
REACH = 3  # days between a report with an undated mention and the day another gives
STANDING = 14  # days over which words of like content are one demand, threat or refusal that stands
NEAR = 50.0  # kilometres
SHARED = 0.4  # of the shorter sentence's telling words
FEW = 2  # telling words in common, where report or story says the rest
LEAST = 3  # telling words in common, of sentences that have as many
ALIKE = 0.5  # of the shorter content's, where words alone decide
OTHER = 0.25  # of it: with fewer in common it is something else

Reason = Callable[[Told, Told], bool]


def _another_code(one: Told, other: Told) -> bool:
    """They tell of acts of another type, or of another mode of it, or of another kind of reality."""
    a, b = one.mention, other.mention
    if a.code != b.code or one.family != other.family:
        return True
    return a.mode is not None and b.mode is not None and a.mode != b.mode


def _other_parties(one: Told, other: Told) -> bool:
    """Those who do it, or those it is done to, are others; a side left unsaid by one is taken from the other.

    Of two that name a side, the one must name all whom the other names: a meeting with one is no meeting with another.
    Words of like content by one side (a demand told again) are one, whoever is named as the other side.
    """
    peoples = _like(one.content, other.content)
    if one.actors and other.actors and not _meet(one.actors, other.actors):
        return True
    if one.recipients and other.recipients and not _meet(one.recipients, other.recipients, peoples):
        return not (one.is_talk and one.actors and other.actors and _alike(one, other))
    return not ((one.actors and other.actors) or (one.recipients and other.recipients))


def _another_time(one: Told, other: Told) -> bool:
    """Their days are apart; undated ones count as told about the day of their report."""
    if one.source.report == other.source.report and (one.days is None or other.days is None):
        return False
    if one.days and other.days:
        if one.is_wide or other.is_wide:
            return one.days != other.days
        return gap(one.days, other.days) > (1 if _soft(one, other) else 0)
    if one.days is None and other.days is None:
        window = STANDING if one.is_talk and _alike(one, other) else WINDOW
        return one.day is None or other.day is None or abs(one.day - other.day) > window
    dated, undated = (one, other) if one.days else (other, one)
    return undated.day is None or dated.days is None or dated.is_wide or gap(dated.days, (undated.day,) * 2) > REACH


def _another_place(one: Told, other: Told) -> bool:
    """Both name a place by other names, and the places are in other countries, or points more than 50 km apart."""
    a, b = one.mention.place, other.mention.place
    if a is None or b is None or a.name.casefold() == b.name.casefold():
        return False
    if a.country and b.country and a.country != b.country:
        return True
    if not a.precision == b.precision == "city":
        return False
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return a.name != b.name
    return _kilometres(a.lat, a.lon, b.lat, b.lon) > NEAR


def _other_content(one: Told, other: Told) -> bool:
    """What is demanded, threatened, promised or refused is told in wholly other words."""
    if not one.is_talk or one.source.origin == other.source.origin:
        return False
    return min(len(one.gist), len(other.gist)) >= FEW and share(one.gist, other.gist) < OTHER


def _definite(one: Told, other: Told) -> bool:
    """Both name a day, and the same sides."""
    complete = bool(one.actors) == bool(other.actors) and bool(one.recipients) == bool(other.recipients)
    return complete and bool(one.days and other.days) and not one.is_wide


def _like_words(one: Told, other: Told) -> bool:
    """Their sentences have most of their telling words in common."""
    return _like(one.content, other.content) and not (one.is_talk and one.gist and other.gist)


def _like_content(one: Told, other: Told) -> bool:
    """What is demanded, threatened, promised or denied is told in like words."""
    return _alike(one, other)


def _same_figure(one: Told, other: Told) -> bool:
    """They give the same number of dead, wounded, detained, troops or the like."""
    some, others = ({(q.kind, q.low, q.high) for q in each.mention.quantities} for each in (one, other))
    return any(figure in others and figure[1] > 1 for figure in some)


def _one_item(one: Told, other: Told) -> bool:
    """One stands in the headline of the other's report, and they have telling words in common."""
    if one.source.report != other.source.report or one.headline == other.headline:
        return False
    return len(one.content & other.content) >= FEW


def _one_origin(one: Told, other: Told) -> bool:
    """One report copies the other, or both copy a third one."""
    return one.source.report != other.source.report and one.source.origin == other.source.origin


def _one_story(one: Told, other: Told) -> bool:
    """Their reports tell one story, and they have telling words in common."""
    story = one.source.story
    return story is not None and story == other.source.story and len(one.content & other.content) >= FEW


AGAINST: tuple[Reason, ...] = (_another_code, _other_parties, _another_time, _another_place, _other_content)
FOR: tuple[Reason, ...] = (_definite, _like_words, _like_content, _same_figure, _one_item, _one_origin, _one_story)


def _like(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= min(LEAST, len(one), len(other)) and share(one, other) >= SHARED


def _alike(one: Told, other: Told) -> bool:
    """Whether what they are about is told in like words."""
    return len(one.gist & other.gist) > 1 and share(one.gist, other.gist) >= ALIKE


def _meet(some: tuple[Party, ...], others: tuple[Party, ...], peoples: bool = False) -> bool:
    few, many = sorted((some, others), key=len)
    return all(any(_one_party(a, b, peoples) for b in many) for a in few)


def _one_party(a: Party, b: Party, peoples: bool) -> bool:
    """Whether two may be one: a people is its state only where the sentences are alike (`peoples`)."""
    if a.id == b.id or _described(a, b) or _described(b, a):
        return True
    if a.country is None or a.country != b.country:
        return False
    if "population" in (a.kind, b.kind):
        return a.kind == b.kind or (peoples and "person" not in (a.kind, b.kind))
    return not (a.kind == b.kind == "person" and a.named and b.named)


def _described(a: Party, b: Party) -> bool:
    """Whether one is told of by the words for the other, without a country: "aid workers", "Norwegian aid workers"."""
    return not a.country and not a.named and b.id.endswith(f"-{a.id}")


def _soft(one: Told, other: Told) -> bool:
    """Whether one of the days is only that of the report, so that a day more or less means nothing."""
    return "report" in (one.mention.when.origin, other.mention.when.origin)


def gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Return the days between two times, 0 where they touch."""
    return max(one[0] - other[1], other[0] - one[1], 0)


def _kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    a, b = radians(lat), radians(other_lat)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other_lon - lon) / 2) ** 2
    return 12742.0 * asin(sqrt(half))
