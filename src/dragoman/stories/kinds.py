"""Kinds: how the reports of one story hang together: whose words each has, and which version stands for which.

Every report but the first of its story has one link, to the report it is most like: `same_text`, `edited_copy`,
`correction` (a later version of the same item), `paraphrased_copy` or `own_report` (another outlet's own words).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dragoman.store.sketch import SIZE, likeness
from dragoman.stories.provenance import Provenance
from dragoman.stories.traits import Entry

COPIED = 0.4  # of the runs of words: reports by two reporters share under .1, copies over half
CONTAINED = 0.7  # of the runs of the shorter report
ENOUGH = 10  # runs looked at that tell of this
SUSPECT = 0.05  # oddness of its own words from which a report is laid beside others
IN_ORDER = 0.35  # of a report's names that come in another's order, before the two are laid beside each other
FEW_NAMES = 3  # names in order that must be shared
TRIED = 2  # others a report is laid beside
LOOKED_AT = 100  # of the first and of the last members before a report
REWRITTEN = 0.9  # likeness from which two copies are not laid beside each other
PARAPHRASED = "paraphrased_copy"


@dataclass(frozen=True, slots=True)
class Member:
    """A report of a story: its smallest hashes of word runs, its names each with the next, where it comes from."""

    entry: Entry
    runs: tuple[int, ...]
    order: frozenset[int]
    provenance: Provenance
    title: str | None = None
    run_set: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "run_set", frozenset(self.runs))

    @property
    def report(self) -> str:
        """Its id."""
        return self.entry.report


@dataclass(frozen=True, slots=True)
class Link:
    """One report of a story as it hangs on another of it; likeness: the share of runs of words they have in common."""

    report: str
    to: str
    kind: str
    likeness: float = 0.0


NONE = Link("", "", "", -1.0)


@dataclass(frozen=True, slots=True)
class Told:
    """A report in its story: the origin of its words, whether they are another's, rewritten by a machine, replaced."""

    report: str
    origin: str
    is_copy: bool = False
    paraphrased: bool = False
    superseded: bool = False


Rewrites = Callable[[str, str], bool]  # whether the first report is the second one rewritten by a machine


def tell(members: Sequence[Member], rewrites: Rewrites) -> tuple[list[Link], list[Told]]:
    """Return the links of a story's reports (given in their order), and what each is in it."""
    found = _best(_copies(members, rewrites))
    spun = {member.report for member in members if member.provenance.paraphrased}
    spun |= {link.report for link in found if link.kind == PARAPHRASED}
    replaced = {link.to for link in found if link.kind == "correction"}
    heads = _heads(members, found, spun, replaced)
    told = [
        Told(
            report,
            heads[report],
            is_copy=report in spun or heads[report] != report,
            paraphrased=report in spun,
            superseded=report in replaced,
        )
        for report in (member.report for member in members)
    ]
    return _one_each(members, found, heads), told


def likeness_of(one: Member, other: Member) -> tuple[float, bool]:
    """Return the share of runs of words that two reports have in common, and whether that makes one a copy."""
    alike = likeness(one.runs, other.runs)
    return alike, alike >= COPIED or _contained(one, other) >= CONTAINED


def _copies(members: Sequence[Member], rewrites: Rewrites) -> Iterator[Link]:
    for at, member in enumerate(members):
        others = members[:at] if at <= 2 * LOOKED_AT else (*members[:LOOKED_AT], *members[at - LOOKED_AT : at])
        unlike: list[tuple[float, Member]] = []
        for other in others:
            if link := _copy(member, other, rewrites):
                yield link
            elif (shared := _in_order(member, other)) >= IN_ORDER:
                unlike.append((shared, other))
        for _, other in sorted(unlike, key=lambda pair: (-pair[0], pair[1].entry.key))[:TRIED]:
            if link := _rewriting(member, other, rewrites):
                yield link


def _best(links: Iterable[Link]) -> list[Link]:
    """Return the links, of each rewritten report only that to the one it is most like."""
    every = list(links)
    best: dict[str, Link] = {}
    for link in every:
        if link.kind == PARAPHRASED and link.likeness > best.get(link.report, NONE).likeness:
            best[link.report] = link
    return [link for link in every if link.kind != PARAPHRASED or best[link.report] is link]


