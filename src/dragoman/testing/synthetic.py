"""Synthetic records: whole desks without a parser, for tests of size and of what happens over many reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from dragoman.model.actor import Actor
from dragoman.model.identity import identity
from dragoman.model.ledger import LedgerEntry
from dragoman.model.mention import Mention, Quantity, Status
from dragoman.model.place import Place
from dragoman.model.quote import Quote
from dragoman.model.record import Record
from dragoman.model.report import Copy, Dateline, Report, Sign
from dragoman.model.span import Span
from dragoman.model.stance import Stance
from dragoman.model.when import When
from dragoman.store.folder import appending, make
from dragoman.testing.draft import Draft
from dragoman.testing.world import ACTS, FIRST_DAY, Happening, Party, some_happenings, some_status

COPIES = 0.3
REACH = 400  # a copy follows its original within so many reports
PER_DAY = 100
SEGMENT = 2000
AGENCIES = ("Reuters", "AP", "AFP", "Interfax", "Xinhua")
SOURCES = tuple(f"outlet{number}.example" for number in range(60))
LEDGER_KINDS = {
    Status.THREATENED: ("threat", "threaten"),
    Status.DEMANDED: ("demand", "demand"),
    Status.DENIED: ("denial", "deny"),
    Status.ALLEGED: ("accusation", "accuse"),
    Status.PREDICTED: ("prediction", "predict"),
}


@dataclass(slots=True)
class _Notes:
    draft: Draft
    random: Random
    day: date
    spans: dict[str, list[Span]] = field(default_factory=dict)
    parties: dict[str, Party] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    ledger: list[LedgerEntry] = field(default_factory=list)
    stances: list[Stance] = field(default_factory=list)

    def seen(self, party: Party, span: Span, person: bool = False) -> str:
        """Note that a span names a party (or its minister) and return the actor's id."""
        actor = (party.minister if person else party.name.removeprefix("the ")).lower().replace(" ", "-")
        self.parties[actor] = party
        self.spans.setdefault(actor, []).append(span)
        return actor


def synthetic_records(n: int, seed: int = 0) -> Iterator[Record]:
    """Yield `n` records of an invented world, the same for the same seed; about three in ten are copies."""
    for number in range(n):
        yield _record(seed, number)


def synthetic_desk(n: int, seed: int, folder: Path) -> Path:
    """Make a desk of `n` synthetic records in a new folder and return the folder; memory does not grow with `n`."""
    make(folder)
    with appending(folder) as writer:
        writer.append_all(synthetic_records(n, seed), SEGMENT)
    return folder


def _record(seed: int, number: int) -> Record:
    if _is_copy(seed, number):
        return _copy(seed, number)
    return _original(seed, number)


def _is_copy(seed: int, number: int) -> bool:
    return number > 0 and Random(f"{seed} report {number}").random() < COPIES


