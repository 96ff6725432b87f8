"""Outcomes: what became of each report, counted as they come; the same whichever engine reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from dragoman.engines.account import Account, Refusal
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.reports.item import Item
from dragoman.reports.part import Edition


class Reads(Protocol):
    """Anything that turns a report into its record."""

    def read(self, report: Report) -> Record:
        """Return the report's record; Refused when it cannot be read."""


Answer = Record | str  # a record, or the reason of a refusal


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report: a `record`, or a `report` known already, or a `refusal`.

    An input that is none has only a `note`, or the `edition` that withholds or kills what was sent before. `file` is
    the file or address that holds several of them.
    """

    input: str
    record: Record | None = None
    report: Report | None = None
    refusal: Refusal | None = None
    edition: Edition | None = None
    note: str | None = None
    file: str | None = None

    @property
    def held(self) -> Report | None:
        """The report, read now or known already; None for any other outcome."""
        return self.record.report if self.record else self.report


@dataclass(slots=True)
class Tally:
    """The account under way."""

    expected: int = 0
    read: int = 0
    known: int = 0
    refused: list[Refusal] = field(default_factory=list)
    redated: list[str] = field(default_factory=list)
    undated: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    notes: dict[str, None] = field(default_factory=dict)

    def add(self, outcome: Outcome) -> None:
        """Count one outcome."""
        self.read += outcome.record is not None
        self.known += outcome.report is not None
        report = outcome.held
        self.expected += report is not None or outcome.refusal is not None
        if report is not None and report.published is None:
            self.undated.append(outcome.input)
        if outcome.refusal:
            self.refused.append(outcome.refusal)
        if outcome.note:
            self.notes[f"{outcome.input}: {outcome.note}"] = None

    def account(self, look: str | None = None) -> Account:
        """Return the account so far; `look` is the file where the refused ones are kept."""
        return Account(
            self.expected,
            self.read,
            self.known,
            tuple(self.refused),
            redated=tuple(self.redated),
            undated=tuple(self.undated),
            withdrawn=tuple(self.withdrawn),
            notes=tuple(self.notes),
            look=look,
        )


def settled(item: Item, published: str | None) -> Outcome:
    """Return the outcome of an item nobody reads: a report known already, a refusal, a note, or an agency's notice."""
    if item.reason is not None:
        return _refused(item, item.reason, published)
    return Outcome(item.name, report=item.report, edition=item.edition, note=item.note, file=item.input)


def answered(item: Item, answer: Answer, published: str | None) -> Outcome:
    """Return the outcome of an item whose report was given to a reader, with its answer."""
    if isinstance(answer, str):
        return _refused(item, answer, published)
    return Outcome(item.name, record=answer, edition=item.edition, note=item.note, file=item.input)


def _refused(item: Item, reason: str, published: str | None) -> Outcome:
    file = item.input if item.input != item.name else None
    return Outcome(item.name, refusal=Refusal(item.name, reason, published, file), file=item.input)
