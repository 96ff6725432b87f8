from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.places.conftest import Placer

from dragoman.actors.pages import read_pages
from dragoman.actors.world import World
from dragoman.model.report import Dateline, Report
from dragoman.model.span import Span
from dragoman.places.find import find_dateline
from dragoman.places.resolve import distance
from dragoman.text.parser import Parser


@pytest.mark.parametrize(
    ("text", "words", "country", "precision", "role"),
    [
        ("They met in Geneva on Friday.", "Geneva", "CHE", "city", "where"),
        ("Fighting went on in Ukraine.", "Ukraine", "UKR", "country", "where"),
        ("He flew to Beijing.", "Beijing", "CHN", "city", "to"),
        ("She returned from Nairobi.", "Nairobi", "KEN", "city", "from"),
        ("Moscow rejected the offer.", "Moscow", "RUS", "city", "metonym"),
        ("Rebels captured Goma.", "Goma", "COD", "city", "named"),
        ("A ship sank in the Black Sea.", "Black Sea", None, "sea", "where"),
        ("Shells fell in Crimea.", "Crimea", "UKR", "area", "where"),
        ("A court in Texas ruled on it.", "Texas", "USA", "region", "where"),
    ],
)
def test_a_place_has_its_country_its_precision_and_its_role(
    placing: Placer, text: str, words: str, country: str | None, precision: str, role: str
) -> None:
    located = placing(text).at(words)
    assert (located.place.country, located.place.precision, located.role) == (country, precision, role)


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("A man was shot in Paris, Texas.", "Paris", "USA"),
        ("France sent police to Paris.", "Paris", "FRA"),
        ("Clashes broke out in Tripoli in northern Lebanon.", "Tripoli", "LBN"),
        ("Libyan militias fought in Tripoli.", "Tripoli", "LBY"),
        ("Pakistani troops entered Hyderabad.", "Hyderabad", "PAK"),
        ("India said a bomb went off in Hyderabad.", "Hyderabad", "IND"),
    ],
)
def test_a_name_of_many_places_is_the_one_its_surroundings_tell(
    placing: Placer, text: str, words: str, country: str
) -> None:
    assert placing(text).at(words).place.country == country


def test_other_readings_are_kept(placing: Placer) -> None:
    assert any(one.endswith("USA") for one in placing("Police in Paris said so.").at("Paris").place.alternatives)


def test_a_place_no_table_knows_has_no_point(placing: Placer) -> None:
    place = placing("Two soldiers were killed in the village of Qorvuzhane.").at("Qorvuzhane").place
    assert (place.lat, place.lon, place.country) == (None, None, None)


def test_a_person_is_no_place(placing: Placer) -> None:
    assert "Paris" not in placing("Paris Hilton said that Jordan Henderson would sing.").words()


def test_every_span_lies_in_the_text(placing: Placer) -> None:
    text = "In Goma and Bukavu, cities of eastern Congo, police from Kinshasa met."
    found = placing(text)
    assert found.words() == ["Goma", "Bukavu", "Congo", "Kinshasa"]


@pytest.mark.parametrize(
    ("place", "name", "country"), [("GENEVA", "Geneva", "CHE"), ("YEREVAN/BAKU", "Yerevan", "ARM")]
)
def test_the_dateline_has_a_place(parser: Parser, world: World, place: str, name: str, country: str) -> None:
    span = Span(0, 5)
    report = Report("Talks went on.", (Span(0, 14),), dateline=Dateline(place, None, span))
    found = find_dateline(report, read_pages(report, parser.parse(report), world), world)
    assert found is not None
    assert (found.name, found.country) == (name, country)


def test_distances_are_those_of_the_globe() -> None:
    assert distance((0.0, 0.0), (0.0, 180.0)) == pytest.approx(20015, abs=10)


@pytest.mark.gate
def test_located_names_of_the_development_set_stay_above_their_floor(placing: Placer, shared: Path) -> None:
    asked = right = 0
    root = ElementTree.parse(shared / "data/geovirus/GeoVirus.xml").getroot()
    for article in list(root)[:60]:
        text = article.findtext("text") or ""
        found = placing(text)
        for location in article.iter("location"):
            name, start = location.findtext("name") or "", int(location.findtext("start") or 0) - 1
            point = float(location.findtext("lat") or 0), float(location.findtext("lon") or 0)
            asked += 1
            right += any(
                one.place.span.start < start + len(name) + 1
                and start - 1 < one.place.span.end
                and (one.place.precision == "country" or distance(point, (one.place.lat, one.place.lon)) < 161)
                for one in found.located
                if one.place.span and one.place.lat is not None and one.place.lon is not None
            )
    assert right / asked >= 0.75
