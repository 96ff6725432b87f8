"""Actor and Office: who, and what role they hold when."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.span import Span

KINDS = (
    "state",
    "government_body",
    "person",
    "organisation",
    "armed_group",
    "population",
    "unnamed_source",
)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who: `id` is a slug of what the report (or the codebook) calls them; `country` is ISO-3 or None.

    code: CAMEO/PLOVER actor code (RUSGOV, IGONAT, MED, CVL). role: the office or description in the report.
    origin: which rule made the actor (codebook, description, ner, unnamed ...). private: a private person.
    """

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    code: str | None = None
    role: str | None = None
    spans: tuple[Span, ...] = ()
    origin: str = "codebook"
    private: bool = False


@dataclass(frozen=True, slots=True)
class Office:
    """A role held by a person, with dates as prefixes; `until` None while it lasts."""

    person: str
    office: str
    country: str | None
    code: str
    since: str | None
    until: str | None
    checked: str | None = None
