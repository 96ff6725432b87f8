"""PLOVER gold records: whole records, both sides' country and the root."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.figures import Line, share
from dragoman.errors import Refused
from dragoman.model.actor import Actor
from dragoman.model.mention import Mention
from dragoman.model.record import Record
from dragoman.reading import Reader
from dragoman.reports.read import read_text

RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
COUNTRIES = {"JAP": "JPN", "ITL": "ITA", "VTN": "VNM"}  # slips of the gold standard's coders
NOWHERE = frozenset({"NGO", "IMG", "ISM", "MNC", "---"})  # codes that name no country
NONE = "none"
IGO = "IGO"
SHOWN = 12


@dataclass(frozen=True, slots=True)
class Gold:
    """One gold record: its text, its root and the countries of both sides (`IGO`, or `none` for no country)."""

    id: str
    text: str
    date: str
    code: str
    sources: frozenset[str]
    targets: frozenset[str]
    mutual: bool


@dataclass(frozen=True, slots=True)
class Sides:
    """What one mention says of a gold record."""

    code: str
    actors: frozenset[str]
    recipients: frozenset[str]
    mutual: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What the reader made of a gold record: the sides of every mention, the countries of its cast."""

    gold: Gold
    sides: tuple[Sides, ...]
    cast: frozenset[str]
    refused: bool = False
    mentions: tuple[Mention, ...] = ()

    @property
    def is_right(self) -> bool:
        """Whether one mention has the root and both sides."""
        return any(
            root_right(one, self.gold) and actor_right(one, self.gold) and recipient_right(one, self.gold)
            for one in self.sides
        )


def gold_records(path: Path) -> list[Gold]:
    """Return the gold records, without the one that documents the file."""
    return [_gold(row) for row in json.loads(path.read_text(encoding="utf-8")) if row["event"] != "DOCUMENT"]


def _gold(row: Mapping[str, Any]) -> Gold:
    sources, targets = _countries(row.get("source")), _countries(row.get("target"))
    mutual = targets == {NONE} and isinstance(row.get("source"), list) and len(row["source"]) > 1
    code = RENAMED.get(row["event"], row["event"])
    return Gold(row["id"].removeprefix("PLOVER-"), row["text"], row["date"], code, sources, targets, mutual)


def _countries(side: object) -> frozenset[str]:
    named = [one.get("code") or NONE for one in side if isinstance(one, dict)] if isinstance(side, list) else []
    return frozenset(NONE if code in NOWHERE else COUNTRIES.get(code, code) for code in named) or frozenset({NONE})


def country(actor: Actor) -> str:
    """Return the country an actor stands for, `IGO` for an organisation of states, else `none`."""
    if actor.country is not None:
        return actor.country
    return IGO if (actor.code or "").startswith(IGO) else NONE


def answers(reader: Reader, golds: Iterable[Gold]) -> Iterator[Answer]:
    """Yield what the reader makes of each gold record's text."""
    for gold in golds:
        try:
            record = reader.read(read_text(gold.text, published=gold.date))
        except Refused:
            yield Answer(gold, (), frozenset(), refused=True)
        else:
            yield answer(gold, record)


def answer(gold: Gold, record: Record) -> Answer:
    """Return the sides of a record's mentions beside the gold."""
    stands = {actor.id: country(actor) for actor in record.actors}
    sides = tuple(
        Sides(
            one.code,
            frozenset(stands[name] for name in one.actors) or frozenset({NONE}),
            frozenset(stands[name] for name in one.recipients) or frozenset({NONE}),
            bool(one.actors) and set(one.actors) == set(one.recipients),
        )
        for one in record.mentions
    )
    return Answer(gold, sides, frozenset(stands.values()), mentions=record.mentions)


def root_right(told: Sides, gold: Gold) -> bool:
    """Whether the root is the gold one."""
    return told.code == gold.code


def actor_right(told: Sides, gold: Gold) -> bool:
    """Whether one of the actors has the country of one of the gold sources."""
    return bool(told.actors & gold.sources)


def recipient_right(told: Sides, gold: Gold) -> bool:
    """Whether one of the recipients has the country of a gold target; several sources without target are mutual."""
    return bool(told.recipients & gold.targets) or (gold.mutual and told.mutual)


def lines(found: Sequence[Answer]) -> list[Line]:
    """Return the lines on the records, and the commonest confusions of roots."""
    part = f"PLOVER, {len(found)} records"
    measures = (
        ("both sides and root", lambda one, gold: root_right(one, gold) and _sides_right(one, gold), ".550"),
        ("both sides, whatever the root", _sides_right, ""),
        ("root alone", root_right, ""),
        ("actor alone", actor_right, ""),
        ("recipient alone", recipient_right, ""),
        ("root and actor", lambda one, gold: root_right(one, gold) and actor_right(one, gold), ""),
        ("root and recipient", lambda one, gold: root_right(one, gold) and recipient_right(one, gold), ""),
    )
    shown = [
        Line(part, name, share(sum(any(holds(one, a.gold) for one in a.sides) for a in found) / len(found)), bar)
        for name, holds, bar in measures
    ]
    shown.append(Line(part, "no mention at all", str(sum(not one.sides for one in found))))
    return shown + [Line(part, f"  {what}", str(many)) for what, many in confusions(found).most_common(SHOWN)]


def _sides_right(told: Sides, gold: Gold) -> bool:
    return actor_right(told, gold) and recipient_right(told, gold)


def confusions(found: Iterable[Answer]) -> Counter[str]:
    """Count "AGREE told as CONSULT" over the records whose root no mention has; the roots told are joined by +."""
    counts: Counter[str] = Counter()
    for one in found:
        codes = sorted({side.code for side in one.sides})
        if one.gold.code not in codes:
            counts[f"{one.gold.code} told as {'+'.join(codes) or 'nothing'}"] += 1
    return counts


def reason(found: Answer) -> str:
    """Return why a gold record is missed: what the nearest mention lacks ("right" where nothing)."""
    gold = found.gold
    if found.is_right:
        return "right"
    if found.refused:
        return "refused"
    if not found.sides:
        return "no mention"
    same = [one for one in found.sides if root_right(one, gold)]
    if not same:
        return "wrong root, sides right" if any(_sides_right(one, gold) for one in found.sides) else "wrong root"
    if any(actor_right(one, gold) for one in same):
        nearest = next(one for one in same if actor_right(one, gold))
        return f"recipient {_lacking(nearest.recipients, gold.targets, found.cast)}"
    if any(recipient_right(one, gold) for one in same):
        nearest = next(one for one in same if recipient_right(one, gold))
        return f"actor {_lacking(nearest.actors, gold.sources, found.cast)}"
    return "actor and recipient"


def _lacking(told: frozenset[str], wanted: frozenset[str], cast: frozenset[str]) -> str:
    """What is amiss with a side: nobody, somebody else though the right one is in the cast, or unknown to the cast."""
    if wanted == {NONE}:
        return "too many: gold has none"
    if not wanted & cast:
        return "unknown to the cast"
    return "missing, though in the cast" if told == {NONE} else "another of the cast"
