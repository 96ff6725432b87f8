"""Report: one news text as received, with its layout; the text never changes."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.model.identity import identity
from dragoman.model.span import Span

PUBLISHED_ORIGINS = ("given", "metadata", "dateline", "unknown")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The words before the first sentence: "GENEVA (Reuters) –"; `place` and `agency` as written, or None."""

    place: str | None
    agency: str | None
    span: Span
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One text and what its layout says: `paragraphs` are the spans of the body that are to be parsed.

    published: a date prefix or None; published_origin: given, metadata, dateline or unknown.
    text_differs: the text is not the file's decoded text (HTML, repaired encodings), so a record carries it whole.
    file: the path as given; neither it nor the date enter the id.
    """

    text: str
    paragraphs: tuple[Span, ...]
    headline: Span | None = None
    dateline: Dateline | None = None
    byline: tuple[str, ...] = ()
    credits: tuple[Span, ...] = ()
    title: str | None = None
    source: str | None = None
    url: str | None = None
    language: str = "en"
    published: str | None = None
    published_origin: str = "unknown"
    file: str | None = None
    text_differs: bool = False
    id: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", identity(self.text, self.source, self.url))


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of machine paraphrase: the words, what they read as, and why."""

    start: int
    end: int
    text: str
    reads: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Copy:
    """Whether the report is an original, a copy or a machine-paraphrased one; `score` is 0 to 1."""

    kind: str
    score: float
    signs: tuple[Sign, ...] = ()
    of: str | None = None
