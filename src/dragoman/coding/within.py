"""Within: an act of talk and the deed told inside it lend each other the parties that only one of them names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.model.mention import Mention

ALONE = frozenset({"ASSAULT", "COERCE", "PROTEST"})  # told even where nobody is known to have done or suffered it
OWN = frozenset({"THREATEN", "AGREE"})  # the deed is the speaker's own
OTHERS = frozenset({"REQUEST", "ACCUSE"})  # the deed is the addressee's


def shared(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with missing actors and recipients filled between outer and inner ones."""
    by_id = {mention.id: mention for mention in mentions}
    for mention in mentions:
        if mention.within not in by_id:
            by_id[mention.id] = replace(mention, within=None)
    for mention in mentions:
        outer = by_id.get(mention.within or "")
        if outer is None:
            continue
        inner = by_id[mention.id]
        by_id[inner.id] = inner = _inner(inner, outer)
        by_id[outer.id] = _outer(outer, inner)
    done = [by_id[mention.id] for mention in mentions]
    return [one for one in done if one.within or one.actors or one.recipients or one.code in ALONE]


def _inner(inner: Mention, outer: Mention) -> Mention:
    actors, recipients = inner.actors, inner.recipients
    if not actors and outer.code in OWN:
        actors = outer.actors
    if not actors and outer.code in OTHERS:
        actors = _without(outer.recipients, recipients)
    if not recipients and outer.code in OWN:
        recipients = _without(outer.recipients, actors)
    return replace(inner, actors=actors, recipients=recipients)


def _outer(outer: Mention, inner: Mention) -> Mention:
    if outer.recipients:
        return outer
    if outer.code in OWN:
        return replace(outer, recipients=_without(inner.recipients, outer.actors))
    if outer.code in OTHERS:
        return replace(outer, recipients=_without(inner.actors, outer.actors))
    return outer


def _without(names: Iterable[str], taken: Iterable[str]) -> tuple[str, ...]:
    left_out = set(taken)
    return tuple(name for name in names if name not in left_out)
