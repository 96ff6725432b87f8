"""Organisations of no table: what their names tell of them."""

from __future__ import annotations

import pytest
from tests.actors.conftest import Caster


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("Makerere College condemned the raid.", "College", "EDU"),
        ("The strike was backed by Kituro Airlines.", "Airlines", "BUS"),
        ("Officials accused the Zambezi Tribune of lies.", "Tribune", "MED"),
    ],
)
def test_a_word_of_a_name_tells_the_sector(casting: Caster, text: str, word: str, code: str) -> None:
    read = casting(text)
    (found,) = read.at(word)
    assert (read.actor(found).code or "").endswith(code)


def test_a_speaker_of_a_parliament_is_of_parliament_once(casting: Caster) -> None:
    read = casting("The speaker of the Knesset met the Norwegian envoy.")
    assert read.actor(read.at("speaker")[0]).code == "ISRLEG"
