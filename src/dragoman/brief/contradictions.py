"""Contradictions: what one side tells and another denies, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.brief.facts import Facts, Row
from dragoman.brief.markdown import more, names, plain, shorten
from dragoman.brief.sources import Sources
from dragoman.brief.weight import Weights

MOST = 4
VOICE = 60  # characters
KINDS = ("denied", "taken back", "another time")


def contradictions(facts: Facts, sources: Sources, weights: Weights) -> list[str]:
    """Return the section's lines: of each happening the claim and the denial, deeds before what is coded as nothing."""
    rows = sorted(facts.contradictions, key=lambda row: _turn(row, weights))
    shown: list[Row] = []
    said: set[str] = set()
    for row in rows:
        if said.isdisjoint((row["claim"], row["denial"])):
            shown.append(row)
            said |= {row["claim"], row["denial"]}
    lines = [line for row in shown[:MOST] for line in _lines(row, facts, sources)]
    return lines + more(len(rows) - min(len(shown), MOST), "dragoman contradictions") or [
        "No side contradicts another."
    ]


def _turn(row: Row, weights: Weights) -> tuple[object, ...]:
    """Return the order: named voices against each other first, then deeds of conflict, then by day."""
    conflict = row["code"] is not None and weights.quads[row["code"]] == 4
    named = bool(row["claim_by"]) + bool(row["denial_by"])
    return (-named, not conflict, KINDS.index(row["kind"]), row["denial_day"] or "~", row["denial"])


def _lines(row: Row, facts: Facts, sources: Sources) -> Iterator[str]:
    """Yield what it is about, what is told, and what is said against it."""
    who = " → ".join(names(some) for some in (row["actors"], row["recipients"]) if some)
    head = f"{who}: {row['code']}" if row["code"] and who else who or "A charge"
    yield f"- **{head}**, {row['kind']}"
    for side in ("claim", "denial"):
        by = f" by {plain(shorten(row[f'{side}_by'], VOICE))}" if row[f"{side}_by"] else ""
        told = facts.report(row[f"{side}_report"]) | {"sentence": row[side]}
        yield f"  - {row[f'{side}_says']}{by}: {sources.says(told)}"
