from __future__ import annotations

import pytest
from tests.actors.conftest import Caster


@pytest.mark.parametrize(
    ("place", "text", "word", "country"),
    [
        (
            "Lisbon",
            "Portugal protested after Spain seized a trawler. The foreign ministry called it piracy.",
            "ministry",
            "PRT",
        ),
        ("", "Chad's army shelled a camp after the government lost patience.", "government", "TCD"),
        ("", "France urged the government to talk. Mali's army was silent.", "government", "MLI"),
        (
            "Accra",
            "Ghana closed its border. Washington said it would wait if the generals stepped down.",
            "generals",
            "GHA",
        ),
        ("", "President Kiir of South Sudan dismissed the army chief.", "chief", "SSD"),
        (
            "Vilnius",
            "Lithuania was calm. Soviet Defense Minister Dmitri Yazov denied that the army was preparing a coup.",
            "army",
            "SUN",
        ),
        ("", "Ukraine shot down a drone. In Moscow, the defence ministry laughed.", "ministry", "RUS"),
    ],
)
def test_a_noun_without_owner_is_read_with_the_country_its_context_gives(
    casting: Caster, place: str, text: str, word: str, country: str
) -> None:
    read = casting(text, place=place)
    assert read.actor(read.at(word)[0]).country == country


def test_two_ministries_are_not_one(casting: Caster) -> None:
    read = casting(
        "Sweden's interior ministry was silent.", "The defence ministry called up sailors.", place="Stockholm"
    )
    assert read.at("ministry", 0) != read.at("ministry", 1)
    assert read.at("ministry", 1) == ("swe-defence-ministry",)


def test_a_spokeswoman_of_a_ministry_is_of_its_country(casting: Caster) -> None:
    read = casting("Norway's foreign ministry met envoys.", "A foreign ministry spokeswoman thanked Chad.")
    assert read.actor(read.at("spokeswoman")[0]).country == "NOR"


def test_the_rebels_are_the_armed_group_named_last(casting: Caster) -> None:
    read = casting("Hamas fought the PFLP in May.", "The ELN raided a village in Colombia.", "The rebels fled.")
    assert read.at("rebels") == ("eln-colombia",)


def test_gunmen_are_not_taken_for_the_group_a_report_names(casting: Caster) -> None:
    read = casting("The ELN denied the raid.", "Gunmen shot a judge in Colombia.")
    assert read.at("Gunmen") != ("eln-colombia",)


def test_peacekeepers_are_of_the_organisation_named(casting: Caster) -> None:
    read = casting("The African Union met in Kenya.", "Mobs stoned the peacekeepers.")
    assert read.actor(read.at("peacekeepers")[0]).code == "IGOAFUMIL"


def test_a_crowd_is_of_the_country_the_report_is_from(casting: Caster) -> None:
    read = casting("Protesters marched on parliament. Peru's president called for calm.", place="Lima")
    assert read.actor(read.at("Protesters")[0]).country == "PER"


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Oman and Chad met. The sultanate offered aid.", "sultanate", ("omn",)),
        ("Qatar met Chad and Mali. The emirate offered aid.", "emirate", ("qat",)),
        ("Germany warned Chad. The chancellor was angry.", "chancellor", ("deu-chancellor",)),
    ],
)
def test_some_words_mean_only_some_states(casting: Caster, text: str, word: str, who: tuple[str, ...]) -> None:
    assert casting(text).at(word) == who


def test_the_world_body_is_the_united_nations(casting: Caster) -> None:
    assert casting("Chad accused Mali. The world body urged calm.").at("body") == ("united-nations",)


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("An army offensive began in Chad.", "army", ("tcd-army",)),
        ("Rebel attacks worried Uganda's president.", "Rebel", ("uga-rebels",)),
        ("Mobs burned a police station in Lima, Peru.", "police", ("per-police",)),
        ("The army chief of Chad left.", "army", ()),
    ],
)
def test_what_an_act_or_a_thing_is_said_of_stands_for_its_body(
    casting: Caster, text: str, word: str, who: tuple[str, ...]
) -> None:
    assert casting(text).at(word) == who


def test_a_spokesman_for_the_army_is_of_the_military(casting: Caster) -> None:
    read = casting("Chad's army met elders.", "A spokesman for the army was silent.")
    assert read.actor(read.at("spokesman")[0]).code == "TCDMIL"


@pytest.mark.parametrize(
    ("text", "country"),
    [("Hutu rebels shelled a town in Burundi.", "BDI"), ("Tamil rebels met Norway's envoy.", None)],
)
def test_a_people_is_of_a_state_it_lives_in(casting: Caster, text: str, country: str | None) -> None:
    read = casting(text)
    assert read.actor(read.at("rebels")[0]).country == country


def test_an_army_in_palestine_is_that_of_israel(casting: Caster) -> None:
    read = casting("Israel shelled a camp. The army called up reservists.", place="Gaza")
    assert read.actor(read.at("army")[0]).country == "ISR"


def test_forces_withdrawn_from_a_country_are_not_its_own(casting: Caster) -> None:
    read = casting("Libya began the withdrawal of its last forces from Chad.")
    assert read.actor(read.at("forces")[0]).country == "LBY"


def test_students_are_of_the_country_whose_police_they_face(casting: Caster) -> None:
    read = casting("Students clashed with Kenyan police.")
    assert read.actor(read.at("Students")[0]).country == "KEN"


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("Lagos police arrested ten men.", "police", "NGA"),
        ("Kano State government banned rallies.", "government", "NGA"),
    ],
)
def test_a_body_is_of_the_country_of_the_town_before_it(casting: Caster, text: str, word: str, country: str) -> None:
    read = casting(text)
    assert read.actor(read.at(word)[0]).country == country
