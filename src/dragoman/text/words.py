"""Small questions about parsed words that every room asks."""

from __future__ import annotations

from dragoman.text.parsed import Token

NEGATIVES = frozenset({"no", "never", "neither", "nor"})


def is_negated(token: Token) -> bool:
    """Whether a negation hangs on the word itself (not, never, no longer; "no" on a noun)."""
    return any(
        kid.dep_ == "neg" or (kid.dep_ in {"det", "advmod", "preconj"} and kid.lower_ in NEGATIVES) or _no_longer(kid)
        for kid in token.children
    )


def _no_longer(word: Token) -> bool:
    return word.lower_ == "longer" and any(kid.lower_ == "no" for kid in word.children)
