"""Answers: which entry of a report answers which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.actors.cast import Cast
from dragoman.coding.scene import same_side
from dragoman.model.ledger import LedgerEntry

ANSWERS = {
    "rejection": ("demand", "offer", "accusation", "threat"),
    "acceptance": ("demand", "offer"),
    "denial": ("accusation", "prediction"),
    "promise": ("demand",),
}


CLOSE = 250  # characters between a demand and an answer that does not say to whom it is given


def answered(entries: Sequence[LedgerEntry], cast: Cast) -> tuple[LedgerEntry, ...]:
    """Return the entries with `answers` and `answered_by` filled: each answer goes to the nearest entry it can answer.

    A rejection by B answers what A demanded of B before it, or in the same sentence. When it names its addressee, A
    must be that side; when it names none ("the alliance has rejected that"), the demand must stand close by.
    """
    linked = {entry.id: entry for entry in entries}
    for at, entry in enumerate(entries):
        kinds = ANSWERS.get(entry.kind)
        if kinds is None or entry.by is None:
            continue
        same = [one for one in entries[at + 1 :] if one.evidence == entry.evidence]
        ordered = [*entries[:at][::-1], *same]
        asked = next((one for one in ordered if one.kind in kinds and _meets(one, entry, cast)), None)
        if asked is None:
            continue
        linked[entry.id] = replace(linked[entry.id], answers=asked.id)
        before = linked[asked.id]
        linked[asked.id] = replace(before, answered_by=(*before.answered_by, entry.id))
    return tuple(linked.values())


def _meets(asked: LedgerEntry, answer: LedgerEntry, cast: Cast) -> bool:
    if asked.to is None or answer.by is None or asked.by == answer.by:
        return False
    if not same_side(cast.actor(asked.to), cast.actor(answer.by)):
        return False
    if answer.to is None or asked.by is None:
        return answer.evidence.start - asked.evidence.end < CLOSE
    return same_side(cast.actor(answer.to), cast.actor(asked.by))
