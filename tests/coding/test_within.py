"""What stands within an act of talk, and what only stands beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.reading import Reader
from dragoman.reports.read import read_text

Inside = Callable[[str, str], "str | None"]


@pytest.fixture(scope="session")
def inside(reader: Reader) -> Inside:
    """Return the code of the act of talk that the sentence's deed of a code stands within, or None."""

    def find(sentence: str, code: str) -> str | None:
        mentions = reader.read(read_text(sentence, published="2015-06-12")).mentions
        deed = next(one for one in mentions if one.code == code)
        return next((one.code for one in mentions if one.id == deed.within), None)

    return find


PRESUPPOSED = [
    ("Kenya condemned the raid by Ethiopian troops on the camp.", "ASSAULT", "ACCUSE"),
    ("Kenya complained to Sudan about the shelling of Mandera by Ethiopia.", "ASSAULT", "ACCUSE"),
    ("Kenya rejected a request from Ethiopia for access to the port.", "REQUEST", "REJECT"),
    ("Kenya praised the miners who marched against the junta in Bamako.", "PROTEST", "SUPPORT"),
]


@pytest.mark.parametrize(("sentence", "code", "outer"), PRESUPPOSED)
def test_what_an_act_of_talk_presupposes_stands_within_it(inside, sentence, code, outer):
    assert inside(sentence, code) == outer


BESIDE = [
    ("Kenya condemned Ethiopia and expelled its ambassador.", "SANCTION"),
    ("Kenya condemned Ethiopia after its troops shelled Mandera.", "ASSAULT"),
    ("Kenya urged Ethiopia, which shelled Mandera in May, to apologise.", "ASSAULT"),
]


@pytest.mark.parametrize(("sentence", "code"), BESIDE)
def test_deeds_beside_and_times_of_an_act_of_talk_stand_by_themselves(inside, sentence, code):
    assert inside(sentence, code) is None
