"""Sides: who stands with whom in a desk, by membership on its last day and by what the record says they did."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pyarrow as pa

from dragoman.codebook.members import Membership, load_members
from dragoman.codebook.organisations import Organisation, load_organisations
from dragoman.codebook.states import load_states
from dragoman.codebook.tables import SHIPPED
from dragoman.store.answers import SIDES

WITH = frozenset({"AGREE", "SUPPORT", "COOPERATE", "AID"})
AGAINST = frozenset({"ACCUSE", "REJECT", "THREATEN", "SANCTION", "ASSAULT"})
NEITHER = frozenset({"036", "111"})  # CAMEO: who agrees to meet or only criticises takes no side
OFFICIAL = ("", "GOV", "MIL", "COP", "SPY")  # sectors that act for their state
STATELY = frozenset({"state", "government_body", "person"})
Row = Mapping[str, Any]
Pair = tuple[str, str]
Act = tuple[str, str, str]  # code, day, by whom
ALLIED = 3  # acts that an alliance is worth
TWICE = 2


@dataclass(slots=True)
class _Between:
    """What two have to do with each other: acts by which they stand together or against, alliances of both.

    An act is a code on a day by one of them: what is told twice of one day counts once.
    """

    together: dict[Act, list[Row]] = field(default_factory=dict)
    against: dict[Act, list[Row]] = field(default_factory=dict)
    alliances: list[str] = field(default_factory=list)

    @property
    def stand(self) -> str:
        """With, against, or mixed: whether the one weighs twice the other or more; an alliance weighs as acts."""
        together, against = len(self.together) + ALLIED * bool(self.alliances), len(self.against)
        return "with" if together >= TWICE * against else "against" if against >= TWICE * together else "mixed"


class Powers:
    """Who can take a side: states by their governments, organisations that bind, armed groups."""

    def __init__(self, actors: Iterable[Row], codebook: Path | None) -> None:
        folder = codebook or SHIPPED
        self.states = {state.code: state.name for state in load_states(folder)}
        organisations = load_organisations(folder)
        self.bound = {each.id: each for each in organisations if each.bond}
        self._by_code: dict[str, Organisation] = {}
        for each in organisations:
            if each.bond or each.kind in {"igo", "bloc"}:
                self._by_code.setdefault(each.code, each)
        self._members = [each for each in load_members(folder) if each.organisation in self.bound]
        self.names: dict[str, str] = {}
        self.by_actor = {row["id"]: power for row in actors if (power := self._power(row))}

    def _power(self, row: Row) -> str | None:
        """Return whom an actor stands for: ISO-3, or the id of an organisation or group; None for nobody."""
        code, country = row["code"] or "", row["country"]
        if row["kind"] in STATELY and country in self.states and code[3:6] in OFFICIAL:
            self.names[country] = self.states[country]
            return str(country)
        if country is None and (owner := self._by_code.get(code[:6])):
            self.names[owner.id] = owner.name
            return owner.id
        if row["kind"] == "armed_group" and row["name"][:1].isupper():
            self.names[row["id"]] = row["name"]
            return str(row["id"])
        return None

    def alliances(self, day: str | None) -> Iterator[tuple[Pair, str]]:
        """Yield all two that an alliance binds on a day, with its name and the later date of entry.

        They are states of the desk, each with every other, and with the alliance where the desk names it or several.
        """
        entries: dict[str, list[Membership]] = defaultdict(list)
        for each in self._members:
            if each.country in self.names and each.holds(day):
                entries[each.organisation].append(each)
        for key, members in sorted(entries.items()):
            name = self.bound[key].name
            for one, other in combinations(members, 2):
                yield _pair(one.country, other.country), _since(name, one, other)
            if key in self.names or len(members) > 1:
                self.names[key] = name
                for one in members:
                    yield _pair(one.country, key), _since(name, one)


def sides(events: Iterable[Row], powers: Powers, day: str | None, of: Sequence[str] = ()) -> pa.Table:
    """Return all who stand with or against each other, those the record says most of first.

    `events` are rows of the events table, of which only what happened counts; `day` is that of the memberships; `of`
    are those wanted, by id or name, () for all.
    """
    found: dict[Pair, _Between] = defaultdict(_Between)
    for event in events:
        if _tells(event):
            for by, to in _pairs(event, powers):
                between = found[_pair(by, to)]
                acts = between.together if event["code"] in WITH else between.against
                acts.setdefault((event["code"], _day(event)[0], by), []).append(event)
    for pair, told in powers.alliances(day):
        found[pair].alliances.append(told)
    wanted = {word.casefold() for word in of}
    rows = [
        _row(pair, between, powers.names)
        for pair, between in found.items()
        if (between.together or between.against or not set(pair) <= powers.states.keys())
        and (not wanted or any({each.casefold(), powers.names[each].casefold()} & wanted for each in pair))
    ]
    rows.sort(key=lambda row: (-row["n_with"] - row["n_against"], -len(row["alliances"]), row["a"], row["b"]))
    return pa.Table.from_pylist(rows, schema=SIDES.schema)


def _tells(event: Row) -> bool:
    """Whether an event tells of sides: it happened, and not only a rewritten copy says so."""
    taking = event["code"] in WITH | AGAINST and event["cameo"] not in NEITHER
    return taking and event["status"] == "happened" and event["copy_kind"] != "paraphrased"


def _pairs(event: Row, powers: Powers) -> list[Pair]:
    """Return who acts on whom; what is done to each other is by the first of the two."""
    some, others = (
        [powers.by_actor[actor] for actor in event[side] if actor in powers.by_actor]
        for side in ("actor_ids", "recipient_ids")
    )
    found = {(one, other) for one, other in product(some, others) if one != other}
    return sorted(pair for pair in found if pair == _pair(*pair) or pair[::-1] not in found)


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _since(name: str, *members: Membership) -> str:
    days = [each.since for each in members if each.since]
    return f"{name} since {max(days)}" if len(days) == len(members) else name


def _row(pair: Pair, between: _Between, names: Mapping[str, str]) -> dict[str, Any]:
    together, against = _events(between.together), _events(between.against)
    every, stand = sorted([*together, *against], key=_day), between.stand
    shown = {"with": together, "against": against}.get(stand, every)
    last = shown[-1] if shown else {}
    days = [day for event in every if (day := _day(event)[0])]
    return {
        "a": names[pair[0]],
        "b": names[pair[1]],
        "stand": stand,
        "alliances": sorted(between.alliances),
        "n_with": len(between.together),
        "n_against": len(between.against),
        "first": min(days, default=None),
        "last": max(days, default=None),
        "sentence": last.get("sentence"),
        "report": last.get("report"),
        "a_id": pair[0],
        "b_id": pair[1],
        "with_mentions": [mention for event in together for mention in event["mention_ids"]],
        "against_mentions": [mention for event in against for mention in event["mention_ids"]],
    }


def _events(acts: Mapping[Act, list[Row]]) -> list[Row]:
    return sorted((event for events in acts.values() for event in events), key=_day)


def _day(event: Row) -> tuple[str, str]:
    return (event["date"] or event["reported"] or "", event["id"])
