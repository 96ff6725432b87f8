"""Ultimatums: which demand stands behind a threat: what it hangs on is what the same side demands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dragoman.matters.claim import Claim, says
from dragoman.matters.conditions import LAPSED, is_unless, lapsed
from dragoman.matters.gather import Group
from dragoman.matters.telling import Telling, is_power, token
from dragoman.matters.terms import Weights, overlap
from dragoman.model.matter import Step

POINTING = re.compile(r"\b(?:do|does|did|done) (?:so|that|it|not)\b|\bnot\W*$", re.IGNORECASE)
LIKE = 0.5  # of the terms of a condition and of a demand
NEXT = 2  # entries of one report between a demand and a threat that points back at it: "if he failed to do so"

Pairs = Mapping[int, Group]


def paired(groups: Sequence[Group], weigh: Weights) -> Pairs:
    """Return the demand behind each threat by the threat's place among the groups; most threats have none."""
    shelf: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for one in group.tellings if group.kind == "demand" else ():
            for key in (*one.terms, f"in {one.report}"):
                shelf[token(one.by), key].append(number)
    found: dict[int, Group] = {}
    for number, group in enumerate(groups):
        hanging = [one for one in group.tellings if one.condition is not None]
        if group.kind != "threat" or not hanging:
            continue
        keys = {(token(one.by), key) for one in hanging for key in (*one.hanging, f"in {one.report}")}
        near = sorted({at for key in keys for at in shelf.get(key, ())})
        points = [(_points(hanging, groups[at].tellings, weigh), -at) for at in near]
        best, at = max(points, default=(0.0, 0))
        if best >= LIKE:
            found[number] = groups[-at]
    return found


def _points(hanging: Iterable[Telling], demand: Sequence[Telling], weigh: Weights) -> float:
    """Return how like a condition is to a demand; one without words of its own means the demand told just before."""
    most = 0.0
    for one in hanging:
        for other in demand:
            pointing = one.report == other.report and 0 < one.position - other.position <= NEXT
            like = overlap(one.hanging, other.terms, weigh)
            bare = not one.hanging or POINTING.search(one.condition or "") is not None
            most = max(most, LIKE if pointing and bare else like)
    return most


def dropped(group: Group, demand: Group | None, last: Step | None) -> list[Claim]:
    """Return that a threat is over because the demand behind it was met; `last` is what came of the demand."""
    hanging = [one for one in group.tellings if one.condition is not None]
    if demand is None or last is None or last.outcome != "accepted" or not any(is_unless(one) for one in hanging):
        return []
    return [Claim(Step("withdrawn", last.day, last.by, last.report, says(lapsed), LAPSED))]


def meant(group: Group, demand: Group | None) -> list[Telling]:
    """Return the tellings that name the other side of a threat: its own, else those of the demand behind it."""
    named = any(one.to is not None and is_power(one.to) for one in group.tellings)
    return group.tellings if named or demand is None else demand.tellings
