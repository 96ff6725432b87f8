"""Traits: what of a report is compared with others: its terms, names, numbers, days and runs of words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from itertools import groupby, pairwise
from math import log
from typing import Any

from dragoman.stories.rarity import Rarity, Term, key

TOKEN = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:['’][^\W_]+)?")
WEEKDAYS = {
    name: n for n, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
OPENING = 70  # words
MOST = 250  # terms kept of a report, the heaviest
MOST_NAMES = 60


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

    @property
    def key(self) -> tuple[str, str]:
        """The order of reports: publication date, id; undated reports last."""
        return (self.published or "~", self.report)


@dataclass(frozen=True, slots=True)
class Traits:
    """A report's traits; terms and names are checksums with their weights, in thousandths so that they can be kept.

    opening: the terms of its title and first words. days: the days that weekdays in its first words stand for.
    order: each name with the one that comes after it.
    """

    entry: Entry
    terms: Mapping[int, int]
    opening: Mapping[int, int]
    names: Mapping[int, int]
    numbers: frozenset[int]
    days: frozenset[int]
    order: frozenset[int]
    runs: tuple[int, ...]

    @property
    def report(self) -> str:
        """Its id."""
        return self.entry.report

    @property
    def day(self) -> int | None:
        """Its publication day as an ordinal."""
        return self.entry.day


def traits_of(row: Mapping[str, Any], rarity: Rarity) -> Traits:
    """Return the traits of a row of the table `reports`."""
    title, body = _words_of(row)
    told = TOKEN.findall(body)
    found = TOKEN.findall(title) + told
    counts = Counter(found)
    terms = {word: rarity.term(word) for word in counts}
    forms = {word: term.form for word, term in terms.items()}
    plain = [forms[word] for word in found]
    text = blake2b(" ".join(plain).encode("utf-8", "surrogatepass"), digest_size=7)
    entry = Entry(row["id"], row["published"], int.from_bytes(text.digest(), "big"))
    names = _names(set(told), terms)
    return Traits(
        entry,
        terms=_heaviest(_weighed(counts, terms), MOST),
        opening=_weighed(Counter(found[:OPENING]), terms),
        names=_heaviest(_stems(names), MOST_NAMES),
        numbers=frozenset(term.number for term in terms.values() if term.number is not None),
        days=_days(plain[: 2 * OPENING], entry.day),
        order=_order(word for word in plain if word in names),
        runs=tuple(row["sketch"]),
    )


def _words_of(row: Mapping[str, Any]) -> tuple[str, str]:
    """Return the title, where the text lacks it, and the headline and paragraphs of a report."""
    text: str = row["text"]
    spans = [span for span in (row["headline"], *row["paragraphs"]) if span]
    body = "\n".join(text[span["start"] : span["end"]] for span in spans) or text
    title = row["title"] or ""
    return ("" if title in body[: len(title) + 200] else title), body


def _names(words: Set[str], terms: Mapping[str, Term]) -> dict[str, Term]:
    """Return the words that stand with a capital alone, but for weekdays, by their form."""
    found = {terms[word].form: terms[word] for word in words if word[0].isupper() and len(word) > 2}
    return {
        form: found[form]
        for form in sorted(found)
        if found[form].weight and form not in words and form not in WEEKDAYS and f"{form}'s" not in words
    }


def _stems(names: Mapping[str, Term]) -> dict[int, int]:
    """Return the weights of names without their endings; of those that are one then, the last one's."""
    return {term.key: term.weight for term in names.values()}


def _weighed(words: Mapping[str, int], terms: Mapping[str, Term]) -> dict[int, int]:
    """Return the terms of some words, given with how often they stand there, by that and by how rare they are."""
    counts: dict[int, int] = {}
    rare: dict[int, int] = {}
    for word, n in words.items():
        _, term, weight, _ = terms[word]
        if term in counts:
            counts[term] += n
        elif weight:
            counts[term] = n
            rare[term] = weight
    return {key: weight if (n := counts[key]) == 1 else round(weight * (1 + log(n))) for key, weight in rare.items()}


def _heaviest(weights: dict[int, int], most: int) -> dict[int, int]:
    if len(weights) <= most:
        return weights
    return dict(sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:most])


def _days(words: Iterable[str], day: int | None) -> frozenset[int]:
    """Return the days that weekdays stand for: the last ones not after the report."""
    if day is None:
        return frozenset()
    today = date.fromordinal(day).weekday()
    return frozenset(day - (today - WEEKDAYS[word]) % 7 for word in words if word in WEEKDAYS)


def _order(names: Iterable[str]) -> frozenset[int]:
    """Return each name with the next other one."""
    row = [name for name, _ in groupby(names)]
    return frozenset(key(f"{one} {other}") for one, other in pairwise(row[:MOST_NAMES]))
