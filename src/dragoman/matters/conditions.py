"""Conditions: whether what a threat or a promise hangs on has come about by what reports tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.matters.claim import Claim, iso, says
from dragoman.matters.evidence import Evidence, sides
from dragoman.matters.gather import Group
from dragoman.matters.meant import GRACE, due_of, is_after
from dragoman.matters.telling import TALK, Deed, Telling, any_side
from dragoman.matters.terms import best, stem
from dragoman.model.matter import Step
from dragoman.model.when import first_day, last_day

UNLESS = re.compile(r"\s*(?:and |but |or )?(?:unless|until|till|as long as|so long as)\b", re.IGNORECASE)
NOT = re.compile(r"\b(?:no|not|n't|never|fails?|failed|refuses?|refused|without|none)\b", re.IGNORECASE)
ACROSS = frozenset({stem("across"), stem("cross")})
CROSSED = ACROSS | {stem(word) for word in ("enter", "invade", "overrun", "sweep", "incursion")}
ALIKE = 0.5
LAPSED = 0.45  # how sure it is that a threat is over once what it asked for is done
MORE = 0.7  # of the terms, where neither the deed's word nor its code is that of the condition


@dataclass(frozen=True, slots=True)
class Met:
    """Whether a condition has come about, when, and by which mentions or entries; None where nothing is told."""

    met: bool | None = None
    day: str | None = None
    by: tuple[str, ...] = ()
    report: str | None = None


def met(group: Group, evidence: Evidence, came: str | None = None) -> Met:
    """Return whether what a matter hangs on has come about; `came` is the day on which its outcome came.

    "If X is done" has when a report tells that it was. "Unless X is done" has when its day passed without X, or X was
    refused; it has not when X was done.
    """
    hanging = [one for one in group.tellings if one.condition is not None]
    if not hanging:
        return Met()
    due = due_of(group)
    before = first_day(came).toordinal() if came else evidence.now
    deeds = [deed for deed in _done(group, hanging, evidence) if before is None or (deed.day or 0) <= before]
    if not is_unless(hanging[0]):
        return Met(True, iso(deeds[0].day), tuple(deed.id for deed in deeds)) if deeds else Met()
    deeds = [deed for deed in deeds if due is None or (deed.day or 0) <= last_day(due).toordinal() + GRACE]
    if deeds:
        return Met(False, iso(deeds[0].day), tuple(deed.id for deed in deeds), deeds[0].report)
    refusal = _refused(group, hanging, evidence)
    if refusal is not None:
        return Met(True, refusal.source.published, (refusal.id,))
    passed = due is not None and evidence.now is not None and last_day(due).toordinal() < evidence.now
    return Met(True, last_day(due).isoformat()) if due is not None and passed else Met()


def lapsed(group: Group, evidence: Evidence) -> Iterator[Claim]:
    """What it was to bring about was done."""
    hung = met(group, evidence) if group.kind == "threat" else Met()
    if hung.met is False:
        yield Claim(Step("withdrawn", hung.day, hung.by[0], hung.report, says(lapsed), LAPSED))


def is_unless(one: Telling) -> bool:
    """Whether it stands unless something is done: "unless they leave", "if they do not leave"; but "as long as" not."""
    words = one.condition or ""
    return bool(UNLESS.match(words)) != bool(NOT.search(words))


def _done(group: Group, hanging: list[Telling], evidence: Evidence) -> list[Deed]:
    """Return the deeds told later that are what the condition names, the earliest first."""
    supposed = [deed for one in hanging for deed in one.supposed]
    doers = [doer for deed in supposed for doer in deed.doers] or [one.to for one in hanging if one.to is not None]
    every = frozenset(term for one in hanging for term in one.hanging)
    return [
        deed
        for deed in evidence.deeds.near(sides(doers), every)
        if deed.status == "happened"
        and is_after(group, deed.day)
        and (deed.day or 0) <= (deed.reported or deed.day or 0)
        if any(any_side(deed.doers, doer) for doer in doers) and _is_it(deed, hanging, evidence)
    ]


def _is_it(deed: Deed, hanging: list[Telling], evidence: Evidence) -> bool:
    """Whether a deed is the one a condition names: by its word or code and by what its clause tells beside."""
    codes = {each.code for one in hanging for each in one.supposed}
    like, _ = best((one.hanging for one in hanging), deed.clause, evidence.weigh)
    if deed.code in TALK and deed.code not in codes:
        return False
    if any(ACROSS & one.hanging for one in hanging) and deed.code != "ASSAULT" and CROSSED.isdisjoint(deed.clause):
        return False  # to stand near a border is not to be across it
    named = deed.code in codes or any(deed.word in one.hanging for one in hanging)
    return like >= (ALIKE if named else MORE)


def _refused(group: Group, hanging: list[Telling], evidence: Evidence) -> Telling | None:
    """Return the refusal of what the condition asks for."""
    asked = [one.to for one in group.tellings if one.to is not None]
    terms = [one.hanging for one in hanging]
    for answer in evidence.answers.near(sides(asked), frozenset(term for some in terms for term in some)):
        like, _ = best(terms, answer.terms, evidence.weigh)
        if answer.kind == "rejection" and is_after(group, answer.day) and like >= ALIKE:
            return answer
    return None
