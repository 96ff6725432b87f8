"""Facts: the rows a brief is made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dragoman.engines.account import Refusal

Row = Mapping[str, Any]
Rows = Sequence[Row]


@dataclass(frozen=True, slots=True)
class Facts:
    """The rows of the desk's tables; `disputed` are the mentions of contested events."""

    name: str
    reports: Rows
    events: Rows
    disputed: Rows
    quotes: Rows
    ledger: Rows
    refused: Sequence[Refusal] = ()

    @property
    def last_day(self) -> str | None:
        """The latest publication date."""
        return max((row["published"] for row in self.reports if row["published"]), default=None)
