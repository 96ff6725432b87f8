"""Told: one mention as the assembling sees it, with what is known of its report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.model.mention import Mention, Status
from dragoman.model.when import UNKNOWN, When, first_day, last_day

WIDE = 8  # days: longer times name no day
DONE = frozenset({Status.HAPPENED, Status.ALLEGED, Status.NEGATED})
TALK = frozenset({"REQUEST", "REJECT", "THREATEN", "ACCUSE", "AGREE", "SUPPORT"})
DEEDS = frozenset({Status.HAPPENED, Status.PLANNED, Status.ALLEGED, Status.DENIED, Status.NEGATED})


@dataclass(frozen=True, slots=True)
class Party:
    """An actor on one side of a happening; `named` is False for persons known by a description alone."""

    id: str
    country: str | None
    kind: str
    named: bool = True

    @property
    def token(self) -> str:
        """What parties that may be the same have in common: the country, else the id."""
        return self.country or self.id


def is_named(name: str) -> bool:
    """Whether a name is a proper one: "Sergei Lavrov", not "Russian counterpart".

    >>> is_named("Sergei Lavrov"), is_named("Russian counterpart")
    (True, False)
    """
    last = name.split()[-1:]
    return bool(last) and not last[0][0].islower()


@dataclass(frozen=True, slots=True)
class Source:
    """A report as a source: `origin` is the id of the report it copies (its own when it copies none).

    superseded: its origin is the corrected or later version of the very same item and stands in its place.
    story: the id of the story it tells, where that is known. copied: whether its words are another's; None where only
    its origin says so. agency: the wire its origin credits, or is.
    """

    report: str
    published: str | None
    origin: str
    paraphrased: bool = False
    superseded: bool = False
    story: str | None = None
    copied: bool | None = None
    agency: str | None = None

    @property
    def voice(self) -> str:
        """Who vouches for it: the wire, however many items it sent, else the report its words go back to."""
        return self.agency or self.origin

    @property
    def is_copy(self) -> bool:
        """Whether the report is a copy of another one, or a rewriting of one unseen."""
        return self.paraphrased or (self.origin != self.report if self.copied is None else self.copied)


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A mention, its parties, its report, and its sentence: `words` hashes it, `content` holds its telling words.

    gist: the telling words of what is demanded, threatened or denied alone, where the ledger has them. headline: it
    stands in the headline. `when` is the mention's, but unknown where it lies after the report for what the report
    says is done.
    """

    mention: Mention
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    source: Source
    words: str
    content: frozenset[str]
    gist: frozenset[str] = frozenset()
    headline: bool = False
    when: When = field(init=False)
    days: tuple[int, int] | None = field(init=False)
    day: int | None = field(init=False)

    def __post_init__(self) -> None:
        published = self.source.published
        when = self.mention.when
        if when.date and published and self.mention.status in DONE and first_day(when.date) > last_day(published):
            when = UNKNOWN
        span = (
            (first_day(when.date).toordinal(), last_day(when.date_end or when.date).toordinal()) if when.date else None
        )
        object.__setattr__(self, "when", when)
        object.__setattr__(self, "days", span)
        object.__setattr__(self, "day", first_day(published).toordinal() if published else None)

    @property
    def key(self) -> tuple[str, str, str]:
        """The order of mentions over all reports: publication date, report, mention; undated reports last."""
        return (self.source.published or "~", self.source.report, self.mention.id)

    @property
    def turn(self) -> tuple[object, ...]:
        """The order in which mentions are placed: originals first, the most definite ones leading, then by day.

        Those of one day stand by their sentence, not by their report, of which a copy may come to be the first.
        """
        vague = self.days is None or self.is_wide
        one_sided = not (self.actors and self.recipients)
        day = self.source.published or "~"
        at = self.mention.trigger.start - self.mention.evidence.start
        return (self.source.is_copy, self.source.paraphrased, vague, one_sided, day, self.words, at, self.key)

    @property
    def is_wide(self) -> bool:
        """Whether its time is longer than about a week (a month, a year)."""
        return self.days is not None and self.days[1] - self.days[0] >= WIDE

    @property
    def is_talk(self) -> bool:
        """Whether it is an act of words, which may be told again for weeks while it stands."""
        return self.mention.code in TALK

    @property
    def family(self) -> str:
        """What it can be one event with: deeds done, planned, alleged, denied or not done; else its own status."""
        return "deed" if self.mention.status in DEEDS else str(self.mention.status)

    @property
    def tokens(self) -> frozenset[str]:
        """The parties of both sides, by country or id."""
        return frozenset(party.token for party in (*self.actors, *self.recipients))


def is_echo(members: Iterable[Told]) -> bool:
    """Whether only rewritings tell it of reports that are there and do not: spoilt words, and no happening."""
    return all(told.source.paraphrased and told.source.origin != told.source.report for told in members)


def origins(members: Iterable[Told]) -> int:
    """Return how many origins tell it; rewritten copies alone stand for the one original nobody has seen."""
    return max(len({told.source.voice for told in members if not told.source.paraphrased}), 1)
