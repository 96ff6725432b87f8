"""Who belonged to what when."""

from __future__ import annotations

import pytest

from dragoman.codebook.members import load_members
from dragoman.codebook.organisations import load_organisations
from dragoman.codebook.states import load_states
from dragoman.model.when import is_prefix


@pytest.mark.parametrize(
    ("organisation", "country", "day", "belongs"),
    [
        ("nato", "FIN", "2023-04-03", False),
        ("nato", "FIN", "2023-04-04", True),
        ("nato", "SWE", "2023-12", False),
        ("nato", "DEU", "1990", True),
        ("european-union", "GBR", "2020-01-31", True),
        ("european-union", "GBR", "2020-02-01", False),
        ("warsaw-pact", "HUN", "1985-06-01", True),
        ("warsaw-pact", "HUN", "1992", False),
        ("collective-security-treaty-organization", "UZB", "2010", True),
        ("collective-security-treaty-organization", "UZB", None, False),
    ],
)
def test_membership_has_dates(organisation: str, country: str, day: str | None, belongs: bool) -> None:
    having = {each.country for each in load_members() if each.organisation == organisation and each.holds(day)}
    assert (country in having) is belongs


def test_every_membership_is_of_a_known_state_in_a_known_organisation() -> None:
    states = {state.code for state in load_states()}
    organisations = {each.id: each for each in load_organisations()}
    for each in load_members():
        assert each.country in states, each
        assert each.organisation in organisations, each
        assert all(is_prefix(day) for day in (each.since, each.until) if day), each
        assert not (each.since and each.until) or each.since <= each.until, each


def test_every_organisation_that_binds_has_members() -> None:
    having = {each.organisation for each in load_members()}
    assert [each.id for each in load_organisations() if each.bond and each.id not in having] == []


def test_a_state_knows_what_it_belongs_to() -> None:
    states = {state.code: state for state in load_states()}
    assert {"nato", "european-union"} <= set(states["POL"].blocs)
    assert "european-union" not in states["GBR"].blocs
    assert "warsaw-pact" in states["SUN"].blocs
    assert (states["ROU"].cow, states["ROU"].cameo, states["POL"].cameo) == (360, "ROM", "POL")


def test_most_organisations_states_and_blocs_belong_to_have_members() -> None:
    others = {"media", "company", "ngo", "think_tank", "rights_group", "religious"}
    bodies = {each.id for each in load_organisations() if each.kind not in others}
    assert len(bodies & {each.organisation for each in load_members()}) >= 400


def test_nobody_belongs_to_what_is_not_there_yet_or_no_more() -> None:
    organisations = {each.id: each for each in load_organisations()}
    for each in load_members():
        since, until = organisations[each.organisation].since, organisations[each.organisation].until
        assert not (since and each.since) or each.since >= since[: len(each.since)], each
        assert not (until and each.since) or each.since <= until + "~", each
        assert not (until and each.until) or each.until[: len(until)] <= until, each


def test_a_body_has_the_members_of_its_parent_on_its_own_dates() -> None:
    parents = {each.id for each in load_organisations()}
    assert {one for each in load_organisations() for one in each.members_of} <= parents
    commission = {each.country: each for each in load_members() if each.organisation == "european-commission"}
    assert (commission["GBR"].until, commission["HRV"].since) == ("2020-01-31", "2013-07-01")
    tribunal = {each.country: each for each in load_members() if each.organisation == "icty"}
    assert (tribunal["FRA"].since, tribunal["FRA"].until) == ("1993-05", "2017-12")
    assert "SSD" in tribunal
    assert "CSK" not in tribunal
    assert "DDR" not in tribunal


@pytest.mark.parametrize(("day", "country", "sits"), [("2003-03", "DEU", True), ("2005-01", "DEU", False)])
def test_members_of_the_security_council_change_with_the_years(day: str, country: str, sits: bool) -> None:
    council = {
        each.country for each in load_members() if each.organisation == "un-security-council" and each.holds(day)
    }
    assert (country in council) is sits
    assert len(council) == 15
