from __future__ import annotations

import pytest

from dragoman.actors.names import Names, Sense, longest
from dragoman.actors.surnames import name_words, surname_keys
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.text.parser import Parser
from dragoman.text.sheet import Sheet

NAMES = Names(
    [
        Sense("state", "USA", "US"),
        Sense("state", "CIV", "Côte d'Ivoire"),
        Sense("state", "TUR", "Turkey"),
        Sense("state", "SDN", "Sudan"),
        Sense("state", "SSD", "South Sudan"),
        Sense("organisation", "who", "WHO"),
        Sense("sector", "troops", "troops"),
    ]
)


def _sheet(parser: Parser, text: str) -> Sheet:
    return parser.parse(Report(text, (Span(0, len(text)),))).paragraphs[0].sheet


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("The US said so.", ["USA"]),
        ("He told us so.", []),
        ("Those who left.", []),
        ("Talks in Côte d’Ivoire failed.", ["CIV"]),
        ("Talks in Cote d'Ivoire failed.", ["CIV"]),
        ("They ate turkey.", []),
        ("Sudanese voters", []),
        ("South Sudan's troops", ["SSD", "troops"]),
    ],
)
def test_names_are_found_on_word_borders_in_a_fitting_case(parser: Parser, text: str, keys: list[str]) -> None:
    hits = NAMES.hits(_sheet(parser, text))
    assert [hit.senses[0].key for hit in longest(hits)] == keys


@pytest.mark.parametrize(
    ("name", "country", "keys"),
    [
        ("Sergei Lavrov", "RUS", ("lavrov",)),
        ("Bashar al-Assad", "SYR", ("assad",)),
        ("Xi Jinping", "CHN", ("xi",)),
        ("Moon Jae-in", "KOR", ("moon",)),
        ("Abiy Ahmed", "ETH", ("ahmed", "abiy")),
        ("Ferdinand Marcos Jr.", "PHL", ("marcos",)),
        ("Ursula von der Leyen", None, ("leyen",)),
    ],
)
def test_the_word_that_may_stand_alone_depends_on_the_country(
    name: str, country: str | None, keys: tuple[str, ...]
) -> None:
    assert surname_keys(name, country) == keys


def test_a_surname_with_a_particle_is_one_word() -> None:
    assert name_words("Del Rosario") == ["rosario"]
