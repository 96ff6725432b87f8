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


@pytest.mark.parametrize(
    ("text", "words", "lat", "lon"),
    [
        ("Police in Paris, Ky., arrested two men.", "Paris", 38.2, -84.3),
        ("The mayor of Springfield, Ill., said the flood in Decatur was over.", "Decatur", 39.8, -89.0),
        ("A fire in Lebanon, Tenn., killed two. Lebanon's mayor said so.", "Lebanon", 36.2, -86.3),
        ("The Lebanon County commissioners met in Lebanon.", "Lebanon", 40.3, -76.4),
        ("He lives in London, Ontario, and works in Windsor.", "Windsor", 42.3, -83.0),
        ("In Moscow, Russia rejected the ruling.", "Moscow", 55.8, 37.6),
        ("The Syrian town of Douma was shelled.", "Douma", 33.6, 36.4),
        ("Hens died in Dorset and in Norfolk, England.", "Norfolk", 52.7, 1.0),
        ("Chambersburg and Greencastle residents, and those of Waynesboro, vote.", "Waynesboro", 39.8, -77.6),
        ("People fled the town of Mbanza Congo in northern Angola.", "Mbanza Congo", -6.3, 14.2),
        ("Guards stood in Maliuc, in the Romanian village of Sulina and at Tulcea.", "Maliuc", 45.2, 29.1),
    ],
)
def test_names_of_a_report_are_weighed_with_one_another(
    placing: Placer, text: str, words: str, lat: float, lon: float
) -> None:
    place = placing(text).at(words).place
    assert (place.lat, place.lon) == (pytest.approx(lat, abs=0.3), pytest.approx(lon, abs=0.3))


def test_states_in_a_row_lie_in_none_of_each_other(placing: Placer) -> None:
    found = placing("Ministers of China, Japan, Georgia and Armenia met.")
    assert [found.at(name).place.country for name in ("China", "Japan", "Georgia", "Armenia")] == [
        "CHN",
        "JPN",
        "GEO",
        "ARM",
    ]


def test_a_place_no_table_knows_is_in_what_it_is_said_to_lie_in(placing: Placer) -> None:
    place = placing("The village of Qorvuzhane in Tigray was burned.").at("Qorvuzhane").place
    assert (place.name, place.country, place.precision) == ("Qorvuzhane", "ETH", "area")
    assert place.lat == pytest.approx(13.8, abs=1)


def test_the_town_of_the_dateline_is_not_its_namesake(placing: Placer) -> None:
    assert placing("A man from Paris was held on Monday.", place="PARIS, Texas").at("Paris").place.country == "USA"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The ministers talked in the Russian capital on Friday.", "Russian capital", "Moscow"),
        ("Gunmen attacked a hotel in Somalia's capital.", "capital", "Mogadishu"),
    ],
)
def test_a_capital_told_without_its_name_is_the_city(placing: Placer, text: str, words: str, name: str) -> None:
    place = placing(text).at(words).place
    assert (place.name, place.precision) == (name, "city")


def test_where_something_was_held_is_a_place(placing: Placer) -> None:
    assert placing("The Rambouillet talks ended on Tuesday.").at("Rambouillet").place.country == "FRA"


def test_another_spelling_abroad_is_not_meant(placing: Placer) -> None:
    assert placing("Serbs fought at the Banjska monastery in Kosovo.").at("Banjska").place.country != "BGR"


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
    assert right / asked >= 0.85
