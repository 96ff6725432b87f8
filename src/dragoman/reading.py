"""Reading: the list of steps from a report to its record; a pure function of one report."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial

from dragoman import __version__
from dragoman.actors.find import find_actors
from dragoman.actors.pages import read_pages
from dragoman.actors.world import World, load_world
from dragoman.codebook.codebook import Codebook
from dragoman.codebook.roster import Held, version_of_offices
from dragoman.codebook.speech import load_speech
from dragoman.coding.coder import Coder, Findings
from dragoman.coding.countries import Sided, sided
from dragoman.dates.find import find_dates
from dragoman.ledger.answers import answered
from dragoman.ledger.entries import entries
from dragoman.ledger.ground import Ground
from dragoman.model.ledger import LedgerEntry
from dragoman.model.record import Record
from dragoman.model.report import Copy, Report
from dragoman.places.find import find_dateline, find_places
from dragoman.reports.read import read_text as lay_out_text
from dragoman.settings import Settings, read_settings
from dragoman.speech.find import find_quotes
from dragoman.speech.stances import find_stances
from dragoman.step import Step, check, run
from dragoman.text.paraphrase import judge
from dragoman.text.parsed import Parsed
from dragoman.text.parser import Parser
from dragoman.text.rewrites import Lexicon, lenses


class Reader:
    """Everything a reading needs, loaded once: parser, codebook, world (with a user's own `offices`), lexicon."""

    def __init__(self, settings: Settings | None = None, offices: Iterable[Held] = ()) -> None:
        settings, offices = settings or Settings(), tuple(offices)
        self.parser = Parser(settings.model)
        self.codebook = Codebook(settings.codebook)
        self.codebook.version += version_of_offices(offices)
        folder = self.codebook.folder
        self.steps = steps(self.parser, self.codebook, load_world(folder, offices), Lexicon(folder=folder))
        check(self.steps, ("report",))

    def read(self, report: Report) -> Record:
        """Return the record of one report."""
        state = run(self.steps, {"report": report})
        record = state["record"]
        if not isinstance(record, Record):
            raise TypeError(f"The last step gives a Record; found {type(record).__name__}.")
        return record


def steps(parser: Parser, codebook: Codebook, world: World, lexicon: Lexicon) -> list[Step]:
    """Return the steps in order: what each needs, what it gives, and its version."""
    coder, speech = Coder(codebook), load_speech(codebook.folder)
    record = partial(_record, (("dragoman", __version__), ("model", parser.name), ("codebook", codebook.version)))
    return [
        Step("paraphrase", "1", ("report",), "copy", partial(judge, lexicon=lexicon)),
        Step("lens", "1", ("report", "copy"), "lenses", partial(lenses, lexicon=lexicon)),
        Step("parse", "1", ("report", "lenses"), "parsed", parser.parse),
        Step("pages", "1", ("report", "parsed"), "pages", partial(read_pages, world=world)),
        Step("actors", "1", ("report", "pages"), "cast", partial(find_actors, world=world)),
        Step("dates", "1", ("report", "parsed"), "times", find_dates),
        Step("places", "2", ("pages", "cast", "report"), "places", partial(find_places, world=world)),
        Step(
            "quotes", "1", ("report", "parsed", "cast", "times", "copy"), "quotes", partial(find_quotes, speech=speech)
        ),
        Step("stances", "1", ("parsed", "cast", "quotes"), "stances", partial(find_stances, speech=speech)),
        Step("dateline", "1", ("report", "pages"), "dateline", partial(find_dateline, world=world)),
        Step("findings", "1", ("cast", "times", "places", "quotes", "stances", "dateline"), "findings", Findings),
        Step("coding", "1", ("report", "parsed", "findings"), "told", coder.code),
        Step("countries", "1", ("findings", "told"), "sided", partial(sided, codebook.aims, world.states)),
        Step("ledger", "2", ("report", "parsed", "sided"), "ledger", _ledger),
        Step("record", "1", ("report", "copy", "sided", "ledger"), "record", record),
    ]


def _ledger(*, report: Report, parsed: Parsed, sided: Sided) -> tuple[LedgerEntry, ...]:
    findings, mentions = sided.findings, sided.mentions
    ground = Ground(report, parsed, findings.cast, findings.times)
    return answered(entries(ground, mentions, findings.quotes), findings.cast, parsed)


def _record(
    made_by: tuple[tuple[str, str], ...],
    *,
    report: Report,
    copy: Copy,
    sided: Sided,
    ledger: tuple[LedgerEntry, ...],
) -> Record:
    findings, mentions = sided.findings, sided.mentions
    actors = findings.cast.actors
    return Record(report, copy, actors, mentions, findings.quotes, ledger, findings.stances, made_by)


@cache
def default_reader() -> Reader:
    """Return the reader of the settings of this process, loaded at the first call and kept."""
    return Reader(read_settings())


def read_text(text: str, *, published: str | None = None, source: str | None = None, url: str | None = None) -> Record:
    """Return the record of one news text; no desk is needed.

    published: its date as a prefix (2022-01-21); without it weekdays and "last week" stay unresolved.
    Raises Refused when the text holds no English news.
    """
    return default_reader().read(lay_out_text(text, published=published, source=source, url=url))
