"""Cast: the actors of one report and every phrase that stands for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from dragoman.model.actor import Actor


class Reference(NamedTuple):
    """Tokens `start` to `end` of a paragraph stand for the actors (several for "both sides"); `head` is their head.

    `rule` names why: codebook, demonym, description, surname, pronoun, noun, ... References may nest: the demonym
    in "Russian troops" refers to Russia, the whole phrase to the troops.
    """

    paragraph: int
    start: int
    end: int
    head: int
    actors: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors, by order of first appearance, and the references to them, by paragraph."""

    actors: tuple[Actor, ...]
    references: tuple[Reference, ...]
    _by_id: dict[str, Actor] = field(init=False, repr=False, compare=False)
    _by_head: dict[tuple[int, int], Reference] = field(init=False, repr=False, compare=False)
    _on: dict[int, tuple[Reference, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {actor.id: actor for actor in self.actors})
        heads: dict[tuple[int, int], Reference] = {}
        for reference in self.references:
            key = (reference.paragraph, reference.head)
            known = heads.get(key)
            if known is None or reference.end - reference.start > known.end - known.start:
                heads[key] = reference
        object.__setattr__(self, "_by_head", heads)
        pages = groupby(self.references, attrgetter("paragraph"))
        object.__setattr__(self, "_on", {paragraph: tuple(references) for paragraph, references in pages})

    def actor(self, identity: str) -> Actor:
        """Return the actor of an id."""
        return self._by_id[identity]

    def on(self, paragraph: int) -> tuple[Reference, ...]:
        """Return the references of a paragraph, in order."""
        return self._on.get(paragraph, ())

    def at(self, paragraph: int, token: int) -> Reference | None:
        """Return the (longest) reference whose head is this token of this paragraph, or None."""
        return self._by_head.get((paragraph, token))
