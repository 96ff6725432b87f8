"""Linked: groups of mentions as people judged them: some made one, some mentions taken out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from dragoman.events.block import Key
from dragoman.store.reviewed import Pairs, Reviewed

Group = frozenset[str]


class Linked:
    """What judgements make of groups.

    leader: gives the leader of a mention's group, None where it has none; twin: what a mention and its copies share.
    """

    def __init__(self, judged: Reviewed, leader: Callable[[str], str | None], twin: Callable[[str], Key]) -> None:
        self._judged = judged
        self._twin = twin
        self._root = _roots((a, b) for one, other in judged.together if (a := leader(one)) and (b := leader(other)))
        self._with: defaultdict[str, set[str]] = defaultdict(set)
        for each, root in self._root.items():
            self._with[root] |= {each, root}

    def with_their_links(self, leaders: Iterable[str]) -> set[str]:
        """Return some leaders and all whose groups are one with theirs."""
        found = set(leaders)
        return found.union(*(self._with[self._root.get(each, each)] for each in found))

    def groups(self, members: Mapping[str, Iterable[str]]) -> list[Group]:
        """Return the groups of happenings; `members` gives the mentions by leader, linked leaders included."""
        whole: defaultdict[str, set[str]] = defaultdict(set)
        for leader, mentions in members.items():
            whole[self._root.get(leader, leader)] |= set(mentions)
        found = [part for group in whole.values() for part in self._parted(group)]
        return sorted((group for group in found if group), key=min)

    def _parted(self, group: set[str]) -> Iterable[Group]:
        """Yield what is left of a group, and what was taken out of it with its copies, in one where it belongs so."""
        out = {other for one, other in self._judged.apart if one in group and other in group}
        if not out:
            return [frozenset(group)]
        twins = {self._twin(each): each for each in sorted(out, reverse=True)}
        kin = {each: twins[self._twin(each)] for each in group if self._twin(each) in twins}
        root = _roots((one, other) for one, other in self._judged.together if {one, other} <= kin.keys())
        parts: defaultdict[str, set[str]] = defaultdict(set)
        for each, first in kin.items():
            parts[root.get(first, first)].add(each)
        return [frozenset(group - kin.keys()), *map(frozenset, parts.values())]


def _roots(pairs: Iterable[tuple[str, str]] | Pairs) -> dict[str, str]:
    """Return for every member of a set of linked ones its least."""
    sets: dict[str, set[str]] = {}
    for one, other in pairs:
        joined = sets.get(one, {one}) | sets.get(other, {other})
        sets |= dict.fromkeys(joined, joined)
    return {each: min(joined) for each, joined in sets.items()}
