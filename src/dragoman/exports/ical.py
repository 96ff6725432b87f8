"""iCalendar: what is announced, and what falls due, as entries of a calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dragoman.exports.act import Act, cited
from dragoman.exports.chosen import Chosen, Row
from dragoman.exports.format import Field, Format, Made
from dragoman.exports.maps import title_of
from dragoman.model.when import first_day, last_day

WIDTH = 75  # octets of a line
LONGEST = 31  # days: what is only known to a season or year is no entry of a calendar
VAGUE = "no day, week or month told"
FIELDS = (
    Field("UID", "string", "id of the event or of the ledger's entry, @dragoman", needed=True),
    Field("DTSTAMP", "date-time", "publication date of the report shown", needed=True),
    Field("DTSTART", "date", "first day; a month is an entry of all its days", needed=True),
    Field("DTEND", "date", "day after the last one", needed=True),
    Field(
        "SUMMARY",
        "text",
        "actors, code and recipients; or who demands, threatens or promises what of whom",
        needed=True,
    ),
    Field("DESCRIPTION", "text", "the sentence that says so, who published it and when"),
    Field("LOCATION", "text", "name of the place"),
    Field("GEO", "float; float", "degrees north and east"),
    Field("CATEGORIES", "text", "PLOVER type and status; or DEADLINE and the kind of entry"),
    Field("STATUS", "text", "TENTATIVE, but CONFIRMED where it happened"),
    Field("URL", "uri", "address of the report"),
    Field("TRANSP", "text", "TRANSPARENT: it takes up nobody's time"),
)


def escaped(text: str) -> str:
    """Return a text as the value of a property."""
    text = "".join(char if char.isprintable() else "\n" if char == "\n" else " " for char in text)
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> str:
    """Return a line of a calendar, folded before its 76th octet and never within a character."""
    pieces, now, size = [], "", 0
    for char in line:
        width = len(char.encode("utf-8", "replace"))
        if size + width > WIDTH:
            pieces.append(now)
            now, size = " ", 1
        now, size = now + char, size + width
    return "\r\n".join([*pieces, now]) + "\r\n"


def _days(prefix: str | None, end: str | None) -> tuple[date, date] | None:
    """Return the first day and the day after the last one; None where they are told too vaguely."""
    if prefix is None:
        return None
    first, last = first_day(prefix), last_day(end or prefix)
    if last < first or (last - first).days >= LONGEST or last == date.max:
        return None
    return first, last + timedelta(days=1)


def _entry(uid: str, days: tuple[date, date], row: Row, **more: str | None) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{uid}@dragoman"
    stamp = first_day(row["published"]) if row.get("published") else days[0]
    yield f"DTSTAMP:{stamp:%Y%m%d}T000000Z" if stamp.year > 999 else "DTSTAMP:19700101T000000Z"
    for name, day in zip(("DTSTART", "DTEND"), days, strict=True):
        yield f"{name};VALUE=DATE:{day.year:04d}{day.month:02d}{day.day:02d}"
    told = cited(row)
    yield f"DESCRIPTION:{escaped(row['sentence'] or '')}{escaped(chr(10) + told) if told else ''}"
    for name, value in more.items():
        if value:
            yield f"{name}:{value}"
    yield from ("TRANSP:TRANSPARENT", "END:VEVENT")


def _event(act: Act, days: tuple[date, date]) -> Iterator[str]:
    row = act.row
    done = row["status"] == "happened"
    return _entry(
        row["id"],
        days,
        row,
        SUMMARY=escaped(title_of(act)),
        LOCATION=escaped(row["place"]) if row["place"] else None,
        GEO=f"{row['lat']};{row['lon']}" if row["lat"] is not None else None,
        CATEGORIES=f"{row['code']},{row['status']}",
        STATUS="CONFIRMED" if done else "TENTATIVE",
        URL=_uri(act.report.get("url")),
    )


def _uri(url: str | None) -> str | None:
    return url if url and url.isascii() and url.isprintable() and " " not in url else None


def _deadline(chosen: Chosen, row: Row, days: tuple[date, date]) -> Iterator[str]:
    report = chosen.reports.get(row["report"], {})
    words = f"{row['kind']} due: {row['by'] or '?'} → {row['to'] or '?'}: {row['about']}"
    return _entry(
        row["id"],
        days,
        row | {"published": report.get("published")},
        SUMMARY=escaped(words),
        CATEGORIES=f"DEADLINE,{row['kind']}",
        STATUS="TENTATIVE",
        URL=_uri(report.get("url")),
    )


def _make(chosen: Chosen) -> Made:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dragoman//dragoman//EN"]
    rows = 0
    for act in chosen.acts(lambda row: None if _days(row["date"], row["date_end"]) else VAGUE):
        days = _days(act.row["date"], act.row["date_end"])
        if days:
            lines += _event(act, days)
            rows += 1
    for row in chosen.rows("ledger"):
        days = _days(row["due"], None)
        if days and row["outcome"] in {"open", None}:
            lines += _deadline(chosen, row, days)
            rows += 1
    text = "".join(map(folded, (*lines, "END:VCALENDAR")))
    return Made({"": text.encode("utf-8", "replace")}, rows, chosen.left)


FORMAT = Format(
    "ical",
    "What is announced (events that are `planned`), and the days on which open demands, threats and promises "
    "fall due, as "
    "an iCalendar file (RFC 5545). A date told only as a season or a year is left out and counted.",
    ".ics",
    {"": FIELDS},
    _make,
    statuses=("planned",),
)
