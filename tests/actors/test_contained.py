"""Towns whose division the text names after a comma."""

from __future__ import annotations

import pytest

from dragoman.actors.pages import read_pages
from dragoman.actors.world import World, load_world
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.text.parser import Parser


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("Police in Paris, Texas, arrested a man.", "city", "USA"),
        ("A fire in Lebanon, Pa., killed two.", "city", "USA"),
        ("The area west of Birmingham, Alabama, was evacuated.", "city", "USA"),
        ("A meeting in Paris, France said, will follow.", "capital", "FRA"),
        ("Troops of Lebanon, Syria and Jordan met.", "state", "LBN"),
    ],
)
def test_a_name_before_its_division_is_the_town(parser: Parser, world: World, text: str, kind: str, key: str) -> None:
    report = Report(text, (Span(0, len(text)),))
    [page] = read_pages(report, parser.parse(report), world).pages
    mark = page.marks[0]
    assert (mark.kind, mark.key) == (kind, key)
