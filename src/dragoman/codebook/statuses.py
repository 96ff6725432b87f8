"""Statuses: what each status of a mention says of how real a happening is, with an example."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.codebook.tables import SHIPPED, rows
from dragoman.model.mention import Status


@dataclass(frozen=True, slots=True)
class StatusRow:
    """A status in words."""

    status: Status
    says: str
    example: str


def read_statuses() -> dict[str, StatusRow]:
    """Return the statuses in their order; they are the same in every codebook."""
    found = rows(SHIPPED, "statuses.tsv", ("status", "says", "example"))
    return {row["status"]: StatusRow(Status(row["status"]), row["says"], row["example"]) for row in found}
