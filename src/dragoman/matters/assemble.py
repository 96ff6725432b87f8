"""Assemble: the entries and deeds of all reports as matters, with what came of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.matters.claim import Claim
from dragoman.matters.conditions import Met, met
from dragoman.matters.deeds import overdue
from dragoman.matters.evidence import Evidence, collect
from dragoman.matters.facts import Fact
from dragoman.matters.gather import ANSWERING, Group, gather
from dragoman.matters.meant import due_of
from dragoman.matters.outcomes import PLAIN, claims, history, settled
from dragoman.matters.telling import Deed, Telling, is_power, token
from dragoman.matters.terms import weights
from dragoman.matters.ultimatums import dropped, meant, paired
from dragoman.model.actor import Actor
from dragoman.model.matter import Matter, Part, Step
from dragoman.model.when import last_day

VERSION = "4"


PRINCIPAL = frozenset({"state", "armed_group"})
GRUDGING = ("accepted", "open", "ignored", "rejected")  # of a demand's parts the last in this order is what it came to
NEARLY = 0.6  # a matter that shares less with evidence than this part of what the best one does leaves it to that


def assemble(tellings: Iterable[Telling], deeds: Iterable[Deed], facts: Iterable[Fact] = ()) -> list[Matter]:
    """Return the matters of a desk in the order they were first told."""
    every = list(tellings)
    weigh = weights(one.terms for one in sorted(every, key=lambda one: one.key))
    evidence = collect(every, deeds, facts, weigh)
    groups = gather(every, weigh)
    kept = _kept(groups, [claims(group, evidence) for group in groups])
    plain = [[] if some else claims(group, evidence, PLAIN) for group, some in zip(groups, kept, strict=True)]
    kept = [some or more for some, more in zip(kept, _kept(groups, plain), strict=True)]
    behind = paired(groups, weigh)
    came = {id(group): settled(history(some)) for group, some in zip(groups, kept, strict=True)}
    matters = []
    for number, (group, some) in enumerate(zip(groups, kept, strict=True)):
        demand = behind.get(number)
        steps = history(some or dropped(group, demand, came.get(id(demand))))
        matters.append(_matter(group, steps, evidence, meant(group, demand)))
    answered = {step.by: matter.id for matter in matters for step in matter.history}
    answers = [_answer(group, answered) for group in gather(every, weigh, ANSWERING)]
    return sorted([*matters, *answers], key=lambda matter: (matter.made or "~", matter.id))


def _kept(groups: Sequence[Group], found: Sequence[list[Claim]]) -> list[list[Claim]]:
    """Return the claims of each group that share nearly as much with their evidence as any other of its kind does."""
    best: dict[tuple[str, str | None], float] = {}
    for group, some in zip(groups, found, strict=True):
        for claim in some:
            at = (group.kind, claim.step.by)
            best[at] = max(best.get(at, 0.0), claim.shared)
    return [
        [claim for claim in some if claim.shared >= best[group.kind, claim.step.by] * NEARLY]
        for group, some in zip(groups, found, strict=True)
    ]


def _answer(group: Group, answered: Mapping[str | None, str]) -> Matter:
    """Return a rejection, acceptance or denial as a matter: nothing comes of it, but it answers another."""
    plain = _matter(group, [], None, group.tellings)
    answers = next((answered[one.id] for one in group.tellings if one.id in answered), None)
    return replace(plain, outcome=None, answers=answers)


def _matter(group: Group, steps: list[Step], evidence: Evidence | None, naming: Sequence[Telling]) -> Matter:
    last = settled(steps)
    late = [claim.step for claim in overdue(group, evidence)] if evidence else []
    if last is None and late:
        steps, last = late, late[0]
    lead = group.lead
    parts = _parts(group, evidence) if evidence else ()
    outcome = max((part.outcome for part in parts), key=GRUDGING.index, default=last.outcome if last else "open")
    hanging = next((one for one in (lead, *group.tellings) if one.condition is not None), None)
    reports = {one.report for one in group.tellings}
    days = [one.source.published for one in group.tellings if one.source.published]
    due = due_of(group)
    hung = met(group, evidence, last.day if last else None) if evidence else Met()
    return Matter(
        id=group.tellings[0].id,
        kind=group.kind,
        by=_maker(group),
        to=_other(naming),
        entry_ids=tuple(one.id for one in group.tellings),
        lead=lead.id,
        due=due,
        made=min(days, default=None),
        last=max(days, default=None),
        outcome=outcome,
        outcome_day=last.day if last else None,
        outcome_by=_by(steps, last),
        reason=last.reason if last else None,
        history=tuple(steps),
        overdue=evidence is not None and _is_overdue(due, evidence) and steps == late,
        parts=parts,
        condition_entry=hanging.id if hanging else None,
        met=hung.met,
        met_day=hung.day,
        met_by=hung.by,
        perhaps=tuple(other.tellings[0].id for other in group.perhaps),
        n_reports=len(reports),
        n_origins=len({one.source.origin for one in group.tellings}),
        confidence=round(_confidence(group, last), 3),
    )


def _parts(group: Group, evidence: Evidence) -> tuple[Part, ...]:
    """Return the parts of a demand that asks for several things, each with what came of it alone."""
    several = next((one.parts for one in group.tellings if one.parts), ())
    alone = [Group([replace(group.lead, terms=part.terms, deeds=(part.deed,), answered_by=())]) for part in several]
    found = [claims(each, evidence) for each in alone]
    best: dict[str | None, float] = {}
    for claim in (claim for some in found for claim in some):
        best[claim.step.by] = max(best.get(claim.step.by, 0.0), claim.shared)
    parts = []
    for part, some in zip(several, found, strict=True):
        steps = history(claim for claim in some if claim.shared >= best[claim.step.by])
        last = settled(steps)
        parts.append(Part(part.about, last.outcome if last else "open", _by(steps, last)))
    return tuple(parts)


def _maker(group: Group) -> Actor | None:
    """Return who makes it: the state, body or movement itself where a report names it, else whoever speaks for it."""
    named = [one.by for one in group.tellings if one.by is not None]
    counts = Counter(actor.id for actor in named)
    return min(named, key=lambda actor: (actor.kind not in PRINCIPAL, -counts[actor.id], actor.id), default=None)


def _other(naming: Sequence[Telling]) -> Actor | None:
    """Return whom most tellings name as the other side, states and their organs first."""
    others = [one.to for one in naming if one.to is not None]
    sides: Counter[str] = Counter()
    for one in naming:
        sides[token(one.to)] += 2 if one.names_to else 1
    return min(
        others,
        key=lambda actor: (not is_power(actor), -sides[token(actor)], actor.kind not in PRINCIPAL, actor.id),
        default=None,
    )


def _by(steps: Sequence[Step], last: Step | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(step.by for step in steps if last and step.outcome == last.outcome and step.by))


def _is_overdue(due: str | None, evidence: Evidence) -> bool:
    return due is not None and evidence.now is not None and last_day(due).toordinal() < evidence.now


def _confidence(group: Group, last: Step | None) -> float:
    sure = max(one.confidence for one in group.tellings)
    return sure * last.confidence if last else sure
