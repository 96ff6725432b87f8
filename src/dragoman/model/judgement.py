"""Judgement: a decision by a person about the record, kept beside it and re-applied."""

from __future__ import annotations

from dataclasses import dataclass

VERDICTS = ("same", "not_the_same", "unsure", "accepted", "corrected", "rejected")


@dataclass(frozen=True, slots=True)
class Judgement:
    """`verdict` on `subject` (and `other`, for same / not the same), by whom and when (UTC, ISO 8601)."""

    verdict: str
    subject: str
    by: str
    at: str
    other: str | None = None
    change: tuple[tuple[str, str], ...] = ()
