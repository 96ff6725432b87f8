"""Status: how real the report says a happening is, from its own mood outward through everybody who speaks of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dragoman.coding.governors import ANSWERS, Governor
from dragoman.model.mention import Status
from dragoman.text.modality import Mood

S = Status
SENDING = frozenset({"send", "deploy", "dispatch"})
NARRATOR = {
    Mood.FACT: S.HAPPENED,
    Mood.FUTURE: S.PLANNED,
    Mood.POSSIBLE: S.PREDICTED,
    Mood.WOULD: S.HYPOTHETICAL,
    Mood.MUST: S.DEMANDED,
    Mood.INFINITIVE: S.PLANNED,
    Mood.CONDITION: S.HYPOTHETICAL,
    Mood.PERHAPS: S.ALLEGED,
}
PASSING = frozenset({"say", "claim", "accuse", "deny"})  # what still counts above something presupposed


@dataclass(frozen=True, slots=True)
class Deed:
    """What the verdict depends on besides the words: is it harmful, and how do the holder and the doer stand?

    side is "self" when the holder speaks for the doer, "foe" when the holder has a stake in it (the recipient, a
    belligerent, an unnamed source), "other" for everybody else, "none" when the doer is unknown. A meeting that
    anybody says will be held is arranged. Forces that one says one will move are harmful but not yet a threat: `moves`.
    """

    harm: bool
    side: str
    meeting: bool = False
    moves: bool = False

    @property
    def grave(self) -> bool:
        """Whether to say that one will do it is a threat."""
        return self.harm and not self.moves


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status (None while only the mood is known), with the word that decided it."""

    status: Status | None
    mood: Mood
    negated: bool
    reason: str
    given: bool = False


def start(mood: Mood, is_negated: bool) -> Verdict:
    """Return the verdict on the words of the trigger alone."""
    return Verdict(None, mood, is_negated, f"mood: {mood}{', negated' if is_negated else ''}")


def weigh(verdict: Verdict, governor: Governor, deed: Deed) -> Verdict:
    """Return the verdict after one more governor outward."""
    kind = governor.kind
    if verdict.given and kind not in PASSING:
        return verdict
    if kind == "given":
        return replace(verdict, given=True)
    if kind == "carry":
        return _carried(verdict, governor)
    if kind == "loose":
        return verdict if verdict.status else Verdict(S.HYPOTHETICAL, verdict.mood, False, "infinitive on a noun")
    if verdict.given and kind in {"deny", "accuse"}:
        return verdict
    status = RULES[kind](verdict, governor, deed)
    if status is None:
        return _carried(verdict, governor)
    status = _governed(status, governor, kind)
    return Verdict(status, governor.mood, False, f"{kind}: {governor.token.text}", verdict.given)


def settle(verdict: Verdict) -> tuple[Status, str]:
    """Return the final status: in the reporter's own voice where nobody else decided."""
    if verdict.status is not None:
        return verdict.status, verdict.reason
    if verdict.negated and verdict.mood is not Mood.CONDITION:
        return S.NEGATED, verdict.reason
    return NARRATOR[verdict.mood], verdict.reason


def _carried(verdict: Verdict, governor: Governor) -> Verdict:
    """A verb that only carries the act lends it its mood: "may launch an attack", "did not hold talks"."""
    if verdict.status is not None:
        if governor.mood is Mood.CONDITION:
            return replace(verdict, status=S.HYPOTHETICAL, reason=f"condition: {governor.token.text}")
        if governor.negated and verdict.status in {S.PLANNED, S.THREATENED, S.PREDICTED}:
            return replace(verdict, status=S.NEGATED, reason=f"negated: {governor.token.text}")
        return verdict
    stronger = governor.mood if governor.mood is not Mood.FACT or verdict.mood is Mood.INFINITIVE else verdict.mood
    is_negated = verdict.negated or governor.negated
    if stronger is verdict.mood and is_negated == verdict.negated:
        return verdict
    reason = f"mood: {stronger}{', negated' if is_negated else ''} ({governor.token.text})"
    return replace(verdict, mood=stronger, negated=is_negated, reason=reason)


