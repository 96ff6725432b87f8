"""Entities are those of the model's recogniser, the borders of sentences and texts among them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from dragoman.text.encoder import Encoder
from dragoman.text.entities import Entities
from dragoman.text.parser import load

TEXTS = (
    "The Prime Minister of the Democratic Republic of the Congo met Ana Maria de Souza Lima in New York City",
    "On Tuesday, 3 March 1998, some 4,500 soldiers of the 12th Brigade crossed. Peru Mali Chad",
    "Nothing happened.",
    "Geneva",
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load("en_core_web_md")


def test_entities_are_those_of_the_recogniser(nlp: Language) -> None:
    recogniser = nlp.get_pipe("ner")
    entities = Entities(recogniser, Encoder(recogniser.model.get_ref("tok2vec").layers[0]))
    with nlp.select_pipes(disable="ner"):
        docs = list(nlp.pipe(TEXTS))
    entities.mark(docs)
    expected = list(nlp.pipe(TEXTS))
    assert any(len(doc.ents) > 1 for doc in docs)
    for doc, other in zip(docs, expected, strict=True):
        assert [(ent.text, ent.label_) for ent in doc.ents] == [(ent.text, ent.label_) for ent in other.ents]
        assert [word.ent_iob_ for word in doc] == [word.ent_iob_ for word in other]
