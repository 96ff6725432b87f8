"""Intake: the reports on their way into a desk."""

from __future__ import annotations

from pathlib import Path

from dragoman.engines.outcomes import Outcome, Tally
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.reports.item import Item
from dragoman.store import folder
from dragoman.store.editions import Editions
from dragoman.store.fetched import Fetched
from dragoman.store.folder import Writer
from dragoman.store.lines import QUARANTINE, refusals, removed, save_refusals
from dragoman.store.removal import forget, remove

SEGMENT = 256  # reports that a stopped reading may have to read again
AGENCY = "the agency"


class Intake:
    """Keeps reports back until a segment is full; `close` writes what waits. `pages` knows those fetched before."""

    def __init__(self, path: Path, writer: Writer, removed_too: bool = False) -> None:
        self._path = path
        self._writer = writer
        self._known = folder.known(path)
        self._held = set(self._known)
        self._removed = {each.report for each in removed(path)} - self._known.keys()
        self._removed_too = removed_too
        self._waiting: dict[str, Record] = {}
        self._refused = {each.input: each for each in refusals(path)}
        self._seen: set[str] = set()
        self._editions = Editions(path)
        self.pages = Fetched(path)

    def knows(self, item: Item) -> bool:
        """Whether the desk holds the report, or will when this reading is done, or is to do without it.

        One it holds without a date is not known where it comes with one now.
        """
        report = item.report
        if report is None:
            return False
        if item.edition is not None and self._editions.fate(item.edition):
            return True
        if report.id in self._known:
            return not self._mends(report)
        return report.id in self._removed and not self._removed_too

    def _mends(self, report: Report) -> bool:
        return self._known[report.id] is None and report.published is not None

    def take(self, outcome: Outcome, tally: Tally) -> None:
        """Count an outcome and keep what it brought."""
        tally.add(outcome)
        self._forget(outcome.file or outcome.input)
        if outcome.refusal:
            self._refused[outcome.input] = outcome.refusal
            return
        report = outcome.held
        if outcome.edition:
            self._editions.add(outcome.edition, report.id if report else None)
        known = outcome.report and self._known.get(outcome.report.id)
        if outcome.report and known and outcome.report.published not in (None, known):
            tally.redated.append(outcome.input)
        if outcome.record:
            self._known[outcome.record.report.id] = outcome.record.report.published
            self._waiting[outcome.record.report.id] = outcome.record
            if len(self._waiting) >= SEGMENT:
                self._flush()

    def _forget(self, file: str) -> None:
        """Forget what was refused of a file before, the first time it is seen now."""
        if file not in self._seen:
            self._seen.add(file)
            for name in [each.input for each in self._refused.values() if file in (each.file, each.input)]:
                del self._refused[name]

    def close(self) -> None:
        """Write what waits, and the quarantine."""
        self._flush()
        self._writer.compact()
        self._editions.save()
        save_refusals(self._path, self._refused.values())
        self.pages.save({each.file or each.input for each in self._refused.values()})

    def withdraw(self, tally: Tally) -> None:
        """Take reports out that their agency has killed, withheld or replaced; only when the desk is closed again."""
        fates = {report: why for report, why in self._editions.withdrawn().items() if report in self._held}
        for why in sorted(set(fates.values())):
            gone = remove(self._path, {report for report in fates if fates[report] == why}, by=AGENCY, why=why)
            tally.withdrawn += [f"{each.file or each.title or each.report}: {why}" for each in gone]

    def account_of(self, tally: Tally) -> str | None:
        """Return the file of the quarantine where anything was refused."""
        return str(self._path / QUARANTINE) if tally.refused else None

    def _flush(self) -> None:
        waiting, self._waiting = list(self._waiting.values()), {}
        ids = {each.report.id for each in waiting}
        self._writer.append(waiting, ids & self._held)
        self._held |= ids
        if back := self._removed & ids:
            forget(self._path, back)
