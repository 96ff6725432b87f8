"""Casting one text: who acts in it, and which words stand for whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from dragoman.actors.cast import Cast
from dragoman.actors.find import find_actors
from dragoman.actors.pages import read_pages
from dragoman.actors.world import World, load_world
from dragoman.model.actor import Actor
from dragoman.model.report import Dateline, Report
from dragoman.model.span import Span
from dragoman.text.parsed import Parsed
from dragoman.text.parser import Parser


@dataclass(frozen=True)
class Casting:
    report: Report
    parsed: Parsed
    cast: Cast

    def ids(self) -> set[str]:
        return {actor.id for actor in self.cast.actors}

    def actor(self, identity: str) -> Actor:
        return self.cast.actor(identity)

    def behind(self, words: str, nth: int = 0) -> tuple[str, ...]:
        """The actors of the longest reference whose words are these (the nth such), or nobody."""
        found = [
            reference.actors
            for reference in self.cast.references
            if self.parsed.paragraphs[reference.paragraph].doc[reference.start : reference.end].text == words
        ]
        return found[nth] if nth < len(found) else ()

    def at(self, word: str, nth: int = 0) -> tuple[str, ...]:
        """The actors that the coder finds at the nth token that reads as the word, or nobody."""
        tokens = [(p.index, t.i) for p in self.parsed.paragraphs for t in p.doc if t.text == word]
        reference = self.cast.at(*tokens[nth])
        return reference.actors if reference else ()


Caster = Callable[..., Casting]


@pytest.fixture(scope="session")
def world() -> World:
    return load_world()


@pytest.fixture(scope="session")
def casting(parser: Parser, world: World) -> Caster:
    """Return a function that casts paragraphs of text; the first is the headline where one is wanted."""

    def read(
        *paragraphs: str, published: str | None = "2022-01-21", headline: bool = False, place: str = ""
    ) -> Casting:
        spans, at = [], 0
        for paragraph in paragraphs:
            spans.append(Span(at, at + len(paragraph)))
            at += len(paragraph) + 2
        report = Report(
            "\n\n".join(paragraphs),
            tuple(spans[1:] if headline else spans),
            headline=spans[0] if headline else None,
            dateline=Dateline(place, None, spans[0]) if place else None,
            published=published,
        )
        parsed = parser.parse(report)
        return Casting(report, parsed, find_actors(report, read_pages(report, parsed, world), world))

    return read
