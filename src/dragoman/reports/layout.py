"""Layout: headline, dateline, byline, paragraphs and credits of a text, each as a span of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from dragoman.errors import Refused
from dragoman.model.report import Dateline, Report
from dragoman.model.span import Span
from dragoman.reports.blocks import Block, blocks
from dragoman.reports.credits import bare_name, byline_names, credit_at_end, is_credit, is_dated, reporters
from dragoman.reports.dateline import body_start, find_dateline, resolved_day
from dragoman.reports.header import Header, read_header
from dragoman.reports.published import before_date, day_of

HEADLINE_WORDS = 32
HEADLINE_CHARACTERS = 220
STOPPED = re.compile(r"(?<![A-Z])(?<!\.)[.…;,][\"'”’)]*$")
ABBREVIATED = re.compile(r"\b(?:[A-Z]\.)+$")
DATELINE_WITHIN = 4


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a report apart from its text: from the page, the table or the user it came from.

    `origin` says where `published` comes from. `headed`: the text begins with its title.
    """

    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: str | None = None
    origin: str = "given"
    byline: tuple[str, ...] = ()
    file: str | None = None
    text_differs: bool = False
    headed: bool = False

    def but(self, **changes: Any) -> Known:
        """Return the same with some of it changed."""
        return replace(self, **changes)


@dataclass(slots=True)
class _Parts:
    """What has been found so far, top to bottom."""

    headline: Span | None = None
    dateline: Dateline | None = None
    day: str | None = None
    byline: list[str] = field(default_factory=list)
    paragraphs: list[Span] = field(default_factory=list)
    credits: list[Span] = field(default_factory=list)


def lay_out(text: str, known: Known) -> Report:
    """Return the report of a text; raise Refused where no paragraph is left to read."""
    header = Header() if known.headed else read_header(text)
    parts = _Parts()
    every = blocks(text, header.end)
    rest = _top(text, every, header, parts, known)
    for block in rest:
        _body(text, block.span, parts)
    if not parts.paragraphs and parts.headline is None:
        raise Refused("no news in it: only credits, links or numbers" if every else "no text: only white space")
    return _report(text, known, header, parts)


def _top(text: str, every: list[Block], header: Header, parts: _Parts, known: Known) -> list[Block]:
    """Take headline, byline and date lines off the top; return the blocks left for the body."""
    parts.headline = header.headline
    parts.byline += header.byline
    title = header.title or known.title
    for index, block in enumerate(every):
        words = block.span.of(text)
        follows = every[index + 1] if index + 1 < len(every) else None
        if title is not None and _same(words, title) and not parts.paragraphs:
            parts.headline, title = block.span, None
        elif parts.headline is None and is_headline(text, block, follows):
            parts.headline = block.span
        elif (names := _byline(text, words, follows, parts)) is not None:
            parts.byline += [name for name in names if name not in parts.byline]
            parts.credits.append(block.span)
        elif is_dated(words):
            parts.day = parts.day or day_of(words)
            parts.credits.append(block.span)
        elif follows is not None and is_credit(words):
            parts.credits.append(block.span)
        elif _is_deck(text, every[index : index + 4], parts):
            parts.paragraphs.append(block.span)
        else:
            return every[index:]
    return []


def _byline(text: str, words: str, follows: Block | None, parts: _Parts) -> tuple[str, ...] | None:
    """Return the names of a byline, also where the day stands on the same line, or below a bare name."""
    names = byline_names(words)
    if names is not None:
        parts.day = parts.day or (day_of(words) if len(words) <= 80 else None)
        return names
    if parts.headline is None:
        return None
    before = before_date(words) if len(words) <= 120 else None
    if before is not None and (names := byline_names(before) or bare_name(before)):
        parts.day = parts.day or day_of(words)
        return names
    return bare_name(words) if follows is not None and is_dated(follows.span.of(text)) else None


