"""Credibility: of a side's conditional threats whose condition came about, which were followed by the act."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dragoman.model.when import first_day, last_day
from dragoman.store.flatten import Row

WITHIN = 30  # days
TAKEN = ("id", "made", "by", "to", "about", "condition", "met_day", "outcome", "outcome_day", "reason", "n_reports")


def credibility(threats: Iterable[Mapping[str, Any]], within: int = WITHIN, now: str | None = None) -> list[Row]:
    """Return the conditional threats whose condition came about, each with whether the act followed within some days.

    threats: rows of the ledger over the desk. now: the last day known; where the days asked for are not over by then
    and nothing has followed, `followed` is None. A count is theirs to make; no score is given.
    """
    rows: list[Row] = []
    for threat in threats:
        if threat["kind"] != "threat" or threat["condition"] is None or not threat["met"]:
            continue
        days = _between(threat["met_day"], threat["outcome_day"]) if threat["outcome"] == "carried_out" else None
        followed: bool | None = days is not None and days <= within
        if days is None and _is_early(threat["met_day"], now, within):
            followed = None
        rows.append({name: threat[name] for name in TAKEN} | {"days": days, "followed": followed})
    return rows


def _is_early(met: str | None, now: str | None, within: int) -> bool:
    """Whether some days from the condition on are not over yet."""
    return met is not None and now is not None and (last_day(now) - first_day(met)).days < within


def _between(met: str | None, done: str | None) -> int | None:
    """Return the days from the condition's coming about to the act; 0 where the act is dated before."""
    if met is None or done is None:
        return None
    return max((first_day(done) - first_day(met)).days, 0)
