from __future__ import annotations

import pytest
from tests.actors.conftest import Caster


@pytest.mark.parametrize(
    ("text", "head", "identity", "code", "kind"),
    [
        ("Syrian rebels took the hill.", "rebels", "syr-rebels", "SYRREB", "armed_group"),
        ("Kenyan police fired tear gas.", "police", "ken-police", "KENCOP", "government_body"),
        ("Israeli warplanes struck the port.", "warplanes", "isr-warplanes", "ISRMIL", "government_body"),
        ("Ukrainian residents fled.", "residents", "ukr-residents", "UKRCVL", "population"),
        ("A senior U.S. official said so.", "official", "usa-official", "USAGOV", "unnamed_source"),
        ("The Chinese ambassador was summoned.", "ambassador", "chn-ambassador", "CHNGOV", "person"),
        ("A Philippine warship left.", "warship", "phl-warship", "PHLMIL", "government_body"),
        ("Chile's Defense Ministry denied it.", "Ministry", "chl-defense-ministry", "CHLGOVMIL", "government_body"),
    ],
)
def test_a_role_noun_with_a_country_is_an_actor(
    casting: Caster, text: str, head: str, identity: str, code: str, kind: str
) -> None:
    read = casting(text)
    assert read.at(head) == (identity,)
    actor = read.actor(identity)
    assert (actor.code, actor.kind) == (code, kind)


def test_coordinated_countries_each_have_their_officials(casting: Caster) -> None:
    read = casting("German, French and British officials met in Berlin.")
    assert read.at("officials") == ("deu-officials", "fra-officials", "gbr-officials")


def test_coordinated_countries_after_of_each_have_their_diplomats(casting: Caster) -> None:
    read = casting("The top diplomats of Russia and the United States were to meet.")
    assert set(read.at("diplomats")) == {"rus-diplomats", "usa-diplomats"}


def test_who_backs_a_group_does_not_own_it(casting: Caster) -> None:
    read = casting("Russian-backed separatists shelled Ukrainian positions.", "Pro-Russian rebels fled.")
    assert all(read.actor(identity).country != "RUS" for identity in (*read.at("separatists"), *read.at("rebels")))


def test_allies_of_a_country_are_not_of_it(casting: Caster) -> None:
    read = casting("The comments worried U.S. allies.")
    assert read.actor(read.at("allies")[0]).country is None


def test_its_troops_are_those_of_what_its_stands_for(casting: Caster) -> None:
    read = casting("Kenya urged Chad to withdraw its soldiers.")
    assert read.at("soldiers") == ("tcd-soldiers",)


def test_who_is_acted_upon_is_not_of_the_country_that_acts(casting: Caster) -> None:
    read = casting("Rebels attacked a base in Mali.", "France urged the government to negotiate.", place="BAMAKO")
    assert read.actor(read.at("government")[0]).country == "MLI"


def test_a_country_moves_its_own_troops(casting: Caster) -> None:
    assert casting("Russia has massed troops near Ukraine.").at("troops") == ("rus-troops",)


def test_the_noun_alone_stands_for_the_body_named_before(casting: Caster) -> None:
    read = casting("The Armenian defence ministry denied it.", "The ministry gave no figures.")
    assert read.at("ministry", 1) == read.at("ministry", 0)


def test_a_bare_army_has_the_country_of_the_report_and_says_so(casting: Caster) -> None:
    read = casting("Kenya held a vote on Monday.", "The army stayed in its barracks.", place="NAIROBI")
    army = read.actor(read.at("army")[0])
    assert (army.country, army.origin) == ("KEN", "context")


def test_the_modifier_may_tell_the_sector(casting: Caster) -> None:
    read = casting("Ethiopian rebel forces fled as Ethiopian government forces advanced.")
    assert read.actor(read.at("forces", 0)[0]).code == "ETHREB"
    assert read.actor(read.at("forces", 1)[0]).code == "ETHMIL"


def test_private_people_are_marked(casting: Caster) -> None:
    assert casting("Three Iraqi shopkeepers were hurt.").actor("irq-shopkeepers").private


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Turkey sent its survey ship Aydin Reis to Cyprus.", "aydin-reis", "TURBUS"),
        ("The Syrian rebel group Jaish al-Sabr shelled a village.", "jaish-al-sabr", "SYRREB"),
    ],
)
def test_a_name_has_the_sector_and_the_country_of_the_noun_before_it(
    casting: Caster, text: str, name: str, code: str
) -> None:
    assert casting(text).actor(name).code == code


def test_diplomats_in_a_capital_are_not_of_its_country(casting: Caster) -> None:
    read = casting("Western diplomats in N'Djamena left Chad.")
    assert read.actor(read.at("diplomats")[0]).country is None


@pytest.mark.parametrize(
    ("text", "head", "name"),
    [
        ("In Lima, relatives of conscripts gathered outside the army headquarters.", "relatives", "relatives"),
        ("Nigeria has not sent troops, a spokesman for its army", "spokesman", "spokesman"),
        ("Nigeria kept its elite troops at home.", "troops", "elite troops"),
    ],
)
def test_an_actor_is_called_by_the_words_of_its_phrase_wherever_its_owner_stands(
    casting: Caster, text: str, head: str, name: str
) -> None:
    read = casting(text)
    assert [read.actor(identity).name for identity in read.at(head)] == [name]


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("The regional bloc ECOWAS has said it may expel Togo.", "bloc", ("ecowas",)),
        ("China calls him a separatist.", "separatist", ()),
        (
            "Members of Congress attacked China. President George W. Bush met U.S. envoys.",
            "Members",
            ("usa-members-of-congress",),
        ),
        ("Thousands marched on the Saudi consulate in Istanbul.", "Thousands", ("tur-protesters",)),
        ("Tens of thousands rallied in Nairobi.", "thousands", ("ken-protesters",)),
        ("Sofia students threw stones. Police looked on.", "Police", ("bgr-police",)),
    ],
)
def test_a_noun_stands_for_whom_its_surroundings_tell(
    casting: Caster, text: str, word: str, who: tuple[str, ...]
) -> None:
    assert casting(text, published="2002-03-04").at(word) == who


def test_a_source_at_a_ministry_is_of_its_country(casting: Caster) -> None:
    read = casting("Yemeni troops landed.", "An official source at the Foreign Ministry denied it.", place="SANA'A")
    assert read.actor(read.at("source")[0]).country == "YEM"


def test_the_rebels_are_no_group_of_a_country_the_report_does_not_speak_of(casting: Caster) -> None:
    read = casting("The rebels overran Diabaly in Mali.", "They are no al-Shabaab, a diplomat said.")
    assert "al-shabaab" not in read.at("rebels")
