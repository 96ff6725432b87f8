"""Sentence: what two sentences that tell of one happening have in common."""

from __future__ import annotations

import re

from dragoman.model.identity import identity

WORD = re.compile(r"[^\W\d_]{4,}|\d[\d.,]*\d|\d")
STEM = 5
COMMON = frozenset(
    [
        *("about", "after", "again", "against", "along", "also", "amid", "among", "been", "before", "being", "between"),
        *("both", "could", "does", "down", "during", "each", "from", "have", "having", "into", "just", "more", "most"),
        *("much", "must", "next", "only", "other", "over", "same", "should", "since", "some", "still", "such", "than"),
        *("that", "their", "them", "then", "there", "these", "they", "this", "those", "through", "under", "until"),
        *(
            "upon",
            "very",
            "were",
            "what",
            "when",
            "where",
            "whether",
            "which",
            "while",
            "will",
            "with",
            "would",
            "your",
        ),
        *("said", "says", "saying", "told", "added", "monday", "tuesday", "wednesday", "thursday", "friday"),
        *("saturday", "sunday", "president", "minister", "foreign", "spokesman", "secretary", "state", "government"),
    ]
)


def sentence(words: str) -> tuple[str, frozenset[str]]:
    """Return a hash of a sentence's words, and the stems of those that tell something.

    >>> sorted(sentence("Russian troops massed again, he said on Friday.")[1])
    ['masse', 'russi', 'troop']
    """
    low = words.casefold()
    content = {word[:STEM] for word in WORD.findall(low) if word not in COMMON}
    return identity(" ".join(low.split())), frozenset(content)


def share(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the shorter sentence's telling words that the other has too, 0 to 1."""
    return len(one & other) / max(min(len(one), len(other)), 1)
