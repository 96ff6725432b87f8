"""A reading of talk alone: parser, cast, dates left out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType

import pytest

from dragoman.actors.cast import Cast
from dragoman.actors.find import find_actors
from dragoman.actors.pages import read_pages
from dragoman.actors.world import World, load_world
from dragoman.codebook.speech import Speech, load_speech
from dragoman.model.quote import Quote
from dragoman.model.report import Copy, Report
from dragoman.model.span import Span
from dragoman.model.stance import Stance
from dragoman.speech.find import find_quotes
from dragoman.speech.stances import find_stances
from dragoman.text.parsed import Parsed
from dragoman.text.parser import Parser


@dataclass(frozen=True)
class Talk:
    """What was found in a text, easy to ask."""

    text: str
    quotes: tuple[Quote, ...]
    stances: tuple[Stance, ...]
    parsed: Parsed
    cast: Cast

    def of(self, words: str, *, direct: bool | None = None) -> Quote:
        """Return the one quote whose content holds the words."""
        found = [q for q in self.quotes if words in q.content.of(self.text) and direct in (None, q.direct)]
        assert found, f"no quote holds {words!r}: {[q.content.of(self.text) for q in self.quotes]}"
        return min(found, key=lambda q: q.content.end - q.content.start)

    def speaker(self, words: str, *, direct: bool | None = None) -> str | None:
        """Return the name of who spoke the words."""
        speaker = self.of(words, direct=direct).speaker
        return self.cast.actor(speaker).name if speaker is not None else None

    def words(self, span: Span | None) -> str | None:
        """Return the words of a span."""
        return span.of(self.text) if span is not None else None


Listen = Callable[..., Talk]


def steps(work: Callable[[], object]) -> int:
    """Return how many lines of Python some work runs: the same number on every machine, however busy it is."""
    lines = 0

    def trace(frame: FrameType, event: str, argument: object) -> object:
        nonlocal lines
        lines += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return lines


@pytest.fixture(scope="session")
def world() -> World:
    return load_world()


@pytest.fixture(scope="session")
def speech() -> Speech:
    return load_speech()


@pytest.fixture(scope="session")
def listen(parser: Parser, world: World, speech: Speech) -> Listen:
    """Return a function from paragraphs to the talk in them."""

    def hear(*paragraphs: str, kind: str = "original") -> Talk:
        text = "\n\n".join(paragraphs)
        spans, at = [], 0
        for paragraph in paragraphs:
            spans.append(Span(at, at + len(paragraph)))
            at += len(paragraph) + 2
        report = Report(text, tuple(spans), published="2022-01-21", published_origin="given")
        parsed = parser.parse(report)
        cast = find_actors(report, read_pages(report, parsed, world), world)
        quotes = find_quotes(report=report, parsed=parsed, cast=cast, times=(), copy=Copy(kind, 0.0), speech=speech)
        stances = find_stances(parsed=parsed, cast=cast, speech=speech, quotes=quotes)
        return Talk(text, quotes, stances, parsed, cast)

    return hear
