"""Rewrites: what a synonym spinner makes of plain words, found in a report and read back through the lens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, rows
from dragoman.errors import CodebookError
from dragoman.model.report import Copy, Report
from dragoman.model.span import Span
from dragoman.text.lens import Change, Lens, through

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
    """A rewrite found in a report, with the words it stands for there."""

    span: Span
    text: str
    reads: str
    rewrite: Rewrite


class Lexicon:
    """The table of substitutions, ready to be looked up word by word."""

    def __init__(self, path: Path | None = None) -> None:
        self._by_first: dict[str, list[Rewrite]] = {}
        for row in rows(path or SHIPPED / "substitutions.tsv", COLUMNS):
            rewrite = _rewrite(row)
            self._by_first.setdefault(rewrite.spun[0], []).append(rewrite)
        for found in self._by_first.values():
            found.sort(key=lambda rewrite: (-len(rewrite.spun), -rewrite.weight))

    def hits(self, text: str, span: Span) -> list[Hit]:
        """Return the rewrites within a span of a text whose context holds: apart, the longest first, in order."""
        places = [(match.start(), match.end()) for match in WORD.finditer(text, span.start, span.end)]
        words = [_plain(text[start:end]) for start, end in places]
        found = [
            (index, rewrite)
            for index, word in enumerate(words)
            for rewrite in self._by_first.get(word, ())
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
                hits.append(Hit(where, where.of(text), spelled(where.of(text), rewrite.reads), rewrite))
        return sorted(hits, key=lambda hit: hit.span)


def lenses(report: Report, copy: Copy, lexicon: Lexicon) -> dict[Span, Lens]:
    """Return the lens of each paragraph (and the headline) of a paraphrased report that has words to be read anew.

    Empty for every other report: an original is read as it stands.
    """
    if copy.kind != "paraphrased":
        return {}
    found: dict[Span, Lens] = {}
    for span in pieces(report):
        changes = [Change(hit.span, hit.reads) for hit in lexicon.hits(report.text, span)]
        if changes:
            found[span] = through(report.text, span, changes)
    return found


def pieces(report: Report) -> Iterator[Span]:
    """Yield the headline, if there is one, and the paragraphs of a report."""
    if report.headline is not None:
        yield report.headline
    yield from report.paragraphs


def spelled(text: str, reads: str) -> str:
    """Return the words to be read with the capitals of the words they replace.

    >>> spelled("The high diplomats", "the top diplomats"), spelled("a cope with Iran", "a deal with iran")
    ('The top diplomats', 'a deal with Iran')
    """
    old = WORD.findall(text)
    if len(text) > 3 and text.isupper():
        return reads.upper()
    forms: dict[str, str] = {}
    for word in old[1:] + old[:1]:
        forms.setdefault(_plain(word), word)
    titled = len(old) > 1 and all(word[0].isupper() for word in old if len(word) > 3)

    def cased(match: re.Match[str]) -> str:
        word = match[0]
        same = forms.get(_plain(word))
        if same is not None and match.start() > 0:
            return same
        if match.start() == 0 or (titled and len(word) > 3):
            first = old[0][0].isupper() if match.start() == 0 else True
            return word[0].upper() + word[1:] if first else (same or word)
        return word

    return WORD.sub(cased, reads)


def _rewrite(row: dict[str, str]) -> Rewrite:
    spun = tuple(_plain(word) for word in WORD.findall(row["spun"]))
    sides: dict[str, frozenset[str]] = {"prev": frozenset(), "next": frozenset()}
    for part in row["context"].split():
        side, _, words = part.partition(":")
        if side not in sides or not words:
            raise CodebookError(
                f"substitutions.tsv, {row['spun']!r}: context {part!r} is neither prev: nor next: words."
            )
        sides[side] = frozenset(_plain(word) for word in words.split(",") if word)
    try:
        weight = float(row["weight"])
    except ValueError:
        weight = -1.0
    if not spun or not row["reads"] or not 0.0 <= weight <= 1.0:
        raise CodebookError(
            f"substitutions.tsv, {row['spun']!r}: needs words, what they read as, and a weight of 0 to 1."
        )
    return Rewrite(spun, row["reads"], sides["prev"], sides["next"], row["kind"], weight)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _stands(rewrite: Rewrite, words: list[str], index: int) -> bool:
    """Whether the rewrite's words stand at this index and its context within three words of them."""
    end = index + len(rewrite.spun)
    if tuple(words[index:end]) != rewrite.spun:
        return False
    if rewrite.before and rewrite.before.isdisjoint(words[max(0, index - WITHIN) : index]):
        return False
    return not rewrite.after or not rewrite.after.isdisjoint(words[end : end + WITHIN])


def _is_broken(words: str) -> bool:
    """Whether a sentence or quotation mark breaks the words apart."""
    return re.search(r"[.!?;:]\s|[“”\"()]", words) is not None


def distinct(hits: Iterable[Hit]) -> dict[tuple[str, ...], list[Hit]]:
    """Return the hits by the words of the lexicon they show."""
    found: dict[tuple[str, ...], list[Hit]] = {}
    for hit in hits:
        found.setdefault(hit.rewrite.spun, []).append(hit)
    return found