def _governed(status: Status, governor: Governor, kind: str) -> Status:
    """What the standing of the governor itself does: "did not threaten to", "if Russia denies"."""
    if governor.mood is Mood.CONDITION:
        return S.HYPOTHETICAL
    if not governor.negated:
        return status
    if kind == "predict":
        return S.NEGATED if status is S.PREDICTED else status  # "does not expect them to attack"
    if kind in {"say", "claim", "accuse", "suppose", "fact", "cause", "order"}:
        return S.HYPOTHETICAL if status is not S.NEGATED else status
    if kind == "deny":
        return S.ALLEGED
    if kind == "negate":
        return S.HAPPENED if governor.mood is Mood.FACT else S.HYPOTHETICAL
    return S.NEGATED


def _said(verdict: Verdict, governor: Governor, deed: Deed) -> Status | None:
    if verdict.status is S.HAPPENED and verdict.reason.startswith("fact: ") and deed.side == "foe":
        return S.ALLEGED  # "Bogota said files showed that Caracas had paid the rebels"
    if verdict.status is not None:
        return _said_settled(verdict.status, deed)
    if verdict.negated and verdict.mood is not Mood.CONDITION:
        return S.DENIED if deed.side == "self" else S.NEGATED
    if verdict.mood is Mood.FACT:
        return S.ALLEGED if deed.harm and deed.side == "foe" else S.HAPPENED
    if verdict.mood is Mood.CONDITION:
        return S.HYPOTHETICAL
    if verdict.mood is Mood.PERHAPS:
        return S.ALLEGED
    if verdict.given and verdict.mood is Mood.INFINITIVE:
        return S.PLANNED
    if verdict.mood is Mood.MUST:
        return S.PLANNED if deed.side == "self" else S.DEMANDED
    return _ahead(deed)


def _ahead(deed: Deed) -> Status:
    if deed.side == "self":
        return S.THREATENED if deed.grave else S.PLANNED
    return S.PLANNED if deed.meeting or (deed.side == "none" and not deed.harm) else S.PREDICTED


def _said_settled(status: Status, deed: Deed) -> Status:
    if status is S.NEGATED and deed.side == "self":
        return S.DENIED
    if status in {S.PLANNED, S.THREATENED} and deed.side in {"foe", "other"} and not deed.meeting:
        return S.PREDICTED
    if status is S.HAPPENED and deed.harm and deed.side == "foe":
        return S.ALLEGED
    return status


def _claimed(verdict: Verdict, governor: Governor, deed: Deed) -> Status | None:
    said = _said(verdict, governor, deed)
    return S.ALLEGED if said is S.HAPPENED and deed.side != "self" else said


def _denied(verdict: Verdict, governor: Governor, deed: Deed) -> Status | None:
    if verdict.negated and verdict.status is None:
        return S.ALLEGED
    return S.NEGATED if deed.side in {"foe", "other"} else S.DENIED


def _demanded(verdict: Verdict, governor: Governor, deed: Deed) -> Status | None:
    if verdict.status is S.THREATENED:
        return S.THREATENED  # "gave them a day to leave or be bombed"
    if deed.side == "self" and deed.grave:
        return S.THREATENED  # "reserves the right to retaliate"
    return S.HYPOTHETICAL if verdict.mood is Mood.CONDITION else S.DEMANDED


def _threatened(verdict: Verdict, governor: Governor, deed: Deed) -> Status | None:
    if verdict.status in {S.NEGATED, S.HYPOTHETICAL, S.DENIED}:
        return verdict.status
    if (
        governor.token.lemma_ == "warn"
        and verdict.mood is Mood.FACT
        and verdict.status is None
        and _is_clause(governor)
    ):
        return _said(verdict, governor, deed)
    return S.THREATENED if deed.side in {"self", "none"} else S.PREDICTED


def _is_clause(governor: Governor) -> bool:
    return any(kid.dep_ == "ccomp" for kid in governor.token.children)


