"""Coding: one row of other event data, as a mention whose evidence is the row itself and whose coder is named."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

from dragoman.model.identity import identity
from dragoman.store.tables import TEXT, TEXTS, Column, TableForm

FLOAT, INTEGER = pa.float64(), pa.int32()


@dataclass(frozen=True, slots=True)
class Side:
    """One of those who do it, or to whom it is done: `country` is ISO-3, `code` CAMEO's and PLOVER's, or None."""

    name: str | None
    country: str | None = None
    code: str | None = None

    @property
    def key(self) -> str | None:
        """What it is compared by: its country, else the first letters of its code (IGO, NGO ...)."""
        return self.country or (self.code or "")[:3] or None


@dataclass(frozen=True, slots=True)
class Coding:
    """What a coder says took place; `row` is the evidence, word for word. Its id hashes coder and row alone.

    theirs: the coder's own id. code: PLOVER type, or None for what PLOVER has none for. date: as a prefix.
    """

    coder: str
    row: str
    theirs: str
    code: str | None
    actors: tuple[Side, ...]
    recipients: tuple[Side, ...]
    date: str
    date_end: str | None = None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    status: str = "happened"
    place: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    killed: int | None = None
    source: str | None = None
    url: str | None = None

    @property
    def id(self) -> str:
        """The hash of coder and row."""
        return identity(self.coder, self.row)


CODINGS = TableForm(
    "codings",
    "A row of other event data, as `dragoman import` took it in. Kept in `codings/`, apart from ours: no event and no "
    "measure counts it.",
    (
        Column("id", TEXT, "hash of coder and row"),
        Column("coder", TEXT, "whose coding it is: gdelt, polecat, plover, acled or ucdp"),
        Column("theirs", TEXT, "the coder's own id"),
        Column("date", TEXT, "when, as a prefix"),
        Column("date_end", TEXT, "last day, where it is longer"),
        Column("code", TEXT, "PLOVER type; null where PLOVER has none for it"),
        Column("mode", TEXT, "PLOVER mode"),
        Column("contexts", TEXTS, "PLOVER contexts"),
        Column("cameo", TEXT, "CAMEO code, where the coder gives one"),
        Column("status", TEXT, "how real: happened, where the coder cannot say otherwise"),
        Column("actors", TEXTS, "names of those who do it"),
        Column("actor_keys", TEXTS, "their ISO-3 countries, else the first letters of their codes"),
        Column("actor_codes", TEXTS, "their CAMEO and PLOVER codes"),
        Column("recipients", TEXTS, "names of those it is done to"),
        Column("recipient_keys", TEXTS, "their countries, as `actor_keys`"),
        Column("recipient_codes", TEXTS, "their codes"),
        Column("place", TEXT, "name of the place"),
        Column("country", TEXT, "its ISO-3 country"),
        Column("lat", FLOAT, "degrees north"),
        Column("lon", FLOAT, "degrees east"),
        Column("killed", INTEGER, "those killed, where the coder counts them"),
        Column("source", TEXT, "whom the coder names as the source"),
        Column("url", TEXT, "address of it"),
        Column("row", TEXT, "the row itself: the evidence"),
        Column("file", TEXT, "name of the file it came in"),
        Column("line", INTEGER, "its line there"),
    ),
    ("id",),
)


def row_of(coding: Coding, file: str, line: int) -> dict[str, object]:
    """Return a coding as a row of the table."""
    sides: dict[str, object] = {}
    for side, every in (("actor", coding.actors), ("recipient", coding.recipients)):
        sides |= {
            f"{side}s": [each.name or "" for each in every],
            f"{side}_keys": [each.key or "" for each in every],
            f"{side}_codes": [each.code or "" for each in every],
        }
    plain = {
        name: getattr(coding, name)
        for name in (
            "id coder theirs date date_end code mode cameo status place country lat lon killed source url row".split()
        )
    }
    return plain | sides | {"contexts": list(coding.contexts), "file": file, "line": line}
