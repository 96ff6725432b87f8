"""Mention: one sentence of a report telling of one happening, and how real the report says it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dragoman.model.place import Place
from dragoman.model.span import Span
from dragoman.model.when import UNKNOWN, When


class Status(StrEnum):
    """How real the report says a happening is."""

    HAPPENED = "happened"
    PLANNED = "planned"
    THREATENED = "threatened"
    DEMANDED = "demanded"
    PREDICTED = "predicted"
    ALLEGED = "alleged"
    DENIED = "denied"
    NEGATED = "negated"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number on a happening: `kind` is killed, wounded, detained, displaced, troops, weapons or money."""

    kind: str
    low: float
    high: float
    span: Span


@dataclass(frozen=True, slots=True)
class Mention:
    """Who did what to whom, when and where, with the words that say so.

    `actors` and `recipients` are actor ids; `condition` is the span on which a threat or promise hangs; `within`
    the id of the act of talk it stands in; `reason` names the rule that decided the status; `confidence` is 0 to 1.
    """

    id: str
    code: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: Status
    reason: str
    trigger: Span
    evidence: Span
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    quad: int | None = None
    said_by: str | None = None
    condition: Span | None = None
    within: str | None = None
    when: When = UNKNOWN
    place: Place | None = None
    quantities: tuple[Quantity, ...] = ()
    confidence: float = 0.5
    origin: str = "trigger"
