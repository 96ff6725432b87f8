"""Oddities: what word-by-word rewriting leaves behind that no lexicon lists: broken articles, tenses and numbers.

Each oddity is a pattern over one paragraph, the reason a reader is shown, and how sure a sign it is by itself (0 to 1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.span import Span


@dataclass(frozen=True, slots=True)
class Oddity:
    """A pattern that plain English does not show; `key` names it among the signs."""

    key: str
    pattern: re.Pattern[str]
    why: str
    weight: float


@dataclass(frozen=True, slots=True)
class Oddness:
    """One place where an oddity stands."""

    span: Span
    oddity: Oddity


_SPEAKER = r"(?:[\w'’.-]+\s+){1,4}?"

ODDITIES = (
    Oddity(
        "quote-verb",
        re.compile(rf"[,?!.][”\"]\s+{_SPEAKER}((?:mentioned|instructed|talked|advised|knowledgeable)\b)(?!\s+about)"),
        "a verb that introduces no quotation",
        0.6,
    ),
    Oddity(
        "round-number",
        re.compile(r"\b(?:\d?\d0|\d000|\d{1,3},000)['’]s\s+of\b(?:\s+\d{2,4}['’]s\b)?"),
        "a round number written in figures with an s",
        0.8,
    ),
    Oddity(
        "article-a",
        re.compile(
            r"\ba\s+(?!(?:u(?:ni|s[aeu]|til|ra|ro|te|k|top)|eu|ewe|on(?:e|ce)|oui|ub|ufo))[aeiou]"
            r"[a-z]{3,}\b(?=[ ,.;])"
        ),
        "“a” before a vowel",
        0.3,
    ),
    Oddity(
        "article-an",
        re.compile(
            r"\ban\s+(?!h(?:our|on|eir|erb|ist|ot|ab|ys|erc))[bcdfghjklmnpqrstvwyz][aeiouhlr][a-z]{2,}\b(?=[ ,.;])"
        ),
        "“an” before a consonant",
        0.4,
    ),
    Oddity(
        "tense",
        re.compile(r"\b(?:had|have|has) been to (?:meet|talk|debate|resolve|start|hold|happen|attend|signal|take)\b"),
        "a broken tense",
        0.5,
    ),
    Oddity(
        "two-determiners",
        re.compile(r"\b(?:the|a|an) (?:each|every|the|a|an|this|these|those|its|their|his|her|our) [a-z]"),
        "two determiners in a row",
        0.5,
    ),
    Oddity(
        "however",
        re.compile(
            r",\s+however (?:says?|said|mentioned|den(?:y|ies|ied)|has|had|was|were|will|would|may|might|can|could|not"
            r"|solely)\b"
        ),
        "“however” where “but” belongs",
        0.5,
    ),
    Oddity(
        "additionally",
        re.compile(r"(?<=[a-z’'] )additionally [a-z]{2,}(?:ed|s)\b"),
        "“additionally” before a verb",
        0.5,
    ),
    Oddity(
        "solely",
        re.compile(r"\bsolely (?:if|when|after|makes?|takes?|two|three|one|a|an|on [MTWFS][a-z]{2,5}day)\b"),
        "“solely” where “only” belongs",
        0.4,
    ),
    Oddity(
        "least",
        re.compile(r"\bat the very least (?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+|some)\b"),
        "“at the very least” before a number",
        0.4,
    ),
    Oddity(
        "identical",
        re.compile(r"\b(?:on|at|in|by) the identical (?:time|day|method|approach|manner|means)\b"),
        "a set phrase taken apart",
        0.8,
    ),
)


def find_oddities(text: str, span: Span) -> Iterator[Oddness]:
    """Yield the oddities of a paragraph, in the order of the list."""
    for oddity in ODDITIES:
        for match in oddity.pattern.finditer(text, span.start, span.end):
            yield Oddness(Span(match.start(), match.end()), oddity)
