"""Coreference: pronouns and bare nouns that stand for actors named before."""

from __future__ import annotations

from dragoman.actors.scene import Scene


def refer_back(scene: Scene) -> None:
    """Enter what pronouns and bare nouns stand for."""
