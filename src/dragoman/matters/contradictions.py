"""Contradictions: what one side asserts and another denies, or the same one at another time, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dragoman.store.flatten import Row

Cells = Mapping[str, Any]
SAID = ("alleged", "happened", "planned")
TALK = ("REQUEST", "REJECT", "THREATEN", "ACCUSE", "AGREE")  # what is not demanded is not denied
UNSAID = ("denied", "negated")


def contradictions(matters: Iterable[Cells], tellings: Iterable[Cells], disputed: Iterable[Cells]) -> list[Row]:
    """Return the contradictions of a desk by the day of the denial, each once.

    matters: rows of the ledger over the desk; tellings: the entries of the reports; disputed: mentions of contested
    events, with the event's id as `event`.
    """
    by_id = {row["id"]: row for row in tellings}
    found = [*_of_charges(matters, by_id), *_of_events(disputed)]
    once: dict[tuple[object, ...], Row] = {}
    for row in sorted(found, key=lambda row: (str(row["denial_day"] or "~"), str(row["claim"]), str(row["denial"]))):
        once.setdefault((row["kind"], row["claim"], row["denial"]), row)
    return list(once.values())


def _of_charges(matters: Iterable[Cells], by_id: Mapping[str, Cells]) -> Iterator[Row]:
    """Yield charges that were denied, and denials that the same side took back."""
    for matter in matters:
        denials = [
            by_id[step["by"]] for step in matter["history"] if step["outcome"] == "denied" and step["by"] in by_id
        ]
        if matter["kind"] != "accusation" or not denials:
            continue
        first, denial = by_id[matter["lead"]], denials[0]
        yield _row("denied", first, denial)
        admitted = next((step for step in matter["history"] if step["outcome"] == "admitted"), None)
        if admitted is not None:
            yield _row("taken back", first, denial) | {"claim_by": denial["by"], "claim_day": admitted["day"]}


def _of_events(disputed: Iterable[Cells]) -> Iterator[Row]:
    """Yield deeds that one report or side says took place, or will, and another denies."""
    groups: dict[str, list[Cells]] = {}
    for row in disputed:
        groups.setdefault(row["event"], []).append(row)
    for rows in groups.values():
        claims = [row for row in rows if row["status"] in SAID]
        denials = [row for row in rows if row["status"] in UNSAID and row["code"] not in TALK]
        if claims and denials:
            same = _voice(claims[0]) is not None and _voice(claims[0]) == _voice(denials[0])
            yield _row("another time" if same else "denied", claims[0], denials[0])


def _row(kind: str, claim: Cells, denial: Cells) -> Row:
    return {
        "kind": kind,
        "claim_by": _voice(claim),
        "claim_day": claim["published"],
        "claim": " ".join(claim["sentence"].split()),
        "denial_by": _voice(denial) or next(iter(denial.get("actors") or ()), None),
        "denial_day": denial["published"],
        "denial": " ".join(denial["sentence"].split()),
        "claim_report": claim["report"],
        "denial_report": denial["report"],
    }


def _voice(row: Cells) -> str | None:
    """Return who says so."""
    voice: str | None = row.get("said_by") or row.get("by")
    return voice
