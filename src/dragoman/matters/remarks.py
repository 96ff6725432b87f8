"""Remarks: what was said over a desk, each remark once however many reports tell it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.matters.said import Said
from dragoman.matters.telling import one_side, token
from dragoman.matters.terms import Weights, overlap, weights

SAME = 0.7  # of the lighter one's terms
NEAR = 4  # days over which the same words are reported
RECENT = 40  # remarks with a term in common that are looked at


@dataclass(slots=True, eq=False)
class Remark:
    """The tellings of one remark, the first one first."""

    tellings: list[Said] = field(default_factory=list)

    @property
    def lead(self) -> Said:
        """The telling that shows it best: no copy's, no headline's, the longest words; the first among equals."""
        return min(self.tellings, key=lambda one: (one.source.is_copy, one.paragraph < 0, -len(one.words), one.key))

    @property
    def first(self) -> Said:
        """The telling that comes first."""
        return self.tellings[0]

    @property
    def reports(self) -> list[str]:
        """The ids of the reports that tell it."""
        return sorted({one.report for one in self.tellings})


def gather(every: Iterable[Said]) -> tuple[list[Remark], Weights]:
    """Return the remarks of a desk in the order of their first tellings, and how much each term tells."""
    said = sorted(every, key=lambda one: one.key)
    weigh = weights(one.terms for one in said)
    found: list[Remark] = []
    places: defaultdict[tuple[str, str], list[Remark]] = defaultdict(list)
    for one in said:
        side = token(one.speaker)
        near = {id(other): other for term in one.terms for other in places[side, term][-RECENT:]}
        remark = next((other for other in near.values() if _is_same(one, other, weigh)), None)
        if remark is None:
            remark = Remark()
            found.append(remark)
        remark.tellings.append(one)
        for term in one.terms:
            if remark not in places[side, term][-RECENT:]:
                places[side, term].append(remark)
    return found, weigh


def _is_same(one: Said, remark: Remark, weigh: Weights) -> bool:
    return any(_told_twice(one, other, weigh) for other in remark.tellings[:NEAR])


def _told_twice(one: Said, other: Said, weigh: Weights) -> bool:
    """Whether two quotes of one side are the same words, told twice."""
    if one.report == other.report and one.span.overlaps(other.span):
        return one.speaker.id == other.speaker.id
    if not one_side(one.speaker, other.speaker) or abs((one.day or 0) - (other.day or 0)) > NEAR:
        return False
    return overlap(one.terms, other.terms, weigh) >= SAME and (one.act == other.act or one.terms == other.terms)
