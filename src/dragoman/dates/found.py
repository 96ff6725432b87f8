"""Found: one stretch of tokens that a rule of the grammar matched, and the reading a rule makes of it."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from datetime import date

from dragoman.dates.anchor import Anchor
from dragoman.dates.tense import follows_past, is_term, ordains, stays_open, tense_of
from dragoman.dates.vocabulary import CARDINALS, MONTHS, ORDINALS
from dragoman.model.when import UNKNOWN, When
from dragoman.text.sheet import Sheet

DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
LONGEST = 15  # figures beyond that count nothing in a report
BACK, AHEAD = frozenset({"since"}), frozenset({"until", "till", "by", "through"})
TERMS = frozenset({"until", "till"})
DUE = TERMS | {"by"}
SETTING = frozenset({"call", "set", "schedule", "plan", "announce", "slate", "book", "postpone"})
NEAR = 3  # paragraphs
FUTURES = frozenset({"future", "later"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A TIMEX3 type and value (None where it cannot be told), and the same as date prefixes."""

    type: str
    value: str | None
    when: When = UNKNOWN


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens `start` to `end` of a paragraph, the groups of the rule that matched them, and the anchor to read from.

    `told` is a past year with its month (0 for none) and `said` the day that the same sentence has named before;
    `headline`: the paragraph is one. `quarter`: the (year, number) of one that the sentence has named.
    """

    sheet: Sheet
    match: re.Match[str]
    anchor: Anchor
    told: tuple[int, int] | None = None
    said: date | None = None
    headline: bool = False
    quarter: tuple[int, int] | None = None

    @property
    def start(self) -> int:
        """The first token."""
        return self.match.start()

    @property
    def end(self) -> int:
        """The token after the last."""
        return self.match.end()

    def token(self, name: str) -> int | None:
        """Return the first token of a group, or None where the group is absent."""
        at = self.match.start(name) if name in self.match.re.groupindex else -1
        return None if at < 0 or self.match.end(name) == at else at

    def word(self, name: str) -> str:
        """Return the first token of a group in lower case, "" where the group is absent."""
        token = self.token(name)
        return "" if token is None else self.sheet.lower[token]

    def words(self, name: str) -> list[str]:
        """Return all tokens of a group in lower case."""
        if self.token(name) is None:
            return []
        return self.sheet.lower[self.match.start(name) : self.match.end(name)]

    @property
    def before(self) -> str:
        """The word before, in lower case, or ""."""
        return self.sheet.lower[self.start - 1] if self.start else ""

    @property
    def after(self) -> str:
        """The word after, in lower case, or ""."""
        return self.sheet.lower[self.end] if self.end < len(self.sheet) else ""

    def follows(self, kinds: Container[str]) -> bool:
        """Whether a word of one of these parts of speech comes next."""
        return self.end < len(self.sheet) and self.sheet.pos[self.end] in kinds

    @property
    def near(self) -> date | None:
        """The day last told, if in this paragraph or one of the few before."""
        return self.anchor.told if self.anchor.told_in >= self.sheet.index - NEAR else None

    @property
    def direction(self) -> str | None:
        """Where the expression lies by its preposition and verb: see `tense_of`."""
        if self.before in BACK:
            return "past"
        if self._is_set:
            return "future"
        if follows_past(self.sheet, self.start):
            return "past"
        if self.before in AHEAD:
            tense = tense_of(self.sheet, self.start, self.end, bare="future")
            if tense == "past" and self.before in DUE and is_term(self.sheet, self.start, self.end):
                return "future"
            if tense == "past" and self.before in TERMS and stays_open(self.sheet, self.start, self.end):
                return "later"
            return "past" if tense == "past" else "future"
        return tense_of(self.sheet, self.start, self.end)

    @property
    def is_done(self) -> bool:
        """Whether something done hangs on the expression: "bombed on March 7", but not "set a vote on March 7"."""
        return self.direction == "past" and not ordains(self.sheet, self.start, self.end)

    @property
    def _is_set(self) -> bool:
        """Whether something is set for the day: "a strike is called for Tuesday", not "for Tuesday's raid"."""
        if self.before != "for" or self.after in {"'s", "’s"}:
            return False
        verb = self.sheet.heads[self.start - 1]
        return self.sheet.lemmas[verb] in SETTING and not self.follows({"NOUN"})

    def year_of(self, month: int) -> int | None:
        """Return the year of a bare month in a sentence that has named a past year: that one, or the one after."""
        if self.told is None or self.direction != "past":
            return None
        year, before = self.told
        now = (self.anchor.year or year, self.anchor.month or 12)
        return year + 1 if month < before and (year + 1, month) <= now else year

    @property
    def is_ahead(self) -> bool:
        """Whether the expression lies ahead of the report or of what it tells."""
        return self.direction in FUTURES


def year_number(word: str) -> int:
    """Return the year in a word: 2014, mid-2014, '82."""
    digits = re.findall(r"\d+", word)
    number = int(digits[-1]) if digits else 0
    return number if number >= 100 else number + (1900 if number > 30 else 2000)


def day_number(word: str) -> int | None:
    """Return the number in 21, 21st or twenty-first, or None."""
    digits = DIGITS.match(word)
    if digits:
        return int(digits[0].replace(",", "").split(".")[0])
    return ORDINALS.get(word) or CARDINALS.get(word)


def month_number(word: str) -> int:
    """Return the number of a month's name."""
    return MONTHS[word]


def amount(words: list[str]) -> float | None:
    """Return the number some words name: a, two, 18, twenty-five, one hundred, two and a half; None for none.

    >>> amount(["twenty", "-", "five"]), amount(["a"]), amount(["two", "and", "a", "half"])
    (25, 1, 2.5)
    """
    total: float = 0
    seen = False
    for index, word in enumerate(words):
        if word == "half":
            total += 0.5
            seen = True
        elif word in {"a", "an"} and not (index + 1 < len(words) and words[index + 1] == "half"):
            total += 1
            seen = True
        else:
            value = _value(word)
            if value is not None:
                total = total * value if value in {100, 1000, 12} and total else total + value
                seen = True
    if not seen:
        return None
    return int(total) if total == int(total) else total


def _value(word: str) -> float | None:
    if DIGITS.fullmatch(word) and len(word) <= LONGEST:
        return float(word.replace(",", ""))
    return CARDINALS.get(word)
