"""Sheet: a parsed paragraph as plain lists, so that rules may ask of any token at little cost."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IDX, LEMMA, LOWER, ORTH, POS, SENT_START, TAG
from spacy.strings import StringStore
from spacy.tokens import Doc

from dragoman.model.span import Span
from dragoman.text.lens import Lens

COLUMNS = [ORTH, LOWER, LEMMA, TAG, POS, DEP, ENT_TYPE, IDX, SENT_START, ENT_IOB, HEAD]
NAMED = 7  # of these are strings
MANY, LONGEST = 40, 400  # children of a token that are no longer looked through, tokens of a sentence
HASHES = 2**64
OUTSIDE, BEGINS = (0, 2), 3  # of what the recogniser says of a token
ODD_SPACE = re.compile(r"[^\S ]")
LOOSE = frozenset({"compound", "nmod", "amod", "punct", "case", "det", "nummod", "advmod", "dep"})
Run = tuple[int, int]


class Strings(dict[int, str]):
    """The strings of spaCy's hashes, with a sign or without, each asked for once."""

    def __init__(self, store: StringStore) -> None:
        self._store = store

    def __missing__(self, key: int) -> str:
        self[key] = word = self._store[key % HASHES]
        return word


@dataclass(slots=True, eq=False)  # nobody changes one: frozen it takes far longer to make
class Sheet:
    """One paragraph's tokens by column: what spaCy calls text, lower_, lemma_, tag_, pos_, dep_, ent_type_ and idx.

    `heads` are indices, a root its own; `children` those of each token, in order; `sentences` the first token of each
    token's sentence; `text` the paragraph as read, on one line; `names` how the recogniser marks each token.
    """

    index: int
    kind: str
    lens: Lens
    text: str
    words: list[str]
    lower: list[str]
    lemmas: list[str]
    tags: list[str]
    pos: list[str]
    deps: list[str]
    entities: list[str]
    offsets: list[int]
    sentences: list[int]
    heads: list[int]
    children: list[Sequence[int]]
    names: list[int]
    single: bool  # only single spaces between the words
    shift: int | None  # where the paragraph begins in the report, None where words are read as others
    _first: dict[int, dict[str, int]] = field(default_factory=dict, init=False)  # of each token of many children

    def __len__(self) -> int:
        return len(self.words)

    def token_at(self, char: int) -> int:
        """Return the index of the token that holds a character of the read text (or the one before it)."""
        return bisect_right(self.offsets, char) - 1

    def among(self, words: frozenset[str]) -> list[int]:
        """Return the tokens that are one of some words in lower case."""
        return [] if words.isdisjoint(self.lower) else [i for i, word in enumerate(self.lower) if word in words]

    def named(self, label: str) -> Iterator[Run]:
        """Yield the runs that the recogniser calls by a label, in order."""
        if label not in self.entities:
            return
        first = None
        for at, mark in enumerate(self.names):
            if first is not None and (mark == BEGINS or mark in OUTSIDE):
                yield first, at
                first = None
            if mark == BEGINS and self.entities[at] == label:
                first = at
        if first is not None:
            yield first, len(self.words)

    def head_of(self, start: int, end: int) -> int:
        """Return the token of a run whose governor lies outside it (of several, the last that is no modifier)."""
        if end - start == 1:
            return start
        heads = self.heads
        outside = [i for i in range(start, end) if not start <= heads[i] < end or heads[i] == i]
        if len(outside) == 1:
            return outside[0]
        nominal = [i for i in outside if self.deps[i] not in LOOSE and self.tags[i] != "POS"]
        return (nominal or outside or [end - 1])[-1]

    def root(self, start: int, end: int) -> int:
        """Return the token of a run that stands highest in its tree, the first of several."""
        best, least = start, len(self.words) + 1
        for token in range(start, end):
            head = self.heads[token]
            if head == token:
                return token
            if not start <= head < end and (depth := self._depth(token)) < least:
                best, least = token, depth
        return best

    def _depth(self, token: int) -> int:
        """Return how many words stand above a token."""
        depth = 0
        while (head := self.heads[token]) != token:
            token, depth = head, depth + 1
        return depth

    def child(self, token: int, *deps: str) -> int | None:
        """Return the first child of a token with one of the dependencies, or None."""
        kids = self.children[token]
        if len(kids) < MANY:
            return _first(kids, self.deps, deps)
        if token not in self._first:
            self._first[token] = {self.deps[kid]: kid for kid in reversed(kids)}
        return min((self._first[token][dep] for dep in deps if dep in self._first[token]), default=None)

    def left_edge(self, token: int) -> int:
        """Return the first token of a token's subtree."""
        children = self.children
        while (kids := children[token]) and kids[0] < token:
            token = kids[0]
        return token

    def sentence_end(self, token: int) -> int:
        """Return the index after the last token of a token's sentence."""
        return bisect_right(self.sentences, self.sentences[token], token)

    def span(self, start: int, end: int) -> Span:
        """Return the report's span of the tokens `start` to `end`."""
        first, last = self.offsets[start], self.offsets[end - 1] + len(self.words[end - 1])
        if self.shift is None:
            return self.lens.span(first, last)
        return Span(first + self.shift, last + self.shift)

    def said(self, start: int, end: int) -> str:
        """Return the words as read, from token `start` to token `end`, on one line."""
        words = self.text[self.offsets[start] : self.offsets[end - 1] + len(self.words[end - 1])]
        return words if self.single else " ".join(words.split())


def _first(kids: Sequence[int], deps: list[str], wanted: Container[str]) -> int | None:
    for kid in kids:
        if deps[kid] in wanted:
            return kid
    return None


def sheet(index: int, kind: str, lens: Lens, doc: Doc, strings: Strings) -> Sheet:
    """Return the sheet of a parsed paragraph; `strings` are those of its vocabulary."""
    columns = doc.to_array(COLUMNS).view("int64").T.tolist()
    words, lower, lemmas, tags, pos, deps, entities = [list(map(strings.__getitem__, one)) for one in columns[:NAMED]]
    offsets, starts, names, above = columns[NAMED:]
    heads = [at + away for at, away in enumerate(above)]
    text = ODD_SPACE.sub(" ", lens.read)
    return Sheet(
        index=index,
        kind=kind,
        lens=lens,
        text=text,
        words=words,
        lower=lower,
        lemmas=lemmas,
        tags=tags,
        pos=pos,
        deps=deps,
        entities=entities,
        offsets=offsets,
        sentences=_sentences(starts),
        heads=heads,
        children=_children(heads),
        names=names,
        single="  " not in text and not text.startswith(" "),
        shift=lens.source.start if len(lens.pieces) == 1 and len(lens.read) == lens.pieces[0][1] else None,
    )


def _sentences(starts: list[int]) -> list[int]:
    """Return the first token of each token's sentence; what is longer than any counts as several."""
    sentences, first = [], 0
    for at, start in enumerate(starts):
        if start == 1 or at - first == LONGEST:
            first = at
        sentences.append(first)
    return sentences


def _children(heads: list[int]) -> list[Sequence[int]]:
    """Return the words that hang on each token; most have none."""
    kids: dict[int, list[int]] = {}
    for at, head in enumerate(heads):
        if head == at:
            continue
        if head in kids:
            kids[head].append(at)
        else:
            kids[head] = [at]
    return [kids.get(at, ()) for at in range(len(heads))]
