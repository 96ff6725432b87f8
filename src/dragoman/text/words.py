"""Small questions about parsed words that every room asks."""

from __future__ import annotations

from dragoman.text.parsed import Token

NEGATIVES = frozenset({"no", "never", "neither", "nor"})


def is_negated(token: Token) -> bool:
    """Whether a negation hangs on the word itself (not, never, no longer; "no" on a noun)."""
    return any(
        kid.dep_ == "neg" or (kid.dep_ in {"det", "advmod", "preconj"} and kid.lower_ in NEGATIVES)
        for kid in token.children
    )
