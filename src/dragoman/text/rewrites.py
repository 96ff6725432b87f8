"""Rewrites: what a synonym spinner makes of plain words, found in a report and read back through the lens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, Row, read, rows
from dragoman.model.report import Copy, Report
from dragoman.model.span import Span
from dragoman.text.channel import Channel
from dragoman.text.company import Company
from dragoman.text.lens import Change, Lens, clear, through
from dragoman.text.oddities import find_oddities

TABLES = ("substitutions.tsv", "fingerprints.tsv")
COLUMNS = ("spun", "reads", "context", "kind", "weight")
WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
WITHIN = 3


@dataclass(frozen=True, slots=True)
class Rewrite:
    """One row of the lexicon: the spun words, what they read as, and where alone they count.

    `before` and `after` hold words of which one must stand within three words; empty for anywhere. `weight` (0 to 1) is
    how sure a sign of spinning the words are by themselves.
    """

    spun: tuple[str, ...]
    reads: str
    before: frozenset[str]
    after: frozenset[str]
    kind: str
    weight: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A rewrite found in a report: its words, what they read as there, and the change that makes the one the other.

    The change covers only the words that differ, so that offsets of the others stay exact.
    """

    span: Span
    text: str
    reads: str
    change: Change
    rewrite: Rewrite


class Lexicon:
    """The tables of substitutions, ready to be looked up word by word; `company` tells odd words from usual ones.

    With tables of one's own (`paths`) only these are read: there is no company then.
    """

    def __init__(self, paths: Iterable[Path] | None = None, *, folder: Path = SHIPPED) -> None:
        self.company = Company() if paths is None else None
        self._by_start: dict[tuple[str, ...], list[Rewrite]] = {}  # by the first word or, where there are more, two
        tables = (
            [rows(folder, name, COLUMNS) for name in TABLES] if paths is None else [read(p, COLUMNS) for p in paths]
        )
        for row in chain.from_iterable(tables):
            rewrite = _rewrite(row)
            self._by_start.setdefault(rewrite.spun[:2], []).append(rewrite)
        for found in self._by_start.values():
            found.sort(key=lambda rewrite: (-len(rewrite.spun), -rewrite.weight))

    def hits(self, text: str, span: Span) -> list[Hit]:
        """Return the rewrites within a span of a text whose context holds: apart, the longest first, in order."""
        places = [(match.start(), match.end()) for match in WORD.finditer(text, span.start, span.end)]
        words = tuple(_plain(text[start:end]) for start, end in places)
        found = [
            (index, rewrite)
            for index in range(len(words))
            for start in {words[index : index + 2], words[index : index + 1]}
            for rewrite in self._by_start.get(start, ())
            if _stands(rewrite, words, index)
        ]
        found.sort(key=lambda pair: (-len(pair[1].spun), -pair[1].weight, pair[0]))
        taken: set[int] = set()
        hits: list[Hit] = []
        for index, rewrite in found:
            cover = range(index, index + len(rewrite.spun))
            where = Span(places[index][0], places[cover[-1]][1])
            if not taken.intersection(cover) and not _is_broken(where.of(text)):
                taken.update(cover)
                hits.append(_hit(text, where, rewrite))
        return sorted(hits, key=lambda hit: hit.span)

    def restored(self, text: str, span: Span) -> list[Hit]:
        """Return the rewrites and oddities within a span of a spun text and the words that were others, in order."""
        hits = self.hits(text, span)
        for odd in find_oddities(text, span):
            if odd.reads != odd.span.of(text) and not any(odd.span.overlaps(hit.span) for hit in hits):
                hits.append(_lone_hit(text, odd.span, odd.reads, odd.oddity.key))
        hits.sort(key=lambda hit: hit.span)
        if self._channel is None:
            return hits
        lens = through(text, span, [hit.change for hit in hits]) if hits else clear(text, span)
        taken = [hit.span for hit in hits]
        for reading in self._channel.readings(lens.read, Span(0, len(lens.read))):
            where = lens.span(reading.span.start, reading.span.end)
            if not any(where.overlaps(place) for place in taken):
                hits.append(_lone_hit(text, where, reading.reads, "word"))
        return sorted(hits, key=lambda hit: hit.span)

    @cached_property
    def _channel(self) -> Channel | None:
        return None if self.company is None else Channel(self.company)


