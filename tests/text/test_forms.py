"""Forms are those of the model's rules; rules over several words are left to the model."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from dragoman.text.forms import Forms
from dragoman.text.parser import load

RULES = ["attribute_ruler", "lemmatizer"]
LAYERS = ["TAG", "DEP", "POS", "LEMMA", "MORPH"]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load("en_core_web_md")


def _tagged(nlp: Language, text: str) -> Doc:
    with nlp.select_pipes(disable=[*RULES, "ner"]):
        return nlp(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministers were leaving better towns.",
        "There were talks; it's what they'd asked for.",
        "Let's see: they ain't gonna stop.",
        "Two  spaces",
    ],
)
def test_forms_are_those_of_the_rules(nlp: Language, text: str) -> None:
    forms = Forms(nlp.get_pipe("attribute_ruler"), nlp.get_pipe("lemmatizer"))
    for _ in range(2):
        doc = _tagged(nlp, text)
        forms.give([doc])
        assert doc.to_array(LAYERS).tolist() == nlp(text).to_array(LAYERS).tolist()


def test_a_ruler_that_looks_at_more_than_the_word_does_not_fit(nlp: Language) -> None:
    ruler = AttributeRuler(nlp.vocab)
    ruler.add([[{"LOWER": "may", "TAG": "NNP"}]], {"POS": "PROPN"})
    assert Forms.fit(ruler)
    ruler.add([[{"ENT_TYPE": "DATE"}]], {"POS": "NUM"})
    assert not Forms.fit(ruler)
