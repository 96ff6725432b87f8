"""Oddities: what word-by-word rewriting leaves behind that no lexicon lists: broken articles, tenses and numbers.

Each oddity is a pattern over one paragraph, what its words read as, the reason a reader is shown, and how sure a sign
it is by itself (0 to 1).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dragoman.model.span import Span


@dataclass(frozen=True, slots=True)
class Oddity:
    """A pattern that plain English does not show; `key` names it among the signs.

    Its words are those of the pattern's group, if it has one, else the whole; `reads` puts them right.
    """

    key: str
    pattern: re.Pattern[str]
    reads: Callable[[str], str]
    why: str
    weight: float


@dataclass(frozen=True, slots=True)
class Oddness:
    """One place where an oddity stands, and what the words there read as."""

    span: Span
    reads: str
    oddity: Oddity


_SPEAKER = r"(?:[\w'’.-]+\s+){1,4}?"
_SAID = {"mentioned": "said", "instructed": "told", "talked": "said", "advised": "told", "knowledgeable": "informed"}
_ROUND = {"10": "tens", "100": "hundreds", "1000": "thousands", "10000": "tens of thousands"}
_TENSES = {"had": "were", "have": "are", "has": "is"}
_BOTH = {"each": "both", "every": "all"}


def _counted(words: str) -> str:
    """Return round numbers as words: "10's of 1000's" as "tens of thousands"."""
    return re.sub(r"(\d[\d,]*)['’]s", lambda match: _ROUND.get(match[1].replace(",", ""), match[1]), words)


def _determined(words: str) -> str:
    """Return the second of two determiners; what stood for "both" or "all" as that."""
    second = words.rsplit(maxsplit=1)[-1]
    return _BOTH.get(second, second)


ODDITIES = (
    Oddity(
        "quote-verb",
        re.compile(rf"[,?!.][”\"]\s+{_SPEAKER}((?:mentioned|instructed|talked|advised|knowledgeable)\b)(?!\s+about)"),
        _SAID.__getitem__,
        "a verb that introduces no quotation",
        0.6,
    ),
    Oddity(
        "round-number",
        re.compile(r"\b(?:\d?\d0|\d000|\d{1,3},000)['’]s\s+of\b(?:\s+\d{2,4}['’]s\b)?"),
        _counted,
        "a round number written in figures with an s",
        0.8,
    ),
    Oddity(
        "article-a",
        re.compile(
            r"\ba\s+(?!(?:u(?:ni|s[aeu]|til|ra|ro|te|k|top)|eu|ewe|on(?:e|ce)|oui|ub|ufo))[aeiou]"
            r"[a-z]{3,}\b(?=[ ,.;])"
        ),
        lambda words: words.replace("a", "an", 1),
        "“a” before a vowel",
        0.3,
    ),
    Oddity(
        "article-an",
        re.compile(
            r"\ban\s+(?!h(?:our|on|eir|erb|ist|ot|ab|ys|erc))[bcdfghjklmnpqrstvwyz][aeiouhlr][a-z]{2,}\b(?=[ ,.;])"
        ),
        lambda words: words.replace("an", "a", 1),
        "“an” before a consonant",
        0.4,
    ),
    Oddity(
        "tense",
        re.compile(r"\b(?:had|have|has) been to (?:meet|talk|debate|resolve|start|hold|happen|attend|signal|take)\b"),
        lambda words: f"{_TENSES[words.split()[0]]} to {words.split()[-1]}",
        "a broken tense",
        0.5,
    ),
    Oddity(
        "two-determiners",
        re.compile(r"\b(?:the|a|an) (?:each|every|the|a|an|this|these|those|its|their|his|her|our)(?= [a-z])"),
        _determined,
        "two determiners in a row",
        0.5,
    ),
    Oddity(
        "however",
        re.compile(
            r",\s+(however) (?:says?|said|mentioned|den(?:y|ies|ied)|has|had|was|were|will|would|may|might|can|could"
            r"|not|solely)\b"
        ),
        lambda words: "but",
        "“however” where “but” belongs",
        0.5,
    ),
    Oddity(
        "additionally",
        re.compile(r"(?<=[a-z’'] )(additionally) [a-z]{2,}(?:ed|s)\b"),
        lambda words: "also",
        "“additionally” before a verb",
        0.5,
    ),
    Oddity(
        "solely",
        re.compile(r"\b(solely) (?:if|when|after|makes?|takes?|two|three|one|a|an|on [MTWFS][a-z]{2,5}day)\b"),
        lambda words: "only",
        "“solely” where “only” belongs",
        0.4,
    ),
    Oddity(
        "least",
        re.compile(r"\b(at the very least) (?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+|some)\b"),
        lambda words: "at least",
        "“at the very least” before a number",
        0.4,
    ),
    Oddity(
        "identical",
        re.compile(r"\b(?:on|at|in|by) the identical (?:time|day|method|approach|manner|means)\b"),
        lambda words: words.replace("identical", "same"),
        "a set phrase taken apart",
        0.8,
    ),
)


def find_oddities(text: str, span: Span) -> Iterator[Oddness]:
    """Yield the oddities of a paragraph, in the order of the list."""
    for oddity in ODDITIES:
        for match in oddity.pattern.finditer(text, span.start, span.end):
            place = Span(*match.span(oddity.pattern.groups))
            yield Oddness(place, oddity.reads(place.of(text)), oddity)
