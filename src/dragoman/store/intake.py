"""Intake: the reports on their way into a desk."""

from __future__ import annotations

from pathlib import Path

from dragoman.engines.outcomes import Outcome, Tally
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.store import folder
from dragoman.store.folder import Writer
from dragoman.store.lines import refusals, save_refusals

SEGMENT = 256  # reports that a stopped reading may have to read again


class Intake:
    """Keeps reports back until a segment is full; `close` writes what waits."""

    def __init__(self, path: Path, writer: Writer) -> None:
        self._path = path
        self._writer = writer
        self._known = folder.known(path)
        self._waiting: list[Record] = []
        self._refused = {each.input: each for each in refusals(path)}

    def knows(self, report: Report) -> bool:
        """Whether the desk holds the report, or will when this reading is done."""
        return report.id in self._known

    def take(self, outcome: Outcome, tally: Tally) -> None:
        """Count an outcome and keep what it brought."""
        tally.add(outcome)
        if outcome.refusal:
            self._refused[outcome.input] = outcome.refusal
            return
        self._refused.pop(outcome.input, None)
        if outcome.report and outcome.report.published not in (None, self._known[outcome.report.id]):
            tally.redated.append(outcome.input)
        if outcome.record:
            report = outcome.record.report
            self._known[report.id] = report.published
            self._waiting.append(outcome.record)
            if len(self._waiting) >= SEGMENT:
                self._flush()

    def close(self) -> None:
        """Write what waits, and the quarantine."""
        self._flush()
        save_refusals(self._path, self._refused.values())

    def _flush(self) -> None:
        waiting, self._waiting = self._waiting, []
        self._writer.append(waiting)
