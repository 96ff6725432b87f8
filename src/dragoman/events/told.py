"""Told: one mention as the assembling sees it, with what is known of its report."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.model.mention import Mention, Status
from dragoman.model.when import first_day, last_day

WIDE = 8  # days: longer times name no day
DEEDS = frozenset({Status.HAPPENED, Status.PLANNED, Status.ALLEGED, Status.DENIED, Status.NEGATED})


@dataclass(frozen=True, slots=True)
class Party:
    """An actor on one side of a happening."""

    id: str
    country: str | None
    kind: str

    @property
    def token(self) -> str:
        """What parties that may be the same have in common: the country, else the id."""
        return self.country or self.id


@dataclass(frozen=True, slots=True)
class Source:
    """A report as a source: `origin` is the id of the report it copies (its own when it copies none)."""

    report: str
    published: str | None
    origin: str
    paraphrased: bool = False

    @property
    def is_copy(self) -> bool:
        """Whether the report is a copy of another one, or a rewriting of one unseen."""
        return self.paraphrased or self.origin != self.report


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A mention, its parties, its report, and its sentence: `words` hashes it, `content` holds its telling words."""

    mention: Mention
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    source: Source
    words: str
    content: frozenset[str]
    days: tuple[int, int] | None = field(init=False)
    day: int | None = field(init=False)

    def __post_init__(self) -> None:
        when = self.mention.when
        span = (
            (first_day(when.date).toordinal(), last_day(when.date_end or when.date).toordinal()) if when.date else None
        )
        published = self.source.published
        object.__setattr__(self, "days", span)
        object.__setattr__(self, "day", first_day(published).toordinal() if published else None)

    @property
    def key(self) -> tuple[str, str, str]:
        """The order of mentions over all reports: publication date, report, mention; undated reports last."""
        return (self.source.published or "~", self.source.report, self.mention.id)

    @property
    def is_wide(self) -> bool:
        """Whether its time is longer than about a week (a month, a year)."""
        return self.days is not None and self.days[1] - self.days[0] >= WIDE

    @property
    def is_mutual(self) -> bool:
        """Whether every party is on both sides."""
        return len(self.actors) > 1 and set(self.actors) == set(self.recipients)

    @property
    def family(self) -> str:
        """What it can be one event with: deeds done, planned, alleged, denied or not done; else its own status."""
        return "deed" if self.mention.status in DEEDS else str(self.mention.status)

    @property
    def tokens(self) -> frozenset[str]:
        """The parties of both sides, by country or id."""
        return frozenset(party.token for party in (*self.actors, *self.recipients))
