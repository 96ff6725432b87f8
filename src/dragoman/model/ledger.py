"""LedgerEntry: a demand, threat, promise, denial, accusation or prediction, and what answered it."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.span import Span

KINDS = ("demand", "offer", "promise", "threat", "accusation", "denial", "prediction", "rejection", "acceptance")
OUTCOMES = (
    "open accepted rejected ignored carried_out withdrawn kept broken admitted denied came_true did_not"
).split()


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One entry: `by` and `to` are actor ids, `about` the words of what is demanded, threatened, denied ...

    outcome: what the same sentence says came of it ("withdrew its threat", "as it had promised"); one of OUTCOMES.
    """

    id: str
    kind: str
    by: str | None
    to: str | None
    about: Span
    evidence: Span
    condition: Span | None = None
    due: str | None = None
    date: str | None = None
    mention: str | None = None
    quote: str | None = None
    confidence: float = 0.5
    answers: str | None = None
    answered_by: tuple[str, ...] = ()
    outcome: str | None = None
