"""Allies, neighbours and rivals; whose government it is; private people with a nationality."""

from __future__ import annotations

import pytest
from tests.actors.conftest import Caster


def test_neighbours_that_nothing_names_are_no_state(casting: Caster) -> None:
    read = casting("Uruguay called on its neighbours to close the port.")
    (found,) = read.at("neighbours")
    assert read.actor(found).country is None


def test_an_ally_of_no_alliance_stays_unresolved(casting: Caster) -> None:
    read = casting("Syria was bombed by Israel. Iran said it would stand by its ally.")
    assert read.at("ally") == ()


def test_partners_in_a_coalition_that_binds_nobody_are_no_allies(casting: Caster) -> None:
    read = casting("Iraq was bombed by Turkey. Kuwait said it would stand by its ally.")
    assert read.at("ally") == ()


def test_a_rival_is_the_other_state_where_only_one_is_named(casting: Caster) -> None:
    read = casting("Algeria accused its rival of moving the border posts. Morocco denied it.")
    assert read.at("rival") == ("mar",)


def test_a_rival_of_a_private_person_is_private(casting: Caster) -> None:
    read = casting("The Kenyan runner embraced her Ethiopian rival.")
    (found,) = read.at("rival")
    assert (read.actor(found).country, read.actor(found).private) == ("ETH", True)


def test_an_administration_is_its_president_s(casting: Caster) -> None:
    text = "Managua said that the Reagan administration had armed the rebels in Honduras."
    assert casting(text, published="1985-03-02").at("administration") == ("usa-administration",)


def test_commanders_of_both_armies_are_of_both(casting: Caster) -> None:
    read = casting("Laos and Thailand traded fire. Commanders of both armies met at the bridge.")
    assert read.at("Commanders") == ("lao-commanders", "tha-commanders")


def test_three_governments_are_three_states(casting: Caster) -> None:
    read = casting("Kenya, Uganda and Rwanda met. The three governments declared a truce.")
    assert read.at("governments") == ("ken", "uga", "rwa")


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The Danish toymaker cut its ties with the oil company.", "toymaker"),
        ("A Jordanian family visited relatives.", "family"),
        ("The Egyptian museum signed a deal.", "museum"),
        ("Two Mexican climbers reached an agreement.", "climbers"),
        ("The Irish novelist sued the publisher.", "novelist"),
    ],
)
def test_private_people_with_a_nationality_are_not_the_state(casting: Caster, text: str, noun: str) -> None:
    read = casting(text)
    (found,) = read.at(noun)
    assert read.actor(found).private and read.actor(found).kind != "state"
