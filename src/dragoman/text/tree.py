"""The tree of a parse: moving a word in it."""

from __future__ import annotations

from dragoman.text.parsed import Token


def hang(token: Token, head: Token, dep: str) -> None:
    """Hang a word on another by a dependency, in place."""
    token.head = head
    token.dep_ = dep
