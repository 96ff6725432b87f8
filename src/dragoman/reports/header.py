"""Header: the lines `Title: ...`, `Published: ...` that may stand above a report, closed by a blank line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.model.span import Span
from dragoman.reports.credits import byline_names
from dragoman.reports.published import day_of

KEYS = {
    "title": "title", "headline": "title",
    "published": "published", "date": "published", "publication date": "published", "date published": "published",
    "source": "source", "publisher": "source", "outlet": "source", "publication": "source",
    "url": "url", "link": "url",
    "author": "author", "authors": "author", "byline": "author", "by": "author",
    "language": "language", "lang": "language",
}  # fmt: skip
LINE = re.compile(r"[ \t]*([A-Za-z][A-Za-z -]{1,24}?)[ \t]*:(?:[ \t]+([^\r\n]*?))?[ \t]*(\r\n|\r|\n|$)")
BLANK = re.compile(r"[ \t]*(?:\r\n|\r|\n|$)")


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says; `end` is where the news begins; `headline` the span of the title's words."""

    end: int = 0
    headline: Span | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: str | None = None
    byline: tuple[str, ...] = ()
    language: str | None = None


def read_header(text: str) -> Header:
    """Return the header block at the very top of a text, or an empty Header when there is none.

    Every line must be `Key: value`, the first with a known key, and a blank line must follow; other keys are passed
    over.
    """
    values: dict[str, str] = {}
    headline: Span | None = None
    at = len(text) - len(text.lstrip())
    while (match := LINE.match(text, at)) is not None and match.end() > at:
        key = KEYS.get(match[1].lower())
        if key is None and not values:
            return Header()
        value = (match[2] or "").strip()
        if key is not None and value and key not in values:
            values[key] = value
            if key == "title":
                headline = Span(match.start(2), match.start(2) + len(value))
        at = match.end()
    if not values or BLANK.match(text, at) is None:
        return Header()
    return Header(
        end=at,
        headline=headline,
        title=values.get("title"),
        source=values.get("source"),
        url=values.get("url"),
        published=day_of(values.get("published", "")),
        byline=_byline(values.get("author", "")),
        language=values.get("language"),
    )


def _byline(words: str) -> tuple[str, ...]:
    if not words:
        return ()
    return byline_names("By " + re.sub(r"^[Bb]y\s+", "", words)) or (words,)
