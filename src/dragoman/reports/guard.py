"""Guard: what a page may hold before a parser is let near it; every check is one pass over the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.errors import Refused

MOST_TAGS = 200_000
MOST_ATTRIBUTES = 200
MOST_DEPTH = 255
LONGEST_TEXT = 9_000_000
SHORT_TAG = 2 * MOST_ATTRIBUTES
TAG = re.compile(r"<(?:!--|[!?]|/?([a-zA-Z][^\s/>]*))")
ATTRIBUTE = re.compile(r"""[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?""")
RAW = ("script", "style", "textarea", "title", "xmp")
CLOSE = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in RAW}


def check_markup(html: str) -> None:
    """Raise Refused for a page that would cost a parser minutes or come out of it empty."""
    last = 0
    for number, (start, end) in enumerate(_tags(html), 1):
        if number > MOST_TAGS:
            raise Refused(f"more than {MOST_TAGS:,} tags; a page may have at most that many")
        _check_text(start - last)
        last = end
    _check_text(len(html) - last)


def check_depth(depth: int) -> None:
    """Raise Refused for a page nested so deep that parsers silently return nothing of it."""
    if depth > MOST_DEPTH:
        raise Refused(f"tags nested {depth:,} deep; a page may have at most {MOST_DEPTH}")


def _check_text(size: int) -> None:
    if size > LONGEST_TEXT:
        raise Refused(f"one piece of text of {size:,} characters; a page may have at most {LONGEST_TEXT:,}")


def _tags(html: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each tag; comments and the insides of scripts are passed over."""
    at = 0
    while (match := TAG.search(html, at)) is not None:
        start = match.start()
        if match[1] is None:
            at = _after(html, "-->" if match[0] == "<!--" else ">", start)
        else:
            at = _tag_end(html, match.end())
        yield start, at
        if match[1] is not None and match[1].lower() in RAW and html[start + 1] != "/":
            close = CLOSE[match[1].lower()].search(html, at)
            at = close.start() if close else len(html)


def _after(html: str, mark: str, start: int) -> int:
    found = html.find(mark, start)
    return len(html) if found < 0 else found + len(mark)


def _tag_end(html: str, at: int) -> int:
    """Return the offset after a tag's ">", past any ">" in quotes; refuse a tag with too many attributes."""
    close = html.find(">", at)
    if close < 0:
        close = len(html)
    if close - at <= SHORT_TAG and html.find('"', at, close) < 0 and html.find("'", at, close) < 0:
        return close + 1
    count = 0
    while (match := ATTRIBUTE.match(html, at)) is not None:
        at = match.end()
        count += 1
        if count > MOST_ATTRIBUTES:
            raise Refused(f"a tag with more than {MOST_ATTRIBUTES} attributes; a page's tag may have at most that many")
    return _after(html, ">", at)