def _original(seed: int, number: int) -> Record:
    random = Random(f"{seed} original {number}")
    day = FIRST_DAY + timedelta(days=number // PER_DAY)
    notes = _Notes(Draft(), random, day)
    happenings = some_happenings(seed, day, random)
    first = happenings[0]
    headline, _ = notes.draft.parts(f"{first.actor.name.capitalize()} in new {ACTS[first.code][3]} [{number}]")
    notes.draft.close()
    agency = random.choice(AGENCIES)
    dateline = notes.draft.add(f"{first.actor.capital.upper()} ({agency}) - ")
    for each in happenings:
        _tell(notes, each)
        notes.draft.filler(random, min(int(random.expovariate(0.25)), 12))
        notes.draft.close()
        if random.random() < 0.5:
            _speak(notes, each)
            notes.draft.close()
    report = Report(
        notes.draft.text,
        tuple(notes.draft.paragraphs[1:]),
        headline=headline,
        dateline=Dateline(first.actor.capital.upper(), agency, dateline),
        title=headline.of(notes.draft.text),
        source=random.choice(SOURCES),
        published=day.isoformat(),
        published_origin="metadata",
        file=f"synthetic/{number}.txt",
    )
    return _closed(report, Copy("original", 0.0), notes)


def _copy(seed: int, number: int) -> Record:
    random = Random(f"{seed} copy {number}")
    of = number - 1 - int(random.random() * min(REACH, number))
    while _is_copy(seed, of):
        of -= 1
    original = _original(seed, of)
    taken, kind = original.report, random.choices(("copy", "shortened", "paraphrased"), (5, 3, 2))[0]
    day = date.fromisoformat(str(taken.published)) + timedelta(days=random.choice((0, 0, 1)))
    text, copy = taken.text, Copy("original", 0.0)
    if kind == "shortened":
        text = text + f"Additional reporting by the {random.choice(SOURCES)} desk [{number}].\n"
    elif kind == "paraphrased":
        text = text.replace("officials", "officers ").replace("statement", "assertion").replace("talks", "tasks")
        at = next((at for at in (text.find("officers "), text.find("assertion")) if at >= 0), None)
        signs = () if at is None else (Sign(at, at + 8, text[at : at + 8], "officials", "substitution"),)
        copy = Copy("paraphrased", 0.9, signs)
    report = replace(
        taken,
        text=text,
        source=f"copy{number}.example",
        published=day.isoformat(),
        file=f"synthetic/{number}.txt",
    )
    return _moved(original, report, copy)


def _moved(record: Record, report: Report, copy: Copy) -> Record:
    """Return the record as another report of the same offsets has it: its ids hash the new report's."""

    def new(old: str | None) -> str | None:
        return identity(report.id, old) if old else None

    return Record(
        report,
        copy,
        record.actors,
        tuple(replace(each, id=identity(report.id, each.id)) for each in record.mentions),
        tuple(
            replace(each, id=identity(report.id, each.id), verbatim=copy.kind == "original") for each in record.quotes
        ),
        tuple(
            replace(each, id=identity(report.id, each.id), mention=new(each.mention), quote=new(each.quote))
            for each in record.ledger
        ),
        record.stances,
        record.made_by,
    )


def _tell(notes: _Notes, told: Happening) -> None:
    quad, past, infinitive, _, cameo = ACTS[told.code]
    status, a, b, city = some_status(notes.random), told.actor, told.recipient, told.actor.capital
    deed = infinitive if status in {Status.PLANNED, Status.THREATENED, Status.DEMANDED, Status.PREDICTED} else past
    before = {
        Status.HAPPENED: "",
        Status.PLANNED: "would ",
        Status.THREATENED: "threatened to ",
        Status.DEMANDED: "was told to ",
        Status.PREDICTED: "was expected to ",
        Status.ALLEGED: "reportedly ",
        Status.DENIED: "denied that it ",
        Status.NEGATED: "was not said to have ",
        Status.HYPOTHETICAL: "would be alone if it ",
    }[status]
    tail = " if the talks fail." if status is Status.THREATENED else "."
    sentence, spans = notes.draft.parts(
        a.name, f" {before}", deed, " ", b.name, " in ", city, f" on {told.day:%A}", tail
    )
    actor, recipient = notes.seen(a, spans[0]), notes.seen(b, spans[4])
    killed: tuple[Quantity, ...] = ()
    if told.code == "ASSAULT" and status is Status.HAPPENED:
        _, (number, _) = notes.draft.parts(str(2 + told.number % 30), " people were killed.")
        count = float(2 + told.number % 30)
        killed = (Quantity("killed", count, count, number),)
    both = told.code in {"AGREE", "CONSULT", "COOPERATE"}
    notes.mentions.append(
        Mention(
            id=f"m{len(notes.mentions)}",
            code=told.code,
            actors=(actor, recipient) if both else (actor,),
            recipients=(actor, recipient) if both else (recipient,),
            status=status,
            reason="synthetic",
            trigger=spans[2],
            evidence=sentence,
            cameo=cameo,
            quad=quad,
            condition=Span(spans[8].start + 1, spans[8].end - 1) if status is Status.THREATENED else None,
            when=When(told.day.isoformat()),
            place=Place(city, a.country, a.lat, a.lon, "city", spans[6]),
            quantities=killed,
            confidence=round(notes.random.uniform(0.4, 0.95), 3),
            origin="synthetic",
        )
    )
    if status in LEDGER_KINDS:
        _enter(notes, status, Span(spans[2].start, spans[4].end))


def _enter(notes: _Notes, status: Status, about: Span) -> None:
    mention = notes.mentions[-1]
    notes.ledger.append(
        LedgerEntry(
            id=f"l{len(notes.ledger)}",
            kind=LEDGER_KINDS[status][0],
            by=mention.actors[0],
            to=mention.recipients[-1],
            about=about,
            evidence=mention.evidence,
            condition=mention.condition,
            date=notes.day.isoformat(),
            mention=mention.id,
            confidence=mention.confidence,
        )
    )


def _speak(notes: _Notes, told: Happening) -> None:
    words = " ".join(notes.random.choices(("peace", "war", "talks", "we", "must", "never", "accept", "this"), k=9))
    sentence, spans = notes.draft.parts("“", words, ",” ", told.actor.minister, " ", "said", f" on {told.day:%A}.")
    speaker = notes.seen(told.actor, spans[3], person=True)
    quote = Quote(
        id=f"q{len(notes.quotes)}",
        speaker=speaker,
        content=spans[1],
        direct=True,
        verbatim=True,
        act=notes.random.choice(("assert", "accuse", "deny", "demand", "warn", "hope")),
        evidence=sentence,
        rule="synthetic",
        speaker_words=spans[3],
        cue=spans[5],
        when=When(told.day.isoformat()),
        confidence=0.8,
    )
    notes.quotes.append(quote)
    if notes.random.random() < 0.2:
        toward = told.recipient.name.removeprefix("the ").lower().replace(" ", "-")
        notes.stances.append(Stance(speaker, toward, "negative", spans[1]))


def _closed(report: Report, copy: Copy, notes: _Notes) -> Record:
    actors = tuple(
        _actor(identity_, notes.parties[identity_], tuple(spans)) for identity_, spans in notes.spans.items()
    )
    draft = Record(
        report,
        copy,
        actors,
        tuple(notes.mentions),
        tuple(notes.quotes),
        tuple(notes.ledger),
        tuple(notes.stances),
        (("dragoman", "synthetic"), ("model", "none"), ("codebook", "none")),
    )
    return _moved(draft, report, copy)


def _actor(slug: str, party: Party, spans: tuple[Span, ...]) -> Actor:
    person = slug == party.minister.lower().replace(" ", "-")
    return Actor(
        id=slug,
        name=party.minister if person else party.name.removeprefix("the "),
        kind="person" if person else "state",
        country=party.country,
        code=f"{party.country}GOV" if person else party.country,
        role="foreign minister" if person else None,
        spans=spans,
        origin="synthetic",
    )
