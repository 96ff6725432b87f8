"""Blocks: where the paragraphs of a plain text begin and end, whether it is wrapped by hand or not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from dragoman.model.span import Span

LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
BREAKS = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
BULLET = re.compile(r"(?:[-*•‣▪◦●–·]|\(?\d{1,2}[.)]|#{1,6})\s+(?=\S)")
ENDED = re.compile(r"""[.!?:;…]["'”’)\]»]*$|["”»)]$""")
EDGES = " \t\xa0\u200b\u200c\u200d\u2060\ufeff\u3000\u2002\u2003\u2009\xad"
WIDEST = 120
LONGEST = 20_000
SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the text; `lines` counts the lines it runs over; a bullet's mark lies before its span."""

    span: Span
    lines: int
    alone: bool
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    after_blank: bool
    indent: int
    bullet: bool


def blocks(text: str, start: int = 0) -> list[Block]:
    """Return the paragraphs of a text from an offset on, in order and apart.

    A blank line always ends one. A line break does too, unless the text is wrapped by hand or the line goes on
    in lower case. `alone` marks a block with a blank line after it, in a text that has blank lines.
    """
    lines = _lines(text, start)
    wrapped = _is_wrapped(text, lines)
    groups: list[list[_Line]] = []
    for line in lines:
        if groups and not line.after_blank and _goes_on(text, groups[-1][-1], line, wrapped):
            groups[-1].append(line)
        else:
            groups.append([line])
    found: list[Block] = []
    for index, group in enumerate(groups):
        span = Span(group[0].span.start, group[-1].span.end)
        alone = index + 1 < len(groups) and groups[index + 1][0].after_blank
        found += [Block(part, len(group), alone, group[0].bullet) for part in _pieces(text, span)]
    return found


def _lines(text: str, start: int) -> list[_Line]:
    found: list[_Line] = []
    end_before = start
    for match in LINE.finditer(text, start):
        words = match[0]
        left = len(words) - len(words.lstrip(EDGES))
        stripped = words.strip(EDGES)
        if not stripped.strip():
            continue
        begin = match.start() + left
        mark = BULLET.match(stripped)
        skip = mark.end() if mark else 0
        blank = len(BREAKS.findall(text, end_before, match.start())) > 1
        found.append(_Line(Span(begin + skip, begin + len(stripped)), blank, left, mark is not None))
        end_before = match.end()
    return found


def _is_wrapped(text: str, lines: list[_Line]) -> bool:
    """Whether lines break because they are full: the next word would not have fitted."""
    lengths = sorted(line.span.end - line.span.start for line in lines)
    if not lengths or lengths[int(len(lengths) * 0.97)] > WIDEST:
        return False
    widest = lengths[min(len(lengths) - 1, int(len(lengths) * 0.97))]
    full = inner = open_ends = 0
    for line, following in pairwise(lines):
        if following.after_blank or following.bullet:
            continue
        inner += 1
        full += _fills(text, line, following, widest)
        open_ends += ENDED.search(line.span.of(text)) is None
    return inner > 0 and widest >= 40 and open_ends >= inner * 0.5 and full >= inner * 0.7


def _fills(text: str, line: _Line, following: _Line, widest: int) -> bool:
    word = following.span.of(text).split(None, 1)[0]
    return line.span.end - line.span.start + 1 + len(word) > widest - 8


def _goes_on(text: str, line: _Line, following: _Line, wrapped: bool) -> bool:
    if following.bullet or (line.bullet and following.indent == 0 and not wrapped):
        return False
    words, more = line.span.of(text), following.span.of(text)
    ended = ENDED.search(words) is not None
    if not wrapped:
        return not ended and more[0].islower()
    if following.indent > line.indent + 1 and ended:
        return False
    short = len(words) + len(more.split(None, 1)[0]) < 45
    return not (short and (ended or not more[0].islower()))


def _pieces(text: str, span: Span) -> list[Span]:
    """Return the span, cut at sentence ends where it is too long to be parsed in one piece."""
    pieces: list[Span] = []
    start = span.start
    while span.end - start > LONGEST:
        ends = list(SENTENCE_END.finditer(text, start + LONGEST // 2, start + LONGEST))
        stop, following = (ends[-1].end(), ends[-1].end()) if ends else _at_space(text, start + LONGEST)
        stop -= len(text[start:stop]) - len(text[start:stop].rstrip())
        pieces.append(Span(start, stop))
        start = following + len(text[following : span.end]) - len(text[following : span.end].lstrip())
    if start < span.end:
        pieces.append(Span(start, span.end))
    return pieces


def _at_space(text: str, limit: int) -> tuple[int, int]:
    space = text.rfind(" ", limit - 1000, limit)
    return (space, space + 1) if space > 0 else (limit, limit)
