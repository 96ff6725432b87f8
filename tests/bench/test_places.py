"""The bench of places: kinds, nearness and countries."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import places
from dragoman.actors.world import World, load_world
from dragoman.model.place import Place


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


def _name(words: str, lat: float, lon: float) -> places.Name:
    return places.Name(words, 0, len(words), (lat, lon))


def test_a_state_is_near_wherever_its_point_is_and_a_town_within_161_km(world: World) -> None:
    kenya = places.Told(_name("Kenya", 1, 38), "state", Place("Kenya", "KEN", -5.0, 30.0, "country"))
    assert kenya.near
    assert not places.Told(_name("Nairobi", -1.3, 36.8), "town", Place("Nairobi", "KEN", 1.0, 36.8, "city")).near
    assert not places.Told(_name("Nairobi", -1.3, 36.8), "town", None).near


def test_the_country_of_a_point_is_that_of_the_nearest_town(world: World) -> None:
    names = [_name("Gisenyi", -1.70, 29.26), _name("nowhere", -60.0, 0.0)]
    assert places.countries(world, names) == {(-1.70, 29.26): "RWA"}


def test_absent_news_is_left_out_with_a_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.argv", ["places", "--shared", str(tmp_path)])
    places.main()
    told = capsys.readouterr()
    assert (told.out, "nothing measured" in told.err) == ("", True)
