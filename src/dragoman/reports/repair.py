"""Repair: what no text may hold: control characters, lone surrogates, and the marks of a twofold encoding."""

from __future__ import annotations

import re

CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
SURROGATE = re.compile("[\ud800-\udfff]")
TWICE = re.compile("[ÂÃ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|â\x80")
LINES = re.compile("([\n\r]+)")


def cleaned(text: str) -> str:
    """Return the text with each control character a space and each lone surrogate U+FFFD: no offset changes.

    >>> cleaned("the\\x07talks")
    'the talks'
    """
    return SURROGATE.sub("\ufffd", CONTROL.sub(" ", text))


def once(text: str) -> str:
    """Return the text with UTF-8 that was read as another encoding read right; no quotation mark is straightened.

    >>> once("Kiev\u00e2\u20ac\u2122s talks")
    'Kiev’s talks'
    """
    if not TWICE.search(text):
        return text
    from ftfy import fix_encoding

    parts = LINES.split(text)
    return "".join(fix_encoding(part) if TWICE.search(part) else part for part in parts)
