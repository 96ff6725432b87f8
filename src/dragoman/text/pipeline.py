"""The pipeline: a spaCy model's components over some texts, each in an equal but cheaper way where there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from spacy.language import Language
from spacy.pipeline import AttributeRuler, EntityRecognizer, Lemmatizer, Tok2Vec
from thinc.api import Model, NumpyOps
from threadpoolctl import ThreadpoolController

from dragoman.text.encoder import Encoder
from dragoman.text.entities import Entities
from dragoman.text.forms import Forms
from dragoman.text.parsed import Doc

BATCH = 2000  # words: memory grows with the batch, speed hardly does beyond
VECTORS = "spacy.Tok2Vec.v2", "spacy.MultiHashEmbed.v2", "spacy.MaxoutWindowEncoder.v2"
MOVES = {"@architectures": "spacy.TransitionBasedParser.v2", "extra_state_tokens": False, "use_upper": True}

Part = Callable[[Sequence[Doc]], None]
Config = Mapping[str, Any]


class Pipeline:
    """A model's annotations, every one of them, for less than half of the work of `Language.pipe`."""

    def __init__(self, nlp: Language) -> None:
        for _, component in nlp.pipeline:
            _multiply_by_numpy(getattr(component, "model", None))
        self._nlp = nlp
        self._parts = _parts(nlp)
        self._threads = ThreadpoolController()

    def parse(self, texts: Iterable[str]) -> Iterator[Doc]:
        """Yield the texts annotated, in order; the arithmetic keeps to one thread."""
        for batch in _batches(map(self._nlp.make_doc, texts)):
            with_words = [doc for doc in batch if len(doc)]
            with self._threads.limit(limits=1, user_api="blas"):
                for part in self._parts if with_words else ():
                    part(with_words)
            yield from batch


def _batches(docs: Iterable[Doc]) -> Iterator[list[Doc]]:
    """Yield the texts some thousand words at a time."""
    batch: list[Doc] = []
    for doc in docs:
        if batch and sum(map(len, batch)) + len(doc) > BATCH:
            yield batch
            batch = []
        batch.append(doc)
    if batch:
        yield batch


def _parts(nlp: Language) -> list[Part]:
    """Return what does the work of the model's components, in their order."""
    parts: list[Part] = []
    before: object = None
    for name, component in nlp.pipeline:
        config = nlp.config["components"][name].get("model") or {}
        if isinstance(component, Tok2Vec) and _is_plain(config):
            parts.append(partial(_set_vectors, component, Encoder(component.model)))
        elif isinstance(component, EntityRecognizer) and _is_greedy(component, config):
            parts.append(Entities(component, Encoder(component.model.get_ref("tok2vec").layers[0])).mark)
        elif (
            isinstance(component, Lemmatizer)
            and component.mode == "rule"
            and isinstance(before, AttributeRuler)
            and Forms.fit(before)
        ):
            parts[-1] = Forms(before, component).give
        else:
            parts.append(partial(_apply, component))
        before = component
    return parts


def _multiply_by_numpy(model: object) -> None:
    """Let a model multiply its matrices by NumPy's library, three times as fast as thinc's own."""
    if isinstance(model, Model):
        for node in model.walk():
            node.ops = NumpyOps(use_blis=False)


def _is_plain(config: Config) -> bool:
    """Return whether a config describes the layers that Encoder knows."""
    kinds = [part.get("@architectures") for part in (config, config.get("embed", {}), config.get("encode", {}))]
    return tuple(kinds) == VECTORS


def _is_greedy(component: EntityRecognizer, config: Config) -> bool:
    """Return whether a recogniser has the layers and takes the moves that Entities knows."""
    return (
        all(config.get(name) == value for name, value in MOVES.items())
        and _is_plain(config["tok2vec"])
        and component.cfg["beam_width"] == 1
        and not component.model.attrs["unseen_classes"]
    )


def _set_vectors(component: Tok2Vec, encoder: Encoder, docs: Sequence[Doc]) -> None:
    component.set_annotations(docs, encoder.encode(docs))


def _apply(component: Any, docs: Sequence[Doc]) -> None:
    """Apply a component that nothing cheaper equals; those that can take the texts all at once do."""
    if hasattr(component, "pipe"):
        for _ in component.pipe(docs, batch_size=len(docs) * 4):  # the parser's own batches are a quarter
            pass
    else:
        for doc in docs:
            component(doc)
