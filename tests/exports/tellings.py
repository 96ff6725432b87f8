"""Records put together from what they are to tell, without a parser; and arbitrary ones for properties."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from dragoman.codebook.plover import event_types
from dragoman.desk import Desk
from dragoman.desk import open as open_desk
from dragoman.model.actor import Actor
from dragoman.model.identity import identity
from dragoman.model.ledger import LedgerEntry
from dragoman.model.mention import Mention, Quantity, Status
from dragoman.model.place import Place
from dragoman.model.quote import Quote
from dragoman.model.record import Record
from dragoman.model.report import Copy, Report
from dragoman.model.when import When
from dragoman.settings import read_settings
from dragoman.store.folder import appending, make
from dragoman.testing.draft import Draft

TYPES = event_types()
MADE_BY = (("dragoman", "test"), ("model", "none"), ("codebook", "none"))
ALARA = Actor("alr", "Alara", "state", (), "TUR", "TUR")
BRENN = Actor("bren-army", "the Brenn army", "armed_group", (), "GEO", "GEOMIL")
CORVO = Actor("corvo-un", "Corvo Mission", "organisation", (), None, "IGOUNO")
MARTA = Actor("marta-ilves", "Marta Ilves", "person", ("Ilves",), "EST", "ESTCVL", "shopkeeper", private=True)
DAY = When("2021-03-04")
GENEVA = Place("Geneva", "CHE", 46.202, 6.146, "city")


@dataclass(frozen=True)
class Telling:
    """One sentence: who did what to whom, how real, when, where."""

    actors: tuple[Actor, ...] = (ALARA,)
    recipients: tuple[Actor, ...] = (BRENN,)
    code: str = "ASSAULT"
    mode: str | None = None
    cameo: str | None = None
    status: Status = Status.HAPPENED
    when: When = DAY
    place: Place | None = GENEVA
    killed: int = 0
    contexts: tuple[str, ...] = ()
    deed: str = " did it to "
    ledger: str | None = None
    due: str | None = None
    said: str | None = None


def record(*tellings: Telling, published: str | None = "2021-03-05", **more: str) -> Record:
    """Return a record that tells them, a sentence each."""
    draft = Draft()
    spans: dict[str, list] = {}
    known: dict[str, Actor] = {}
    mentions, entries, quotes = [], [], []
    for number, told in enumerate(tellings):
        parties = {each.id: each for each in (*told.actors, *told.recipients)}
        known |= {key: each for key, each in parties.items() if key not in known}
        start = draft.length
        for each in told.actors:
            spans.setdefault(each.id, []).append(draft.add(each.name))
            draft.add(", ")
        trigger = draft.add(told.deed)
        for each in told.recipients:
            spans.setdefault(each.id, []).append(draft.add(each.name))
            draft.add(", ")
        count = draft.add(str(told.killed or 1))
        end = draft.add(".")
        evidence = replace(end, start=start)
        mentions.append(
            Mention(
                id=identity("m", number),
                code=told.code,
                actors=tuple(each.id for each in told.actors),
                recipients=tuple(each.id for each in told.recipients),
                status=told.status,
                reason="test",
                trigger=trigger,
                evidence=evidence,
                mode=told.mode,
                contexts=told.contexts,
                cameo=told.cameo or TYPES[told.code].cameo,
                quad=TYPES[told.code].quad,
                when=told.when,
                place=told.place and replace(told.place, span=trigger),
                quantities=(Quantity("killed", told.killed, told.killed, count),) if told.killed else (),
                origin="test",
            )
        )
        if told.ledger:
            mention = mentions[-1]
            entries.append(
                LedgerEntry(
                    id=identity("l", number),
                    kind=told.ledger,
                    by=mention.actors[0] if mention.actors else None,
                    to=mention.recipients[0] if mention.recipients else None,
                    about=trigger,
                    evidence=evidence,
                    due=told.due,
                    date=published,
                    mention=mention.id,
                )
            )
        if told.said and told.actors:
            draft.add(" ")
            content = draft.add(told.said)
            quotes.append(
                Quote(
                    id=identity("q", number),
                    speaker=told.actors[0].id,
                    content=content,
                    direct=True,
                    verbatim=True,
                    act="assert",
                    evidence=content,
                    rule="test",
                )
            )
        draft.close()
    report = Report(
        draft.text,
        tuple(draft.paragraphs),
        published=published,
        published_origin="given",
        **({"title": "Told", "source": "Valley Post", "url": "https://valley.example/a"} | more),
    )
    actors = tuple(replace(each, spans=tuple(spans.get(key, ()))) for key, each in known.items())
    return _own(
        Record(report, Copy("original", 0.0), actors, tuple(mentions), tuple(quotes), tuple(entries), (), MADE_BY)
    )


def _own(record: Record) -> Record:
    """Return the record with ids that hash its report's."""

    def new(old: str) -> str:
        return identity(record.report.id, old)

    return replace(
        record,
        mentions=tuple(replace(each, id=new(each.id)) for each in record.mentions),
        quotes=tuple(replace(each, id=new(each.id)) for each in record.quotes),
        ledger=tuple(replace(each, id=new(each.id), mention=new(str(each.mention))) for each in record.ledger),
    )