def _copy(member: Member, other: Member, rewrites: Rewrites) -> Link | None:
    """Return the link of two reports that share their words, or say so; `other` comes first."""
    if member.entry.same_text == other.entry.same_text:
        return Link(member.report, other.report, _version(member, other) or "same_text", 1.0)
    said = member.provenance.copy_of == other.report or other.provenance.copy_of == member.report
    if not said and len(member.run_set & other.run_set) < COPIED * min(
        ENOUGH, len(member.runs)
    ):  # too few for either kind of likeness
        return None
    alike, copied = likeness_of(member, other)
    if not (said or copied):
        return None
    if alike < REWRITTEN and (link := _rewriting(member, other, rewrites)):
        return link
    if _replaces(other, member):
        return Link(other.report, member.report, "correction", alike)
    return Link(member.report, other.report, _version(member, other) or "edited_copy", alike)


def _rewriting(member: Member, other: Member, rewrites: Rewrites) -> Link | None:
    for one, two in ((member, other), (other, member)):
        if one.provenance.paraphrased and not two.provenance.paraphrased:
            return Link(one.report, two.report, PARAPHRASED, likeness(one.runs, two.runs))
    for one, two in ((member, other), (other, member)):
        if one.provenance.oddness >= SUSPECT and not two.provenance.paraphrased and rewrites(one.report, two.report):
            return Link(one.report, two.report, PARAPHRASED, likeness(one.runs, two.runs))
    return None


def _version(new: Member, old: Member) -> str | None:
    return "correction" if _replaces(new, old) else None


def _replaces(new: Member, old: Member) -> bool:
    """Whether one is a later version of the other: the same publisher's item, corrected, or under the same title."""
    one, other = new.provenance, old.provenance
    if one.paraphrased or other.paraphrased or one.publisher != other.publisher:
        return False
    if one.corrects != other.corrects:
        return one.corrects and (old.entry.published or "") <= (new.entry.published or "~")
    same_item = one.publisher is not None and one.title != "" and one.title == other.title
    return same_item and old.entry.key < new.entry.key and new.entry.day is not None


def _heads(members: Sequence[Member], links: Sequence[Link], spun: set[str], replaced: set[str]) -> dict[str, str]:
    """Return for every report the first of those whose words it shares, replaced versions only where there is no other.

    A rewritten report has the words of the one it is most like, and joins nobody else's.
    """
    order = sorted(members, key=lambda member: (member.report in replaced, member.entry.key))
    parents = {member.report: member.report for member in order}

    def root(report: str) -> str:
        while parents[report] != report:
            report = parents[report]
        return report

    for link in links:
        if link.report not in spun and link.to not in spun:
            one, other = sorted((root(link.report), root(link.to)))
            parents[other] = one
    heads: dict[str, str] = {}
    for report in parents:
        heads.setdefault(root(report), report)
    found = {report: heads[root(report)] for report in parents}
    whose = {link.report: link.to for link in links if link.report in spun and link.to not in spun}
    return found | {report: found[to] for report, to in whose.items()}


def _one_each(members: Sequence[Member], links: Sequence[Link], heads: dict[str, str]) -> list[Link]:
    """Return one link a report but for the first: to the origin of its words if there is one, else the most alike."""
    found: list[Link] = []
    first = members[0].report
    by_report: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links:
        by_report[link.report].append(link)
    for member in members:
        if own := by_report.get(member.report):
            found.append(min(own, key=lambda link: (link.to != heads[member.report], -link.likeness, link.to)))
        elif member.report != first:
            found.append(Link(member.report, first, "own_report"))
    return found


def _in_order(one: Member, other: Member) -> float:
    """Return the share of the names of the one with fewer that come in the same order in the other."""
    shared = len(one.order & other.order)
    return shared / min(len(one.order), len(other.order)) if shared >= FEW_NAMES else 0.0


def _contained(one: Member, other: Member) -> float:
    """Return the share of the shorter report's runs that stand in the longer, where enough are looked at."""
    fewer, more = sorted((one, other), key=_runs)
    looked_at = fewer.runs if len(more.runs) < SIZE else fewer.runs[: bisect_right(fewer.runs, more.runs[-1])]
    return len(more.run_set.intersection(looked_at)) / len(looked_at) if len(looked_at) >= ENOUGH else 0.0


def _runs(report: Member) -> float:
    """Return about how many runs of words a text has, by the largest of its smallest hashes."""
    runs = report.runs
    return len(runs) if len(runs) < SIZE else SIZE * 2.0**64 / runs[-1]
