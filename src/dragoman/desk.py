"""Desk: the folder that holds it all, and the object that opens it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any, Unpack

import pyarrow as pa

import dragoman
from dragoman.brief.compose import compose
from dragoman.brief.gather import gather
from dragoman.codebook.roster import Imported, Roster
from dragoman.codebook.tables import SHIPPED
from dragoman.codings.taking import Takes
from dragoman.engines.account import Account, joined
from dragoman.engines.engine import read_items
from dragoman.engines.inputs import Given, opened
from dragoman.engines.outcomes import Outcome, Reads, Tally
from dragoman.errors import DeskError, unknown
from dragoman.events import harvest, sides
from dragoman.events.load import derived
from dragoman.events.rows import USUAL
from dragoman.events.rules import RULES
from dragoman.judge.history import KeepsHistory
from dragoman.matters.credibility import WITHIN, credibility
from dragoman.matters.keep import matters
from dragoman.matters.spoken import with_spoken
from dragoman.matters.talk import Ground, claims_of, contradictions_of, ground, rebukes_of
from dragoman.model.judgement import Judgement
from dragoman.model.record import Record
from dragoman.settings import Settings, read_settings
from dragoman.speech.positions import Held, positions
from dragoman.store import folder
from dragoman.store.answers import IMPORTED, POSITIONS
from dragoman.store.check import Verdict, check
from dragoman.store.decided import decided
from dragoman.store.filters import Wanted, Words, conditions, words
from dragoman.store.intake import Intake
from dragoman.store.lines import judgements, offices, refusals, save_offices
from dragoman.store.lock import writing
from dragoman.store.manifest import Manifest, load
from dragoman.store.matters import CREDIBILITY
from dragoman.store.reviewed import reviewed
from dragoman.store.rows import Table
from dragoman.store.scales import scales
from dragoman.store.views import Views
from dragoman.stories import detail

PERIODS = {"year": 4, "month": 7, "day": 10}  # characters of a date


class Desk(KeepsHistory, Takes):
    """A desk folder: read reports into it, ask it for tables, check it.

    Every table comes in a defined order and shows the desk as it is on the disk when it is asked for.
    """

    def __init__(self, path: Path, settings: Settings) -> None:
        self.path = path
        self._settings = settings
        self._views: Views | None = None
        self._state: tuple[Manifest, list[Judgement]] | None = None

    def __repr__(self) -> str:
        return f"Desk({str(self.path)!r})"

    def __len__(self) -> int:
        """How many reports the desk holds."""
        return load(self.path).n_reports

    def read(
        self,
        paths: Iterable[Path | str],
        *,
        reader: Reads | None = None,
        workers: int = 1,
        removed: bool = False,
        on_outcome: Callable[[Outcome], None] = lambda outcome: None,
        **given: Unpack[Given],
    ) -> Account:
        """Read files and folders ("-" is standard input) of any kind into the desk and return the account.

        A report the desk holds already is not read again, nor one that was removed unless `removed`. `published` is a
        date prefix for all that is read, and gives one to those held without; `columns` are pairs ("text=body") for
        tables; with `fetch` addresses are opened. `on_outcome` is called after each report. What is refused goes to the
        quarantine, from where `retry` takes it. What its agency has killed or replaced is removed. More than one of
        `workers` are processes that each load the model; they change no row. A script that asks for them needs the
        usual `if __name__ == "__main__":`.
        """
        tally = Tally()
        with folder.appending(self.path) as writer:
            intake = Intake(self.path, writer, removed)
            make = partial(_itself, reader) if reader else self._reader()
            try:
                items, day = opened(paths, intake.pages, **given), given.get("published")
                for outcome in read_items(items, make, workers=workers, published=day, known=intake.knows):
                    intake.take(outcome, tally)
                    on_outcome(outcome)
            finally:
                intake.close()
        intake.withdraw(tally)
        return tally.account(intake.account_of(tally))

    def retry(self, *, reader: Reads | None = None, fetch: bool = False) -> Account:
        """Read what the quarantine holds again, each input with the date it was given with; return the account."""
        accounts = []
        waiting = refusals(self.path)
        for published in sorted({each.published or "" for each in waiting}):
            names = {each.file or each.input: None for each in waiting if (each.published or "") == published}
            accounts.append(self.read(names, published=published or None, reader=reader, fetch=fetch))
        return joined(accounts)

    def events(self, *, rule: str = USUAL, **wanted: Unpack[Wanted]) -> Table:
        """Return the events chosen, by date: one row a happening, however many reports tell of it.

        `rule` (conservative, representative or informative) chooses what is shown where its mentions disagree; what
        they disagree on stands in `disagreements`.
        """
        if rule not in RULES:
            raise unknown("rule", rule, RULES)
        if rule != USUAL:
            self._views_now().show("events_by_rule", derived(self.path, rule)["events"])
        return self._ask("events", wanted, over="events_by_rule" if rule != USUAL else None)

    def mentions(self, **wanted: Unpack[Wanted]) -> Table:
        """Return the mentions chosen, by publication date and place in the report."""
        rejected = "rejected" in words(wanted.get("reviewed", ()))
        return self._ask("mentions", wanted, over="every_mention" if rejected else None)

    def quotes(self, **wanted: Unpack[Wanted]) -> Table:
        """Return the quotes chosen, by publication date and place in the report.

        A quote of a rewritten report is not verbatim; `spoken` then has the words of the sibling, if there is one.
        """
        return Table(with_spoken(self.path, self._ask("quotes", wanted).arrow))

    def ledger(self, *, as_of: str | None = None, **wanted: Unpack[Wanted]) -> Table:
        """Return the demands, threats, promises ... chosen, each once however many reports tell it, with its outcome.

        By the day each was first told. `as_of` (a date prefix) shows the ledger as it was known by the end of that day.
        """
        views = self._views_now()
        sources = views.ask("sources").to_pylist()
        views.show("matters", matters(self.path, sources, as_of, codebook=self._settings.codebook))
        return self._ask("ledger", wanted)

    def credibility(self, by: Words, *, within: int = WITHIN, as_of: str | None = None) -> Table:
        """Return the conditional threats of a side whose condition came about, each with whether the act followed.

        `within` is the number of days from the condition to the act; `followed` is null while they are not over by the
        day of the last report, or by `as_of`. What to count is in the rows; no score is given.
        """
        threats = self.ledger(as_of=as_of, by=by, kind="threat").rows()
        found = credibility(threats, within, as_of or self._last_day())
        return Table(pa.Table.from_pylist(found, schema=CREDIBILITY.schema))

    def contradictions(self, *, as_of: str | None = None, **wanted: Unpack[Wanted]) -> Table:
        """Return what one side says and another denies, or the same one at another time, by the day of the denial.

        Of the happenings of `claims`: `by` is a side that speaks of it, `to` who is said to have done it. `as_of` (a
        date prefix) leaves out what was told after that day.
        """
        by = wanted.pop("by", ())
        return Table(contradictions_of(self._rows, self._ground(as_of), by, wanted))

    def claims(self, *, as_of: str | None = None, **wanted: Unpack[Wanted]) -> Table:
        """Return the happenings that two sides tell of, or one denies: what each side says, one after the other.

        `by` is a side that speaks of it; the other filters are those of mentions. `as_of` (a date prefix) leaves out
        what was told after that day.
        """
        by = wanted.pop("by", ())
        return Table(claims_of(self._rows, self._ground(as_of), by, wanted))

    def rebukes(self, *, as_of: str | None = None, **wanted: Unpack[Wanted]) -> Table:
        """Return who answered whose remark, chain by chain: a remark, the rebuke, the answer to that.

        The filters are those of quotes; they choose the chains in which such a quote stands.
        """
        return Table(rebukes_of(self._rows, self._ground(as_of), wanted))

    def tellings(self, **wanted: Unpack[Wanted]) -> Table:
        """Return the entries of the reports' own ledgers, by publication date and place in the report."""
        return self._ask("tellings", wanted)

    def actors(self, **wanted: Unpack[Wanted]) -> Table:
        """Return the actors chosen, the most active first, each once over all reports."""
        return self._ask("actors", wanted)

    def offices(self, **wanted: Unpack[Wanted]) -> Table:
        """Return the offices that the reports say persons hold, those no table knows first."""
        rows = self._ask("offices", wanted).rows()
        return Table(harvest.offices(rows, self._settings.codebook, offices(self.path)))

    def sides(self, **wanted: Unpack[Wanted]) -> Table:
        """Return all who stand with or against each other, by membership and by the record, most told of first.

        `actor` is one of the two; memberships are those of `until`, else of the day of the desk's last report.
        """
        both = words(wanted.pop("actor", ()))
        conditions("sides", wanted)  # a wrong filter is told before anything is read
        day = wanted.get("until") or self._last_day()
        powers = sides.Powers(self.actors(), self._settings.codebook)
        return Table(sides.sides(self.events(**wanted), powers, day, both))

    def stances(self, **wanted: Unpack[Wanted]) -> Table:
        """Return what the reports chosen tell of trust, hope, doubt, fear, irritation: by whom, toward whom.

        By publication date and place in the report; `actor` is the one who feels so, `recipient` the other.
        """
        return self._ask("stances", wanted)

    def positions(self, *, each: str = "month", **wanted: Unpack[Wanted]) -> Table:
        """Return the stances chosen by side over time: for each year, month or day the reports for good and for ill.

        A side is a country, else a name. Copies and replaced reports do not count.
        """
        if each not in PERIODS:
            raise unknown("period", each, PERIODS)
        told = [
            Held(
                row["holder_country"] or row["holder"],
                row["toward_country"] or row["toward"],
                row["feeling"],
                row["polarity"],
                row["published"],
                row["report"],
            )
            for row in self.stances(**wanted)
            if not (row["is_copy"] or row["is_superseded"])
        ]
        found = positions(told, precision=PERIODS[each])
        return Table(pa.Table.from_pylist(list(map(asdict, found)), schema=POSITIONS.schema))

    def reports(self, **wanted: Unpack[Wanted]) -> Table:
        """Return the reports chosen, by publication date, without their texts."""
        return self._ask("reports", wanted)

    def stories(self, **wanted: Unpack[Wanted]) -> Table:
        """Return the stories chosen, by the day they were first told: one row a piece of news."""
        return self._ask("stories", wanted)

    def story(self, story: str) -> Table:
        """Return the reports of a story (its id, or that of any of its reports), each with how it hangs on another."""
        return Table(detail.story(self.path, story))

    def import_actors(self, path: Path | str, *, country: str | None = None, remove: bool = False) -> Imported:
        """Take a table of offices (CSV: position, person, start, end) into the desk, for every later reading.

        `country` is served by all whose row names none. Rows taken before from a file of that name give way; with
        `remove` they only go.
        """
        place = Path(path)
        found, faults = ([], []) if remove else Roster(self._settings.codebook or SHIPPED).read(place, country)
        with writing(self.path):
            others = [held for held in offices(self.path) if held.file != place.name]
            save_offices(self.path, [*others, *found])
        return Imported(len(found), tuple(faults))

    def imported(self) -> Table:
        """Return the offices imported into the desk, by file and line."""
        rows = [
            asdict(held.office) | {"aliases": held.aliases, "file": held.file, "line": held.line}
            for held in offices(self.path)
        ]
        return Table(pa.Table.from_pylist(rows, schema=IMPORTED.schema))

    def brief(self, *, title: str | None = None, **wanted: Unpack[Wanted]) -> str:
        """Return the brief of the desk, or of what is chosen by since, until and actor, as Markdown."""
        name = title or self.path.resolve().stem
        return compose(gather(self._rows, self._views_now(), name, refusals(self.path), wanted))

    def _rows(self, table: str, wanted: Mapping[str, Any]) -> list[dict[str, Any]]:
        found: Table = getattr(self, table)(**wanted)
        return found.rows()

    def _ask(self, table: str, wanted: Wanted, *, over: str | None = None) -> Table:
        parts, values = conditions(table, wanted)
        return Table(self._views_now().ask(table, parts, values, over=over))

    def _last_day(self) -> str | None:
        return max((row["published"] for row in self.reports() if row["published"]), default=None)

    def _views_now(self) -> Views:
        state = (load(self.path), judgements(self.path))
        if self._views is None or self._state != state:
            who = decided(self.path, state[0])
            shown = derived(self.path) | scales(self._settings.codebook)
            self._views = Views(self.path, state[0], shown, who, reviewed(self.path))
            self._state = state
        return self._views

    def _ground(self, as_of: str | None) -> Ground:
        sources = self._views_now().ask("sources").to_pylist()
        return ground(self.path, sources, as_of, codebook=self._settings.codebook)

    def _reader(self) -> Callable[[], Reads]:
        return partial(dragoman.Reader, self._settings, offices(self.path))

    def check(self) -> Verdict:
        """Check files, rows, ids, spans and references; the verdict lists what is wrong."""
        return check(self.path)

    def records(self) -> Iterable[Record]:
        """Yield every record of the desk as it was read."""
        return folder.records(self.path)


def _itself(reader: Reads) -> Reads:
    return reader


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
