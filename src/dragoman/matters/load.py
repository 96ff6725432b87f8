"""Load: a desk's entries and mentions as the ledger over the desk needs them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from dragoman.codebook.kin import load_kin
from dragoman.codebook.states import load_states
from dragoman.codebook.tables import SHIPPED
from dragoman.events.told import Source, is_named
from dragoman.matters.faces import Faces, load_faces
from dragoman.matters.facts import Fact, facts_of
from dragoman.matters.telling import LASTING, TALK, Deed, Part, Telling, one_side
from dragoman.matters.terms import Kinship
from dragoman.model.actor import Actor
from dragoman.model.span import Span
from dragoman.model.when import first_day
from dragoman.store.decided import Decided
from dragoman.store.manifest import Manifest, Segment
from dragoman.store.reviewed import Reviewed, reviewed
from dragoman.store.segments import read_rows

MENTIONS = "report id code actors recipients status status_reason within date trigger evidence confidence place".split()
MEANT = frozenset({"demanded", "threatened", "planned", "predicted", "alleged", "denied", "negated"})
BORDER = re.compile(
    r"[;:—–]|,? (?:and|but|while|who|which|whose|when|where|because|although|after|before|if|unless|as) |, "
)
TAIL = re.compile(
    r"[,;:]|\b(?:by|before|until|till|within|after|because|over|unless|if|so that|in order|which|who|whose|when|where|"
    r"as|to)\b",
    re.IGNORECASE,
)
NOUN_END = re.compile(r"[,;:]|\b(?:of|in|on|at|from|for|with|into|against|near|along|under|between|about|off)\b")
PASSIVE = re.compile(r"\b(?:(?:will|would|shall|must|should) )?(?:be|been|being|is|are|was|were)\b")
PARTICLE = re.compile(r"\s*\b(?:over|up|back|out|off|down|away|in)\b")
JOINING = re.compile(r",? and |, ")
LEAD = 40  # characters before what is announced in which its "will keep" may stand
FAR = 160  # characters from a deed's word within which its own clause lies
ADMITTING = ("admit", "acknowledge", "concede", "confess")
ANYONE = ("any ", "every ", "another ")  # a condition that is whom the deed meets: "fire on any ship that crosses"
Row = Mapping[str, Any]


@dataclass(slots=True)
class Told:
    """All that a desk's reports tell."""

    tellings: list[Telling]
    deeds: list[Deed]
    facts: list[Fact]
    faces: Faces


def load_told(
    desk: Path, manifest: Manifest, sources: Mapping[str, Source], who: Decided, folder: Path = SHIPPED
) -> Told:
    """Return the entries and the deeds of a desk; those of reports outside `sources` or superseded are passed over."""
    faces, _ = load_faces(desk, manifest, sources, who)
    told_of = {actor.country for actor in faces.every}
    named = [state for state in load_states(folder) if state.code in told_of]
    forms = [form for state in named for form in (state.name, *state.aliases, *state.demonyms, *state.capitals)]
    kinship = Kinship(load_kin(folder))
    page = _Page(faces, kinship, who, sources, kinship.terms(" ".join(forms)))
    reviews = reviewed(desk)
    told = Told([], [], [], faces)
    for segment in manifest.segments:
        page.read(desk, segment, told, reviews)
    return told


