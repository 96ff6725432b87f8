"""Provenance: whose report it is and whose words: publisher, wire credit, and what its text says of being a version."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dragoman.reports.furniture import AGENCIES
from dragoman.stories.versions import corrects, plain_title

WIRES = {
    name.casefold(): first.casefold()
    for first, *others in (
        ("Reuters", "Thomson Reuters"),
        ("AP", "The Associated Press", "Associated Press"),
        ("AFP", "Agence France-Presse", "Agence France Presse"),
        ("TASS", "ITAR-TASS"),
        ("Kyodo", "Kyodo News"),
        ("RIA", "RIA Novosti"),
        ("Anadolu", "Anadolu Agency", "AA"),
        ("Bloomberg", "Bloomberg News"),
        ("CP", "The Canadian Press"),
        ("PA", "PA Media"),
    )
    for name in (first, *others)
}
NO_WIRE = frozenset(
    name.casefold()
    for name in (
        *("Newsroom", "Staff", "Staff Writer", "Staff Writers", "Agencies", "Agency", "The New York Times", "NPR"),
        *("The Washington Post", "The Guardian", "Kathimerini", "BBC", "BBC News", "CNN", "CNN Business", "Al Jazeera"),
        *("Wikinews", "ReliefWeb"),
    )
)
KNOWN = frozenset(WIRES) | (frozenset(name.casefold() for name in AGENCIES) - NO_WIRE)
CREDITED = re.compile(rf"\b({'|'.join(sorted((re.escape(name) for name in AGENCIES), key=len, reverse=True))})\b")


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a report comes from. agency: the wire it credits, or is, in one spelling; None for none.

    title: its plain title. corrects: whether it says that it corrects an earlier version. paraphrased: whether its own
    text shows that a machine rewrote it; oddness: how much speaks for that, 0 to 1. copy_of: whose copy it says it is.
    """

    report: str
    source: str | None = None
    agency: str | None = None
    title: str = ""
    corrects: bool = False
    paraphrased: bool = False
    oddness: float = 0.0
    copy_of: str | None = None

    @property
    def publisher(self) -> str | None:
        """Who published it, or else the wire it credits."""
        return self.source or self.agency


def provenance_of(row: Mapping[str, Any]) -> Provenance:
    """Return the provenance of a row of the table `reports`."""
    lines = [row["text"][span["start"] : span["end"]] for span in row["credits"]]
    named = [(row["dateline"] or {}).get("agency"), row["source"], *(match[1] for match in _credited(lines))]
    return Provenance(
        report=row["id"],
        source=row["source"],
        agency=next((wire for name in named if name and (wire := wire_of(name))), None),
        title=plain_title(row["title"]),
        corrects=corrects(row["title"], lines),
        paraphrased=row["copy_kind"] == "paraphrased",
        oddness=row["copy_score"],
        copy_of=row["copy_of"],
    )


def wire_of(name: str) -> str | None:
    """Return the one spelling of a wire agency; None for anybody else.

    >>> wire_of("The Associated Press"), wire_of("Demerara Post")
    ('ap', None)
    """
    plain = name.strip().casefold()
    return WIRES.get(plain, plain) if plain in KNOWN else None


def _credited(lines: list[str]) -> list[re.Match[str]]:
    return [match for line in lines for match in CREDITED.finditer(line)]
