"""Parsed: a report's paragraphs with their spaCy parses, each offset leading back to the report."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from dragoman.model.span import Span
from dragoman.text.lens import Lens
from dragoman.text.sheet import Sheet, Strings, sheet

__all__ = ["SHEET", "Doc", "Paragraph", "Parsed", "Token", "Words"]

SHEET = "dragoman.sheet"  # where a doc keeps its sheet for rules that have only a token of it


@dataclass(frozen=True, eq=False)
class Paragraph:
    """One parsed paragraph; `index` counts from 0, `kind` is headline or body.

    strings: those of the vocabulary, which all paragraphs of one parser share.
    """

    index: int
    kind: str
    lens: Lens
    doc: Doc
    strings: Strings

    @cached_property
    def sheet(self) -> Sheet:
        """The paragraph as plain lists, made when first asked for: much cheaper than one token of `doc` at a time."""
        made = sheet(self.index, self.kind, self.lens, self.doc, self.strings)
        self.doc.user_data[SHEET] = made
        return made

    @property
    def source(self) -> Span:
        """The paragraph's span in the report."""
        return self.lens.source

    def span(self, piece: Token | Words) -> Span:
        """Return the report's span of a token or of a run of tokens."""
        if isinstance(piece, Token):
            return self.lens.span(piece.idx, piece.idx + len(piece))
        return self.lens.span(piece.start_char, piece.end_char)

    def words(self, span: Span) -> Words | None:
        """Return the tokens that lie (in part) within a span of the report, or None where there are none."""
        if not self.source.overlaps(span):
            return None
        first = self.lens.offset(max(span.start, self.source.start))
        last = self.lens.offset(min(span.end, self.source.end) - 1) + 1
        return self.doc.char_span(first, last, alignment_mode="expand")


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """All paragraphs of one report in order of the text, headline first."""

    text: str
    paragraphs: tuple[Paragraph, ...]

    def over(self, span: Span) -> tuple[Paragraph, ...]:
        """Return the paragraphs that a span of the report lies in (in part), in order."""
        first = bisect_right(self.paragraphs, span.start, key=lambda paragraph: paragraph.source.end)
        last = bisect_left(self.paragraphs, span.end, key=lambda paragraph: paragraph.source.start)
        return self.paragraphs[first:last]

    def word(self, span: Span) -> tuple[Paragraph, Token] | None:
        """Return the word that heads a span of the report, with its paragraph; None where no paragraph shows it."""
        paragraph = next(iter(self.over(span)), None)
        words = paragraph.words(span) if paragraph is not None else None
        return (paragraph, words.root) if paragraph is not None and words is not None else None

    def sentences(self) -> Iterator[tuple[Paragraph, Words]]:
        """Yield every sentence with its paragraph, in order."""
        for paragraph in self.paragraphs:
            for sentence in paragraph.doc.sents:
                yield paragraph, sentence
