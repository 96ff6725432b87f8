"""Coreference: MUC, B³ and CEAF-e of some groups against those wanted, and their mean, the CoNLL score."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import networkx

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
    graph = networkx.Graph()
    where = _where(ours)
    for at, group in enumerate(gold):
        shared: defaultdict[int, int] = defaultdict(int)
        for each in group:
            shared[where[each]] += 1
        for other, n in shared.items():
            graph.add_edge(("gold", at), ("ours", other), weight=2 * n / (len(group) + len(ours[other])))
    best = 0.0
    for part in networkx.connected_components(graph):
        piece = graph.subgraph(part)
        best += sum(piece.edges[pair]["weight"] for pair in networkx.max_weight_matching(piece))
    return 2 * best / (len(gold) + len(ours)) if gold or ours else 0.0


def _where(groups: Groups) -> Mapping[Hashable, int]:
    return {each: at for at, group in enumerate(groups) for each in group}
