"""Decided: who is who by people's judgements, for the tables of a desk to be shown by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from dragoman.model.identity import identity
from dragoman.model.judgement import Judgement, standing
from dragoman.store.lines import judgements
from dragoman.store.manifest import Manifest
from dragoman.store.segments import read_table

FACES = pa.schema([(name, pa.string()) for name in ("id", "name", "kind", "country", "code")])
COLUMNS = ("report", "id", "name", "kind", "country", "code")


@dataclass(frozen=True, slots=True)
class Face:
    """How an actor is shown: name, kind, country and code; None where nothing is known or decided."""

    name: str | None = None
    kind: str | None = None
    country: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """The actors that judgements change: `into` from id to id, `parts` from (report, id) to the id there.

    faces: how an actor is shown that others were made one with; fixed: what is corrected wherever it stands.
    """

    into: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[tuple[str, str], str] = field(default_factory=dict)
    faces: Mapping[str, Face] = field(default_factory=dict)
    fixed: Mapping[str, Face] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether anything is decided."""
        return bool(self.into or self.parts or self.fixed)

    @property
    def key(self) -> str:
        """A hash of all that is decided; "" for nothing."""
        told = [sorted(self.into.items()), sorted(self.parts.items()), sorted(self.fixed.items(), key=str)]
        return identity(*map(str, told)) if self else ""

    def who(self, report: str, actor: str) -> str:
        """Return the id an actor of a report has by all judgements."""
        there = self.parts.get((report, actor), actor)
        return self.into.get(there, there)

    def row(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Return a row of the actors table as the judgements have it; the columns given are kept."""
        now = self.who(row["report"], row["id"])
        shown = dict(row) | {"id": now}
        face = self.faces.get(now, Face()) if now != row["id"] else Face()
        for told in (face, self.fixed.get(now, Face())):
            shown |= {name: value for name in COLUMNS[2:] if name in row and (value := getattr(told, name)) is not None}
        return shown


def decided(desk: Path, manifest: Manifest) -> Decided:
    """Return what the judgements of a desk say of its actors."""
    kept = [each for each in standing(judgements(desk)) if each.of == "actors"]
    if not kept:
        return Decided()
    parts = {
        (report, each.subject): each.other
        for each in kept
        if each.verdict == "not_the_same" and each.other
        for report in each.reports
    }
    into = _roots(each for each in kept if each.verdict == "same")
    fixed = {other: Face(**dict(each.change)) for each in kept if each.reports and (other := each.other)}
    corrected = (each for each in kept if each.verdict == "corrected" and each.subject not in into)
    fixed |= {each.subject: Face(**dict(each.change)) for each in corrected}
    bare = Decided(into, parts)
    return Decided(into, parts, _faces(desk, manifest, bare), fixed)


def _roots(merged: Iterable[Judgement]) -> dict[str, str]:
    """Return for every id merged into another one, through any number of steps, the last."""
    parents: dict[str, str] = {}

    def root(actor: str) -> str:
        while actor in parents:
            actor = parents[actor]
        return actor

    for each in merged:
        keeps, goes = root(each.subject), root(each.other or each.subject)
        if keeps != goes:
            parents[goes] = keeps
    return {actor: root(actor) for actor in parents}


def _faces(desk: Path, manifest: Manifest, bare: Decided) -> dict[str, Face]:
    """Return the face of every id that others come under: its own rows' fullest name and most usual values."""
    wanted = {*bare.into.values(), *bare.parts.values()}
    asked = pa.array(sorted({*wanted, *(actor for _, actor in bare.parts)}), pa.string())
    names: dict[str, list[str]] = {}
    values: dict[tuple[str, str], Counter[str]] = {}
    for segment in manifest.segments:
        table = read_table(desk, segment, "actors", list(COLUMNS))
        for row in table.filter(pc.is_in(table["id"], value_set=asked)).to_pylist():
            now = bare.parts.get((row["report"], row["id"]), row["id"])
            if now in wanted:
                names.setdefault(now, []).append(row["name"])
                for name in COLUMNS[3:]:
                    values.setdefault((now, name), Counter())[row[name]] += bool(row[name])
    return {
        actor: Face(
            min(some, key=lambda name: (-len(name), name)),
            **{name: _usual(values[actor, name]) for name in COLUMNS[3:]},
        )
        for actor, some in names.items()
    }


def _usual(counts: Counter[str]) -> str | None:
    found = [(-n, value) for value, n in counts.items() if value]
    return min(found)[1] if found else None


def faces_table(faces: Mapping[str, Face]) -> pa.Table:
    """Return faces as a table with the columns id, name, kind, country and code."""
    rows = [
        {"id": actor, "name": face.name, "kind": face.kind, "country": face.country, "code": face.code}
        for actor, face in sorted(faces.items())
    ]
    return pa.Table.from_pylist(rows, schema=FACES)
