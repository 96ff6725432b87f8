"""Folding: names without accents and capitals, so that Erdoğan and Erdogan are one, with every offset kept."""

from __future__ import annotations

import unicodedata

PLAIN: dict[int, str] = {ord("’"): "'", ord("‘"): "'", ord("ʼ"): "'", ord("ʻ"): "'", ord("\u00a0"): " "}
PLAIN |= {ord("ı"): "i", ord("İ"): "I", ord("ø"): "o", ord("Ø"): "O", ord("ł"): "l", ord("Ł"): "L"}
PLAIN |= {ord("đ"): "d", ord("Đ"): "D", ord("ə"): "a"}
PLAIN |= {
    code: base
    for code in range(0xC0, 0x250)
    if code not in PLAIN and (base := unicodedata.normalize("NFD", chr(code))[0]).isascii()
}


def fold(words: str) -> str:
    """Return words with accents and odd apostrophes made plain, in lower case, character for character.

    >>> fold("Erdoğan’s"), fold("Côte d’Ivoire")
    ("erdogan's", "cote d'ivoire")
    """
    if words.isascii():
        return words.lower()
    plain = words.translate(PLAIN)
    lower = plain.lower()
    return lower if len(lower) == len(words) else "".join(char.lower()[:1] for char in plain)


def small(words: str) -> str:
    """Return words without the capital they begin with, unless it is one of several.

    >>> small("Special envoy"), small("OSCE envoy")
    ('special envoy', 'OSCE envoy')
    """
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
