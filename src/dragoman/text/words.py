"""Small questions about parsed words that every room asks."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.text.parsed import Token

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
NEGATIVES = frozenset({"no", "never", "neither", "nor"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})


def child(token: Token, *deps: str) -> Token | None:
    """Return the first child with one of the dependencies, or None."""
    return next((kid for kid in token.children if kid.dep_ in deps), None)


def conjuncts(token: Token) -> tuple[Token, ...]:
    """Return the token and all that is coordinated with it to its right."""
    return (token, *token.conjuncts) if token.dep_ != "conj" else (token,)


def ancestors(token: Token) -> Iterator[Token]:
    """Yield the token's governors, nearest first."""
    yield from token.ancestors


def is_negated(token: Token) -> bool:
    """Whether a negation hangs on the word itself (not, never, no longer; "no" on a noun)."""
    return any(
        kid.dep_ == "neg" or (kid.dep_ in {"det", "advmod", "preconj"} and kid.lower_ in NEGATIVES)
        for kid in token.children
    )
