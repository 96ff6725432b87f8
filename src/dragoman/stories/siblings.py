"""Siblings: whether a report is another one rewritten word by word, and which words then stood for which.

Two reporters seldom write a sentence alike; who edits a copy cuts, adds and moves. A machine goes through sentence
after sentence and puts an odd word for a plain one here and there, names and numbers kept. That is looked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dragoman.model.report import Copy, Report, Sign
from dragoman.model.span import Span
from dragoman.stories.align import Beside, Sentence, beside, paired, sentences
from dragoman.stories.rarity import Rarity, stem
from dragoman.text.company import STOP, Company
from dragoman.text.rewrites import pieces

MOST_WORDS = 4  # on either side of a substitution
ALIKE = 0.35  # of the words of two sentences laid beside each other that must be equal
COVERED = 0.4  # of the report's words that must stand in such sentences
LEAST = 5  # substitutions
RATE = 0.035  # of the words laid beside others
SPREAD = 0.35  # of the sentences that must have one
ODDER = 0.7  # how much odder, as a logarithm, the words must be than those they stand for
POSSESSIVE = ("'s", "’s")
WHY = "a sibling report has other words here"


@dataclass(frozen=True, slots=True)
class Substitution:
    """Words of a rewritten report, what they read as, and where the sibling has those words."""

    span: Span
    text: str
    reads: str
    sibling: Span


@dataclass(frozen=True, slots=True)
class Alignment:
    """A report beside a sibling: sentence by sentence, with the words that stand for others.

    covered: share of the report's words in sentences of which the sibling has much the same. rate: substitutions a word
    of those; spread: share of those sentences that have any. odder: how much odder, as a logarithm, its words are on
    average; words: those compared.
    Of a rewriting the substitutions of all other sentences that stand beside each other are there too.
    """

    pairs: tuple[tuple[Span, Span], ...]
    substitutions: tuple[Substitution, ...]
    covered: float
    rate: float
    spread: float
    odder: float
    words: int

    @property
    def is_rewriting(self) -> bool:
        """Whether the report is the sibling rewritten word by word."""
        return self.score >= 0.5

    @property
    def score(self) -> float:
        """How surely it is, 0 to 1: half where the weakest of the signs just suffices."""
        signs = (
            self.covered / COVERED,
            self.rate / RATE,
            self.spread / SPREAD,
            self.odder / ODDER,
            self.rate * self.words / LEAST,
        )
        weakest = max(min(signs), 0.0)
        return round(weakest**2 / (weakest**2 + 1), 3)


class Siblings:
    """What tells an odd word from a plain one, read once."""

    def __init__(self, rarity: Rarity, company: Company) -> None:
        self._rarity = rarity
        self._company = company

    def judge(self, report: Report, sibling: Report) -> Copy:
        """Return the report as a copy: `paraphrased`, with the words that stand for the sibling's, or `original`."""
        found = self.beside(report.text, pieces(report), sibling.text, pieces(sibling))
        if not found.is_rewriting:
            return Copy("original", found.score)
        return Copy("paraphrased", found.score, tuple(map(_sign, found.substitutions)), sibling.id)

    def beside(self, text: str, some: Iterable[Span], sibling: str, others: Iterable[Span]) -> Alignment:
        """Return two texts, given with their headlines and paragraphs, beside each other."""
        mine, theirs = sentences(text, some), sentences(sibling, others)
        kept: list[tuple[Span, Span]] = []
        sure: list[Substitution] = []
        every: list[Substitution] = []
        with_any = compared = close = 0
        odder = 0.0
        for one, other in paired(mine, theirs, self._rarity):
            blocks = list(beside(one, other))
            here = [block for block in blocks if _is_substitution(block, one, other)]
            made = [_substitution(block, one, other, text, sibling) for block in here]
            kept.append((one.span, other.span))
            every += made
            if sum(block.equal for block in blocks) >= ALIKE * max(len(one.words), len(other.words)):
                compared += len(one.words)
                with_any += bool(here)
                sure += made
                odder += sum(self._odder(block, one, other) for block in here)
                close += 1
        words = sum(len(each.words) for each in mine)
        found = Alignment(
            tuple(kept),
            tuple(sure),
            compared / max(words, 1),
            len(sure) / max(compared, 1),
            with_any / max(close, 1),
            odder / max(len(sure), 1),
            compared,
        )
        return replace(found, substitutions=tuple(every)) if found.is_rewriting else found

    def _odder(self, block: Beside, one: Sentence, other: Sentence) -> float:
        """Return how much odder the words of a block are than those they stand for, in their place."""
        return self._fluency(block.other, other) - self._fluency(block.one, one)

    def _fluency(self, block: range, sentence: Sentence) -> float:
        words = [STOP, *sentence.words, STOP]
        row = range(block.start, block.stop + 1)
        return sum(self._company.after(words[at], words[at + 1]) for at in row) / len(row)


def _is_substitution(block: Beside, one: Sentence, other: Sentence) -> bool:
    """Whether words stand for others: few for few, no mere change of number or tense, no figure for a figure."""
    if block.equal or not block.one or not block.other or max(len(block.one), len(block.other)) > MOST_WORDS:
        return False
    mine, theirs = ([side.words[at] for at in row] for side, row in ((one, block.one), (other, block.other)))
    if any(word[0].isdigit() for word in mine + theirs):
        return False
    return [stem(word) for word in mine] != [stem(word) for word in theirs]


def _substitution(block: Beside, one: Sentence, other: Sentence, text: str, sibling: str) -> Substitution:
    mine = Span(one.spans[block.one[0]].start, one.spans[block.one[-1]].end)
    theirs = Span(other.spans[block.other[0]].start, other.spans[block.other[-1]].end)
    if mine.of(text).endswith(POSSESSIVE) and theirs.of(sibling).endswith(POSSESSIVE):
        mine, theirs = (Span(each.start, each.end - len(POSSESSIVE[0])) for each in (mine, theirs))
    return Substitution(mine, mine.of(text), theirs.of(sibling), theirs)


def _sign(each: Substitution) -> Sign:
    return Sign(each.span.start, each.span.end, each.text, each.reads, WHY)
