from __future__ import annotations

import pytest
from tests.actors.conftest import Caster


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "Ethiopian jets bombed Asmara on Friday. Four people died when the planes fired rockets.",
            "the planes",
            "eth-jets",
        ),
        ("Soviet troops entered Hungary. Britain demanded that the forces leave.", "the forces", "sun-troops"),
        ("Iraqi troops entered Kuwait. Saudi Arabia said the soldiers were ready.", "the soldiers", "sau-soldiers"),
    ],
)
def test_bare_forces_are_those_of_their_arm_told_last(casting: Caster, text: str, words: str, who: str) -> None:
    assert casting(text, published="1960-05-02").behind(words) == (who,)


def test_soldiers_that_fire_are_of_the_only_country_whose_forces_were_told(casting: Caster) -> None:
    read = casting(
        "Soviet paratroopers landed in Vilnius. Lithuania protested.",
        "Seven people were hurt where soldiers fired on a crowd.",
        published="1991-01-14",
        place="VILNIUS",
    )
    assert read.behind("soldiers") == ("sun-soldiers",)


def test_an_army_does_not_attack_the_police_of_its_own_speaker(casting: Caster) -> None:
    read = casting(
        "Yugoslavia is at odds with Slovenia. Slovenia said the army had attacked its police.", published="1991-07-01"
    )
    assert "svn-army" not in read.ids()
    assert read.behind("its police") == ("svn-police",)


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Troops loyal to Russia shelled Gori in Georgia.", "Troops loyal to Russia", "RUSMIL"),
        ("Soldiers loyal to President Idriss Deby of Chad fought.", "Soldiers", "TCDMIL"),
        ("Exiles loyal to Milton Wanga invaded Uganda from Tanzania.", "Exiles", "OPP"),
    ],
)
def test_forces_are_of_whom_they_are_loyal_to(casting: Caster, text: str, words: str, code: str) -> None:
    read = casting(text)
    assert read.actor(read.behind(words)[0]).code == code


def test_our_army_in_quotation_marks_is_the_speakers(casting: Caster) -> None:
    read = casting("“Our army will not leave,” said the Chadian foreign minister, Ali Hassan.", "He met Sudan's king.")
    assert read.behind("Our army") == ("tcd-army",)


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("A drone attack damaged a jet at Goma airport, Congo said.", "drone", "MIL"),
        ("Congo accused Rwanda on Monday of sending soldiers to fight.", "soldiers", "RWAMIL"),
        (
            "Two coast guard ships rammed his boat, a Chinese fisherman said in Japan.",
            "Two coast guard ships",
            "JPNMIL",
        ),
    ],
)
def test_forces_have_the_country_of_their_clause_or_none(casting: Caster, text: str, words: str, code: str) -> None:
    read = casting(text, place="TOKYO" if "Japan" in text else "WASHINGTON")
    assert read.actor(read.behind(words)[0]).code == code
