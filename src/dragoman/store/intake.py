"""Intake: the reports on their way into a desk."""

from __future__ import annotations

from pathlib import Path

from dragoman.engines.outcomes import Outcome, Tally
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.store import folder
from dragoman.store.folder import Writer
from dragoman.store.lines import refusals, removed, save_refusals
from dragoman.store.removal import forget

SEGMENT = 256  # reports that a stopped reading may have to read again


class Intake:
    """Keeps reports back until a segment is full; `close` writes what waits."""

    def __init__(self, path: Path, writer: Writer, removed_too: bool = False) -> None:
        self._path = path
        self._writer = writer
        self._known = folder.known(path)
        self._removed = {each.report for each in removed(path)} - self._known.keys()
        self._removed_too = removed_too
        self._waiting: list[Record] = []
        self._refused = {each.input: each for each in refusals(path)}

    def knows(self, report: Report) -> bool:
        """Whether the desk holds the report, or will when this reading is done, or is to do without it."""
        return report.id in self._known or (report.id in self._removed and not self._removed_too)

    def take(self, outcome: Outcome, tally: Tally) -> None:
        """Count an outcome and keep what it brought."""
        tally.add(outcome)
        if outcome.refusal:
            self._refused[outcome.input] = outcome.refusal
            return
        self._refused.pop(outcome.input, None)
        known = outcome.report and self._known.get(outcome.report.id)
        if outcome.report and known and outcome.report.published not in (None, known):
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
        self._writer.compact()
        save_refusals(self._path, self._refused.values())

    def _flush(self) -> None:
        waiting, self._waiting = self._waiting, []
        self._writer.append(waiting)
        if back := self._removed.intersection(each.report.id for each in waiting):
            forget(self._path, back)
