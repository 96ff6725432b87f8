"""Credibility: of a side's conditional threats whose condition came about, which were followed by the act."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dragoman.model.when import first_day
from dragoman.store.flatten import Row

WITHIN = 30  # days
TAKEN = ("id", "made", "by", "to", "about", "condition", "met_day", "outcome", "outcome_day", "reason", "n_reports")


def credibility(threats: Iterable[Mapping[str, Any]], within: int = WITHIN) -> list[Row]:
    """Return the conditional threats whose condition came about, each with whether the act followed within some days.

    threats: rows of the ledger over the desk. A count is theirs to make; no score is given.
    """
    rows: list[Row] = []
    for threat in threats:
        if threat["kind"] != "threat" or threat["condition"] is None or not threat["met"]:
            continue
        days = _between(threat["met_day"], threat["outcome_day"]) if threat["outcome"] == "carried_out" else None
        followed = days is not None and days <= within
        rows.append({name: threat[name] for name in TAKEN} | {"days": days, "followed": followed})
    return rows


def _between(met: str | None, done: str | None) -> int | None:
    """Return the days from the condition's coming about to the act; 0 where the act is dated before."""
    if met is None or done is None:
        return None
    return max((first_day(done) - first_day(met)).days, 0)
