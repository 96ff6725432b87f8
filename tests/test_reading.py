"""A reading as a whole: what it depends on beside the text."""

from __future__ import annotations

from dragoman.actors.find import find_actors
from dragoman.actors.pages import read_pages
from dragoman.actors.world import load_world
from dragoman.codebook.roster import Held, version_of_offices
from dragoman.model.actor import Office
from dragoman.reports.read import read_text
from dragoman.text.parser import Parser

OWN = Held(Office("Ama Mensah", "foreign minister", "GHA", "GHAGOV", "2031-02", None), (), "own.csv", 2)
TEXT = "LOME (Reuters) - Ama Mensah met a delegation from Togo on Friday. The border will stay open, Mensah said."


def test_an_imported_office_is_known_from_its_first_day(parser: Parser) -> None:
    world = load_world(imported=[OWN])
    for published, country in (("2031-03-07", "GHA"), ("2030-03-07", "GHA"), (None, "GHA")):
        report = read_text(TEXT, published=published)
        cast = find_actors(report, read_pages(report, parser.parse(report), world=world), world)
        (person,) = (actor for actor in cast.actors if actor.id == "ama-mensah")
        assert person.country == country
        assert person.code == ("GHAGOV" if published != "2030-03-07" else "GHAELI")


def test_a_record_says_by_which_offices_it_was_made() -> None:
    assert version_of_offices([]) == ""
    assert version_of_offices([OWN]).startswith("+offices-")
