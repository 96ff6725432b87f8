"""Coreference: MUC, B³ and CEAF-e of some groups against those wanted, and their mean, the CoNLL score."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf

Groups = Sequence[frozenset[Hashable]]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far groups agree with those wanted: F1 by three measures, each 0 to 1."""

    muc: float
    b_cubed: float
    ceaf_e: float

    @property
    def conll(self) -> float:
        """The mean of the three."""
        return (self.muc + self.b_cubed + self.ceaf_e) / 3


def agreement(wanted: Iterable[Iterable[Hashable]], told: Iterable[Iterable[Hashable]]) -> Agreement:
    """Return how far groups agree with those wanted; both are partitions of the same mentions.

    >>> agreement([["a", "b"], ["c"]], [["a", "b"], ["c"]]).conll
    1.0
    """
    gold, ours = [frozenset(each) for each in wanted], [frozenset(each) for each in told]
    return Agreement(
        _f1(_links(gold, ours), _links(ours, gold)),
        _f1(_members(gold, ours), _members(ours, gold)),
        _aligned(gold, ours),
    )


def _f1(recall: float, precision: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _links(some: Groups, others: Groups) -> float:
    """Return MUC's recall: the share of the links of some groups that others keep."""
    where = _where(others)
    wanted = sum(len(group) - 1 for group in some)
    kept = sum(len(group) - len({where[each] for each in group}) for group in some)
    return kept / wanted if wanted else 0.0


def _members(some: Groups, others: Groups) -> float:
    """Return the recall of B³: the mean share of a member's group that stands with it in the others."""
    where = _where(others)
    shares = [len(group & others[where[each]]) / len(group) for group in some for each in group]
    return sum(shares) / len(shares) if shares else 0.0


def _aligned(gold: Groups, ours: Groups) -> float:
    """Return CEAF-e: the likeness of groups under the best alignment of one with one."""
    where = _where(ours)
    near = [sorted({where[each] for each in group}) for group in gold]
    best = 0.0
    for rows in _parts(near):
        columns = sorted({each for at in rows for each in near[at]})
        best += _most([[_likeness(gold[at], ours[other]) for other in columns] for at in rows])
    return 2 * best / (len(gold) + len(ours)) if gold or ours else 0.0


def _parts(near: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return the numbers of lists in parts that have nothing in common."""
    parts: dict[int, list[int]] = {}  # by what is in the lists: all lists that hang together with it
    for at, some in enumerate(near):
        whole = [at, *{other for each in some for other in parts.get(each, ())}]
        parts |= {each: whole for other in whole for each in near[other]}
    return list({id(part): part for part in parts.values()}.values())


def _likeness(one: frozenset[Hashable], other: frozenset[Hashable]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


def _most(values: Sequence[Sequence[float]]) -> float:
    """Return the largest sum of values that stand one a row and one a column, by the method of potentials."""
    if len(values) > len(values[0]):
        values = list(zip(*values, strict=True))
    n, m = len(values), len(values[0])
    rows, columns, taken = [0.0] * (n + 1), [0.0] * (m + 1), [0] * (m + 1)
    for row in range(1, n + 1):
        taken[0], at, least, back = row, 0, [inf] * (m + 1), [0] * (m + 1)
        used = [False] * (m + 1)
        while taken[at]:
            used[at], step, following = True, inf, 0
            for column in range(1, m + 1):
                if not used[column]:
                    cost = -values[taken[at] - 1][column - 1] - rows[taken[at]] - columns[column]
                    if cost < least[column]:
                        least[column], back[column] = cost, at
                    if least[column] < step:
                        step, following = least[column], column
            for column in range(m + 1):
                if used[column]:
                    rows[taken[column]] += step
                    columns[column] -= step
                else:
                    least[column] -= step
            at = following
        while at:
            taken[at], at = taken[back[at]], back[at]
    return sum(values[taken[column] - 1][column - 1] for column in range(1, m + 1) if taken[column])


def _where(groups: Groups) -> Mapping[Hashable, int]:
    return {each: at for at, group in enumerate(groups) for each in group}
