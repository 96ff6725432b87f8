"""Silent clauses: the judge types what no trigger tells, and only where it is sure."""

from dragoman.codebook.codebook import Codebook
from dragoman.coding.silent import silent

TEXT = "Chadian troops breached the earthwork of the rebels near Goma."


def test_a_sure_judge_types_the_clause_and_an_unsure_one_does_not(scene):
    book = Codebook()
    found = silent(scene(TEXT), [], book, lambda pair: ("ASSAULT", 0.99))
    assert [(hit.trigger.code, hit.token.text) for hit in found] == [("ASSAULT", "breached")]
    assert silent(scene(TEXT), [], book, lambda pair: ("ASSAULT", 0.5)) == []


def test_acts_of_talk_are_not_left_to_the_judge(scene):
    assert silent(scene(TEXT), [], Codebook(), lambda pair: ("AGREE", 1.0)) == []


def test_the_judge_is_asked_about_the_clause_with_its_doer_marked(scene):
    asked = []
    silent(scene(TEXT), [], Codebook(), lambda pair: asked.append(pair) or ("NONE", 1.0))
    [pair] = asked
    assert pair.text[pair.actor.start : pair.actor.end] == "Chadian troops"
