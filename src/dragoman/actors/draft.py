"""Draft: a cast in the making; actors and references are added, then frozen in order of first appearance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from dragoman.actors.cast import Cast, Reference
from dragoman.codebook.folding import fold
from dragoman.model.actor import Actor
from dragoman.model.span import Span
from dragoman.text.sheet import Sheet

REMEMBERED = 4096  # ids of words
OTHER = re.compile(r"[^a-z0-9]+")
UNSAID = frozenset({"pronoun", "noun", "demonym", "demonym-people", "apposition", "named", "description"})


@lru_cache(REMEMBERED)
def slug(*words: str) -> str:
    """Return words as an id: ASCII, lower case, hyphens.

    >>> slug("RUS", "foreign ministry")
    'rus-foreign-ministry'
    """
    folded = fold(" ".join(words))
    return OTHER.sub("-", folded if folded.isascii() else folded.encode("ascii", "ignore").decode()).strip("-")


def _order(reference: Reference) -> tuple[int, int, int]:
    return reference.start, -reference.end, reference.head


def _alike(one: str, other: str) -> bool:
    return one == other or {one, other} == {"person", "unnamed_source"}


class Draft:
    """Actors by id and references in the order they were found."""

    def __init__(self) -> None:
        self._actors: dict[str, Actor] = {}
        self._references: dict[int, dict[tuple[int, int, int], Reference]] = {}  # by paragraph, then by run
        self._spans: dict[str, dict[tuple[int, int], Span]] = {}
        self._forms: dict[str, dict[str, None]] = {}
        self._heads: dict[int, dict[int, Reference]] = {}  # the longest by paragraph, then by head
        self._sorted: dict[int, list[Reference]] = {}  # what `on` has given since the last reference was entered

    def add(self, actor: Actor) -> str:
        """Return the id of an actor, entering it when it is new; unknown fields of a known actor are filled in."""
        identity, number = actor.id, 1
        while identity in self._actors and not _alike(self._actors[identity].kind, actor.kind):
            number += 1
            identity = f"{actor.id}-{number}"
        known = self._actors.get(identity)
        if known is None:
            self._actors[identity] = actor if identity == actor.id else replace(actor, id=identity)
        elif (known.country or known.code or known.role) != (actor.country or actor.code or actor.role):
            self._actors[identity] = replace(
                known,
                country=known.country or actor.country,
                code=known.code or actor.code,
                role=known.role or actor.role,
            )
        return identity

    def actor(self, identity: str) -> Actor:
        """Return an actor entered before."""
        return self._actors[identity]

    def rewrite(self, actor: Actor) -> None:
        """Put a changed actor in the place of the one with its id."""
        self._actors[actor.id] = actor

    def refer(self, sheet: Sheet, run: tuple[int, int, int], ids: tuple[str, ...], rule: str) -> None:
        """Enter that tokens (start, end, head) stand for actors; the first word on the same run stands."""
        (start, end, head), index = run, sheet.index
        page = self._references.get(index)
        if page is None:
            page = self._references[index] = {}
        if not ids or run in page:
            return
        reference = Reference(index, start, end, head, ids, rule)
        page[run] = reference
        self._sorted.pop(index, None)
        heads = self._heads.get(index)
        if heads is None:
            heads = self._heads[index] = {}
        known = heads.get(head)
        if known is None or end - start > known.end - known.start:
            heads[head] = reference
        span = sheet.span(start, end)
        place = (span.start, span.end)
        for identity in ids:
            spans = self._spans.get(identity)
            if spans is None:
                self._spans[identity] = {place: span}
            else:
                spans[place] = span
        if rule not in UNSAID and len(ids) == 1 and "," not in (words := sheet.said(start, end)):
            self._forms.setdefault(ids[0], {})[words] = None

    def at(self, paragraph: int, token: int) -> Reference | None:
        """Return the longest reference so far whose head is this token."""
        heads = self._heads.get(paragraph)
        return heads.get(token) if heads is not None else None

    def heads(self, paragraph: int, start: int, end: int) -> Iterator[tuple[int, Reference]]:
        """Yield the heads from token `start` to `end` with the longest reference so far of each."""
        heads = self._heads.get(paragraph, {})
        return ((token, heads[token]) for token in range(start, end) if token in heads)

    def references(self) -> list[Reference]:
        """Return the references so far, in order of the text, longer first."""
        return [reference for paragraph in sorted(self._references) for reference in self.on(paragraph)]

    def back(self, paragraph: int, token: int) -> Iterator[Reference]:
        """Yield the references so far that begin before a token, the last first."""
        yield from (reference for reference in reversed(self.on(paragraph)) if reference.start < token)
        for index in sorted((index for index in self._references if index < paragraph), reverse=True):
            yield from reversed(self.on(index))

    def on(self, paragraph: int) -> list[Reference]:
        """Return the references so far to a paragraph's actors, in order, longer first."""
        found = self._sorted.get(paragraph)
        if found is None:
            found = sorted(self._references.get(paragraph, {}).values(), key=_order)
            self._sorted[paragraph] = found
        return found

    def cast(self) -> Cast:
        """Return the finished cast: actors that are referred to, by their first span."""
        spoken = {
            identity: tuple([spans[at] for at in sorted(spans)] if len(spans) > 1 else spans.values())
            for identity, spans in self._spans.items()
        }
        actors = [self._finished(self._actors[identity], spans) for identity, spans in spoken.items()]
        actors.sort(key=lambda actor: (actor.spans[0].start, -actor.spans[0].end, actor.id))
        return Cast(tuple(actors), tuple(self.references()))

    def _finished(self, actor: Actor, spans: tuple[Span, ...]) -> Actor:
        forms = dict.fromkeys((*actor.aliases, *self._forms.get(actor.id, ())))
        forms.pop(actor.name, None)
        return Actor(
            actor.id,
            actor.name,
            actor.kind,
            tuple(forms),
            actor.country,
            actor.code,
            actor.role,
            spans,
            actor.origin,
            actor.private,
        )
