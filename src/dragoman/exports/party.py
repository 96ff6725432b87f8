"""Party: an actor of an event as the desk knows it, for formats that want its country and code beside its name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Party:
    """One actor of an event; `country` is ISO-3, `code` CAMEO's and PLOVER's (RUSGOV), or None."""

    id: str
    name: str
    kind: str | None = None
    country: str | None = None
    code: str | None = None
    private: bool = False

    @property
    def sectors(self) -> tuple[str, ...]:
        """The parts of the code after the country: GOV, MIL, REB ..."""
        rest = (self.code or "").removeprefix(self.country or "")
        return tuple(rest[at : at + 3] for at in range(0, len(rest), 3))


class Parties:
    """The actors of the desk, to be found by the ids in the rows of events.

    Private persons and unnamed sources are known in their report alone: by "report/id".
    """

    def __init__(self, actors: Iterable[Mapping[str, Any]], report_of: Mapping[str, str]) -> None:
        self._rows = {row["id"]: row for row in actors}
        self._report_of = report_of

    def of(self, event: Mapping[str, Any]) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
        """Return the actors and the recipients of an event."""
        reports = [self._report_of[each] for each in event["mention_ids"] if each in self._report_of]
        return (
            tuple(map(self._party, event["actor_ids"], event["actors"], [reports] * len(event["actors"]))),
            tuple(map(self._party, event["recipient_ids"], event["recipients"], [reports] * len(event["recipients"]))),
        )

    def _party(self, actor: str, name: str, reports: list[str]) -> Party:
        for key in (actor, *(f"{report}/{actor}" for report in reports)):
            if row := self._rows.get(key):
                return Party(actor, name, row["kind"], row["country"], row["code"], bool(row["private"]))
        return Party(actor, name)
