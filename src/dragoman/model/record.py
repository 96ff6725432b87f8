"""Record: all that one report's own text shows, and its JSON form."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass

from dragoman.model.actor import Actor
from dragoman.model.ledger import LedgerEntry
from dragoman.model.mention import Mention
from dragoman.model.quote import Quote
from dragoman.model.report import Copy, Report
from dragoman.model.span import Span
from dragoman.model.stance import Stance
from dragoman.model.when import When


@dataclass(frozen=True, slots=True)
class Record:
    """What the report says: its actors, mentions, quotes, ledger and stances; `made_by` names the versions."""

    report: Report
    copy: Copy
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    quotes: tuple[Quote, ...]
    ledger: tuple[LedgerEntry, ...]
    stances: tuple[Stance, ...]
    made_by: tuple[tuple[str, str], ...]

    def to_dict(self) -> dict[str, object]:
        """Return the record as plain JSON values, in the form of `dragoman read --json`."""
        return {
            "report": _report(self.report, self.copy, dict(self.made_by)),
            "actors": plain(self.actors),
            "mentions": plain(self.mentions),
            "quotes": plain(self.quotes),
            "ledger": plain(self.ledger),
            "stances": plain(self.stances),
        }


def _report(report: Report, copy: Copy, made_by: dict[str, str]) -> dict[str, object]:
    dateline = report.dateline
    row: dict[str, object] = {
        "id": report.id,
        "file": report.file,
        "title": report.title,
        "source": report.source,
        "url": report.url,
        "language": report.language,
        "published": report.published,
        "published_origin": report.published_origin,
        "dateline": {"place": dateline.place, "agency": dateline.agency} if dateline else None,
        "byline": list(report.byline),
        "characters": len(report.text),
        "made_by": made_by,
        "copy": plain(copy),
    }
    if report.text_differs:
        row["text"] = report.text
    return row


def plain(value: object) -> object:
    """Return records as JSON values: a span as [start, end], a When spread over its four date fields."""
    if isinstance(value, Span):
        return [value.start, value.end]
    if is_dataclass(value) and not isinstance(value, type):
        row: dict[str, object] = {}
        for slot in fields(value):
            part = getattr(value, slot.name)
            if isinstance(part, When):
                row |= _when(part)
            else:
                row["status_reason" if slot.name == "reason" else slot.name] = plain(part)
        return row
    if isinstance(value, tuple | list):
        return [plain(part) for part in value]
    if isinstance(value, float):
        return round(value, 3)
    return value


def _when(when: When) -> dict[str, object]:
    return {
        "date": when.date,
        "date_end": when.date_end,
        "date_origin": when.origin,
        "date_precision": when.precision,
    }
