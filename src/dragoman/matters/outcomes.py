"""Outcomes: what came of a matter, drawn from all the evidence: the last word that is sure enough."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.matters.answers import answered, answered_elsewhere, told_so, unsaid
from dragoman.matters.claim import Claim, Source, says
from dragoman.matters.conditions import lapsed
from dragoman.matters.deeds import admitted, done, not_done
from dragoman.matters.evidence import Evidence
from dragoman.matters.gather import Group
from dragoman.matters.plain import in_words, not_in_words, refused
from dragoman.model.matter import Step
from dragoman.model.when import first_day

SOURCES: tuple[Source, ...] = (told_so, answered, answered_elsewhere, unsaid, done, not_done, admitted, lapsed)
PLAIN: tuple[Source, ...] = (in_words, not_in_words, refused)  # only where nothing else tells
UNTOLD = {says(done), says(answered_elsewhere), says(in_words)}  # what does not name the demand itself
ANEW = 14  # days after a refusal in which a deed still takes it back
SLACK = 0.15  # a later word replaces an earlier one that is not surer by more


def claims(group: Group, evidence: Evidence, sources: Sequence[Source] = SOURCES) -> list[Claim]:
    """Return all that may have come of a matter."""
    return [claim for source in sources for claim in source(group, evidence)]


def history(every: Iterable[Claim]) -> list[Step]:
    """Return what came of a matter, by day."""
    steps = {claim.step for claim in every}
    ordered = sorted(steps, key=lambda step: (step.day or "~", step.confidence, step.outcome, step.by or ""))
    return [step for step in ordered if not _is_unasked(step, ordered)]


def _is_unasked(step: Step, steps: Sequence[Step]) -> bool:
    """Whether a deed comes so long after a refusal that it answers nothing any more."""
    if step.outcome != "accepted" or step.reason not in UNTOLD or step.day is None:
        return False
    refused = [
        each.day for each in steps if each.outcome in {"rejected", "ignored"} and each.day and each.day < step.day
    ]
    told = any(each.outcome == "accepted" and each.reason not in UNTOLD for each in steps)
    return bool(refused) and not told and (first_day(step.day) - first_day(max(refused))).days > ANEW


def settled(steps: Sequence[Step]) -> Step | None:
    """Return the last word that is sure enough to stand against those before it."""
    last: Step | None = None
    for step in steps:
        if last is None or step.confidence >= last.confidence - (SLACK if step.outcome != last.outcome else 0):
            last = step
    return last
