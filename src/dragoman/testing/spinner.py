"""Spinner: a text in which a thesaurus has put other words for some, numbers and tenses kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from dragoman.model.span import Span
from dragoman.testing.inflect import inflect
from dragoman.text.parsed import Doc, Token

KINDS = {"VERB": "v", "NOUN": "n", "ADJ": "a", "ADV": "r"}
KEPT = frozenset("be have do will would can could may might must shall should not it he she they we i you".split())
Thesaurus = Mapping[tuple[str, str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Replaced:
    """One word of the spun text (its span there) and the word it stands for."""

    span: Span
    word: str


@dataclass(frozen=True, slots=True)
class SpunText:
    """A spun text, what was replaced in it, and how many words could have been."""

    text: str
    replaced: tuple[Replaced, ...]
    replaceable: int


def read_thesaurus(path: Path) -> dict[tuple[str, str], list[str]]:
    """Return the words given for each lemma and kind (v, n, a, r) by lines `lemma TAB kind TAB words, by comma`."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        lemma, kind, words = line.split("\t")
        found[lemma, kind] = words.split(", ")
    return found


def spin(docs: Sequence[Doc], thesaurus: Thesaurus, *, rate: float, seed: int = 0) -> SpunText:
    """Return the parsed paragraphs as one text in which a share `rate` of the words that could be are replaced.

    Names stay. The same seed gives the same text.
    """
    random = Random(seed)
    pieces: list[str] = []
    replaced: list[Replaced] = []
    length = replaceable = 0
    for doc in docs:
        for token in doc:
            words = _words(token, thesaurus)
            replaceable += bool(words)
            put = token.text
            if words and random.random() < rate:
                put = _cased(inflect(random.choice(words), token.tag_), token.text)
                replaced.append(Replaced(Span(length, length + len(put)), token.text))
            pieces.append(put + token.whitespace_)
            length += len(pieces[-1])
        pieces.append("\n\n")
        length += 2
    return SpunText("".join(pieces), tuple(replaced), replaceable)


def _words(token: Token, thesaurus: Thesaurus) -> Sequence[str]:
    kind, lemma = KINDS.get(token.pos_), token.lemma_.lower()
    if kind is None or lemma in KEPT or token.ent_type_ or not token.text.isalpha():
        return ()
    return thesaurus.get((lemma, kind), ())


def _cased(put: str, old: str) -> str:
    return put[0].upper() + put[1:] if old[0].isupper() else put
