"""Traits: what of a report is compared with others: its terms, names, numbers, days and runs of words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from itertools import groupby, pairwise
from math import log
from typing import Any
from zlib import crc32

from dragoman.codebook.folding import fold
from dragoman.stories.rarity import Rarity

TOKEN = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:['’][^\W_]+)?")
WEEKDAYS = {
    name: n for n, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
YEAR = re.compile(r"(?:19|20)\d\d")
ENDINGS = ("ing", "ed", "es", "s")
OPENING = 70  # words
MOST = 250  # terms kept of a report, the heaviest
MOST_NAMES = 60
PARTS = 1000  # of a weight
SHORTEST = 4  # letters left of a word without its ending


@dataclass(frozen=True, slots=True)
class Entry:
    """What must be known of a report before it is compared: `same_text` is one number for all with the same words."""

    report: str
    published: str | None
    same_text: int

    @property
    def day(self) -> int | None:
        """Its publication day as an ordinal, None unless known to the day."""
        return date.fromisoformat(self.published).toordinal() if self.published and len(self.published) == 10 else None


@dataclass(frozen=True, slots=True)
class Traits:
    """A report's traits; terms and names are checksums with their weights, in thousandths so that they can be kept.

    opening: the terms of its title and first
    words. days: the days that weekdays in its first words stand for. order: each name with the one that comes after it.
    """

    entry: Entry
    terms: Mapping[int, int]
    opening: Mapping[int, int]
    names: Mapping[int, int]
    numbers: frozenset[int]
    days: frozenset[int]
    order: frozenset[int]
    runs: tuple[int, ...]
    day: int | None = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "day", self.entry.day)

    @property
    def report(self) -> str:
        """Its id."""
        return self.entry.report

    @property
    def key(self) -> tuple[str, str]:
        """The order of reports: publication date, id; undated reports last."""
        return (self.entry.published or "~", self.entry.report)


def traits_of(row: Mapping[str, Any], rarity: Rarity) -> Traits:
    """Return the traits of a row of the table `reports`."""
    title, body = _words_of(row)
    found = [fold(word).removesuffix("'s") for word in TOKEN.findall(title) + TOKEN.findall(body)]
    text = blake2b(" ".join(found).encode("utf-8", "surrogatepass"), digest_size=7)
    entry = Entry(row["id"], row["published"], int.from_bytes(text.digest(), "big"))
    first = found[:OPENING]
    names = _names(body, rarity)
    return Traits(
        entry,
        terms=_heaviest(_weighed(found, rarity), MOST),
        opening=_weighed(first, rarity),
        names=_heaviest({_key(stem(word)): weight for word, weight in names.items()}, MOST_NAMES),
        numbers=frozenset(_key(word) for word in found if _is_telling(word)),
        days=_days(found[: 2 * OPENING], entry.day),
        order=_order(word for word in found if word in names),
        runs=tuple(row["sketch"]),
    )


@lru_cache(1 << 16)
def stem(word: str) -> str:
    """Return a word without the ending of its number or tense.

    >>> stem("seized"), stem("talks"), stem("was")
    ('seiz', 'talk', 'was')
    """
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word


def _words_of(row: Mapping[str, Any]) -> tuple[str, str]:
    """Return the title, where the text lacks it, and the headline and paragraphs of a report."""
    text: str = row["text"]
    spans = [span for span in (row["headline"], *row["paragraphs"]) if span]
    body = "\n".join(text[span["start"] : span["end"]] for span in spans) or text
    title = row["title"] or ""
    return ("" if title in body[: len(title) + 200] else title), body


def _names(body: str, rarity: Rarity) -> dict[str, int]:
    """Return the words that stand with a capital alone, but for weekdays, with their rarity."""
    words = set(TOKEN.findall(body))
    small = {fold(word) for word in words if word[0].islower()}
    capital = {fold(word).removesuffix("'s") for word in words if word[0].isupper() and len(word) > 2}
    weights = {word: round(PARTS * rarity.of(word)) for word in capital - small - WEEKDAYS.keys()}
    return {word: weight for word, weight in sorted(weights.items()) if weight > 0}


def _weighed(words: Iterable[str], rarity: Rarity) -> dict[int, int]:
    """Return the terms of some words by how rare they are and how often they stand there."""
    counts: Counter[str] = Counter()
    rare: dict[str, float] = {}
    for word in words:
        if len(word) > 1:
            form = stem(word)
            counts[form] += 1
            if form not in rare:
                rare[form] = rarity.of(word)
    return {_key(form): round(PARTS * (1 + log(n)) * rare[form]) for form, n in counts.items() if rare[form] > 0}


def _heaviest(weights: dict[int, int], most: int) -> dict[int, int]:
    if len(weights) <= most:
        return weights
    return dict(sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:most])


def _is_telling(word: str) -> bool:
    """Whether a word is a number that is no year and no mere digit."""
    return word[0].isdigit() and len(word) > 1 and YEAR.fullmatch(word) is None


def _days(words: Iterable[str], day: int | None) -> frozenset[int]:
    """Return the days that weekdays stand for: the last ones not after the report."""
    if day is None:
        return frozenset()
    today = date.fromordinal(day).weekday()
    return frozenset(day - (today - WEEKDAYS[word]) % 7 for word in words if word in WEEKDAYS)


def _order(names: Iterable[str]) -> frozenset[int]:
    """Return each name with the next other one."""
    row = [name for name, _ in groupby(names)]
    return frozenset(_key(f"{one} {other}") for one, other in pairwise(row[:MOST_NAMES]))


def _key(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))
