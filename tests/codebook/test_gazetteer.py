from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.codebook.gazetteer import Gazetteer, load_gazetteer
from dragoman.errors import CodebookError


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def test_cities_of_a_name_come_most_people_first(gazetteer: Gazetteer) -> None:
    found = gazetteer.cities("paris")
    assert (found[0].name, found[0].country) == ("Paris", "FRA")
    assert [city.population for city in found] == sorted((city.population for city in found), reverse=True)


@pytest.mark.parametrize("name", ["Bogotá", "bogota", "BOGOTA"])
def test_case_and_accents_do_not_matter(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.cities(name)[0].country == "COL"


def test_older_spellings_are_marked_as_other(gazetteer: Gazetteer) -> None:
    assert any(city.other and city.country == "UKR" for city in gazetteer.cities("Kiev"))


def test_an_unknown_name_has_no_city(gazetteer: Gazetteer) -> None:
    assert gazetteer.cities("Qorvuzhane") == ()


def test_every_state_has_a_point_on_the_globe(gazetteer: Gazetteer) -> None:
    lat, lon = gazetteer.point("KEN") or (0.0, 0.0)
    assert -5 < lat < 5 < lon < 45
    assert gazetteer.point("XXX") is None


def test_a_name_that_only_tells_namesakes_apart_is_no_form(gazetteer: Gazetteer) -> None:
    assert gazetteer.regions_named("Victoria (Australia)") == ()
    assert gazetteer.regions_named("Texas")[0].country == "USA"


def test_a_users_regions_are_added_to_ours(tmp_path: Path) -> None:
    (tmp_path / "regions.extra.tsv").write_text(
        "name\taliases\tcountry\tlat\tlon\tkind\nGreyfen Marsh\tthe Greyfens\tIRL\t53\t-8\tregion\n", encoding="utf-8"
    )
    own = load_gazetteer(tmp_path)
    assert own.regions_named("the Greyfens")[0].country == "IRL"
    assert own.regions_named("Texas")[0].country == "USA"
    assert own.cities("Paris")[0].country == "FRA"


def test_a_place_off_the_globe_is_refused(tmp_path: Path) -> None:
    (tmp_path / "points.extra.tsv").write_text("country\tlat\tlon\nIRL\t153\t-8\n", encoding="utf-8")
    with pytest.raises(CodebookError, match=r"line 2, column 2 \(lat\): found '153'"):
        load_gazetteer(tmp_path)


def test_a_division_is_found_by_its_name_and_after_a_comma_by_its_short_forms(gazetteer: Gazetteer) -> None:
    illinois = gazetteer.division("Ill.", short=True)
    assert illinois is not None
    assert (illinois.name, illinois.country, illinois.level) == ("Illinois", "USA", 1)
    assert gazetteer.division("Ill.") is None
    assert gazetteer.division("Illinois") == illinois


def test_counties_and_seats_without_a_count_are_known(gazetteer: Gazetteer) -> None:
    assert any(city.level == 2 and city.country == "GBR" for city in gazetteer.cities("Dorset"))
    assert any(city.country == "AFG" for city in gazetteer.cities("Musa Qala"))


def test_villages_are_cities_and_mountains_regions_of_their_names_alone(gazetteer: Gazetteer) -> None:
    assert [city.country for city in gazetteer.cities("Marjah")] == ["AFG"]
    [urals] = gazetteer.regions_named("Ural Mountains")
    assert (urals.kind, urals.country) == ("mountain", "RUS")
    assert urals not in gazetteer.regions


@pytest.mark.parametrize("name", ["'A'ala", "Zywiec", "North"])
def test_the_ends_of_the_list_and_what_is_not_in_it_are_found_or_not(gazetteer: Gazetteer, name: str) -> None:
    assert all(city.name for city in gazetteer.cities(name))
