"""Telling: one entry of one report's ledger, and one deed told by a report, as the ledger over a desk sees them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.coding.scene import same_side
from dragoman.events.told import Source
from dragoman.ledger.ground import OFFICIAL
from dragoman.model.actor import Actor
from dragoman.model.span import Span

ENDING = re.compile(
    r"(?:\W*\w+){0,4}?\W*\b(?:stop\w*|halt\w*|end(?:s|ed|ing)?|ceas\w+|refrain|abandon|never|not)\b", re.IGNORECASE
)
STOPPING = re.compile(
    r"(?:\W*\w+){0,6}?\W*\b(?:suspend|halt|stop|end|cut|close|shut|freeze|block|cancel|leave|quit|withdraw|pull)\w*\b",
    re.IGNORECASE,
)
LASTING = re.compile(
    r"\b(?:will|would|to|shall)\b(?: \w+)? (?:go on|carry on|continue|keep|stay|remain|persist)\b",
    re.IGNORECASE,
)
TALK = frozenset({"REQUEST", "THREATEN", "ACCUSE", "REJECT"})


@dataclass(frozen=True, slots=True, eq=False)
class Deed:
    """A mention: what was done by whom on what day (that of its report where none is told).

    word: the term of its verb or noun; clause: the terms of its clause; admitted: whether its own doer says so.
    """

    id: str
    report: str
    code: str
    doers: tuple[Actor, ...]
    sufferers: tuple[Actor, ...]
    status: str
    day: int | None
    reported: int | None
    trigger: Span
    word: str
    clause: frozenset[str]
    confidence: float
    admitted: bool = False
    within: str | None = None

    @property
    def is_to_come(self) -> bool:
        """Whether its day lies after its report."""
        return self.day is not None and self.reported is not None and self.day > self.reported


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One of several things demanded at once: its words, their terms, and the deed they name."""

    about: str
    terms: frozenset[str]
    deed: Deed


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """An entry: who to whom, the terms of what it is about and of its condition, and the deeds its words name.

    day: that of its report; made: the day it was made, where told. supposed: the deeds its condition names. headline:
    whether it stands in one. names_to: whether its sentence names the other side. named: the sides its words name.
    core: the terms of the deed and of what it is done to, without aims, days and other clauses; thing: the term of what
    it is done to. lasts: whether it is to go on.
    """

    id: str
    kind: str
    by: Actor | None
    to: Actor | None
    about: str
    condition: str | None
    due: str | None
    made: str | None
    outcome: str | None
    source: Source
    day: int | None
    position: int
    evidence: Span
    span: Span
    terms: frozenset[str]
    hanging: frozenset[str]
    deeds: tuple[Deed, ...]
    confidence: float
    answers: str | None = None
    answered_by: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    supposed: tuple[Deed, ...] = ()
    headline: bool = False
    names_to: bool = False
    named: frozenset[str] = frozenset()
    core: frozenset[str] = frozenset()
    thing: str = ""
    lasts: bool = False
    codes: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "codes", frozenset(deed.code for deed in self.deeds))

    @property
    def key(self) -> tuple[str, str, int, str]:
        """The order of entries over all reports: publication date, report, place in it; undated reports last."""
        return (self.source.published or "~", self.source.report, self.position, self.id)

    @property
    def ends(self) -> bool:
        """Whether something is to stop, or not to be done."""
        return ENDING.match(self.about) is not None

    @property
    def stops(self) -> bool:
        """Whether something is to stop or to be stopped, by whatever word."""
        return self.ends or STOPPING.match(self.about) is not None

    @property
    def report(self) -> str:
        """The id of its report."""
        return self.source.report


def one_side(left: Actor | None, right: Actor | None) -> bool:
    """Whether both are known and on one side."""
    return left is not None and right is not None and same_side(left, right)


def any_side(left: Iterable[Actor], right: Actor | None) -> bool:
    """Whether one of some actors is on the side of another."""
    return right is not None and any(same_side(each, right) for each in left)


def is_power(actor: Actor) -> bool:
    """Whether an actor is a state or its organ, an armed group or an organisation of states."""
    return actor.kind in OFFICIAL or (actor.code or "").startswith("IGO")


def token(actor: Actor | None) -> str:
    """Return what all on one side have in common: the country, the body of states, else the id; "" for nobody."""
    if actor is None:
        return ""
    code = (actor.code or "")[:6]
    return actor.country or (code if code.startswith("IGO") and len(code) == len("IGOEUR") else actor.id)
