"""Talk: the claims of the sides, and who answered whose remark, as tables of a desk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from dragoman.codebook.rejoinders import load_rejoinders
from dragoman.codebook.tables import SHIPPED
from dragoman.events.told import Source
from dragoman.matters.claims import Account, Proposition, account, propositions, rows
from dragoman.matters.contradictions import contradictions
from dragoman.matters.keep import known_sources
from dragoman.matters.load import Told, load_told
from dragoman.matters.rebukes import rebukes
from dragoman.matters.said import load_said
from dragoman.store.decided import Decided, decided
from dragoman.store.manifest import Manifest, load
from dragoman.store.segments import read_rows
from dragoman.store.talk import CLAIMS, CONTRADICTIONS, REBUKES

VOICES = ["report", "id", "said_by"]
Cells = Mapping[str, Any]
Ask = Callable[[str, Mapping[str, Any]], list[dict[str, Any]]]  # the rows of a table of the desk, chosen by filters


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """A desk as it was known by a day: its folder, the reports known, who is who, the codebook."""

    desk: Path
    manifest: Manifest
    sources: Mapping[str, Source]
    who: Decided
    codebook: Path
    as_of: str | None


def ground(desk: Path, sources: Iterable[Cells], as_of: str | None, *, codebook: Path | None = None) -> Ground:
    """Return a desk as it was known by the end of a day (a date prefix, None for now).

    sources: the rows of its table of that name; codebook: the folder of a user's own one.
    """
    manifest = load(desk)
    known = dict(known_sources(desk, manifest, sources, as_of))
    return Ground(desk, manifest, known, decided(desk, manifest), codebook or SHIPPED, as_of)


def claims_of(ask: Ask, there: Ground, by: object, wanted: Mapping[str, Any]) -> pa.Table:
    """Return what each side tells of the happenings that two sides tell of.

    wanted: filters on the mentions of which one must tell of it; by: a side of which one must speak of it, or empty.
    """
    found, sentences = _disputed(ask, there)
    if any(wanted.values()):
        found = _with(found, {row["id"] for row in ask("mentions", wanted)})
    found = _spoken_by(ask, found, by)
    return pa.Table.from_pylist(list(rows(found, sentences)), schema=CLAIMS.schema)


def contradictions_of(ask: Ask, there: Ground, by: object, wanted: Mapping[str, Any]) -> pa.Table:
    """Return what one side tells and another denies of those happenings, or the same one at another time.

    wanted: filters on the entries and mentions of which one must tell of it, `to` being who is said to have done it.
    """
    found, sentences = _disputed(ask, there)
    if any(wanted.values()):
        doer = {"actor" if name == "to" else name: value for name, value in wanted.items()}
        chosen = {row["id"] for row in ask("mentions", doer)} | {row["id"] for row in ask("tellings", wanted)}
        found = _with(found, chosen)
    shown = contradictions(_spoken_by(ask, found, by), sentences)
    return pa.Table.from_pylist(shown, schema=CONTRADICTIONS.schema)


def _disputed(ask: Ask, there: Ground) -> tuple[list[Proposition], dict[str, str]]:
    """Return the happenings that two sides tell of, and the sentence of each entry of the ledger."""
    told = load_told(there.desk, there.manifest, there.sources, there.who, there.codebook)
    entries = {row["id"]: row["sentence"] for row in ask("tellings", {})}
    events = {each: row["id"] for row in ask("events", {}) for each in row["mention_ids"]}
    ledger = ask("ledger", {"kind": "accusation", "as_of": there.as_of})
    known = {one.id: one for one in told.tellings if one.id in entries}
    return propositions(_accounts(ask, there, told), events, ledger, known), entries


def _with(found: Iterable[Proposition], chosen: Set[str]) -> list[Proposition]:
    return [one for one in found if chosen & one.ids]


def _spoken_by(ask: Ask, found: list[Proposition], by: object) -> list[Proposition]:
    """Return those of some happenings of which a side speaks; all where none is named."""
    if not by:
        return found
    sides = {row["id"] for row in ask("actors", {"actor": by})}
    return [one for one in found if any(each.voice and each.voice.id in sides for each in one.accounts)]


def rebukes_of(ask: Ask, there: Ground, wanted: Mapping[str, Any]) -> pa.Table:
    """Return the remarks that were answered, chain by chain; wanted: filters on the quotes of which one must be in."""
    tied = {(row["id"], row["answers"]) for row in ask("tellings", {}) if row["answers"]}
    for matter in ask("ledger", {"as_of": there.as_of}):
        tied |= {(step["by"], each) for step in matter["history"] for each in matter["entry_ids"]}
    said = load_said(there.desk, there.manifest, there.sources, there.who, there.codebook)
    chosen = {row["id"] for row in ask("quotes", wanted)} if any(wanted.values()) else None
    found = rebukes(said, tied, load_rejoinders(there.codebook), chosen)
    return pa.Table.from_pylist(found, schema=REBUKES.schema)


def _accounts(ask: Ask, there: Ground, told: Told) -> list[Account]:
    voices = {
        row["id"]: told.faces.of(row["report"], there.who.who(row["report"], row["said_by"]))
        for segment in there.manifest.segments
        for row in read_rows(there.desk, segment, "mentions", VOICES)
        if row["said_by"] and row["report"] in there.sources
    }
    shown = {row["id"]: row for row in ask("mentions", {})}
    found = (account(deed, shown[deed.id], voices.get(deed.id)) for deed in told.deeds if deed.id in shown)
    return [one for one in found if one is not None]
