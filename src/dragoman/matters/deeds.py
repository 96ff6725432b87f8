"""Deeds: what reports tell was done later, and is what was demanded, threatened, promised or foreseen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.events.told import is_named
from dragoman.ledger.fulfilled import KEPT
from dragoman.matters.claim import Claim, by_deed, says
from dragoman.matters.evidence import Evidence, sides
from dragoman.matters.gather import Group
from dragoman.matters.meant import due_of, is_after, is_late, is_negative, makers, obliged, others, terms_of
from dragoman.matters.telling import TALK, Deed, any_side, is_power
from dragoman.matters.terms import best
from dragoman.model.actor import Actor
from dragoman.model.matter import Step
from dragoman.model.when import first_day, last_day

DONE = 0.55  # points for a deed to be the one meant
ADMITTED = 0.5
HARM = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
SPOKEN = frozenset({"AGREE", "SUPPORT"})
TO_THEM = 0.15  # points where a deed reaches the other side
WORDS = 2  # terms in common that make a deed of another code the one meant


def done(group: Group, evidence: Evidence) -> Iterator[Claim]:
    """A later report tells that it was done."""
    outcome = KEPT.get(group.kind)
    doers = obliged(group)
    negative = is_negative(group)
    if outcome is None or (negative and group.kind != "promise"):
        return
    for deed in evidence.deeds.near(sides(doers), terms_of(group)):
        points, shared = points_of(group, deed, evidence)
        if deed.status != "happened" or not is_after(group, deed.day) or points < DONE:
            continue
        if is_late(group, deed.day) or deed.is_to_come or _is_told_at_first(group, deed):
            continue
        if not _are_all(group, doers, deed):
            continue
        kept = "broken" if negative else outcome
        yield by_deed(done, kept, deed, min(0.45 + 0.3 * points, 0.85), shared)


def not_done(group: Group, evidence: Evidence) -> Iterator[Claim]:
    """A later report tells that it was not done."""
    if group.kind != "promise" or is_negative(group):
        return
    for deed in evidence.deeds.near(sides(makers(group)), terms_of(group)):
        negated = deed.status == "negated" and deed.within is None
        points, shared = points_of(group, deed, evidence)
        if negated and is_after(group, deed.day) and points >= DONE:
            yield by_deed(not_done, "broken", deed, 0.6, shared)


def admitted(group: Group, evidence: Evidence) -> Iterator[Claim]:
    """The accused side admits it."""
    if group.kind != "accusation":
        return
    accused = obliged(group)
    for deed in evidence.deeds.near(sides(accused), terms_of(group)):
        points, shared = points_of(group, deed, evidence)
        if deed.admitted and deed.status == "happened" and _is_later(group, deed) and points >= ADMITTED:
            yield by_deed(admitted, "admitted", replace(deed, day=deed.reported), 0.9, shared)


def overdue(group: Group, evidence: Evidence) -> Iterator[Claim]:
    """The day by which it was to be met has passed, and nothing is told."""
    due = due_of(group)
    if due is None or evidence.now is None or last_day(due).toordinal() >= evidence.now:
        return
    outcome = {"demand": "ignored", "prediction": "did_not"}.get(group.kind)
    if outcome is not None:
        yield Claim(Step(outcome, last_day(due).isoformat(), None, None, says(overdue), 0.4))


def points_of(group: Group, deed: Deed, evidence: Evidence) -> tuple[float, float]:
    """Return how sure it is that a deed is the one meant, by its words and its code, and the weight of those shared."""
    codes = frozenset(code for one in group.tellings for code in one.codes)
    if (deed.code in TALK | SPOKEN and deed.code not in codes) or _is_other_sort(codes, deed):
        return 0.0, 0.0
    if _is_done_to_another(group, deed) or (deed.code == "CONSULT" and codes and deed.code not in codes):
        return 0.0, 0.0  # what is talked of is not done
    like, shared = best((one.terms for one in group.tellings), deed.clause, evidence.weigh)
    to_them = TO_THEM if any(any_side(others(group), each) for each in deed.sufferers) else 0.0
    if deed.code in codes or any(deed.word in one.terms for one in group.tellings):
        return like + 0.25 + to_them, shared
    most = max(len(one.terms & deed.clause) for one in group.tellings)
    return (like if most >= WORDS else like / 2) + to_them, shared


def _is_done_to_another(group: Group, deed: Deed) -> bool:
    """Whether a deed is done to one person, and what is meant to another: the release of one frees not the other."""
    meant = {each.id for one in group.tellings for inner in one.deeds for each in inner.sufferers if _is_one(each)}
    struck = {each.id for each in deed.sufferers}
    if not meant or not struck:
        return False
    return not meant & struck and not any(is_power(each) for each in deed.sufferers)


def _is_one(actor: Actor) -> bool:
    return actor.kind == "person" and is_named(actor.name)


def _is_other_sort(codes: frozenset[str], deed: Deed) -> bool:
    """Whether a deed harms where what is meant does not, or the other way round: closing is no opening."""
    return bool(codes) and all((code in HARM) != (deed.code in HARM) for code in codes)


def _is_told_at_first(group: Group, deed: Deed) -> bool:
    """Whether a deed stands in the very report that tells the matter first, with nothing to say that it came after."""
    first = group.tellings[0]
    made = first_day(first.made).toordinal() if first.made else first.day
    return deed.report == first.report and (made is None or deed.day is None or deed.day <= made)


def _are_all(group: Group, doers: Sequence[Actor], deed: Deed) -> bool:
    """Whether a deed is done by those meant; what is foreseen of two sides, by both."""
    talks = deed.code == "CONSULT"
    named = [doer for one in group.tellings for inner in one.deeds if inner.code == deed.code for doer in inner.doers]
    meant = [any_side((*deed.doers, *deed.sufferers), doer) for doer in (*doers, *(named if talks else ()))]
    both = group.kind == "prediction" or talks
    return (all(meant) if both else any(any_side(deed.doers, doer) for doer in doers)) and bool(meant)


def _is_later(group: Group, deed: Deed) -> bool:
    """Whether a deed is told after the matter was first told, whenever it was done."""
    first = group.tellings[0].day
    return first is None or deed.reported is None or deed.reported > first
