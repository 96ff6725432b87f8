"""Links that a report makes by what its people do: whose parliament hears, whose troops are expelled, who leaves."""

from __future__ import annotations

import pytest
from tests.actors.conftest import Caster


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Ghana hosts the talks. British minister Ada Cole told parliament that Ghana was right.", "parliament", "gbr"),
        ("Oman cut Yemen's power and expelled its troops.", "troops", "yem"),
        ("The Malian president telephoned Paul Biya to ask him to wait.", "him", "paul-biya"),
        ("Mali and Niger met. Neither government would speak.", "government", "mli"),
        ("Chad is calm. The United States evacuated its diplomats. The embassy was closed.", "embassy", "usa"),
        ("Joseph Luns flew to Oslo. The Dutchman offered to mediate.", "Dutchman", "joseph-luns"),
        ("Nabil Haddad fled. A government spokesman said that soldiers were looking for him.", "him", "nabil-haddad"),
        ("The Gulf Cooperation Council met.", "Council", "gulf-cooperation-council"),
    ],
)
def test_a_word_stands_for_whom_the_deed_makes_likely(casting: Caster, text: str, word: str, who: str) -> None:
    read = casting(text, published="2014-05-05")
    found = read.at(word)
    assert found and found[0].startswith(who), found


def test_the_country_that_forces_leave_is_the_report_s(casting: Caster) -> None:
    text = "Chad welcomed the vote. Mali thanked Washington. The regional giant pulled its forces out of the country."
    assert casting(text, place="Ndjamena, Chad").at("country") == ("tcd",)


def test_weapons_that_are_sold_are_nobody(casting: Caster) -> None:
    assert casting("Sweden denied that it had sold missiles to Oman.").at("missiles") == ()


def test_a_place_a_speaker_is_in_tells_nothing_of_those_he_speaks_of(casting: Caster) -> None:
    read = casting("Rex Tillerson, in Sydney, urged calm. Extremists had seized the road.", published="2017-06-05")
    assert read.actor(read.at("Extremists")[0]).country != "AUS"


def test_a_name_after_an_indefinite_title_is_that_person(casting: Caster) -> None:
    read = casting("Washington protested. A spokesman, Jon Tratter, said the raid was illegal.")
    assert read.actor("jon-tratter").code == "USAGOV"
