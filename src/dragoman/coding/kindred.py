"""Kindred words: a thing no sense lists, near in meaning to those it lists: "threw out the pact" as a treaty is."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import numpy
from numpy.typing import NDArray
from spacy.vocab import Vocab

from dragoman.codebook.triggers import Constraint
from dragoman.text.parsed import Token

LEAST = 0.58  # cosine of the word with the two listed words nearest to it; pact and treaty have .65, nun and girl .45
NEAREST = 2
REMEMBERED = 4096
TINY = 1e-9
Row = NDArray[numpy.float32]


def nearness(constraint: Constraint, nouns: Iterable[Token]) -> float:
    """Return the cosine of the nearest common noun with the listed words nearest to it; 0 without word vectors."""
    return max(
        (_near(noun.vocab, noun.lemma_.lower(), constraint.words) for noun in nouns if noun.pos_ == "NOUN"), default=0.0
    )


@lru_cache(REMEMBERED)
def _near(vocab: Vocab, word: str, words: frozenset[str]) -> float:
    listed = _units(vocab, words)
    if not len(listed) or not vocab[word].has_vector:
        return 0.0
    nearest = numpy.sort(listed @ _unit(vocab, word))[-NEAREST:]
    return float(nearest.mean())


@lru_cache(REMEMBERED)
def _units(vocab: Vocab, words: frozenset[str]) -> Row:
    return numpy.array([_unit(vocab, word) for word in sorted(words) if vocab[word].has_vector])


def _unit(vocab: Vocab, word: str) -> Row:
    vector: Row = numpy.asarray(vocab[word].vector)
    return vector / max(float(numpy.linalg.norm(vector)), TINY)
