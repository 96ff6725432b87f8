"""Placing one text: its places, by the words that name them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from dragoman.actors.find import find_actors
from dragoman.actors.pages import read_pages
from dragoman.actors.world import World, load_world
from dragoman.model.report import Dateline, Report
from dragoman.model.span import Span
from dragoman.places.find import find_places
from dragoman.places.located import Located
from dragoman.text.parser import Parser


@dataclass(frozen=True)
class Map:
    text: str
    located: tuple[Located, ...]

    def at(self, words: str) -> Located:
        """The first place named by these words."""
        return next(one for one in self.located if one.place.span and one.place.span.of(self.text) == words)

    def words(self) -> list[str]:
        return [one.place.span.of(self.text) for one in self.located if one.place.span]


Placer = Callable[..., Map]


@pytest.fixture(scope="session")
def world() -> World:
    return load_world()


@pytest.fixture(scope="session")
def placing(parser: Parser, world: World) -> Placer:
    def read(text: str, place: str = "") -> Map:
        span = Span(0, len(text))
        report = Report(text, (span,), dateline=Dateline(place, None, span) if place else None, published="2015-06-12")
        pages = read_pages(report, parser.parse(report), world)
        return Map(text, find_places(pages, find_actors(report, pages, world), world, report))

    return read
