from __future__ import annotations

import pytest

from dragoman.actors.pages import read_pages
from dragoman.actors.towns import name_runs_of
from dragoman.actors.world import World
from dragoman.reports.read import read_text
from dragoman.text.parser import Parser


@pytest.mark.parametrize(
    "text", ["Rebels took Sake near Goma on Friday.", "In Homs, Karim Bagayo met Abu Kamal's Omar Didi."]
)
def test_runs_of_capitalised_words_are_never_part_of_a_mark(parser: Parser, world: World, text: str) -> None:
    report = read_text(text, published="2022-01-21")
    for page in read_pages(report, parser.parse(report), world).pages:
        runs = name_runs_of(page)
        assert not any(page.mark_at(token) for start, end in runs for token in range(start, end))
        page.unmarked.clear()
        assert name_runs_of(page) == runs
