"""Matter: one demand, threat, promise, accusation or prediction, however many reports tell it, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.actor import Actor


@dataclass(frozen=True, slots=True)
class Part:
    """One of several things demanded at once, with what came of it."""

    about: str
    outcome: str = "open"
    outcome_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """Something that came of a matter: what, on which day, by which entry or mention of which report, and why so."""

    outcome: str
    day: str | None
    by: str | None
    report: str | None
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Matter:
    """Gathered from ledger entries, never typed in; its id is that of the entry least by publication date and report.

    by, to: the actors most entries name, the state itself rather than its speakers. due: the day by which it is to be
    met; overdue: whether that day has passed with nothing told. outcome: one of OUTCOMES, as the latest report has it,
    None for answers; answers: what one is given to. outcome_by: the entries and mentions that say so; history: all that
    came of it, in order. perhaps: matters that may be the same one. met: whether what it hangs on has come about, by
    the mentions `met_by`; None where nothing is told.
    """

    id: str
    kind: str
    by: Actor | None
    to: Actor | None
    entry_ids: tuple[str, ...]
    lead: str
    due: str | None = None
    made: str | None = None
    last: str | None = None
    outcome: str | None = "open"
    outcome_day: str | None = None
    outcome_by: tuple[str, ...] = ()
    answers: str | None = None
    reason: str | None = None
    history: tuple[Step, ...] = ()
    overdue: bool = False
    parts: tuple[Part, ...] = ()
    condition_entry: str | None = None
    met: bool | None = None
    met_day: str | None = None
    met_by: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    n_reports: int = 1
    n_origins: int = 1
    confidence: float = 0.5