class _Page:
    """What the rows of a segment are read with."""

    def __init__(
        self, faces: Faces, kinship: Kinship, who: Decided, sources: Mapping[str, Source], names: frozenset[str]
    ) -> None:
        self._faces = faces
        self._kin = kinship
        self._who = who
        self._sources = sources
        self._headlines: dict[str, Span] = {}
        self._names = names

    def read(self, desk: Path, segment: Segment, told: Told, reviews: Reviewed) -> None:
        """Add a segment's entries and deeds, these as people have judged them."""
        reports = read_rows(desk, segment, "reports", ["id", "text", "headline"])
        texts = {row["id"]: row["text"] for row in reports}
        self._headlines = {row["id"]: Span(**row["headline"]) for row in reports if row["headline"]}
        wanted = {report for report in texts if report in self._sources and not self._sources[report].superseded}
        rows = [row for row in reviews.rows(read_rows(desk, segment, "mentions", MENTIONS)) if row["report"] in wanted]
        deeds: defaultdict[str, list[Deed]] = defaultdict(list)
        triggers = {row["id"]: texts[row["report"]][row["trigger"]["start"] : row["trigger"]["end"]] for row in rows}
        for row in rows:
            over = triggers.get(row["within"] or "", "").lower()
            deed = self._deed(row, texts[row["report"]], over.startswith(ADMITTING))
            deeds[row["report"]].append(deed)
            told.deeds.append(deed)
        for report in sorted(wanted):
            day = _day(self._sources[report].published)
            sides = partial(self._faces.standing, report)
            told.facts += facts_of(report, texts[report], day, self._terms, sides)
        for row in read_rows(desk, segment, "ledger"):
            if row["report"] in wanted:
                told.tellings.append(self._telling(row, texts[row["report"]], deeds[row["report"]]))

    def _deed(self, row: Row, text: str, admitted: bool) -> Deed:
        source = self._sources[row["report"]]
        trigger, evidence = Span(**row["trigger"]), Span(**row["evidence"])
        start, end = _clause(text, trigger, evidence)
        doers, sufferers = self._all(row["report"], row["actors"]), self._all(row["report"], row["recipients"])
        return Deed(
            id=row["id"],
            report=row["report"],
            code=row["code"],
            doers=doers,
            sufferers=sufferers,
            status=row["status"],
            day=_day(row["date"]) or _day(source.published),
            reported=_day(source.published),
            trigger=trigger,
            word=next(iter(sorted(self._kin.terms(trigger.of(text)))), ""),
            clause=self._terms(text[start:end], *doers, *sufferers),
            confidence=row["confidence"],
            admitted=admitted,
            within=row["within"],
        )

    def _telling(self, row: Row, text: str, deeds: Sequence[Deed]) -> Telling:
        report, source = row["report"], self._sources[row["report"]]
        span, evidence = Span(**row["about"]), Span(**row["evidence"])
        hung = Span(**row["condition"]) if row["condition"] else None
        about, condition = span.of(text), hung.of(text) if hung else None
        inner = tuple(deed for deed in deeds if span.start <= deed.trigger.start < span.end and _is_meant(deed))
        supposed = tuple(deed for deed in deeds if hung and hung.start <= deed.trigger.start < hung.end)
        by = self._one(report, row["by"])
        to = _other(by, self._one(report, row["to"]), inner)
        apart = condition and condition != about and not condition.lower().startswith(ANYONE)
        bare = about.replace(condition or "", " ") if apart else about
        core, thing = _core(bare, max((deed.trigger.end - span.start for deed in inner[:1]), default=0))
        headline = self._is_headline(report, evidence)
        return Telling(
            id=row["id"],
            kind=row["kind"],
            by=by,
            to=to,
            about=about,
            condition=condition,
            due=row["due"],
            made=row["date"],
            outcome=row["outcome"],
            source=source,
            day=_day(source.published),
            position=row["position"],
            evidence=evidence,
            span=span,
            terms=self._terms(bare, by, to) or self._terms(about, by, to),
            hanging=self._terms(condition or "", by, to),
            deeds=inner,
            confidence=row["confidence"],
            answers=row["answers"],
            answered_by=tuple(row["answered_by"]),
            parts=self._parts(row, span, text, inner),
            supposed=supposed,
            headline=self._is_headline(report, span),
            names_to=to is not None and (headline or _names(to, evidence)),
            named=self._faces.named(report, span),
            core=self._terms(core, by, to) - self._names,
            lasts=LASTING.search(text, max(evidence.start, span.start - LEAD), span.end) is not None,
            thing=next((term for word in reversed(thing.split()) for term in self._terms(word, by, to)), ""),
        )

    def _is_headline(self, report: str, span: Span) -> bool:
        headline = self._headlines.get(report)
        return headline is not None and headline.covers(span)

    def _parts(self, row: Row, span: Span, text: str, inner: tuple[Deed, ...]) -> tuple[Part, ...]:
        """Return the several things demanded at once, in the words from each deed's to the next one's."""
        asked = sorted((deed for deed in inner if deed.status == "demanded"), key=lambda deed: deed.trigger.start)
        if row["kind"] != "demand" or len({deed.code for deed in asked}) < 2:
            return ()
        borders = [span.start]
        for before, deed in pairwise(asked):
            between = text[before.trigger.end : deed.trigger.start]
            joint = max((match.start() for match in JOINING.finditer(between)), default=None)
            if joint is None:
                return ()
            borders.append(before.trigger.end + joint)
        ends = [*borders[1:], span.end]
        return tuple(
            Part(words := " ".join(text[start:end].split()).removeprefix("and ").strip(" ,"), self._terms(words), deed)
            for start, end, deed in zip(borders, ends, asked, strict=True)
        )

    def _terms(self, words: str, *parties: Actor | None) -> frozenset[str]:
        """Return the terms of some words, without the names of states and parties unless there is nothing else."""
        terms = self._kin.terms(words)
        known = (each for each in parties if each is not None and is_named(each.name))
        own = (self._kin.terms(" ".join([each.name, *each.aliases])) for each in known)
        return terms.difference(self._names, *own) or terms

    def _one(self, report: str, actor: str | None) -> Actor | None:
        return self._faces.of(report, self._who.who(report, actor) if actor else None)

    def _all(self, report: str, actors: Iterable[str]) -> tuple[Actor, ...]:
        return self._faces.all(report, dict.fromkeys(self._who.who(report, each) for each in actors))


