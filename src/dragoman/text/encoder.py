"""The encoder: a spaCy model's vector of each word in its place; what hangs on the word alone is worked out once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IDS, ORTH
from spacy.vocab import Vocab
from thinc.api import Model

from dragoman.text.parsed import Doc

__all__ = ["Encoder", "Table", "weights"]

Table = NDArray[np.float32]
Features = NDArray[np.uint64]
Node = Model[Any, Any]
KEPT = 1 << 14  # words whose embedding is kept: 14 MB
NOTHING = 1e-8  # what thinc adds to a variance


class Encoder:
    """A `Tok2Vec` of `MultiHashEmbed` and `MaxoutWindowEncoder`: its vectors for a third of its work."""

    def __init__(self, model: Node) -> None:
        embed, around = model.layers
        nodes = list(around.walk())
        maxouts = [node for node in nodes if node.name == "maxout"]
        norms = [node for node in nodes if node.name == "layernorm"]
        self._embedding = _Embedding(embed)
        self._layers = [_Layer.of(maxout, norm) for maxout, norm in zip(maxouts, norms, strict=True)]
        self._pad = int(around.attrs["pad"])

    def encode(self, docs: Sequence[Doc]) -> list[Table]:
        """Return each text's vectors, a row a word."""
        lengths = np.array([len(doc) for doc in docs])
        before = self._pad * np.arange(1, len(docs) + 1)  # rows of padding up to each text
        rows = np.arange(lengths.sum()) + np.repeat(before, lengths)
        table = np.zeros((len(rows) + self._pad * (len(docs) + 1), self._layers[0].width), dtype=np.float32)
        table[rows] = self._embedding.embed(docs)
        for layer in self._layers:
            table += layer.apply(table)
        return np.split(table[rows], np.cumsum(lengths)[:-1])


@dataclass(frozen=True, slots=True)
class _Layer:
    """A maxout over a window of words, normalised; the weights of a maxout's pieces lie one block after the other."""

    weights: Table
    bias: Table
    pieces: int
    scale: Table
    shift: Table

    @classmethod
    def of(cls, maxout: Node, norm: Node) -> _Layer:
        """Return the layer of two of a model's nodes."""
        outward = weights(maxout, "W")
        _, pieces, reads = outward.shape
        blocks = np.ascontiguousarray(outward.transpose(2, 1, 0)).reshape(reads, -1)
        return cls(blocks, weights(maxout, "b").T.reshape(-1), pieces, weights(norm, "G"), weights(norm, "b"))

    @property
    def width(self) -> int:
        """The length of a vector."""
        return len(self.scale)

    def apply(self, table: Table) -> Table:
        """Return the layer's output for every row and its neighbours."""
        spread = self._windows(table) @ self.weights
        spread += self.bias
        best: Table = reduce(np.maximum, np.split(spread, self.pieces, axis=1))
        best -= best.mean(axis=1, keepdims=True)
        best *= (np.square(best).mean(axis=1, keepdims=True) + NOTHING) ** -0.5
        best *= self.scale
        best += self.shift
        return best

    def _windows(self, table: Table) -> Table:
        size = len(self.weights) // self.width
        outside = np.zeros((size // 2, self.width), dtype=np.float32)
        padded = np.concatenate([outside, table, outside])
        return np.concatenate([padded[at : at + len(table)] for at in range(size)], axis=1)


class _Embedding:
    """What a model makes of a word wherever it stands."""

    def __init__(self, model: Node) -> None:
        self._model = model
        named = next(node.attrs["columns"] for node in model.walk() if node.name == "extract_features")
        self._columns = [*(IDS.get(name, name) for name in named), ORTH]
        self._known: dict[tuple[int, ...], Table] = {}

    def embed(self, docs: Sequence[Doc]) -> Table:
        """Return a row for every word of the texts, one after the other."""
        features: Features = np.concatenate([doc.to_array(self._columns) for doc in docs])
        keys = [tuple(row) for row in features.tolist()]
        new = {key: at for at, key in enumerate(keys) if key not in self._known}
        if len(self._known) + len(new) > KEPT:
            self._known.clear()
            new = {key: at for at, key in enumerate(keys)}
        if new:
            words = _Words(docs[0].vocab, self._columns, features[list(new.values())])
            self._known.update(zip(new, self._model.predict([words])[0], strict=True))
        return np.array([self._known[key] for key in keys])


@dataclass(frozen=True, slots=True)
class _Words:
    """Words out of their text, with as much of a Doc as the layers of an embedding read."""

    vocab: Vocab
    columns: Sequence[int]
    features: Features

    def __len__(self) -> int:
        return len(self.features)

    def to_array(self, asked: int | Sequence[int | str]) -> Features:
        """Return the features asked for, as Doc.to_array does."""
        if isinstance(asked, int):
            return self.features[:, self.columns.index(asked)]
        return self.features[:, [self.columns.index(IDS.get(name, name)) for name in asked]]


def weights(node: Node, name: str) -> Table:
    """Return a parameter of one node of a model."""
    return np.asarray(node.get_param(name), dtype=np.float32)
