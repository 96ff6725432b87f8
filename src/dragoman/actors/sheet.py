"""Sheet: a parsed paragraph as plain lists, so that rules may ask of any token at little cost."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from dragoman.model.span import Span
from dragoman.text.parsed import Paragraph, Parsed


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
        return next((kid for kid in self.children[token] if self.deps[kid] in deps), None)

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


def sheet(paragraph: Paragraph) -> Sheet:
    """Return the sheet of a parsed paragraph."""
    doc = paragraph.doc
    heads = [token.head.i for token in doc]
    children: list[list[int]] = [[] for _ in heads]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    sentences: list[int] = []
    for sentence in doc.sents:
        sentences += [sentence.start] * (sentence.end - sentence.start)
    return Sheet(
        paragraph,
        doc.text,
        [token.text for token in doc],
        [token.lower_ for token in doc],
        [token.tag_ for token in doc],
        [token.dep_ for token in doc],
        heads,
        [token.ent_type_ for token in doc],
        [token.idx for token in doc],
        sentences,
        children,
    )


def sheets(parsed: Parsed) -> tuple[Sheet, ...]:
    """Return the sheets of a report's paragraphs, in order."""
    return tuple(sheet(paragraph) for paragraph in parsed.paragraphs)
