from __future__ import annotations

import pytest
from tests.actors.conftest import Caster


@pytest.mark.parametrize(
    ("text", "who", "code"),
    [
        ("The Trade Secretary of Norway, Mr Jens Evensen, arrived.", "jens-evensen", "NORGOV"),
        ("A Danish naval historian, Dr Karl Mikkelsen, was sorry.", "karl-mikkelsen", "DNKEDU"),
        ("The commander of the rebels, Jonas Kiwa, vowed to attack Ghana.", "jonas-kiwa", "REB"),
        ("The leader of the raiders, Omar Didi, a Maldivian businessman, fled.", "omar-didi", "MDVREB"),
        ("The army chief of Gambia, Brig Gen Lamin Kolley, resigned.", "lamin-kolley", "GMBMIL"),
        ("A guerrilla commander, Agron Zeka, spoke in Macedonia.", "agron-zeka", "REB"),
        ("Senhor Vasco Teles, the Portuguese governor, left.", "vasco-teles", "PRTGOV"),
    ],
)
def test_a_description_set_apart_by_a_comma_is_the_role_of_the_name(
    casting: Caster, text: str, who: str, code: str
) -> None:
    assert casting(text).actor(who).code == code


def test_the_first_description_says_what_somebody_is_and_both_are_one_actor(casting: Caster) -> None:
    read = casting("The head of the hijackers, Omar Didi, a Maldivian businessman, threatened to kill hostages.")
    assert read.at("head") == read.at("Didi") == read.at("businessman") == ("omar-didi",)
    assert read.actor("omar-didi").code == "MDVREB"


def test_the_minister_of_anything_is_the_name_after_the_comma(casting: Caster) -> None:
    read = casting("The Minister of Fisheries, Mr Pall Jonsson, said Iceland was ready. He then left.")
    assert read.at("Minister") == read.at("Jonsson") == read.at("He") == ("pall-jonsson",)


def test_whoever_has_ruled_a_land_governs_it(casting: Caster) -> None:
    assert casting("Karim Bagayo, who has ruled Chad since 1991, fled.").actor("karim-bagayo").code == "TCDGOV"


def test_a_secretary_of_state_is_american_and_his_whole_name_is_one(casting: Caster) -> None:
    read = casting("Secretary of State John Foster Dulles received Italy's envoy.", published="1953-10-12")
    assert read.actor("john-foster-dulles").country == "USA"


def test_a_month_is_no_official(casting: Caster) -> None:
    assert "theresa-may" not in casting("Britain agreed to leave on May 14.", published="2018-05-10").ids()
