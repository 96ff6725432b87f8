"""Desk: the folder that holds it all, and the object that opens it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Unpack, cast

import dragoman
from dragoman.brief.compose import compose
from dragoman.brief.facts import Facts, is_official
from dragoman.engines.account import Account
from dragoman.engines.engine import read_inputs
from dragoman.engines.outcomes import Outcome, Reads, Tally
from dragoman.errors import DeskError
from dragoman.events.load import derived
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.settings import Settings, read_settings
from dragoman.store import folder
from dragoman.store.check import Verdict, check
from dragoman.store.filters import APPLY, Wanted, conditions
from dragoman.store.folder import Writer
from dragoman.store.lines import refusals, save_refusals
from dragoman.store.manifest import load
from dragoman.store.rows import Table
from dragoman.store.scales import scales
from dragoman.store.views import Views

DISPUTED = "t.id IN (SELECT unnest(mention_ids) FROM events WHERE contested)"
SEGMENT = 256  # reports that a stopped reading may have to read again


class Desk:
    """A desk folder: read reports into it, ask it for tables, check it.

    Every table comes in a defined order and shows the desk as it is on the disk when it is asked for.
    """

    def __init__(self, path: Path, settings: Settings) -> None:
        self.path = path
        self._settings = settings
        self._views: Views | None = None

    def __repr__(self) -> str:
        return f"Desk({str(self.path)!r})"

    def __len__(self) -> int:
        """How many reports the desk holds."""
        return load(self.path).n_reports

    def read(
        self,
        paths: Iterable[Path | str],
        *,
        published: str | None = None,
        reader: Reads | None = None,
        workers: int = 1,
        on_outcome: Callable[[Outcome], None] = lambda outcome: None,
    ) -> Account:
        """Read files and folders ("-" is standard input) into the desk and return the account.

        A report the desk holds already is not read again. `published` is a date prefix for all that is read;
        `on_outcome` is called after each input. Refused inputs go to the quarantine, from where `retry` takes them.
        More than one of `workers` are processes that each load the model; they change no row. A script that asks for
        them needs the usual `if __name__ == "__main__":`.
        """
        tally = Tally()
        with folder.appending(self.path) as writer:
            intake = _Intake(self.path, writer)
            make = partial(_itself, reader) if reader else partial(dragoman.Reader, self._settings)
            try:
                for outcome in read_inputs(paths, make, workers=workers, published=published, known=intake.knows):
                    intake.take(outcome, tally)
                    on_outcome(outcome)
            finally:
                intake.close()
        return tally.account()

    def retry(self, *, reader: Reads | None = None) -> Account:
        """Read what the quarantine holds again, each input with the date it was given with; return the account."""
        accounts = []
        waiting = refusals(self.path)
        for published in sorted({each.published or "" for each in waiting}):
            names = [each.input for each in waiting if (each.published or "") == published]
            accounts.append(self.read(names, published=published or None, reader=reader))
        return Account(
            sum(each.expected for each in accounts),
            sum(each.read for each in accounts),
            sum(each.known for each in accounts),
            tuple(refusal for each in accounts for refusal in each.refused),
            tuple(name for each in accounts for name in each.redated),
        )

    def events(self, **wanted: Unpack[Wanted]) -> Table:
        """Return the events chosen, by date: one row a happening, however many reports tell of it."""
        return self._ask("events", wanted)

    def mentions(self, **wanted: Unpack[Wanted]) -> Table:
        """Return the mentions chosen, by publication date and place in the report."""
        return self._ask("mentions", wanted)

    def quotes(self, **wanted: Unpack[Wanted]) -> Table:
        """Return the quotes chosen, by publication date and place in the report."""
        return self._ask("quotes", wanted)

    def ledger(self, **wanted: Unpack[Wanted]) -> Table:
        """Return the ledger entries chosen, by publication date and place in the report."""
        return self._ask("ledger", wanted)

    def actors(self, **wanted: Unpack[Wanted]) -> Table:
        """Return the actors chosen, the most active first, each once over all reports."""
        return self._ask("actors", wanted)

    def reports(self, **wanted: Unpack[Wanted]) -> Table:
        """Return the reports chosen, by publication date, without their texts."""
        return self._ask("reports", wanted)

    def brief(self, *, title: str | None = None, **wanted: Unpack[Wanted]) -> str:
        """Return the brief of the desk, or of what is chosen by since, until and actor, as Markdown."""
        rows = {
            table: self._ask(
                table, cast(Wanted, {name: value for name, value in wanted.items() if name in APPLY[table]})
            ).rows()
            for table in ("reports", "events", "quotes", "ledger")
        }
        disputed = self._views_now().ask("mentions", [DISPUTED])
        actors = self.actors().rows()
        facts = Facts(
            title or self.path.resolve().stem,
            disputed=Table(disputed).rows(),
            refused=refusals(self.path),
            countries={row["id"]: row["country"] for row in actors if row["country"]},
            officials=frozenset(row["id"] for row in actors if is_official(row)),
            **rows,
        )
        return compose(facts)

    def _ask(self, table: str, wanted: Wanted) -> Table:
        parts, values = conditions(table, wanted)
        return Table(self._views_now().ask(table, parts, values))

    def _views_now(self) -> Views:
        manifest = load(self.path)
        if self._views is None or self._views.manifest != manifest:
            self._views = Views(self.path, manifest, derived(self.path) | scales(self._settings.codebook))
        return self._views

    def check(self) -> Verdict:
        """Check files, rows, ids, spans and references; the verdict lists what is wrong."""
        return check(self.path)

    def records(self) -> Iterable[Record]:
        """Yield every record of the desk as it was read."""
        return folder.records(self.path)


def _itself(reader: Reads) -> Reads:
    return reader


class _Intake:
    """The reports on their way into a desk: kept back until a segment is full."""

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


def open(path: Path | str, *, create: bool = False, settings: Settings | None = None) -> Desk:
    """Return the desk in a folder; with `create`, a new one where there is none yet.

    Raises DeskError when the folder is missing, is no desk, or is damaged.
    """
    place = Path(path)
    if create:
        folder.make(place)
    load(place)
    return Desk(place, settings or read_settings())


def find(settings: Settings, here: Path) -> Path:
    """Return the desk commands use when none is named: the settings' one, else the only *.desk of a folder.

    Raises DeskError when there is none or more than one.
    """
    if settings.desk:
        return settings.desk
    found = sorted(path for path in here.glob("*.desk") if path.is_dir())
    if len(found) == 1:
        return found[0]
    there = f"there are {', '.join(path.name for path in found)}" if found else "there is no *.desk in this folder"
    raise DeskError(f"Which desk? {there[0].upper()}{there[1:]}. Name one with --desk, or set DRAGOMAN_DESK.")