def _other(by: Actor | None, to: Actor | None, deeds: Iterable[Deed]) -> Actor | None:
    """Return to whom an entry goes if that is another side, else whose deeds it tells of."""
    if not one_side(by, to):
        return to
    doers = (doer for deed in deeds for doer in deed.doers)
    return next((doer for doer in doers if not one_side(by, doer)), None)


def _is_meant(deed: Deed) -> bool:
    """Whether a deed named in an entry is what is demanded, threatened, denied ..., rather than one told beside."""
    return deed.status in MEANT and (deed.code not in TALK or deed.within is not None)


def _core(words: str, word: int) -> tuple[str, str]:
    """Return the words up to the next clause, aim or day behind a deed's word, and those of what it is done to.

    word: where the deed's word ends; 0 where there is none.
    """
    particle = PARTICLE.match(words, word)
    tail = TAIL.search(words, particle.end() if particle else word + 1) if word else None
    core = words[: tail.start()] if tail else words
    passive = PASSIVE.search(core, 0, word or len(core))
    behind = core[: passive.start()].removeprefix("that ") if passive else core[word:]
    behind = behind.strip().removeprefix("of ")
    return core, NOUN_END.split(behind, maxsplit=1)[0] if word or passive else ""


def _names(actor: Actor, evidence: Span) -> bool:
    return any(evidence.overlaps(span) for span in actor.spans)


def _clause(text: str, trigger: Span, evidence: Span) -> tuple[int, int]:
    """Return where the clause around a deed's word begins and ends, as its commas and joining words show it."""
    first, last = max(evidence.start, trigger.start - FAR), min(evidence.end, trigger.end + FAR)
    before = [match.end() for match in BORDER.finditer(text, first, trigger.start)]
    behind = BORDER.search(text, trigger.end, last)
    return (before[-1] if before else first), (behind.start() if behind else last)


def _day(prefix: str | None) -> int | None:
    return first_day(prefix).toordinal() if prefix else None
