"""Silent clauses: the judge types what no trigger tells, and only where it is sure."""

from dragoman.actors.cast import Cast
from dragoman.codebook.codebook import Codebook
from dragoman.coding.scene import Scene
from dragoman.coding.silent import silent
from dragoman.reports.read import read_text
from dragoman.step import run

TEXT = "Chadian troops breached the earthwork of the rebels near Goma."


def scene(reader, text):
    state = run(reader.steps, {"report": read_text(text, published="2015-06-12")})
    cast: Cast = state["cast"]
    return Scene(state["parsed"].paragraphs[0], cast)


def test_a_sure_judge_types_the_clause_and_an_unsure_one_does_not(reader):
    book = Codebook()
    found = silent(scene(reader, TEXT), [], book, lambda pair: ("ASSAULT", 0.99))
    assert [(hit.trigger.code, hit.token.text) for hit in found] == [("ASSAULT", "breached")]
    assert silent(scene(reader, TEXT), [], book, lambda pair: ("ASSAULT", 0.5)) == []


def test_acts_of_talk_are_not_left_to_the_judge(reader):
    assert silent(scene(reader, TEXT), [], Codebook(), lambda pair: ("AGREE", 1.0)) == []


def test_the_judge_is_asked_about_the_clause_with_its_doer_marked(reader):
    asked = []
    silent(scene(reader, TEXT), [], Codebook(), lambda pair: asked.append(pair) or ("NONE", 1.0))
    [pair] = asked
    assert pair.text[pair.actor.start : pair.actor.end] == "Chadian troops"