def lenses(report: Report, copy: Copy, lexicon: Lexicon) -> dict[Span, Lens]:
    """Return the lens of each paragraph (and the headline) of a paraphrased report that has words to be read anew.

    Empty for every other report: an original is read as it stands.
    """
    if copy.kind != "paraphrased":
        return {}
    found: dict[Span, Lens] = {}
    for span in pieces(report):
        changes = [hit.change for hit in lexicon.restored(report.text, span)]
        if changes:
            found[span] = through(report.text, span, changes)
    return found


def pieces(report: Report) -> Iterator[Span]:
    """Yield the headline, if there is one, and the paragraphs of a report."""
    if report.headline is not None:
        yield report.headline
    yield from report.paragraphs


def spelled(text: str, reads: str, names: str = "") -> str:
    """Return the words to be read with the capitals of the words they replace (and of `names`).

    >>> spelled("Navy motion", "military action"), spelled("a cope with Iran", "a deal with iran")
    ('Military action', 'a deal with Iran')
    """
    if len(text) > 3 and text.isupper():
        return reads.upper()
    old = WORD.findall(text)
    forms: dict[str, str] = {_plain(word): word for word in WORD.findall(names) + old}
    titled = len(old) > 1 and all(word[0].isupper() for word in old if len(word) > 3)

    def cased(match: re.Match[str]) -> str:
        word = str(match[0])
        if match.start() == 0:
            return word[0].upper() + word[1:] if old[0][0].isupper() else forms.get(_plain(word), word)
        if titled and len(word) > 3:
            return word[0].upper() + word[1:]
        return forms.get(_plain(word), word)

    return WORD.sub(cased, reads)


def _hit(text: str, where: Span, rewrite: Rewrite) -> Hit:
    """Return the hit of a rewrite on these words, its change narrowed to the words that differ."""
    words = where.of(text)
    old, new = list(WORD.finditer(words)), list(WORD.finditer(rewrite.reads))
    head, tail = _shared(old, new)
    start, end = old[head].start(), old[len(old) - tail - 1].end()
    middle = rewrite.reads[new[head].start() : new[len(new) - tail - 1].end()]
    read = spelled(words[start:end], middle, words)
    change = Change(Span(where.start + start, where.start + end), read)
    return Hit(where, words, words[:start] + read + words[end:], change, rewrite)


def _lone_hit(text: str, where: Span, reads: str, kind: str) -> Hit:
    """Return the hit of words that no table lists."""
    words = where.of(text)
    rewrite = Rewrite(tuple(words.lower().split()), reads, frozenset(), frozenset(), kind, 0.0)
    read = spelled(words, reads)
    return Hit(where, words, read, Change(where, read), rewrite)


def _shared(old: list[re.Match[str]], new: list[re.Match[str]]) -> tuple[int, int]:
    """Return how many words both have in common at the start and at the end, leaving each at least one."""
    most = min(len(old), len(new)) - 1
    head = 0
    while head < most and _plain(old[head][0]) == _plain(new[head][0]):
        head += 1
    tail = 0
    while tail < most - head and _plain(old[-1 - tail][0]) == _plain(new[-1 - tail][0]):
        tail += 1
    return head, tail


def _rewrite(row: Row) -> Rewrite:
    spun = tuple(_plain(word) for word in WORD.findall(row["spun"]))
    sides: dict[str, frozenset[str]] = {"prev": frozenset(), "next": frozenset()}
    for part in row["context"].split():
        side, _, words = part.partition(":")
        if side not in sides or not words:
            raise row.wrong("context", "Expected prev: or next: and words separated by commas.", part)
        sides[side] = frozenset(_plain(word) for word in words.split(",") if word)
    weight = row.number("weight", 0, 1)
    for column in ("spun", "reads"):
        if WORD.search(row[column]) is None:
            raise row.wrong(column, "Expected words.")
    return Rewrite(spun, row["reads"], sides["prev"], sides["next"], row["kind"], weight)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _stands(rewrite: Rewrite, words: tuple[str, ...], index: int) -> bool:
    """Whether the rewrite's words stand at this index and its context within three words of them."""
    end = index + len(rewrite.spun)
    if words[index:end] != rewrite.spun:
        return False
    if rewrite.before and rewrite.before.isdisjoint(words[max(0, index - WITHIN) : index]):
        return False
    return not rewrite.after or not rewrite.after.isdisjoint(words[end : end + WITHIN])


def _is_broken(words: str) -> bool:
    """Whether a sentence or quotation mark breaks the words apart."""
    return re.search(r"(?<![A-Z])[.!?;:]\s|[“”\"()]", words) is not None
