"""Kindred words: what stands near a sense's listed things in meaning stands for them."""

import pytest

from dragoman.codebook.codebook import Codebook
from dragoman.coding.kindred import LEAST, nearness
from dragoman.coding.triggers import best_sense


def code_of(scene, text, word):
    told = scene(text)
    [token] = [token for token in told.paragraph.doc if token.text == word]
    hit = best_sense(token, told, Codebook())
    return hit and hit.trigger.code


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("Somalia's parliament threw out the pact with Ethiopia.", "threw", "REJECT"),
        ("Chad suspended the project with the Sudanese.", "suspended", "SANCTION"),
    ],
)
def test_a_thing_no_row_lists_counts_as_the_listed_ones_near_it(scene, text, word, code):
    assert code_of(scene, text, word) == code


def test_a_private_doer_and_an_empty_verb_get_no_kindred_sense(scene):
    assert code_of(scene, "The butcher threw out the pact with his neighbour.", "threw") is None
    assert code_of(scene, "Somalia took advantage of the lull.", "took") is None


def test_what_a_sense_refuses_is_taken_by_no_other_way(scene):
    assert code_of(scene, "Police in Naples arrested a dentist without a licence.", "arrested") is None


def test_nearness_is_that_of_the_nearest_noun_and_nothing_for_other_words(scene):
    told = scene("Somalia tore up the pact and shouted.")
    words = {token.text: token for token in told.paragraph.doc}
    [treaty] = [
        one
        for sense in Codebook().senses("sign", "v")
        for one in sense.where
        if one.slot == "obj" and "treaty" in one.words and not one.refuses
    ][:1]
    assert nearness(treaty, [words["pact"]]) > LEAST > nearness(treaty, [words["shouted"]])
