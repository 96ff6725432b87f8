"""Faces: who the actors of a desk's reports are, a person by what most reports that name him fully say."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import islice, takewhile
from pathlib import Path
from typing import Any

from dragoman.events.told import Source, is_named
from dragoman.matters.telling import is_power, token
from dragoman.model.actor import Actor
from dragoman.model.span import Span
from dragoman.store.decided import Decided
from dragoman.store.manifest import Manifest
from dragoman.store.segments import read_rows

GATHERED = frozenset({"organisation", "population"})
WHOLE = 2  # words of a full name
ACTORS = ["report", "id", "name", "kind", "country", "code", "aliases", "spans"]
Key = tuple[str, str]


class Faces:
    """The actors by report and id, each as the desk knows it; `days` are the reports' publication dates."""

    def __init__(self, actors: Iterable[tuple[str, Actor]], days: Mapping[str, str | None]) -> None:
        self._actors = {(report, actor.id): actor for report, actor in actors}
        self.every = list(self._actors.values())
        self._powers: defaultdict[str, list[Actor]] = defaultdict(list)
        for (report, _), actor in self._actors.items():
            if is_power(actor):
                self._powers[report].append(actor)
        self._present: defaultdict[str, list[Actor]] = defaultdict(list)
        for (report, _), actor in self._actors.items():
            self._present[report].append(actor)
        self._placed: dict[str, list[tuple[int, int, str]]] = {}
        self._stands = _stands(self._actors, days)
        self._bodies = _bodies(self.every)
        self._persons = _movements(self._actors) | _persons(self._actors, self._stands)

    def of(self, report: str, actor: str | None) -> Actor | None:
        """Return an actor of a report: a person with the state most reports give; part of a name as its bearer."""
        found = self._actors.get((report, actor)) if actor else None
        if found is None:
            return None
        if found.country is None and found.code is None and found.name in self._persons:
            return self._persons[found.name]
        if found.name in self._bodies:
            return self._bodies[found.name]
        if found.kind == "person" and is_named(found.name) and found.id in self._stands:
            country, code = self._stands[found.id]
            return replace(found, country=country, code=code)
        return found

    def named(self, report: str, span: Span) -> frozenset[str]:
        """Return the sides of the powers that some words of a report name."""
        return frozenset(token(actor) for actor in self._powers[report] if any(span.overlaps(at) for at in actor.spans))

    def standing(self, report: str, span: Span) -> frozenset[str]:
        """Return the sides of all whom some words of a report name, powers or not."""
        placed = self._placed.get(report)
        if placed is None:
            found = (
                (at.start, at.end, token(self.of(report, actor.id)))
                for actor in self._present[report]
                for at in actor.spans
            )
            placed = self._placed[report] = sorted(found)
        at = bisect_left(placed, (span.start,))
        return frozenset(
            side for start, _, side in takewhile(lambda one: one[0] < span.end, islice(placed, at, None)) if side
        )

    def all(self, report: str, actors: Iterable[str]) -> tuple[Actor, ...]:
        """Return several actors of a report."""
        return tuple(found for each in actors if (found := self.of(report, each)) is not None)


def load_faces(
    desk: Path, manifest: Manifest, sources: Mapping[str, Source], who: Decided
) -> tuple[Faces, list[tuple[str, Actor]]]:
    """Return who the actors of some reports are by the desk, and each report's own."""
    actors = [
        (row["report"], _actor(who.row(row) if who else row))
        for segment in manifest.segments
        for row in read_rows(desk, segment, "actors", ACTORS)
        if row["report"] in sources
    ]
    return Faces(actors, {report: source.published for report, source in sources.items()}), actors


def _actor(row: Mapping[str, Any]) -> Actor:
    return Actor(
        row["id"],
        row["name"],
        row["kind"],
        aliases=tuple(row["aliases"]),
        country=row["country"],
        code=row["code"],
        spans=tuple(Span(**span) for span in row["spans"]),
    )


def _stands(actors: Mapping[Key, Actor], days: Mapping[str, str | None]) -> dict[str, tuple[str | None, str | None]]:
    """Return by id the country and code that most reports give a person; of equals those of the earliest report."""
    counts: defaultdict[str, Counter[tuple[str | None, str | None]]] = defaultdict(Counter)
    for report, name in sorted(actors, key=lambda key: (days.get(key[0]) or "~", key)):
        actor = actors[report, name]
        if actor.kind == "person" and is_named(actor.name) and actor.code is not None:
            counts[name][actor.country, actor.code] += 1
    return {name: max(told, key=lambda pair: (told[pair], pair[0] is not None)) for name, told in counts.items()}


def _movements(actors: Mapping[Key, Actor]) -> dict[str, Actor]:
    """Return the only armed group or body by a word of its name: "Polisario" is the Polisario Front."""
    found: defaultdict[str, dict[str, Actor]] = defaultdict(dict)
    for actor in (actors[key] for key in sorted(actors)):
        if actor.kind in {"armed_group", "organisation"} and actor.code is not None and is_named(actor.name):
            words = actor.name.split()
            for word in words if len(words) >= WHOLE else ():
                found[word].setdefault(actor.name, actor)
    return {word: next(iter(bearers.values())) for word, bearers in found.items() if len(bearers) == 1}


def _bodies(actors: Iterable[Actor]) -> dict[str, Actor]:
    """Return the body with the fullest name by each shorter one: "Fishermen's Union" is "Lake Fishermen's Union"."""
    named = {actor.name: actor for actor in actors if actor.kind in GATHERED and len(_words(actor.name)) >= WHOLE}
    found: dict[str, Actor] = {}
    for name in sorted(named):
        fuller = [
            other for other in sorted(named) if _words(name) <= _words(other) and named[other].kind == "organisation"
        ]
        whole = max(fuller, key=lambda other: (len(_words(other)), other), default=name)
        nested = all(_words(other) <= _words(whole) for other in fuller)
        if (
            whole != name
            and nested
            and named[name].country in {None, named[whole].country}
            and named[name].kind != "state"
        ):
            found[name] = named[whole]
    return found


def _words(name: str) -> frozenset[str]:
    return frozenset(word.removesuffix("'s").removesuffix("’s") for word in name.lower().split())


def _persons(actors: Mapping[Key, Actor], stands: Mapping[str, tuple[str | None, str | None]]) -> dict[str, Actor]:
    """Return the only person of the desk by surname."""
    found: defaultdict[str, dict[str, Actor]] = defaultdict(dict)
    for actor in (actors[key] for key in sorted(actors)):
        if actor.kind == "person" and actor.id in stands and len(actor.name.split()) >= WHOLE:
            country, code = stands[actor.id]
            found[actor.name.split()[-1]].setdefault(actor.id, replace(actor, country=country, code=code))
    return {name: next(iter(bearers.values())) for name, bearers in found.items() if len(bearers) == 1}
