"""Page: one paragraph with its stretches, its tokens' places in the report, and who its phrases stand for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from dragoman.actors.cast import Cast, Reference
from dragoman.model.span import Span
from dragoman.speech.marks import Stretch, find_stretches
from dragoman.text.parsed import Doc, Paragraph, Token

SPEAKERS = frozenset({"person", "unnamed_source", "government_body", "organisation", "armed_group", "state"})


class Page:
    """A paragraph as speech is sought in it; token ranges are half-open."""

    def __init__(self, text: str, paragraph: Paragraph, cast: Cast) -> None:
        self.text = text
        self.paragraph = paragraph
        self.cast = cast
        self.doc: Doc = paragraph.doc
        self.stretches: list[Stretch] = find_stretches(text, paragraph.source)
        spans = [paragraph.span(token) for token in self.doc]
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]
        self.ranges = [self._range(stretch.content) for stretch in self.stretches]
        self.sentences = [(sentence.start, sentence.end) for sentence in self.doc.sents]
        self.inside = [-1] * len(self._starts)
        for index, (stretch, (start, end)) in enumerate(zip(self.stretches, self.ranges, strict=True)):
            if stretch.depth == 0:
                self.inside[start:end] = [index] * (end - start)

    def cut(self, index: int, token: int) -> None:
        """Let a stretch end before a token, what follows being no speech."""
        start, end = self.ranges[index]
        cut = self.stretches[index]
        content = Span(cut.content.start, self._ends[token - 1])
        self.stretches[index] = replace(cut, content=content, outer=Span(cut.outer.start, content.end), closed=True)
        self.ranges[index] = (start, token)
        self.inside[token:end] = [-1] * (end - token)

    def _range(self, span: Span) -> tuple[int, int]:
        return bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)

    def span(self, start: int, end: int) -> Span:
        """Return the report's span of the tokens `start` to `end`."""
        return Span(self._starts[start], self._ends[end - 1])

    def sentence(self, token: int) -> tuple[int, int]:
        """Return the token range of the sentence a token stands in."""
        return self.sentences[bisect_right(self.sentences, (token, len(self.inside))) - 1]

    def shown(self, start: int, end: int) -> Span:
        """Return the span of a content, with the marks around what it begins or ends with where both lie in it."""
        span = self.span(start, end)
        for index in {self.inside[start], self.inside[end - 1]} - {-1}:
            words = self.trimmed(*self.ranges[index])
            if words is not None and start <= words[0] and words[1] <= end:
                outer = self.stretches[index].outer
                span = Span(min(span.start, outer.start), max(span.end, outer.end))
        return span

    def place(self, token: int) -> int:
        """Return where a token starts in the report."""
        return self._starts[token]

    def reference(self, token: Token) -> Reference | None:
        """Return what the phrase headed by a token stands for, or None."""
        return self.cast.at(self.paragraph.index, token.i)

    def is_speaker(self, token: Token) -> bool:
        """Whether a phrase stands for somebody who may speak."""
        reference = self.reference(token)
        return reference is not None and any(self.cast.actor(name).kind in SPEAKERS for name in reference.actors)

    def trimmed(self, start: int, end: int) -> tuple[int, int] | None:
        """Return a token range without punctuation at its ends or a last "and"; None where nothing is left."""
        doc = self.doc
        while start < end and (doc[start].is_punct or doc[start].is_space):
            start += 1
        while start < end and (doc[end - 1].is_punct or doc[end - 1].is_space or doc[end - 1].dep_ == "cc"):
            end -= 1
        return (start, end) if start < end else None
