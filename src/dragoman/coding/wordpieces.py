"""Word pieces: text as the numbers of an uncased BERT vocabulary, each with its place in the text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

UNKNOWN = "[UNK]"
LONGEST_WORD = 100  # characters; a longer word is unknown as a whole
IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FA1F))


@dataclass(frozen=True, slots=True)
class Pieces:
    """Ids and, beside each, the characters of the text it stands for, half-open."""

    ids: list[int]
    offsets: list[tuple[int, int]]


class WordPieces:
    """A vocabulary, one piece a line, whose line numbers are the ids; a piece that goes on a word begins with ##."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}

    def encode(self, text: str) -> Pieces:
        """Return the pieces of a text; what is in no piece is [UNK], and no text yields another special piece."""
        ids: list[int] = []
        offsets: list[tuple[int, int]] = []
        for word in _words(text):
            for number, first, last in self._pieces("".join(letter for letter, _ in word)):
                ids.append(number)
                offsets.append((word[first][1], word[last - 1][1] + 1))
        return Pieces(ids, offsets)

    def _pieces(self, word: str) -> list[tuple[int, int, int]]:
        whole = [(self._ids[UNKNOWN], 0, len(word))]
        if len(word) > LONGEST_WORD:
            return whole
        out, start = [], 0
        while start < len(word):
            end = len(word)
            mark = "##" if start else ""
            while end > start and mark + word[start:end] not in self._ids:
                end -= 1
            if end == start:
                return whole
            out.append((self._ids[mark + word[start:end]], start, end))
            start = end
        return out


def _words(text: str) -> Iterator[list[tuple[str, int]]]:
    """Yield words as folded letters with the places they came from; a punctuation mark is a word of its own."""
    word: list[tuple[str, int]] = []
    for place, character in enumerate(text):
        kind, letters = _folded(character)
        if kind in ("space", "alone"):
            if word:
                yield word
            word = []
        if kind == "alone":
            yield [(letter, place) for letter in letters]
        elif kind == "letter":
            word += [(letter, place) for letter in letters]
    if word:
        yield word


@lru_cache(maxsize=4096)
def _folded(character: str) -> tuple[str, str]:
    """Return what a character is to the vocabulary (space, nothing, alone, letter) and its letters, accents gone."""
    category = unicodedata.category(character)
    if character in "\t\n\r" or category == "Zs":
        return "space", ""
    if category[0] == "C" or character == "\ufffd":
        return "nothing", ""
    bare = "".join(part for part in unicodedata.normalize("NFD", character) if unicodedata.category(part) != "Mn")
    letters = bare.lower()
    if not letters:
        return "nothing", ""
    ideograph = any(first <= ord(character) <= last for first, last in IDEOGRAPHS)
    symbol = character.isascii() and not character.isalnum()
    return ("alone" if category[0] == "P" or symbol or ideograph else "letter"), letters
