"""Sheet: a parsed paragraph as plain lists, so that rules may ask of any token at little cost."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from spacy.attrs import DEP, ENT_TYPE, HEAD, IDX, LENGTH, SENT_START, TAG
from spacy.strings import StringStore

from dragoman.model.span import Span
from dragoman.text.parsed import Paragraph, Parsed

COLUMNS = (IDX, LENGTH, SENT_START, TAG, DEP, ENT_TYPE, HEAD)
MANY, LONGEST = 40, 400  # children of a token that are no longer looked through, tokens of a sentence
ODD_SPACE = re.compile(r"[^\S ]")


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """One paragraph's tokens by column; `heads` are indices, `sentences` the first token of each token's sentence."""

    paragraph: Paragraph
    text: str
    words: list[str]
    lower: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    entities: list[str]
    offsets: list[int]
    sentences: list[int]
    children: list[list[int]]
    _first: dict[int, dict[str, int]] = field(default_factory=dict, init=False)  # of each token of many children

    @property
    def index(self) -> int:
        """The paragraph's index in the report."""
        return self.paragraph.index

    def __len__(self) -> int:
        return len(self.words)

    def token_at(self, char: int) -> int:
        """Return the index of the token that holds a character of the read text (or the one before it)."""
        return bisect_right(self.offsets, char) - 1

    def head_of(self, start: int, end: int) -> int:
        """Return the token of a run whose governor lies outside it (of several, the last that is no modifier)."""
        outside = [i for i in range(start, end) if not start <= self.heads[i] < end or self.heads[i] == i]
        nominal = [i for i in outside if self.deps[i] not in LOOSE and self.tags[i] != "POS"]
        return (nominal or outside or [end - 1])[-1]

    def child(self, token: int, *deps: str) -> int | None:
        """Return the first child of a token with one of the dependencies, or None."""
        kids = self.children[token]
        if len(kids) < MANY:
            return next((kid for kid in kids if self.deps[kid] in deps), None)
        if token not in self._first:
            self._first[token] = {self.deps[kid]: kid for kid in reversed(kids)}
        return min((self._first[token][dep] for dep in deps if dep in self._first[token]), default=None)

    def left_edge(self, token: int) -> int:
        """Return the first token of a token's subtree."""
        edge, low = token, token
        while True:
            low = min((kid for kid in self.children[edge] if kid < edge), default=edge)
            if low == edge:
                return edge
            edge = low

    def sentence_end(self, token: int) -> int:
        """Return the index after the last token of a token's sentence."""
        first, end = self.sentences[token], token + 1
        while end < len(self.words) and self.sentences[end] == first:
            end += 1
        return end

    def span(self, start: int, end: int) -> Span:
        """Return the report's span of the tokens `start` to `end`."""
        return self.paragraph.lens.span(self.offsets[start], self.offsets[end - 1] + len(self.words[end - 1]))

    def said(self, start: int, end: int) -> str:
        """Return the words as read, from token `start` to token `end`, on one line."""
        return " ".join(self.text[self.offsets[start] : self.offsets[end - 1] + len(self.words[end - 1])].split())


LOOSE = frozenset({"compound", "nmod", "amod", "punct", "case", "det", "nummod", "advmod", "dep"})


class Strings(dict[int, str]):
    """The strings of spaCy's hashes, each asked for once."""

    def __init__(self, store: StringStore) -> None:
        self._store = store

    def __missing__(self, key: int) -> str:
        self[key] = word = self._store[key]
        return word


def sheet(paragraph: Paragraph, strings: Strings | None = None) -> Sheet:
    """Return the sheet of a parsed paragraph; `strings` are those of the report's other sheets."""
    doc = paragraph.doc
    known = Strings(doc.vocab.strings) if strings is None else strings
    table = doc.to_array([*COLUMNS])
    offsets, lengths, starts, *named = table.T.tolist()
    tags, deps, entities = (list(map(known.__getitem__, column)) for column in named[:3])
    heads = (table[:, -1].astype("int64") + range(len(doc))).tolist()
    text = ODD_SPACE.sub(" ", paragraph.lens.read)
    words = [text[at : at + length] for at, length in zip(offsets, lengths, strict=True)]
    children: list[list[int]] = [[] for _ in heads]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    lower = list(map(str.lower, words))
    return Sheet(paragraph, text, words, lower, tags, deps, heads, entities, offsets, _sentences(starts), children)


def _sentences(starts: list[int]) -> list[int]:
    """Return the first token of each token's sentence; what is longer than any counts as several."""
    sentences, first = [], 0
    for i, start in enumerate(starts):
        if start == 1 or i - first == LONGEST:
            first = i
        sentences.append(first)
    return sentences


def sheets(parsed: Parsed) -> tuple[Sheet, ...]:
    """Return the sheets of a report's paragraphs, in order."""
    strings = Strings(parsed.paragraphs[0].doc.vocab.strings) if parsed.paragraphs else None
    return tuple(sheet(paragraph, strings) for paragraph in parsed.paragraphs)
