"""Draft: a text put together sentence by sentence, with the spans of its parts noted as it grows."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from dragoman.model.span import Span

WORD_LIST = (
    "officials delegation border ministry statement envoy negotiators region agreement meeting capital security "
    "parliament government forces residents reporters council support crisis week position proposal details visit "
    "measures pressure leaders diplomats sources spokesman concern process deal ceasefire supplies northern southern "
    "eastern western senior local foreign military political economic joint recent further new earlier several "
    "discuss remain follow continue describe expect prepare review consider raise during after before between against "
    "under over about within despite while although because which where also still again already later soon"
)
WORDS = tuple(WORD_LIST.split())


@dataclass(slots=True)
class Draft:
    """A text under way; `paragraphs` are the spans finished so far."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    paragraphs: list[Span] = field(default_factory=list)
    _start: int = 0

    def add(self, words: str) -> Span:
        """Append words and return their span."""
        self.pieces.append(words)
        self.length += len(words)
        return Span(self.length - len(words), self.length)

    def parts(self, *parts: str) -> tuple[Span, list[Span]]:
        """Append a sentence given as parts; return its span and those of its parts."""
        spans = [self.add(part) for part in parts]
        sentence = Span(spans[0].start, spans[-1].end)
        self.add(" ")
        return sentence, spans

    def filler(self, random: Random, sentences: int) -> None:
        """Append sentences that tell of nothing."""
        for _ in range(sentences):
            count = random.randint(9, 30)
            words = random.choices(WORDS, k=count)
            self.add(f"The {' '.join(words)}. ")

    def close(self) -> Span:
        """End the paragraph and return its span."""
        span = Span(self._start, self.length - 1)
        self.paragraphs.append(span)
        self.add("\n\n")
        self._start = self.length
        return span

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.pieces)