def _promised(verdict: Verdict, governor: Governor, deed: Deed) -> Status | None:
    if verdict.status in {S.NEGATED, S.DENIED}:
        return S.NEGATED
    if verdict.negated:
        return S.NEGATED
    if verdict.mood is Mood.CONDITION:
        return S.HYPOTHETICAL  # "will help should fighting break out"
    return S.THREATENED if deed.grave and deed.side != "other" else S.PLANNED


def _planned(verdict: Verdict, governor: Governor, deed: Deed) -> Status | None:
    if verdict.status in {S.NEGATED, S.HYPOTHETICAL}:
        return verdict.status
    return S.NEGATED if verdict.negated else S.PLANNED


def _predicted(verdict: Verdict, governor: Governor, deed: Deed) -> Status | None:
    if verdict.status in {S.HYPOTHETICAL, S.NEGATED, S.DENIED, S.DEMANDED}:
        return verdict.status
    if verdict.negated and verdict.status is None:
        return S.NEGATED
    if verdict.mood is Mood.MUST and verdict.status is None:
        return _said(verdict, governor, deed)  # "should stop firing, the prince believes"
    if verdict.mood is Mood.FACT and verdict.status in {None, S.HAPPENED, S.ALLEGED} and _is_clause(governor):
        return S.ALLEGED
    return S.PREDICTED


def _hoped(verdict: Verdict, governor: Governor, deed: Deed) -> Status | None:
    return S.PLANNED if deed.side == "self" else S.PREDICTED


def _accused(verdict: Verdict, governor: Governor, deed: Deed) -> Status | None:
    return verdict.status if verdict.status in {S.NEGATED, S.HYPOTHETICAL} else S.ALLEGED


def _negating(verdict: Verdict, governor: Governor, deed: Deed) -> Status | None:
    if verdict.status is S.DEMANDED and governor.token.lemma_ in ANSWERS:
        return S.DEMANDED  # "rejected an ultimatum to leave"
    if governor.mood in {Mood.FACT, Mood.FUTURE, Mood.MUST} or governor.negated:
        return S.NEGATED
    return S.HYPOTHETICAL


def _ended(verdict: Verdict, governor: Governor, deed: Deed) -> Status | None:
    if verdict.mood is Mood.INFINITIVE and verdict.status is None and governor.mood is Mood.FACT:
        return S.NEGATED  # "ceased to recognise the junta"
    return None if governor.mood is Mood.FACT and verdict.status is None else (verdict.status or S.HYPOTHETICAL)


def _supposed(verdict: Verdict, governor: Governor, deed: Deed) -> Status | None:
    return verdict.status if verdict.status in {S.NEGATED, S.DENIED} else S.HYPOTHETICAL


def _tried(verdict: Verdict, governor: Governor, deed: Deed) -> Status | None:
    return verdict.status


def _ordered(verdict: Verdict, governor: Governor, deed: Deed) -> Status | None:
    """An order to act is the act announced; sanctions, arrests and strikes "ordered" are told as done."""
    if verdict.status is None and deed.harm and verdict.mood is Mood.FACT:
        return None
    if verdict.status is None and not deed.harm and governor.token.lemma_ in SENDING:
        return None  # "sent engineers to help" helps
    if verdict.status is None and deed.side in {"foe", "other"}:
        return S.DEMANDED  # "ordered the Ugandan soldiers to leave"
    return verdict.status or S.PLANNED


def _factual(verdict: Verdict, governor: Governor, deed: Deed) -> Status | None:
    return verdict.status or (S.NEGATED if verdict.negated else NARRATOR[verdict.mood])


RULES = {
    "say": _said,
    "claim": _claimed,
    "deny": _denied,
    "demand": _demanded,
    "threaten": _threatened,
    "promise": _promised,
    "plan": _planned,
    "predict": _predicted,
    "hope": _hoped,
    "accuse": _accused,
    "negate": _negating,
    "end": _ended,
    "suppose": _supposed,
    "try": _tried,
    "order": _ordered,
    "cause": _tried,
    "fact": _factual,
}