def desk_of(folder: Path, records: Iterable[Record]) -> Desk:
    """Return a new desk that holds the records."""
    make(folder)
    with appending(folder) as writer:
        writer.append(list({each.report.id: each for each in records}.values()))
    return open_desk(folder)


EXAMPLES = (3, pytest.param(40, marks=pytest.mark.slow))
WORDS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12)
DAYS = st.dates().map(lambda day: day.isoformat())
PREFIXES = st.one_of(DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: day[:4]))
COUNTRIES = st.sampled_from(("RUS", "UKR", "USA", "ETH", "COL", "XKX"))


@st.composite
def actors(draw: st.DrawFn) -> Actor:
    """Return an actor of any name."""
    country, sector = draw(COUNTRIES), draw(st.sampled_from(("", "GOV", "MIL", "REB", "MILREB")))
    name = draw(WORDS)
    kind = "organisation" if sector else "state"
    return Actor(f"{identity(name)}-{country.lower()}", name, kind, (), country, country + sector)


@st.composite
def tellings(draw: st.DrawFn) -> Telling:
    """Return a sentence about anything."""
    code = draw(st.sampled_from(sorted(TYPES)))
    some = st.lists(actors(), max_size=2, unique_by=lambda each: each.id).map(tuple)
    place = Place(draw(WORDS), draw(COUNTRIES), draw(st.floats(-90, 90)), draw(st.floats(-180, 180)), "city")
    return Telling(
        actors=draw(some),
        recipients=draw(some),
        code=code,
        mode=draw(st.sampled_from((None, *TYPES[code].modes))),
        status=draw(st.sampled_from(tuple(Status))),
        when=When(draw(PREFIXES)),
        place=draw(st.sampled_from((None, replace(place, lat=round(place.lat or 0, 4), lon=round(place.lon or 0, 4))))),
        killed=draw(st.integers(0, 900)),
        contexts=tuple(draw(st.lists(st.sampled_from(("military", "economic", "human_rights")), unique=True))),
        deed=draw(WORDS),
        ledger=draw(st.sampled_from((None, "demand", "threat"))),
        due=draw(st.one_of(st.none(), DAYS)),
        said=draw(st.one_of(st.none(), WORDS)),
    )


@st.composite
def records(draw: st.DrawFn) -> list[Record]:
    """Return some records about anything, published on some day or none."""
    made = [
        record(
            *draw(st.lists(tellings(), min_size=1, max_size=3)),
            published=draw(st.one_of(st.none(), DAYS)),
            source=draw(WORDS),
            title=draw(WORDS),
            file=draw(WORDS),
        )
        for _ in range(draw(st.integers(1, 3)))
    ]
    return list({each.report.id: each for each in made}.values())


class Remembering(Desk):
    """A desk that its exports ask for each table once: its reports stay as they are while a check is held."""

    def _given(self, table: str, wanted: Mapping[str, Any]) -> pa.Table:
        key = (table, repr(sorted(wanted.items())))
        if key not in self._remembered:
            self._remembered[key] = super()._given(table, wanted)
        return self._remembered[key]

    @cached_property
    def _remembered(self) -> dict[tuple[str, str], pa.Table]:
        return {}


def over_any_desk(check: Callable[[Desk, Path], None], examples: int) -> None:
    """Hold a check over desks of any records; each in a folder that may be written to."""

    @settings(max_examples=examples, deadline=None, phases=(Phase.generate,), database=None, derandomize=True)
    @given(records())
    def hold(some: list[Record]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            held = desk_of(Path(folder) / "a.desk", some)
            check(Remembering(held.path, read_settings()), Path(folder))

    hold()
