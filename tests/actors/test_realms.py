"""Whose army it is where a federation breaks up, and people of one nation in another's country."""

from __future__ import annotations

import pytest
from tests.actors.conftest import Caster


def test_federal_troops_are_the_federation_s_until_its_part_has_left(casting: Caster) -> None:
    text = "Croatia's parliament met in Zagreb. Federal troops fired on a crowd. The army said it was provoked."
    read = casting(text, published="1991-07-30")
    assert read.at("troops") == ("yug-troops",) and read.at("army") == ("yug-army",)
    assert casting(text, published="1996-07-30").at("troops") == ("hrv-troops",)


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("Bosnian Serb positions were bombed.", "Serb", "BIH"),
        ("Syrian Turkmen rebels fired.", "rebels", "SYR"),
        ("Turkish Cypriot leaders met.", "leaders", "CYP"),
    ],
)
def test_a_people_in_another_country_is_of_that_country(casting: Caster, text: str, word: str, country: str) -> None:
    read = casting(text, published="1995-05-25")
    assert read.actor(read.at(word)[0]).country == country


def test_the_pentagon_speaks_for_the_forces_and_the_capitol_for_congress(casting: Caster) -> None:
    read = casting("Pentagon spokesman Dan Ablow denied it. Capitol Hill passed the bill.")
    assert read.actor("dan-ablow").code == "USAMIL"
    assert read.actor(read.at("Hill")[0]).code == "USALEG"
