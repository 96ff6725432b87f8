"""The encoder gives a model's own vectors, whatever it has read before."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.language import Language

from dragoman.text.encoder import Encoder
from dragoman.text.parser import load

TEXTS = ("Mali and Peru signed a pact.", "Nobody came.", "The Zqxv brigade didn't leave Old Vexilby")


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load("en_core_web_md")


def test_vectors_are_those_of_the_model(nlp: Language) -> None:
    docs = [nlp.make_doc(text) for text in TEXTS]
    model = nlp.get_pipe("tok2vec").model
    for found, expected in zip(Encoder(model).encode(docs), model.predict(docs), strict=True):
        assert np.allclose(found, expected, atol=1e-4)


def test_a_word_is_embedded_once(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = Encoder(nlp.get_pipe("tok2vec").model)
    docs = [nlp.make_doc(text) for text in TEXTS]
    first = encoder.encode(docs)
    monkeypatch.setattr(encoder._embedding, "_model", None)
    assert all(np.array_equal(one, other) for one, other in zip(encoder.encode(docs), first, strict=True))
