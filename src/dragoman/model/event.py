"""Event: one happening, all mentions judged to tell of it."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.mention import Quantity, Status
from dragoman.model.place import Place


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field that its mentions tell differently: each value with the number of independent origins that give it."""

    field: str
    values: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Assembled from mentions, never typed in; `statuses` counts independent origins by status.

    reported: the earliest publication date of the reports that decide it. date_origin: where `date` comes from;
    "report" when there is none and `reported` is all that is known. perhaps: ids of events that may be the same one.
    """

    id: str
    code: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: Status
    mention_ids: tuple[str, ...]
    statuses: tuple[tuple[str, int], ...]
    contested: bool = False
    date: str | None = None
    date_end: str | None = None
    date_origin: str = "unknown"
    reported: str | None = None
    place: Place | None = None
    quantities: tuple[Quantity, ...] = ()
    n_reports: int = 1
    n_origins: int = 1
    n_copies: int = 0
    confidence: float = 0.5
    review: str = "machine"
    former_ids: tuple[str, ...] = ()
    story_ids: tuple[str, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    perhaps: tuple[str, ...] = ()
