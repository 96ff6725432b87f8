"""Invariants: what must hold of every record, whatever its text; each breach is one line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from dragoman.codebook.codebook import Codebook
from dragoman.model import actor, ledger, quote
from dragoman.model.identity import identity
from dragoman.model.ledger import LedgerEntry
from dragoman.model.mention import Mention, Status
from dragoman.model.place import Place
from dragoman.model.record import Record
from dragoman.model.report import PUBLISHED_ORIGINS
from dragoman.model.span import Span
from dragoman.model.when import PRECISIONS, When, first_day, is_prefix, last_day


def breaches(record: Record, codebook: Codebook) -> list[str]:
    """Return every breach of an invariant, none for a sound record."""
    return [
        *_spans(record),
        *_references(record),
        *_chains(record),
        *_values(record, codebook),
        *_mentions(record),
        *_quotes(record),
        *_report(record),
    ]


def parts(value: object, name: str = "record") -> Iterator[tuple[str, object]]:
    """Yield every record, tuple member and value inside a record with the path to it."""
    yield name, value
    if isinstance(value, tuple | list):
        for number, part in enumerate(value):
            yield from parts(part, f"{name}[{number}]")
    elif is_dataclass(value) and not isinstance(value, type):
        for slot in fields(value):
            yield from parts(getattr(value, slot.name), f"{name}.{slot.name}")


def _spans(record: Record) -> Iterator[str]:
    text = record.report.text
    for name, value in parts(record):
        if isinstance(value, Span) and value.end > len(text):
            yield f"{name} [{value.start}, {value.end}] leaves a text of {len(text)}"
        elif isinstance(value, Span) and not value.of(text).strip():
            yield f"{name} shows no words: {value.of(text)!r}"
    for sign in record.copy.signs:
        if text[sign.start : sign.end] != sign.text:
            yield f"a sign says {sign.text!r} where the text says {text[sign.start : sign.end]!r}"


def _references(record: Record) -> Iterator[str]:
    tables = {
        "actor": [one.id for one in record.actors],
        "mention": [one.id for one in record.mentions],
        "quote": [one.id for one in record.quotes],
        "entry": [one.id for one in record.ledger],
    }
    for name, ids in tables.items():
        if len(set(ids)) < len(ids):
            yield f"an id of two {name}s: {sorted(each for each in ids if ids.count(each) > 1)[0]}"
    for where, table, ids in _pointers(record):
        for each in ids:
            if each is not None and each not in tables[table]:
                yield f"{where} names the {table} {each!r}, which the record has not"


def _pointers(record: Record) -> Iterator[tuple[str, str, Iterable[str | None]]]:
    for mention in record.mentions:
        yield "mention.actors", "actor", mention.actors
        yield "mention.recipients", "actor", mention.recipients
        yield "mention.said_by", "actor", [mention.said_by]
        yield "mention.within", "mention", [mention.within]
    for said in record.quotes:
        yield "quote.speaker", "actor", [said.speaker]
        yield "quote.addressee", "actor", [said.addressee]
    for entry in record.ledger:
        yield "ledger.by", "actor", [entry.by]
        yield "ledger.to", "actor", [entry.to]
        yield "ledger.mention", "mention", [entry.mention]
        yield "ledger.quote", "quote", [entry.quote]
        yield "ledger.answers", "entry", [entry.answers]
        yield "ledger.answered_by", "entry", entry.answered_by
    for stance in record.stances:
        yield "stance.holder", "actor", [stance.holder]
        yield "stance.toward", "actor", [stance.toward]


def _chains(record: Record) -> Iterator[str]:
    """Nothing stands within itself, and an entry that answers another is among that one's answers (a joint demand's
    parts share one answer, which names the first of them).
    """
    mentions: dict[str, Mention] = {one.id: one for one in record.mentions}
    for mention in record.mentions:
        seen = {mention.id}
        outer = mention.within
        while outer is not None and outer in mentions:
            if outer in seen:
                yield f"mention {mention.id} stands within itself"
                break
            seen.add(outer)
            outer = mentions[outer].within
    entries: dict[str, LedgerEntry] = {one.id: one for one in record.ledger}
    for entry in record.ledger:
        if entry.answers in entries and entry.id not in entries[entry.answers].answered_by:
            yield f"entry {entry.id} answers {entry.answers}, which does not know"


def _values(record: Record, codebook: Codebook) -> Iterator[str]:
    for name, value in parts(record):
        if isinstance(value, When):
            yield from _when(name, value)
        elif isinstance(value, Place):
            yield from _place(name, value)
        elif isinstance(value, float) and name.endswith((".confidence", ".score")) and not 0 <= value <= 1:
            yield f"{name} is {value}"
    for mention in record.mentions:
        if mention.code not in codebook.types:
            yield f"no code {mention.code!r}"
        if not isinstance(mention.status, Status) or not mention.reason:
            yield f"status {mention.status!r} for reason {mention.reason!r}"
        for number in mention.quantities:
            if not 0 <= number.low <= number.high < float("inf"):
                yield f"a quantity of {number.low} to {number.high}"
    yield from (f"no actor kind {one.kind!r}" for one in record.actors if one.kind not in actor.KINDS)
    yield from (f"no act {one.act!r}" for one in record.quotes if one.act not in quote.ACTS)
    yield from (f"no ledger kind {one.kind!r}" for one in record.ledger if one.kind not in ledger.KINDS)
    for one in record.actors:
        if one.country is not None and not (len(one.country) == 3 and one.country.isupper()):
            yield f"{one.id} is of the country {one.country!r}"
        if not (one.id.strip() and one.name.strip()):
            yield f"an actor without a name: {one!r}"


def _when(name: str, when: When) -> Iterator[str]:
    if when.precision not in PRECISIONS:
        yield f"{name} has the precision {when.precision!r}"
    if when.date is None:
        if when.date_end is not None:
            yield f"{name} ends at {when.date_end} and never begins"
        return
    end = when.date_end or when.date
    if not (is_prefix(when.date) and is_prefix(end)):
        yield f"{name} is no date: {when}"
    elif last_day(end) < first_day(when.date):
        yield f"{name} ends before it begins: {when.date} to {end}"
    if when.origin == "unknown":
        yield f"{name} has a date of unknown origin"


def _place(name: str, place: Place) -> Iterator[str]:
    if not place.name.strip():
        yield f"{name} has no name"
    if (place.lat is None) != (place.lon is None):
        yield f"{name} has half a point"
    if place.lat is not None and not (-90 <= place.lat <= 90 and -180 <= (place.lon or 0) <= 180):
        yield f"{name} lies at {place.lat}, {place.lon}"


def _mentions(record: Record) -> Iterator[str]:
    for mention in record.mentions:
        if not mention.evidence.covers(mention.trigger):
            yield f"mention {mention.id}: the evidence does not cover the trigger"
        if len(set(mention.actors)) < len(mention.actors) or len(set(mention.recipients)) < len(mention.recipients):
            yield f"mention {mention.id} names an actor twice"


def _quotes(record: Record) -> Iterator[str]:
    for said in record.quotes:
        if not said.evidence.overlaps(said.content):
            yield f"quote {said.id}: the evidence does not show the content"
        if said.verbatim and (not said.direct or record.copy.kind == "paraphrased"):
            yield f"quote {said.id} cannot be verbatim"


def _report(record: Record) -> Iterator[str]:
    report = record.report
    if report.id != identity(report.text, report.source, report.url):
        yield "the report's id is not the hash of its text, source and url"
    if report.published_origin not in PUBLISHED_ORIGINS or (report.published is None) != (
        report.published_origin == "unknown"
    ):
        yield f"published {report.published} with the origin {report.published_origin}"
    ends = [span.end for span in report.paragraphs]
    if any(span.start < end for span, end in zip(report.paragraphs[1:], ends, strict=False)):
        yield "paragraphs overlap or are out of order"
    try:
        json.dumps(record.to_dict(), allow_nan=False, ensure_ascii=False).encode("utf-8")
    except ValueError as error:
        yield f"the record cannot be written as JSON: {error}"
