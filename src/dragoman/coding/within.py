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
        if mention.within not in by_id or mention.within == mention.id:
            by_id[mention.id] = replace(mention, within=None)
    for mention in mentions:
        outer = by_id.get(mention.within or "")
        if outer is None:
            continue
        inner = by_id[mention.id]
        by_id[inner.id] = inner = _inner(inner, outer)
        by_id[outer.id] = _outer(outer, inner)
    return _standing([by_id[mention.id] for mention in mentions])


def _standing(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that stand by their parties, their code or an outer act that stands itself."""
    kept = [one for one in mentions if one.within or one.actors or one.recipients or one.code in ALONE]
    ids = {one.id for one in kept}
    if all(one.within is None or one.within in ids for one in kept):
        return kept
    return _standing([one if one.within in ids else replace(one, within=None) for one in kept])


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
    if outer.code in OTHERS | {"REJECT"}:
        parties = _without(inner.actors, outer.actors) or _without(inner.recipients, outer.actors)
        return replace(outer, recipients=parties)
    return outer


def _without(names: Iterable[str], taken: Iterable[str]) -> tuple[str, ...]:
    left_out = set(taken)
    return tuple(name for name in names if name not in left_out)
