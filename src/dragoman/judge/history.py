"""History: the verbs of a desk by which reports go, come back and are coded anew, and the desk is seen as it was."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Self

import pyarrow as pa

from dragoman.engines.account import Account, Refusal
from dragoman.engines.engine import read_reports
from dragoman.engines.outcomes import Reads
from dragoman.errors import DragomanError
from dragoman.judge.events import JudgesEvents
from dragoman.model.record import Record
from dragoman.settings import Settings
from dragoman.store import folder, judging, past, removal
from dragoman.store.answers import REMOVED
from dragoman.store.carried import carry
from dragoman.store.lines import Removed, removed
from dragoman.store.rows import Table


class KeepsHistory(JudgesEvents):
    """Removes and restores reports, codes all of them anew, and opens the desk as it was on a day."""

    @abstractmethod
    def __init__(self, path: Path, settings: Settings) -> None:
        """Open the desk in a folder."""

    @abstractmethod
    def _reader(self) -> Callable[[], Reads]:
        """Return what makes the reader of this desk's reports."""

    def remove(self, *reports: str, by: str | None = None, why: str | None = None, purge: bool = False) -> list[str]:
        """Remove reports (ids or their beginnings): what they tell is in no table; return a line for each.

        Their ids stay known, so that reading them again does not bring them back, and they stay in the past of the
        desk; `purge` takes their text out of that too.
        """
        there = {row["id"] for row in self.reports()}
        gone = {each.report for each in removed(self.path)} - there
        meant = [judging.report(there | gone, each) for each in reports]
        if not purge and (again := gone.intersection(meant)):
            raise DragomanError(f"Report {min(again)} is removed already.")
        made = removal.remove(self.path, meant, by=by or judging.user(), why=why, purge=purge)
        return [_told(each) for each in made]

    def restore(self, *reports: str) -> list[str]:
        """Put removed reports back as they last were; return a line for each."""
        known = [each.report for each in removed(self.path)]
        meant = [removal.meant(known, each) for each in reports]
        back = removal.restore(self.path, meant)
        if lost := sorted(set(meant) - set(back)):
            raise DragomanError(
                f"Of report {lost[0]} nothing is left in the desk; read it again with `read --removed`."
            )
        return [f"report {each} is back" for each in back]

    def removed(self) -> Table:
        """Return the reports that were removed, with who did so, when and why."""
        rows = [{name: getattr(each, name) for name in REMOVED.schema.names} for each in removed(self.path)]
        return Table(pa.Table.from_pylist(rows, schema=REMOVED.schema))

    def recode(
        self,
        *,
        reader: Reads | None = None,
        workers: int = 1,
        on_record: Callable[[Record | str], None] = lambda record: None,
    ) -> Account:
        """Read all reports of the desk again with this version, model and codebook; return the account.

        What they were coded as before stays in the past of the desk (see `as_of`), and judgements pass to the mentions
        of the same words. A report that is refused keeps its coding. `on_record` is called after each report.
        """
        refused: list[Refusal] = []
        n = 0
        make = partial(_itself, reader) if reader else self._reader()
        with folder.appending(self.path) as writer:
            segments = writer.segments
            reports = (each.report for segment in segments for each in folder.records_of(self.path, segment))
            answers = read_reports(reports, make, workers=workers)
            for segment in segments:
                old = list(folder.records_of(self.path, segment))
                now = []
                for before, answer in zip(old, answers, strict=False):
                    on_record(answer)
                    now.append(before if isinstance(answer, str) else answer)
                    if isinstance(answer, str):
                        refused.append(Refusal(before.report.file or before.report.id, answer))
                n += len(now)
                carry(self.path, old, now)  # first: a judgement on what is not there yet does no harm
                writer.replace(segment, now)
        return Account(n, n - len(refused), 0, tuple(refused))

    def as_of(self, day: str) -> Self:
        """Return the desk as it was at the end of a day (a date prefix, UTC), to be asked and not to be written to.

        It has the reports read by then, coded as they were then, and what was judged by then.
        """
        return type(self)(past.as_of(self.path, day), self._settings)


def _itself(reader: Reads) -> Reads:
    return reader


def _told(each: Removed) -> str:
    named = each.title or each.file
    return f"report {each.report} is removed{f': {named}' if named else ''}"
