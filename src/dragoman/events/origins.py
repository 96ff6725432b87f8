"""Origins: which reports are copies of which, by the word runs they share, and which a corrected version replaces."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.events.told import Source
from dragoman.store.sketch import likeness

LEAST = 0.4  # reports of one happening by two reporters share under .1 of their word runs, copies over half
BAND = 16  # of the sketch's smallest hashes are looked at ...
TOGETHER = 2  # ... and so many shared make a candidate pair
NEIGHBOURS = 20


@dataclass(frozen=True, slots=True)
class Print:
    """A report's sketch, and what its own text shows of copying.

    title: its plain title; corrects: whether it says that it corrects an earlier version.
    """

    report: str
    published: str | None
    sketch: tuple[int, ...]
    paraphrased: bool = False
    copy_of: str | None = None
    source: str | None = None
    title: str = ""
    corrects: bool = False

    @property
    def key(self) -> tuple[bool, str, str]:
        """The order in which reports of one origin come: its own words first, then by publication date and id."""
        return (self.paraphrased, self.published or "~", self.report)


def find_origins(prints: Iterable[Print]) -> dict[str, Source]:
    """Return every report as a source: copies (and copies of copies) point to the first of their group.

    A corrected or later version of an item stands in the place of the one it replaces.
    """
    ordered = sorted(prints, key=lambda each: each.key)
    parents = {each.report: each.report for each in ordered}
    replaced: set[str] = set()
    for one, other in _pairs(ordered):
        if other.copy_of == one.report or likeness(one.sketch, other.sketch) >= LEAST:
            replaced |= {old.report for old, new in ((one, other), (other, one)) if _replaces(new, old)}
            first, second = sorted((_root(parents, one.report), _root(parents, other.report)))
            parents[second] = first
    leads: dict[str, str] = {}
    for each in sorted(ordered, key=lambda each: (each.report in replaced, each.key)):
        leads.setdefault(_root(parents, each.report), each.report)
    return {
        each.report: Source(
            each.report,
            each.published,
            leads[_root(parents, each.report)],
            each.paraphrased,
            each.report in replaced,
        )
        for each in ordered
    }


def _replaces(new: Print, old: Print) -> bool:
    """Whether one is a later version of the other: the same publisher's item, corrected, or under the same title."""
    if new.paraphrased or old.paraphrased or new.source != old.source:
        return False
    if new.corrects != old.corrects:
        return new.corrects and (old.published or "") <= (new.published or "~")
    same_item = new.source is not None and new.title != "" and new.title == old.title
    return same_item and (old.published or "~") < (new.published or "")


def _pairs(ordered: list[Print]) -> Iterator[tuple[Print, Print]]:
    by_id = {each.report: each for each in ordered}
    buckets: defaultdict[int, list[Print]] = defaultdict(list)
    for each in ordered:
        if each.copy_of in by_id:
            yield by_id[each.copy_of], each
        shared: Counter[str] = Counter()
        for number in each.sketch[:BAND]:
            bucket = buckets[number]
            shared.update(other.report for other in (*bucket[:1], *bucket[1:][-NEIGHBOURS:]))
            bucket.append(each)
        for report, n in shared.items():
            if n >= min(TOGETHER, len(each.sketch)):
                yield by_id[report], each


def _root(parents: dict[str, str], report: str) -> str:
    while parents[report] != report:
        parents[report] = parents[parents[report]]
        report = parents[report]
    return report
