"""Tidying: one mention for each act of a sentence, however many words tell of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dragoman.model.mention import Mention
from dragoman.model.when import UNKNOWN


def tidy(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions in text order, those of one sentence that tell of the same act made one.

    The same act: same code, status and outer act, with one's actors and recipients held by the other's.
    """
    kept: list[Mention] = []
    moved: dict[str, str] = {}
    for mention in sorted(mentions, key=lambda one: (one.trigger.start, one.trigger.end, one.code)):
        twin = next((one for one in kept if _same(one, mention)), None)
        if twin is None:
            kept.append(mention)
            continue
        best = twin if _fullness(twin) >= _fullness(mention) else mention
        other = mention if best is twin else twin
        moved[other.id] = best.id
        kept[kept.index(twin)] = _joined(best, other)
    return [replace(one, within=_final(one, moved)) if one.within else one for one in kept]


def _final(mention: Mention, moved: Mapping[str, str]) -> str | None:
    """Return the act a mention stands within after all that was made one, None where that is itself."""
    outer = mention.within
    while outer is not None and outer in moved:
        outer = moved[outer]
    return outer if outer != mention.id else None


def _same(left: Mention, right: Mention) -> bool:
    if (left.code, left.status, left.evidence) != (right.code, right.status, right.evidence):
        return False
    if left.within != right.within and left.within is not None and right.within is not None:
        return False
    if right.within == left.id or left.within == right.id:
        return False
    if left.when.date and right.when.date and left.when.date != right.when.date:
        return False
    shares = set(left.actors) & set(right.actors) or set(left.recipients) & set(right.recipients)
    if not shares and (left.actors or left.recipients) and (right.actors or right.recipients):
        return False
    return _holds(left.actors, right.actors) and _holds(left.recipients, right.recipients)


def _holds(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return set(left) <= set(right) or set(right) <= set(left)


def _fullness(mention: Mention) -> int:
    return 2 * len(mention.recipients) + 2 * len(mention.actors) + bool(mention.when.date) + bool(mention.place)


def _joined(best: Mention, other: Mention) -> Mention:
    return replace(
        best,
        actors=best.actors or other.actors,
        recipients=best.recipients or other.recipients,
        when=other.when if best.when is UNKNOWN or best.when.date is None else best.when,
        place=best.place or other.place,
        said_by=best.said_by or other.said_by,
        within=best.within or other.within,
        condition=best.condition or other.condition,
    )
