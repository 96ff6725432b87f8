"""Said: one quote of one report, as the chains of remarks and rebukes see it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from dragoman.codebook.tables import SHIPPED
from dragoman.events.told import Source
from dragoman.matters.faces import Faces, load_faces
from dragoman.matters.scenes import AGAINST, Scene, load_words, stage
from dragoman.matters.telling import token
from dragoman.model.actor import Actor
from dragoman.model.span import Span
from dragoman.model.when import first_day
from dragoman.store.decided import Decided
from dragoman.store.manifest import Manifest, Segment
from dragoman.store.segments import read_rows

REPORTS = ["id", "text", "paragraphs"]
QUOTES = ["report", "id", "position", "speaker", "addressee", "act", "content", "evidence", "cue", "date"]
ENTRIES = ["report", "id", "quote", "by", "about"]
MENTIONS = ["report", "code", "actors", "recipients", "status", "evidence"]
SOMEBODY = "*"
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """A quote: who said what to whom on what day (that of its report where none is told).

    paragraph: its number, -1 the headline. cue: the reporting words. frame: its sentence without the words said, after
    the one before in its paragraph. terms: those of its words; told: those of the frame. As ids and sides: `named` are
    those whom frame and words name, `struck` those whom its speaker accuses or turns down there, `owners` those whose
    remarks they speak of ("*" for somebody's), each with the acts such a remark is. entries: the ids of
    what it holds in the report's ledger. inner: whether another's words hold it, who speaks of it.
    """

    id: str
    report: str
    source: Source
    position: int
    paragraph: int
    day: int | None
    speaker: Actor
    addressee: Actor | None
    act: str
    cue: str
    words: str
    sentence: str
    frame: str
    span: Span
    terms: frozenset[str]
    told: frozenset[str]
    named: frozenset[str]
    struck: frozenset[str]
    owners: Mapping[str, frozenset[str]]
    entries: frozenset[str] = frozenset()
    inner: bool = False

    @property
    def key(self) -> tuple[int, str, str, int]:
        """The order over all reports: day, publication date, report, place in it; undated ones last."""
        return (self.day or 1 << 30, self.source.published or "~", self.report, self.position)


def load_said(
    desk: Path, manifest: Manifest, sources: Mapping[str, Source], who: Decided, folder: Path = SHIPPED
) -> list[Said]:
    """Return the quotes of a desk whose speaker is known, in order; reports outside `sources` or superseded are out."""
    known = {report: source for report, source in sources.items() if not source.superseded}
    faces, actors = load_faces(desk, manifest, known, who)
    words = load_words((actor.country for actor in faces.every), folder)
    every: list[Said] = []
    for segment in manifest.segments:
        rows = [row for row in read_rows(desk, segment, "reports", REPORTS) if row["id"] in known]
        every += _Segment(stage(rows, known, faces, actors, words), faces, who).read(desk, segment)
    return sorted(every, key=lambda one: one.key)


class _Segment:
    """What the rows of a segment are read with."""

    def __init__(self, scenes: Mapping[str, Scene], faces: Faces, who: Decided) -> None:
        self._scenes = scenes
        self._faces = faces
        self._who = who

    def read(self, desk: Path, segment: Segment) -> Iterator[Said]:
        for row in read_rows(desk, segment, "mentions", MENTIONS):
            if row["report"] in self._scenes and row["code"] in AGAINST and row["status"] == "happened":
                doers, others = (self._all(row["report"], row[side]) for side in ("actors", "recipients"))
                self._scenes[row["report"]].rebuffed(row["evidence"]["start"], doers, others)
        held: defaultdict[str, list[Row]] = defaultdict(list)
        for row in read_rows(desk, segment, "ledger", ENTRIES):
            held[row["report"]].append(row)
        quotes = [row for row in read_rows(desk, segment, "quotes", QUOTES) if row["report"] in self._scenes]
        inner = _inner(quotes)
        for row in quotes:
            parties = self._all(row["report"], [row["speaker"]] if row["speaker"] else [])
            if parties:
                heard = self._all(row["report"], [row["addressee"]] if row["addressee"] else [])
                one = _said(row, self._scenes[row["report"]], (parties[0], next(iter(heard), None)))
                entries = frozenset(_entries(row, held[row["report"]]))
                yield replace(one, entries=entries, inner=row["id"] in inner)

    def _all(self, report: str, actors: Iterable[str]) -> tuple[Actor, ...]:
        return self._faces.all(report, (self._who.who(report, each) for each in actors))


def _inner(quotes: Iterable[Row]) -> set[str]:
    """Return the ids of the quotes that stand within another speaker's; the quotes of a report come in text order."""
    found: set[str] = set()
    wide: Row | None = None
    for row in quotes:
        if wide is not None and wide["report"] == row["report"] and row["content"]["end"] <= wide["content"]["end"]:
            found |= {row["id"]} if row["speaker"] != wide["speaker"] else set()
        else:
            wide = row
    return found


def _entries(quote: Row, entries: Iterable[Row]) -> Iterator[str]:
    """Yield the entries of a report that a quote holds: its own, and those by its speaker about words of its."""
    span = Span(**quote["content"])
    for entry in entries:
        about = entry["by"] == quote["speaker"] and Span(**entry["about"]).overlaps(span)
        if about or entry["quote"] == quote["id"]:
            yield entry["id"]


def _said(row: Row, scene: Scene, parties: tuple[Actor, Actor | None]) -> Said:
    span, evidence = Span(**row["content"]), Span(**row["evidence"])
    number, start = scene.paragraph(evidence.start)
    start = scene.lead(start, evidence.start)
    shown = f"{scene.text[start : span.start]} {scene.text[span.end : evidence.end]}"
    around = Span(start, max(evidence.end, span.end))
    told = row["date"] or scene.source.published
    speaker, heard = parties
    return Said(
        id=row["id"],
        report=row["report"],
        source=scene.source,
        position=row["position"],
        paragraph=number,
        day=first_day(told).toordinal() if told else None,
        speaker=speaker,
        addressee=heard,
        act=row["act"],
        cue=Span(**row["cue"]).of(scene.text) if row["cue"] else "",
        words=" ".join(span.of(scene.text).split()),
        sentence=" ".join(evidence.of(scene.text).split()),
        frame=" ".join(shown.split()),
        span=span,
        terms=scene.terms(span.of(scene.text)),
        told=scene.terms(shown),
        named=_both(scene.named(around), speaker),
        struck=_both(scene.struck(around, speaker), speaker),
        owners=_owners(scene.owners(around), speaker),
    )


def _both(actors: Iterable[Actor], speaker: Actor) -> frozenset[str]:
    """Return ids and sides of all of some actors but the speaker."""
    return frozenset(name for each in actors if each.id != speaker.id for name in (each.id, token(each)))


def _owners(every: Iterable[tuple[Actor | None, frozenset[str]]], speaker: Actor) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for actor, acts in every:
        for name in {SOMEBODY} if actor is None else _both([actor], speaker):
            found[name] = found.get(name, frozenset()) | acts
    return found
