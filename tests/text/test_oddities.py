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
