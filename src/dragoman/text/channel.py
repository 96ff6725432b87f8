"""Channel: the words of a spun report as the reporter may have written them, chosen by the words beside them.

A spinner puts one word for another; which word it had before it is told by how usual each is between its neighbours.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.sums import checked
from dragoman.model.span import Span
from dragoman.text.company import STOP, Company, Words, words_of

FILE = "spun.tsv.gz"
MARGIN = 1.0  # how much likelier, as a logarithm, the other words must be
MOST = 12  # readings kept at each place


@dataclass(frozen=True, slots=True)
class Reading:
    """Words of a report and what they read as."""

    span: Span
    reads: str


@dataclass(frozen=True, slots=True)
class _Step:
    """The best way to a word: its score, where the way came from, and the reading taken there, if one was."""

    score: float
    start: int
    before: str
    reading: str | None


class Channel:
    """What spinners put for what, read once, beside the company that words keep."""

    def __init__(self, company: Company, path: Path | None = None) -> None:
        self._company = company
        self._spun: dict[str, list[tuple[tuple[str, ...], str, float]]] = {}
        with gzip.open(path or checked(FILE), "rt", encoding="utf-8") as lines:
            for line in lines:
                spun, reads, cost = line.rstrip("\n").split("\t")
                words = tuple(spun.split(" "))
                self._spun.setdefault(words[0], []).append((words, reads, float(cost) - MARGIN))

    def readings(self, text: str, span: Span) -> list[Reading]:
        """Return the words of a part of a text that are likelier to have been others, with those, in order."""
        words = words_of(text, span)
        ways: list[dict[str, _Step]] = [{} for _ in range(len(words.kinds) + 1)]
        ways[0] = {STOP: _Step(0.0, 0, "", None)}
        for at in range(len(words.kinds)):
            for length, word, cost, reading in self._choices(words, at):
                before, score = max(
                    ((last, step.score + self._company.after(last, word)) for last, step in ways[at].items()),
                    key=lambda pair: pair[1],
                    default=("", 0.0),
                )
                known = ways[at + length].get(word)
                if before and (known is None or score + cost > known.score):
                    ways[at + length][word] = _Step(score + cost, at, before, reading)
            _narrow(ways[at + 1])
        return _traced(words, ways)

    def _choices(self, words: Words, at: int) -> list[tuple[int, str, float, str | None]]:
        """Return what may have stood here: how many words it takes up, the word, its cost, and the word if another."""
        kind = words.kinds[at]
        kept: list[tuple[int, str, float, str | None]] = [(1, kind, 0.0, None)]
        if kind != words.plain[at]:
            return kept
        return kept + [
            (len(spun), reads, cost, reads)
            for spun, reads, cost in self._spun.get(kind, ())
            if len(spun) == 1 or words.kinds[at : at + len(spun)] == spun
        ]


def _narrow(ways: dict[str, _Step]) -> None:
    if len(ways) > MOST:
        for word in sorted(ways, key=lambda word: (-ways[word].score, word))[MOST:]:
            del ways[word]


def _traced(words: Words, ways: list[dict[str, _Step]]) -> list[Reading]:
    at = len(words.kinds)
    word = max(ways[at], key=lambda word: (ways[at][word].score, word))
    found: list[Reading] = []
    while at > 0:
        step = ways[at][word]
        if step.reading is not None:
            found.append(Reading(Span(words.spans[step.start].start, words.spans[at - 1].end), step.reading))
        at, word = step.start, step.before
    return found[::-1]
