"""Paraphrase: whether a machine rewrote the report word by word, judged by its own text alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot

from dragoman.model.report import Copy, Report, Sign
from dragoman.model.span import Span
from dragoman.text.oddities import find_oddities
from dragoman.text.rewrites import WORD, Hit, Lexicon, pieces

ENOUGH = 1.3
LEAST_SIGNS = 2
USUAL_WORDS = 800
AGAIN = 0.1
SHOWN = 0.3
ODD = 11.5  # how much the words themselves weigh beside the signs
USUAL_ODD = 0.055  # of a word in an ordinary report
FEW_WORDS = 20
LEAST_ODD = 3
NEARLY = 1.1
LONE = 0.6
REASONS = {
    "reporting": "not how a reporter says who spoke",
    "adjective": "an adjective that does not go with its noun",
    "date": "a date put in other words",
    "person": "a name or an office put in other words",
    "idiom": "a set phrase taken apart",
    "phrase": "a phrase put in other words",
    "word": "a word that stood for another",
}


@dataclass(frozen=True, slots=True)
class _Clue:
    """A sign with its weight and the odd words it rests on: the same words count once."""

    sign: Sign
    weight: float
    odd: frozenset[str]


def judge(report: Report, lexicon: Lexicon) -> Copy:
    """Return whether the report is an original or machine-paraphrased, how likely (0 to 1) and the signs of it.

    The signs' weights add up, each odd word once, less in long reports; one odd phrase never suffices. To them is
    added how odd its words are altogether: rare synonyms where reporters have plain words.
    """
    parts = list(pieces(report))
    clues = [clue for span in parts for clue in _clues(report.text, span, lexicon)]
    total, kinds = _sum(clues)
    words = sum(len(WORD.findall(report.text, span.start, span.end)) for span in parts)
    evidence = total / max(1.0, words / USUAL_WORDS) ** 0.5
    if kinds < LEAST_SIGNS:
        evidence = min(evidence, LONE)
    evidence = hypot(evidence, _oddness(report.text, parts, lexicon))
    score = evidence**2 / (evidence**2 + ENOUGH**2)
    if score < 0.5:
        return Copy("original", round(score, 3), _signs(clues))
    words_too = [hit for span in parts for hit in lexicon.restored(report.text, span) if hit.rewrite.kind == "word"]
    return Copy("paraphrased", round(score, 3), _signs(clues, words_too))


def _oddness(text: str, parts: list[Span], lexicon: Lexicon) -> float:
    """Return the evidence of the words themselves: about 0.6 in an ordinary report, up to 3."""
    if lexicon.company is None:
        return 0.0
    odd = lexicon.company.oddness(text, parts)
    evidence = ODD * (odd.total + USUAL_ODD * FEW_WORDS) / (odd.words + FEW_WORDS)
    return evidence if odd.clear >= LEAST_ODD else min(evidence, NEARLY)


def _signs(clues: Iterable[_Clue], hits: Iterable[Hit] = ()) -> tuple[Sign, ...]:
    shown = [clue.sign for clue in clues if clue.weight >= SHOWN] + [_sign(hit) for hit in hits]
    return tuple(sorted(shown, key=lambda sign: (sign.start, sign.end)))


def _clues(text: str, span: Span, lexicon: Lexicon) -> list[_Clue]:
    hits = lexicon.hits(text, span)
    found = [_Clue(_sign(hit), hit.rewrite.weight, _odd_words(hit)) for hit in hits]
    for odd in find_oddities(text, span):
        if not any(hit.span.overlaps(odd.span) for hit in hits):
            place = odd.span
            sign = Sign(place.start, place.end, place.of(text), odd.reads, odd.oddity.why)
            found.append(_Clue(sign, odd.oddity.weight, frozenset({odd.oddity.key})))
    return found


def _sign(hit: Hit) -> Sign:
    return Sign(hit.span.start, hit.span.end, hit.text, hit.reads, REASONS.get(hit.rewrite.kind, REASONS["phrase"]))


def _odd_words(hit: Hit) -> frozenset[str]:
    """Return the words of the rewrite that its plain reading lacks."""
    plain = set(hit.rewrite.reads.lower().replace("’", "'").split())
    return frozenset(hit.rewrite.spun) - plain or frozenset(hit.rewrite.spun)


def _sum(clues: Iterable[_Clue]) -> tuple[float, int]:
    """Return the weights added up and the number of signs that rest on odd words of their own."""
    total, kinds = 0.0, 0
    seen: set[str] = set()
    for clue in sorted(clues, key=lambda clue: (-clue.weight, clue.sign.start)):
        if clue.odd & seen:
            total += AGAIN * clue.weight
        else:
            total += clue.weight
            kinds += clue.weight >= SHOWN
        seen |= clue.odd
    return total, kinds
