"""Reviewed: what people decided on mentions and events, for the tables of a desk to be made by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dragoman.model.identity import identity
from dragoman.model.judgement import Judgement, standing
from dragoman.store.lines import judgements

MACHINE = "machine"
REVIEWS = (MACHINE, "accepted", "corrected", "rejected")
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Review:
    """A verdict (accepted, corrected or rejected) on one row, and what is corrected to what."""

    verdict: str
    change: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What stands: reviews by mention, reviews by event (an event is known by any of its mentions), and what is one.

    together: mentions of one happening by somebody's word; apart: the second is not of the happening of the first.
    """

    mentions: Mapping[str, Review] = field(default_factory=dict)
    events: Mapping[str, Review] = field(default_factory=dict)
    together: Pairs = ()
    apart: Pairs = ()

    @property
    def key(self) -> str:
        """A hash of all that stands; "" for nothing."""
        told = [sorted(self.mentions.items(), key=str), sorted(self.events.items(), key=str), self.together, self.apart]
        return identity(*map(str, told)) if any(told) else ""

    @property
    def rejected(self) -> frozenset[str]:
        """The ids of the mentions that tell of nothing."""
        return frozenset(each for each, review in self.mentions.items() if review.verdict == "rejected")

    def rows(self, mentions: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """Return rows of the mentions table as judged: corrected ones changed, rejected ones left out."""
        shown = ((row, self.mentions.get(row["id"])) for row in mentions)
        return [
            corrected(row, review.change) if review else dict(row)
            for row, review in shown
            if review is None or review.verdict != "rejected"
        ]


def reviewed(desk: Path) -> Reviewed:
    """Return what the judgements of a desk say of its mentions and events."""
    kept = standing(judgements(desk))
    events = [each for each in kept if each.of == "events"]
    return Reviewed(
        {each.subject: _review(each) for each in kept if each.of == "mentions"},
        {each.subject: _review(each) for each in events if each.other is None},
        tuple((each.subject, each.other) for each in events if each.verdict == "same" and each.other),
        tuple((each.subject, each.other) for each in events if each.verdict == "not_the_same" and each.other),
    )


def _review(each: Judgement) -> Review:
    return Review(each.verdict, dict(each.change))


def corrected(row: Mapping[str, Any], change: Mapping[str, str]) -> dict[str, Any]:
    """Return a row of the mentions table with what somebody corrected in it."""
    shown = dict(row)
    for name, value in change.items():
        if name in {"actors", "recipients"}:
            shown[name] = value.split(",") if value else []
        elif name == "date":
            shown |= {"date": value or None, "date_end": None, "date_origin": "judgement", "date_precision": _of(value)}
        elif name in {"place", "country"}:
            shown["place"] = replaced_place(shown["place"], name, value)
        else:
            shown[name] = value or None
    return shown


def replaced_place(place: Mapping[str, Any] | None, name: str, value: str) -> dict[str, Any]:
    """Return a place with another name or country; what is known of the point it was is left out."""
    known = {"name": (place or {}).get("name") or value, "country": (place or {}).get("country")}
    known["name" if name == "place" else "country"] = value
    return known | {"lat": None, "lon": None, "precision": "unknown", "span": None, "alternatives": []}


def _of(date: str) -> str:
    """Return the precision of a date prefix."""
    return {4: "year", 7: "month", 10: "day"}.get(len(date), "unknown")
