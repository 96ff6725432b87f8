from __future__ import annotations

import pytest
from tests.actors.conftest import Caster


def test_a_title_gives_country_role_and_code(casting: Caster) -> None:
    read = casting("Belgravian talks stalled.", "Kenyan Foreign Minister Amos Wekesa said so.")
    wekesa = read.actor("amos-wekesa")
    assert (wekesa.country, wekesa.code, wekesa.role) == ("KEN", "KENGOV", "Foreign Minister")


def test_a_surname_stands_for_the_full_name_before_and_after_it(casting: Caster) -> None:
    read = casting(
        "Wekesa flies to Accra",
        "Kenyan Foreign Minister Amos Wekesa left on Monday.",
        "Wekesa's aides said nothing.",
        headline=True,
    )
    assert read.at("Wekesa", 0) == ("amos-wekesa",)
    assert read.at("Wekesa", 2) == ("amos-wekesa",)


def test_a_deputy_has_the_country_of_the_one_deputised_for(casting: Caster) -> None:
    read = casting(
        "Russian Foreign Minister Sergei Lavrov met U.S. Secretary of State Antony Blinken.",
        "Blinken’s deputy, Wendy Sherman, and Lavrov’s deputy, Sergei Ryabkov, also met.",
    )
    assert read.actor("wendy-sherman").country == "USA"
    assert read.actor("sergei-ryabkov").country == "RUS"
    assert read.at("deputy") == ("wendy-sherman",)


def test_an_analyst_is_not_of_the_country_he_studies(casting: Caster) -> None:
    read = casting("Orysia Lutsevych, a Ukraine analyst at the Chatham House think-tank in London, said so.")
    analyst = read.actor("orysia-lutsevych")
    assert analyst.country != "UKR"
    assert analyst.code is not None and analyst.code.endswith("EDU")


@pytest.mark.parametrize(
    ("published", "code"), [("2017-04-01", "DEUGOV"), ("2022-01-10", "DEUELI"), ("2009-01-01", "DEUGOV")]
)
def test_an_office_counts_while_it_was_held(casting: Caster, published: str, code: str) -> None:
    assert casting("Angela Merkel spoke in Bremen.", published=published).actor("angela-merkel").code == code


def test_what_the_text_says_beats_the_table(casting: Caster) -> None:
    read = casting("Former Chancellor Angela Merkel spoke.", published="2017-04-01")
    assert read.actor("angela-merkel").code == "DEUELI"


def test_an_official_of_the_day_is_known_by_surname_alone(casting: Caster) -> None:
    assert casting("Obama telephoned him on Friday.", published="2013-09-28").at("Obama") == ("barack-obama",)
    assert "barack-obama" not in casting("Obama telephoned him on Friday.", published="1990-09-28").ids()


def test_a_private_person_named_in_passing_is_one_with_the_noun(casting: Caster) -> None:
    read = casting("“I believe in peace,” said a pensioner who gave her name as Tatyana.")
    tatyana = read.actor("tatyana")
    assert (tatyana.name, tatyana.kind, tatyana.private) == ("Tatyana", "person", True)
    assert read.at("pensioner") == ("tatyana",)


def test_an_age_may_be_all_that_describes_somebody(casting: Caster) -> None:
    read = casting("Another resident, a 28-year-old named Alexander, said there was a chance.")
    assert read.at("resident") == ("alexander",)


def test_the_leader_of_a_group_has_its_code(casting: Caster) -> None:
    read = casting("Jean-Marie Runiga, the political leader of M23, refused.", published="2012-11-24")
    assert read.actor("jean-marie-runiga").code == "CODREB"


def test_a_rank_does_not_hide_the_office_before_it(casting: Caster) -> None:
    read = casting("Pakistan's military spokesman, Major General Asif Ghafoor, denied it.", published="2019-02-28")
    assert read.actor("asif-ghafoor").country == "PAK"


def test_family_names_come_first_in_korea_and_china(casting: Caster) -> None:
    read = casting("South Korean President Kim Young-sam spoke. Kim did not smile.", published="1994-06-16")
    assert read.at("Kim", 1) == read.at("sam")


def test_the_last_two_words_of_a_long_name_are_the_same_person(casting: Caster) -> None:
    read = casting("Argentine Minister Ramiro Sosa Quiroga flew to Rome.", "Sosa Quiroga met the pope.")
    assert read.behind("Sosa Quiroga") == ("ramiro-sosa-quiroga",)


def test_a_president_is_known_by_office_on_any_day(casting: Caster) -> None:
    read = casting("President Reagan praised Chad.", published="2000-01-01")
    assert read.actor(read.at("Reagan")[0]).country == "USA"


def test_a_country_after_the_name_is_the_presidents(casting: Caster) -> None:
    read = casting("Togo praised General Omar Bakri of Chad.")
    assert read.actor("omar-bakri").country == "TCD"


def test_a_coordinator_after_the_name_is_of_the_organisation(casting: Caster) -> None:
    read = casting("Rosa Lindgren, the United Nations relief coordinator, left Chad.")
    assert read.actor("rosa-lindgren").code == "IGOUNO"


def test_the_leader_is_the_president_named_before(casting: Caster) -> None:
    read = casting("Chadian President Omar Bakri flew to Mali.", "The tired leader met reporters.")
    assert read.at("leader") == ("omar-bakri",)
