"""Carried: judgements on mentions that a new reading gives other ids, on to what stands in their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from dragoman.model.judgement import Judgement, standing
from dragoman.model.mention import Mention
from dragoman.model.record import Record
from dragoman.store.lines import judgements, save_judgements
from dragoman.store.manifest import now


def carry(desk: Path, old: Iterable[Record], new: Iterable[Record]) -> int:
    """Add to a desk's judgements those that hold for mentions read anew; return how many were carried over.

    A mention whose id is gone has become the one of the same report that the same words give, by the same code where
    there are several. Only for the holder of the lock.
    """
    every = judgements(desk)
    if not any(each.of != "actors" for each in every):
        return 0
    after = {record.report.id: record.mentions for record in new}
    moved = {
        mention.id: there.id
        for record in old
        for mention in record.mentions
        if (there := heir(mention, after.get(record.report.id, ()))) and there.id != mention.id
    }
    made = list(_carried(every, moved))
    if made:
        save_judgements(desk, [*every, *made])
    return len(made)


def heir(mention: Mention, others: Sequence[Mention]) -> Mention | None:
    """Return the mention of a new reading that stands in the place of one: itself, else that of the same words."""
    found = [each for each in others if each.trigger.overlaps(mention.trigger)]
    found.sort(key=lambda each: (each.id != mention.id, each.code != mention.code, each.trigger, each.id))
    return found[0] if found else None


def _carried(every: Iterable[Judgement], moved: Mapping[str, str]) -> Iterator[Judgement]:
    stand = {(each.of, each.subject, each.other): each for each in standing(every)}
    for each in stand.values():
        if each.of == "actors":
            continue
        subject, other = moved.get(each.subject, each.subject), moved.get(each.other or "", each.other)
        there = stand.get((each.of, subject, other))
        if there is None or (there.verdict, there.change) != (each.verdict, each.change):
            yield replace(each, subject=subject, other=other, at=now())
