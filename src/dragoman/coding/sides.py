"""Sides: how whoever speaks of an act stands to whoever does it."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.codebook.plover import EventType
from dragoman.coding.governors import Governor
from dragoman.coding.roles import actors_in
from dragoman.coding.scene import Scene, share_a_side
from dragoman.coding.status import Deed
from dragoman.model.actor import Actor

GUARDING = frozenset({"COP", "JUD"})
WATCHING = frozenset({"COP", "JUD", "MED", "NGO", "HLH", "NGM"})


def deed(governor: Governor, parties: tuple[Sequence[str], Sequence[str]], kind: EventType, scene: Scene) -> Deed:
    """Return what the verdict depends on: whether the act is harmful and on which side the holder stands."""
    names = actors_in(governor.holders, scene)
    if not names and governor.token.i in scene.voices:
        names = [scene.voices[governor.token.i]]
    doers, targets = (scene.actors(ids) for ids in parties)
    return Deed(kind.harm, side(scene.actors(names), doers, targets), kind.code == "CONSULT", kind.code == "MOBILIZE")


def side(holders: Sequence[Actor], doers: Sequence[Actor], targets: Sequence[Actor]) -> str:
    """Return self, foe, other or none (see `Deed`)."""
    if not doers:
        return "none"
    if not holders:
        return "none"
    if share_a_side(holders, doers):
        return "self"
    if any(_interested(holder, doers, targets) for holder in holders):
        return "foe"
    return "other"


def _interested(holder: Actor, doers: Sequence[Actor], targets: Sequence[Actor]) -> bool:
    """A belligerent about its foe, the one it was done to, or somebody without a name.

    Police and courts watch over their own land alone.
    """
    sector = (holder.code or "")[3:6]
    abroad = sector in GUARDING and any(one.country not in {None, holder.country} for one in doers)
    if (sector in WATCHING and not abroad) or (holder.code or "")[:3] in {"IGO", "NGO", "MED"}:
        return False
    if holder.kind in {"unnamed_source", "armed_group", "state", "government_body"}:
        return True
    return share_a_side([holder], targets) or holder.country is not None
