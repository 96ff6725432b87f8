"""Flatten: a record as rows of the desk's tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass

from dragoman.model.record import Record
from dragoman.model.span import Span
from dragoman.model.when import When
from dragoman.store.sketch import sketch

Row = dict[str, object]


def flatten(record: Record) -> dict[str, list[Row]]:
    """Return the record's rows by table; spans become {start, end}, a When its four date columns."""
    report = record.report.id
    return {
        "reports": [_report(record)],
        "actors": _rows(report, record.actors),
        "mentions": _rows(report, record.mentions),
        "quotes": _rows(report, record.quotes),
        "ledger": _rows(report, record.ledger),
        "stances": _rows(report, record.stances),
        "signs": _rows(report, record.copy.signs),
    }


def _rows(report: str, parts: Iterable[object]) -> list[Row]:
    return [{"report": report, "position": at} | _row(part) for at, part in enumerate(parts)]


def _row(part: object) -> Row:
    row: Row = {}
    for slot in fields(part):  # type: ignore[arg-type]
        value = getattr(part, slot.name)
        if isinstance(value, When):
            row |= {
                "date": value.date,
                "date_end": value.date_end,
                "date_origin": value.origin,
                "date_precision": value.precision,
            }
        else:
            row["status_reason" if slot.name == "reason" else slot.name] = cell(value)
    return row


def cell(value: object) -> object:
    """Return a value as a cell: records as dicts, tuples as lists."""
    if value is None or isinstance(value, str | float | int):
        return value
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end}
    if is_dataclass(value) and not isinstance(value, type):
        return {slot.name: cell(getattr(value, slot.name)) for slot in fields(value)}
    if isinstance(value, tuple | list):
        return [cell(part) for part in value]
    return value


def _report(record: Record) -> Row:
    report, copy = record.report, record.copy
    return {
        "id": report.id,
        "file": report.file,
        "title": report.title,
        "source": report.source,
        "url": report.url,
        "language": report.language,
        "published": report.published,
        "published_origin": report.published_origin,
        "dateline": cell(report.dateline),
        "byline": list(report.byline),
        "characters": len(report.text),
        "text": report.text,
        "text_differs": report.text_differs,
        "headline": cell(report.headline),
        "paragraphs": cell(report.paragraphs),
        "credits": cell(report.credits),
        "copy_kind": copy.kind,
        "copy_score": copy.score,
        "copy_of": copy.of,
        "made_by": list(record.made_by),
        "sketch": list(sketch(report.text)),
    }
