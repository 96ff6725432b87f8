from __future__ import annotations

import pytest
from tests.actors.conftest import Caster


def test_a_state_is_found_by_its_name_wherever_it_stands(casting: Caster) -> None:
    read = casting("Russia massed troops on its borders with Ukraine.")
    assert read.at("Russia") == ("rus",)
    assert read.at("Ukraine") == ("ukr",)
    assert read.actor("rus").code == "RUS"


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Moscow said it would respond.", "Moscow", ("rus",)),
        ("Washington's hopes were dashed.", "Washington", ("usa",)),
        ("Relations between Beijing and Tokyo have soured.", "Tokyo", ("jpn",)),
        ("The Kremlin denied the report.", "Kremlin", ("rus",)),
        ("The ministers met in Moscow on Friday.", "Moscow", ()),
        ("Blinken arrived in Berlin for talks.", "Berlin", ()),
        ("He flew to Beijing on Monday.", "Beijing", ()),
        ("Germany shipped 5,000 helmets to Kyiv.", "Kyiv", ("ukr",)),
        ("Paris recalled its ambassadors from Canberra.", "Canberra", ("aus",)),
        ("Moscow-backed separatists shelled the road.", "Moscow", ("rus",)),
    ],
)
def test_a_capital_is_its_government_unless_something_is_there(
    casting: Caster, text: str, word: str, who: tuple[str, ...]
) -> None:
    assert casting(text).at(word) == who


def test_an_adjective_of_nation_refers_to_the_state(casting: Caster) -> None:
    read = casting("Russian troops crossed the river.")
    assert read.at("Russian") == ("rus",)
    assert read.at("troops") == ("rus-troops",)
    assert read.actor("rus-troops").code == "RUSMIL"


def test_a_town_that_is_shelled_is_its_people(casting: Caster) -> None:
    read = casting("Syrian warplanes bombed the town of Douma on Monday.", published="2015-08-17")
    assert read.at("Douma") == ("douma",)
    assert read.at("town") == ("douma",)
    assert (read.actor("douma").kind, read.actor("douma").country) == ("population", "SYR")


def test_a_region_acts_by_its_authorities(casting: Caster) -> None:
    read = casting("Abkhazia said Georgia had closed the crossing.")
    assert read.actor("abkhazia").country == "GEO"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("U.S. Secretary of State Antony Blinken met reporters in New Mexico.", "MEX"),
        ("The Bank of China raised its forecast.", "CHN"),
        ("Paris Hilton sang at the party.", "FRA"),
        ("Fighting went on near the Gulf of Mexico coast.", "MEX"),
        ("The West African bloc met.", "XXX"),
    ],
)
def test_a_known_name_within_another_is_no_state(casting: Caster, text: str, country: str) -> None:
    assert country.lower() not in casting(text).ids()


def test_the_former_state_is_meant_while_it_was(casting: Caster) -> None:
    assert casting("Moscow rejected the offer.", published="1985-03-01").at("Moscow") == ("sun",)
    assert casting("Moscow rejected the offer.", published="1995-03-01").at("Moscow") == ("rus",)


def test_a_group_of_a_shared_name_is_that_of_the_country_spoken_of(casting: Caster) -> None:
    text = "The National Liberation Army attacked a pipeline in {}."
    assert "eln-colombia" in casting(text.format("Colombia")).ids()
    assert "nla-macedonia" in casting(text.format("Macedonia"), published="2001-05-01").ids()


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Chad's minister visited Russia today.", "rt"),
        ("An official Syrian newspaper called Thursday on Arabs to unite.", "thursday"),
        ("Greece annulled the November 17 elections.", "november-17"),
    ],
)
def test_days_are_no_actors(casting: Caster, text: str, wrong: str) -> None:
    assert wrong not in casting(text).ids()


def test_a_capital_may_be_a_town_of_another_country_that_is_named(casting: Caster) -> None:
    read = casting("Militias fought in Tripoli as Lebanese troops looked on.")
    assert read.actor(read.at("Militias")[0]).country == "LBN"


def test_north_and_south_are_two_states(casting: Caster) -> None:
    assert casting("North and South Korea agreed a truce.").at("Korea") == ("prk", "kor")


def test_people_abroad_are_of_the_country_they_live_in(casting: Caster) -> None:
    read = casting("The Albanians of southern Serbia demand autonomy.")
    assert read.actor(read.at("Albanians")[0]).country == "SRB"


def test_an_ethnic_group_opens_a_sentence_too(casting: Caster) -> None:
    assert casting("Ethnic Albanians fled to Macedonia.").at("Albanians") == ("ethnic-albanians",)


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("Iraqi jets hit Tehran airport.", "Tehran", "IRN"),
        ("Turkish jets destroyed a bridge near Aleppo.", "Aleppo", "SYR"),
        ("Chinese troops crossed into Vietnam and shelled border towns.", "towns", "VNM"),
    ],
)
def test_places_that_are_attacked_stand_for_their_people(casting: Caster, text: str, word: str, country: str) -> None:
    read = casting(text)
    assert read.actor(read.at(word)[0]).code == f"{country}CVL"


def test_a_boat_from_the_north_is_north_korean(casting: Caster) -> None:
    read = casting("A patrol boat from the North fired on South Korea's navy.")
    assert read.actor(read.at("boat")[0]).country == "PRK"


def test_the_south_is_the_half_that_the_report_speaks_of(casting: Caster) -> None:
    read = casting("South Sudan's army took Heglig.", "Khartoum accused the South of seizing its oil. The North wept.")
    assert read.at("South", 1) == ("ssd",)
    assert read.at("North") == ("sdn",)
