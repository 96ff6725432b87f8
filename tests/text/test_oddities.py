"""What word-by-word rewriting leaves behind."""

from __future__ import annotations

import pytest

from dragoman.model.span import Span
from dragoman.text.oddities import find_oddities


def keys(text: str) -> list[str]:
    return [found.oddity.key for found in find_oddities(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("“We will not go,” the minister instructed reporters.", "quote-verb"),
        ("It sent 10’s of 1000’s of soldiers.", "round-number"),
        ("He feared a assault on the town.", "article-a"),
        ("It was an brutal war.", "article-an"),
        ("The envoys had been to meet on Friday.", "tense"),
        ("He met the their leaders.", "two-determiners"),
        ("Iran denies it, however says it may act.", "however"),
        ("The envoys additionally warned of war.", "additionally"),
        ("It will act solely when asked.", "solely"),
        ("It went on for at the very least a month.", "least"),
        ("They met on the identical day.", "identical"),
    ],
)
def test_damage_is_found(text: str, key: str) -> None:
    assert keys(text) == [key]


@pytest.mark.parametrize(
    ("text", "words", "reads"),
    [
        ("“We will not go,” the minister instructed reporters.", "instructed", "told"),
        ("It sent 10’s of 1000’s of soldiers.", "10’s of 1000’s", "tens of thousands"),
        ("He feared a assault on the town.", "a assault", "an assault"),
        ("It was an brutal war.", "an brutal", "a brutal"),
        ("The envoys had been to meet on Friday.", "had been to meet", "were to meet"),
        ("He met the their leaders.", "the their", "their"),
        ("He met the each leaders.", "the each", "both"),
        ("Iran denies it, however says it may act.", "however", "but"),
        ("The envoys additionally warned of war.", "additionally", "also"),
        ("It will act solely when asked.", "solely", "only"),
        ("It went on for at the very least a month.", "at the very least", "at least"),
        ("They met on the identical day.", "on the identical day", "on the same day"),
    ],
)
def test_damage_is_read_as_what_it_was(text: str, words: str, reads: str) -> None:
    (found,) = find_oddities(text, Span(0, len(text)))
    assert (found.span.of(text), found.reads) == (words, reads)


@pytest.mark.parametrize(
    "text",
    [
        "A united front, a European envoy, a one-off, a useful step and a unilateral move.",
        "An hour later an honest heir met an MP and an FBI agent.",
        "He had been to see a doctor. He has been to Geneva.",
        "However, he said no; the envoy, however, was not asked.",
        "“We will not go,” she said. “It was not talked about.”",
        "Additionally, the ministry said so.",
    ],
)
def test_plain_english_has_none(text: str) -> None:
    assert keys(text) == []
