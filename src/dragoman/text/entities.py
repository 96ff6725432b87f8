"""Entities: what a spaCy model's recogniser marks, with all words of a batch weighed at once instead of one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE, SENT_START
from spacy.pipeline import EntityRecognizer

from dragoman.text.encoder import Encoder, Table, weights
from dragoman.text.parsed import Doc, Words

Marks = NDArray[np.bool_]


class Entities:
    """A greedy recogniser whose moves begin an entity, go on in it, end it, mark a single word or pass one by.

    What was marked before counts only within an entity of several words, so the best move of every word outside one
    is found for all words together. The marks are those of the recogniser itself.
    """

    def __init__(self, recogniser: EntityRecognizer, encoder: Encoder) -> None:
        tokens, lower, upper = (recogniser.model.get_ref(name) for name in ("tok2vec", "lower", "upper"))
        narrow = tokens.layers[-1]
        self._encoder = encoder
        self._narrow, self._narrow_bias = weights(narrow, "W").T, weights(narrow, "b")
        self._shares = weights(lower, "W").swapaxes(1, 2)  # a block for each piece of the maxout
        self._hidden_bias = weights(lower, "b").T
        self._nobody = weights(lower, "pad")[0].swapaxes(1, 2)  # the shares of a word that is not there
        self._upper, self._upper_bias = weights(upper, "W").T, weights(upper, "b")
        names = [recogniser.moves.get_class_name(at) for at in range(recogniser.moves.n_moves)]
        self._moves = [(name[0], name[2:]) for name in names]

    def mark(self, docs: Sequence[Doc]) -> None:
        """Set the entities of parsed texts."""
        bounds = np.cumsum([0, *map(len, docs)])
        flags = np.concatenate([doc.to_array([SENT_START, IS_SPACE]) for doc in docs])
        starts, spaces = flags[:, 0] == 1, flags[:, 1] == 1
        starts[bounds[:-1]] = True
        goes_on = np.append(~starts[1:], False)  # whether an entity may reach beyond the word
        shares = self._weigh(np.concatenate(self._encoder.encode(docs)))
        moves = self._first_moves(shares, goes_on, spaces)
        for doc, (start, end) in zip(docs, pairwise(bounds.tolist()), strict=True):
            found = self._entities(moves[start:end], shares[start:end], goes_on[start:end])
            doc.set_ents([Words(doc, first, after, label) for first, after, label in found], default="outside")

    def _weigh(self, vectors: Table) -> Table:
        """Return each word's share in the decision on itself, on words of the entity it begins, on the word after."""
        narrow: Table = vectors @ self._narrow + self._narrow_bias
        *shape, width = self._shares.shape
        spread: Table = narrow @ self._shares.reshape(-1, width).T
        return spread.reshape(-1, *shape)

    def _hidden(self, word: Table, first: Table, before: Table) -> Table:
        best: Table = (word + first + before + self._hidden_bias).max(axis=-2)
        return best

    def _first_moves(self, shares: Table, goes_on: Marks, spaces: Marks) -> list[int]:
        """Return the best move at each word where no entity is open."""
        scores = self._hidden(shares[:, 0], self._nobody[1], self._nobody[2]) @ self._upper + self._upper_bias
        for at, (kind, label) in enumerate(self._moves):
            if kind == "B":
                scores[~goes_on | spaces, at] = -np.inf
            elif kind == "U" and label:
                scores[spaces, at] = -np.inf
            elif kind != "O":
                scores[:, at] = -np.inf
        best: list[int] = scores.argmax(axis=1).tolist()
        return best

    def _entities(self, moves: Sequence[int], shares: Table, goes_on: Marks) -> Iterator[tuple[int, int, str]]:
        end = 0
        for at, move in enumerate(moves):
            kind, label = self._moves[move]
            if kind != "O" and at >= end:
                end = at + 1 if kind == "U" else self._end(at, label, shares, goes_on)
                yield at, end, label

    def _end(self, start: int, label: str, shares: Table, goes_on: Marks) -> int:
        """Return where the entity of several words that begins at `start` ends."""
        choice = sorted(self._moves.index((kind, label)) for kind in "IL")
        at = start + 1
        while goes_on[at]:
            hidden = self._hidden(shares[at, 0], shares[start, 1], shares[at - 1, 2])
            scores = hidden @ self._upper[:, choice] + self._upper_bias[choice]
            if self._moves[choice[int(scores.argmax())]][0] == "L":
                break
            at += 1
        return at + 1