def _is_deck(text: str, ahead: list[Block], parts: _Parts) -> bool:
    """Whether a block is the line below the headline, with the byline or the day still to come."""
    if parts.headline is None or parts.paragraphs or len(ahead) < 3 or STOPPED.search(ahead[0].span.of(text)):
        return False
    if len(ahead[0].span.of(text)) > HEADLINE_CHARACTERS or find_dateline(text, ahead[0].span) is not None:
        return False
    below = [block.span.of(text) for block in ahead[1:3]]
    return any(byline_names(words) or is_dated(words) for words in below)


def _body(text: str, span: Span, parts: _Parts) -> None:
    words = span.of(text)
    if is_credit(words) or not re.search(r"[^\W\d_]", words):
        parts.credits.append(span)
        parts.byline += [name for name in reporters(words) if name not in parts.byline]
        return
    body, credit = credit_at_end(text, span)
    if credit is not None:
        parts.credits.append(credit)
        parts.byline += [name for name in reporters(credit.of(text)) if name not in parts.byline]
    if body is None:
        return
    if parts.dateline is None and len(parts.paragraphs) < DATELINE_WITHIN:
        body = _after_dateline(text, body, parts)
    if body is not None:
        parts.paragraphs.append(body)


def _after_dateline(text: str, body: Span, parts: _Parts) -> Span | None:
    dateline = find_dateline(text, body)
    if dateline is None or (parts.paragraphs and dateline.agency is None and dateline.day is None):
        return body
    start = body_start(text, body, dateline)
    parts.dateline = dateline
    return None if start is None else Span(start, body.end)


def is_headline(text: str, block: Block, follows: Block | None) -> bool:
    """Whether the first block reads as a headline: short, without a full stop, with news below it."""
    words = block.span.of(text)
    if follows is None or block.bullet or len(words) > HEADLINE_CHARACTERS or words.count(" ") >= HEADLINE_WORDS:
        return False
    if block.lines > 3 or words[0].islower() or (STOPPED.search(words) and not ABBREVIATED.search(words)):
        return False
    if byline_names(words) is not None or is_dated(words) or is_credit(words):
        return False
    dateline = find_dateline(text, block.span)
    if dateline is not None and (dateline.agency or dateline.day):
        return False
    below = follows.span.of(text)
    if byline_names(below) or is_dated(below) or byline_names(before_date(below[:120]) or ""):
        return True
    return block.alone or len(below) > len(words) or STOPPED.search(below) is not None


def _same(words: str, title: str) -> bool:
    plain, other = (re.sub(r"\W+", " ", one).casefold().strip() for one in (words, title))
    return plain == other


def _report(text: str, known: Known, header: Header, parts: _Parts) -> Report:
    published, origin = _published(known, header, parts)
    dateline = parts.dateline
    if dateline is not None:
        dateline = replace(dateline, day=resolved_day(text, dateline, published))
    title = header.title or known.title
    if title is None and parts.headline is not None:
        title = " ".join(parts.headline.of(text).split())
    byline = tuple(dict.fromkeys([*known.byline, *parts.byline]))
    return Report(
        text=text,
        paragraphs=tuple(parts.paragraphs),
        headline=parts.headline,
        dateline=dateline,
        byline=byline,
        credits=tuple(sorted(parts.credits)),
        title=title,
        source=header.source or known.source,
        url=header.url or known.url,
        published=published,
        published_origin=origin,
        file=known.file,
        text_differs=known.text_differs,
    )


def _published(known: Known, header: Header, parts: _Parts) -> tuple[str | None, str]:
    """Return the day of publication and where it comes from: never today."""
    if known.published is not None and known.origin == "given":
        return known.published, "given"
    for day, origin in (
        (header.published, "metadata"),
        (known.published, "metadata"),
        (parts.dateline.day if parts.dateline else None, "dateline"),
        (parts.day, "dateline"),
    ):
        if day is not None:
            return day, origin
    return None, "unknown"
