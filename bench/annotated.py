"""Annotated: the mentions of events that MEANTIME marks, with all that is annotated of each and how its word stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from bench.meantime import laid_out
from bench.roots import root
from dragoman.events.sentence import sentence
from dragoman.model.span import Span
from dragoman.model.when import is_prefix
from dragoman.text.parsed import Parsed, Token
from dragoman.text.parser import Parser

SAME_TIME = {"SIMULTANEOUS", "IS_INCLUDED", "MEASURE"}
NARROWS = {"compound", "amod", "nummod"}  # what tells one sale, flight or loss from another
Times = dict[str, tuple[str, str | None]]


@dataclass(frozen=True, slots=True)
class Gold:
    """One gold mention: its event, its word and what is annotated of it.

    at: where it begins in its report. tag: its part of speech. narrowed: the words that narrow it or its object.
    content: the telling words of its sentence.
    """

    id: str
    event: str
    report: str
    at: int
    sentence: int
    word: str
    tag: str
    narrowed: frozenset[str]
    day: str | None
    published: str | None
    participants: frozenset[str]
    content: frozenset[str]

    @property
    def when(self) -> str | None:
        """The day it is dated to, else that of its report."""
        return self.day or self.published

    @property
    def root(self) -> str:
        """What its word has in common with the verb or noun for the same thing."""
        return root(self.word)


def mentions(folder: Path, parser: Parser) -> Iterator[Gold]:
    """Yield the gold mentions of all reports that are annotated as telling of an event, in order of the text."""
    for path in sorted(folder.rglob("*.xml")):
        yield from sorted(_of_report(ElementTree.parse(path).getroot(), parser), key=lambda each: each.at)


def _of_report(document: ElementTree.Element, parser: Parser) -> Iterator[Gold]:
    report, spans, numbers = laid_out(document)
    parsed, name = parser.parse(report), document.get("doc_id", "")
    whole = [report.headline, *report.paragraphs]
    things, people, times = _targets(document, name)
    published = next((value for kind, value in times.values() if kind == "CREATION_TIME"), None)
    for node in document.iter("EVENT_MENTION"):
        tokens = [anchor.get("t_id", "") for anchor in node.iter("token_anchor")]
        mention = node.get("m_id", "")
        if not tokens or mention not in things:
            continue
        span = Span(min(spans[each].start for each in tokens), max(spans[each].end for each in tokens))
        words = whole[numbers[tokens[0]]]
        yield Gold(
            f"{name}#{mention}",
            things[mention],
            name,
            span.start,
            numbers[tokens[0]],
            *_word(parsed, span),
            _day(document, mention, times),
            published,
            frozenset(people[each] for each in _participants(document, mention) if each in people),
            sentence(words.of(report.text) if words else "")[1],
        )


def _word(parsed: Parsed, span: Span) -> tuple[str, str, frozenset[str]]:
    """Return the word that heads a span, its tag, and the words that narrow it."""
    found = parsed.word(span)
    if found is None:
        return span.of(parsed.text).casefold(), "", frozenset()
    token = found[1]
    return token.lemma_.casefold(), token.tag_, frozenset(each.lemma_.casefold() for each in _narrowing(token))


def _narrowing(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ in NARROWS:
            yield child
        elif child.dep_ == "dobj":
            yield from (each for each in child.children if each.dep_ in NARROWS)


def _targets(document: ElementTree.Element, name: str) -> tuple[dict[str, str], dict[str, str], Times]:
    """Return event and entity by mention, and kind and day by time expression."""
    events, things = (
        {each.get("m_id", ""): each.get("instance_id") or f"{name}#{each.get('m_id')}" for each in document.iter(kind)}
        for kind in ("EVENT", "ENTITY")
    )
    told: dict[str, str] = {}
    people: dict[str, str] = {}
    for link in document.iter("REFERS_TO"):
        target = next((each.get("m_id", "") for each in link.iter("target")), "")
        for found, known in ((told, events), (people, things)):
            if target in known:
                found |= {each.get("m_id", ""): known[target] for each in link.iter("source")}
    times = {
        each.get("m_id", ""): (each.get("functionInDocument", ""), _iso(each.get("value", "")))
        for each in document.iter("TIMEX3")
    }
    return told, people, times


def _iso(value: str) -> str | None:
    turned = re.sub(r"^(\d\d)-(\d\d)-(\d{4})$", r"\3-\2-\1", value)
    return turned if is_prefix(turned) else None


def _participants(document: ElementTree.Element, mention: str) -> list[str]:
    links = _links(document, "HAS_PARTICIPANT")
    return [target for source, target, _ in links if source == mention]


def _day(document: ElementTree.Element, mention: str, times: Times) -> str | None:
    for source, target, kind in _links(document, "TLINK"):
        other = target if source == mention and kind in SAME_TIME else source if target == mention else ""
        if other in times and times[other][1] and (kind in SAME_TIME or (kind == "INCLUDES" and other == source)):
            return times[other][1]
    return None


def _links(document: ElementTree.Element, tag: str) -> Iterator[tuple[str, str, str]]:
    for link in document.iter(tag):
        source, target = link.find("source"), link.find("target")
        if source is not None and target is not None:
            yield source.get("m_id", ""), target.get("m_id", ""), link.get("reltype", "")
