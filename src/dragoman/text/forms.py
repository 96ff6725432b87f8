"""Forms: part of speech, morphology and lemma by a spaCy model's own rules, each word and its tag looked up once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from spacy.attrs import DEP, ORTH, TAG
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import MorphAnalysis
from spacy.vocab import Vocab

from dragoman.text.parsed import Doc

KEPT = 1 << 15  # words with a tag and a relation whose form is kept
ALONE = frozenset({"ORTH", "TEXT", "LOWER", "TAG", "DEP", "IS_SPACE"})  # what a word, its tag and its relation decide

Pattern = list[Any]  # of what each word must be
Key = tuple[int, ...]  # word, tag, relation
Form = tuple[int, int, int, int, MorphAnalysis]  # tag, relation, part of speech, lemma, morphology


class Forms:
    """An attribute ruler and the rule lemmatizer after it: their forms, from a table that they fill.

    A text with a word that may begin a rule over several words goes through the two themselves.
    """

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._ruler, self._lemmatizer = ruler, lemmatizer
        self._alone = AttributeRuler(ruler.vocab)
        self._begins = Matcher(ruler.vocab, validate=False)
        self._known: dict[Key, Form | None] = {}  # None for a word that may begin a longer rule
        for pattern, attributes in _rules(ruler):
            if len(pattern) == 1:
                self._alone.add([pattern], attributes)
            else:
                self._begins.add("longer", [pattern[:1]])
        listed = lemmatizer.lookups.get_table("lemma_index")
        for part, lemmas in listed.items():
            listed[part] = frozenset(lemmas)  # a list of a hundred thousand is slow to look into

    @staticmethod
    def fit(ruler: AttributeRuler) -> bool:
        """Return whether all rules start from what a word, its tag and its relation decide."""
        return all(ALONE.issuperset(pattern[0]) for pattern, _ in _rules(ruler))

    def give(self, docs: Sequence[Doc]) -> None:
        """Set the forms of every word of tagged and parsed texts."""
        keys = [[tuple(row) for row in doc.to_array([ORTH, TAG, DEP]).tolist()] for doc in docs]
        new = {key for words in keys for key in words if key not in self._known}
        if len(self._known) + len(new) > KEPT:
            self._known.clear()
            new = {key for words in keys for key in words}
        if new:
            self._learn(sorted(new), docs[0].vocab)
        for doc, words in zip(docs, keys, strict=True):
            self._set(doc, [self._known[key] for key in words])

    def _learn(self, keys: Sequence[Key], vocab: Vocab) -> None:
        words = Doc(vocab, words=[vocab.strings[word] for word, _, _ in keys])
        for token, (_, tag, relation) in zip(words, keys, strict=True):
            token.tag, token.dep = tag, relation
        longer = {start for _, start, _ in self._begins(words, allow_missing=True)}
        for key, token in zip(keys, self._lemmatizer(self._alone(words)), strict=True):
            form = token.tag, token.dep, token.pos, token.lemma, token.morph
            self._known[key] = None if token.i in longer else form

    def _set(self, doc: Doc, forms: Sequence[Form | None]) -> None:
        given = [form for form in forms if form]
        if len(given) < len(doc):
            self._lemmatizer(self._ruler(doc))
            return
        for token, form in zip(doc, given, strict=True):
            token.tag, token.dep, token.pos, token.lemma, token.morph = form


def _rules(ruler: AttributeRuler) -> Iterator[tuple[Pattern, dict[str, Any]]]:
    """Yield every pattern of a ruler with what it sets."""
    for rule in ruler.patterns:
        patterns: Any = rule["patterns"]
        attributes: Any = rule["attrs"]
        for pattern in patterns:
            yield pattern, attributes
