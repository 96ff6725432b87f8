"""Thesauri: which words each gives for a word of a kind (v, n, a, r), as spinners use them: in all senses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import md5
from pathlib import Path

Entry = dict[tuple[str, str], list[str]]
KINDS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
MOST_OF_WORDNET, MOST_OF_MOBY = 8, 6
COMMON = 3e5


def is_ours(lemma: str) -> bool:
    """Whether Moby's entry of a lemma may be learned from; of the others one measures whether it was worth it."""
    return md5(lemma.encode()).digest()[0] % 2 == 0


def hand(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield kind, word and what is put for it from lines `v say: mention, state`."""
    for line in path.read_text("utf-8").splitlines():
        word, _, others = line[2:].partition(": ")
        for other in others.split(", "):
            yield line[0], word, other.strip()


def entries_of(rows: Iterator[tuple[str, str, str]]) -> Entry:
    """Return the rows gathered by word."""
    found: Entry = {}
    for kind, word, other in rows:
        if word != other:
            found.setdefault((word, kind), []).append(other)
    return found


def wordnet(folder: Path) -> Entry:
    """Return the words that share a synset, the commonest senses first."""
    found: Entry = {}
    for name, kind in KINDS.items():
        synsets = {
            fields[0]: [_word(fields[4 + 2 * number]) for number in range(int(fields[3], 16))]
            for fields in _lines(folder / f"data.{name}")
        }
        for fields in _lines(folder / f"index.{name}"):
            senses = fields[4 + int(fields[3]) + 2 :]
            lemma = _word(fields[0])
            words = dict.fromkeys(word for sense in senses for word in synsets[sense])
            fit = [word for word in words if word != lemma and word.islower() and word.isascii()]
            fit = [word for word in fit[:MOST_OF_WORDNET] if kind != "v" or word.count(" ") < 2]
            if fit:
                found[lemma, kind] = fit
    return found


def moby(path: Path, folder: Path, lemmas: set[tuple[str, str]], usual: dict[str, float]) -> Entry:
    """Return of our half of Moby's entries the common words nearest in meaning that WordNet knows as the same kind."""
    return {key: words for key, words in nearest(path, folder, lemmas, usual).items() if is_ours(key[0])}


def nearest(path: Path, folder: Path, lemmas: set[tuple[str, str]], usual: dict[str, float]) -> Entry:
    """Return for each lemma the words that list it back, those that share most others with it first."""
    kinds = {(_word(fields[0]), kind) for name, kind in KINDS.items() for fields in _lines(folder / f"index.{name}")}
    listed = {}
    for line in path.read_text("latin-1").splitlines():
        head, *others = line.strip().split(",")
        listed[head] = set(others)
    found: Entry = {}
    for lemma, kind in sorted(lemmas):
        own = listed.get(lemma, set())
        fit = [
            (-len(own & listed[word]) / len(own | listed[word]), word)
            for word in own
            if word != lemma and word.islower() and word.isascii() and (word, kind) in kinds and word.count(" ") < 2
            if lemma in listed.get(word, ()) and min(usual.get(part, 1) for part in word.split(" ")) > COMMON
        ]
        if fit:
            found[lemma, kind] = [word for _, word in sorted(fit)[:MOST_OF_MOBY]]
    return found


def _lines(path: Path) -> Iterator[list[str]]:
    for line in path.read_text("latin-1").splitlines():
        if not line.startswith("  "):
            yield line.split()


def _word(name: str) -> str:
    return re.sub(r"\(.*\)", "", name).replace("_", " ")
