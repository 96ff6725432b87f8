"""The pipeline annotates as the model's own components do."""

from __future__ import annotations

from itertools import chain

import pytest
from spacy.language import Language

from dragoman.text.parsed import Doc
from dragoman.text.parser import load
from dragoman.text.pipeline import Pipeline

LAYERS = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "SENT_START", "ENT_TYPE", "ENT_IOB"]
TEXTS = (
    "Foreign Minister Ana Lindqvist met envoys of Peru, Mali and the European Union in Geneva on Tuesday.",
    '"There is no deal," she said.  "Let\'s be clear: they ain\'t gonna sign it, and I\'ve got to go."',
    "TALKS FAIL",
    "   ",
    "On 3 March 1998 4,500 soldiers of the 12th Brigade crossed the Zqxv River near Old Vexilby; 17 were wounded.",
    "The pact was signed. It had been drafted by nobody in particular. What it says matters less than who signed",
    "Mr. Okonkwo, who's the Kremlin's guest, told Reuters that the U.S. wouldn't lift sanctions worth $2.5 billion.",
    "",
)


@pytest.fixture(scope="module")
def plain() -> Language:
    return load("en_core_web_md")


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline(load("en_core_web_md"))


def _layers(doc: Doc) -> list[list[int]]:
    rows: list[list[int]] = doc.to_array(LAYERS).tolist()
    return rows


def test_every_layer_is_that_of_the_model(plain: Language, pipeline: Pipeline) -> None:
    for expected, found in zip(plain.pipe(TEXTS), pipeline.parse(TEXTS), strict=True):
        assert found.text == expected.text
        assert _layers(found) == _layers(expected)


def test_what_was_read_before_and_what_is_read_beside_changes_nothing(pipeline: Pipeline) -> None:
    together = list(pipeline.parse(TEXTS))
    alone = list(chain.from_iterable(pipeline.parse([text]) for text in reversed(TEXTS)))
    assert [_layers(doc) for doc in together] == [_layers(doc) for doc in reversed(alone)]


def test_texts_are_parsed_a_batch_at_a_time(plain: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.text.pipeline.BATCH", 30)
    found = Pipeline(load("en_core_web_md")).parse(TEXTS)
    assert [_layers(doc) for doc in found] == [_layers(doc) for doc in plain.pipe(TEXTS)]


def test_a_full_table_of_words_and_forms_is_begun_anew(plain: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.text.encoder.KEPT", 25)
    monkeypatch.setattr("dragoman.text.forms.KEPT", 25)
    small = Pipeline(load("en_core_web_md"))
    found = [doc for text in TEXTS for doc in small.parse([text])]
    assert [_layers(doc) for doc in found] == [_layers(doc) for doc in plain.pipe(TEXTS)]


def test_components_of_other_kinds_are_applied_as_they_are() -> None:
    nlp = load("en_core_web_md")
    nlp.remove_pipe("lemmatizer")
    nlp.add_pipe("merge_entities")
    found, *_ = Pipeline(nlp).parse(["Ana Lindqvist met Boris Okonkwo."])
    assert [token.text for token in found] == ["Ana Lindqvist", "met", "Boris Okonkwo", "."]
    assert found[1].lemma_ == ""
