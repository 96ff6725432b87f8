"""Restore: the rows of one report as the record they were made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dragoman.model.actor import Actor
from dragoman.model.ledger import LedgerEntry
from dragoman.model.mention import Mention, Quantity, Status
from dragoman.model.place import Place
from dragoman.model.quote import Quote
from dragoman.model.record import Record
from dragoman.model.report import Copy, Dateline, Report, Sign
from dragoman.model.span import Span
from dragoman.model.stance import Stance
from dragoman.model.when import When

Cells = Mapping[str, Any]


def restore(rows: Mapping[str, Sequence[Cells]]) -> Record:
    """Return the record of the one report whose rows are given by table; the inverse of flatten."""
    row = rows["reports"][0]
    signs = tuple(
        Sign(sign["start"], sign["end"], sign["text"], sign["reads"], sign["why"]) for sign in _sorted(rows["signs"])
    )
    return Record(
        _report(row),
        Copy(row["copy_kind"], row["copy_score"], signs, row["copy_of"]),
        tuple(_actor(each) for each in _sorted(rows["actors"])),
        tuple(mention(each) for each in _sorted(rows["mentions"])),
        tuple(_quote(each) for each in _sorted(rows["quotes"])),
        tuple(_entry(each) for each in _sorted(rows["ledger"])),
        tuple(_stance(each) for each in _sorted(rows["stances"])),
        tuple((key, value) for key, value in row["made_by"]),
    )


def mention(row: Cells) -> Mention:
    """Return the mention of a row of the mentions table."""
    taken = _plain(row, "id code mode cameo quad said_by within confidence origin")
    return Mention(
        **taken,
        actors=tuple(row["actors"]),
        recipients=tuple(row["recipients"]),
        contexts=tuple(row["contexts"]),
        status=Status(row["status"]),
        reason=row["status_reason"],
        trigger=Span(**row["trigger"]),
        evidence=Span(**row["evidence"]),
        condition=_span(row["condition"]),
        when=_when(row),
        place=place(row["place"]),
        quantities=tuple(
            Quantity(each["kind"], each["low"], each["high"], Span(**each["span"])) for each in row["quantities"]
        ),
    )


def place(cells: Cells | None) -> Place | None:
    """Return the place of a cell of the mentions table, or None."""
    if cells is None:
        return None
    taken = _plain(cells, "name country lat lon precision")
    return Place(**taken, span=_span(cells["span"]), alternatives=tuple(cells["alternatives"]))


def _report(row: Cells) -> Report:
    dateline = row["dateline"]
    return Report(
        **_plain(row, "text title source url language published published_origin file text_differs"),
        paragraphs=tuple(Span(**span) for span in row["paragraphs"]),
        headline=_span(row["headline"]),
        dateline=Dateline(dateline["place"], dateline["agency"], Span(**dateline["span"]), dateline["day"])
        if dateline
        else None,
        byline=tuple(row["byline"]),
        credits=tuple(Span(**span) for span in row["credits"]),
    )


def _actor(row: Cells) -> Actor:
    return Actor(
        **_plain(row, "id name kind country code role origin private"),
        aliases=tuple(row["aliases"]),
        spans=tuple(Span(**span) for span in row["spans"]),
    )


def _quote(row: Cells) -> Quote:
    return Quote(
        **_plain(row, "id speaker direct verbatim act rule addressee place medium confidence"),
        content=Span(**row["content"]),
        evidence=Span(**row["evidence"]),
        speaker_words=_span(row["speaker_words"]),
        cue=_span(row["cue"]),
        addressee_words=_span(row["addressee_words"]),
        when=_when(row),
        date_words=_span(row["date_words"]),
        place_words=_span(row["place_words"]),
        medium_words=_span(row["medium_words"]),
    )


def _entry(row: Cells) -> LedgerEntry:
    return LedgerEntry(
        **_plain(row, "id kind by to due date mention quote confidence answers outcome"),
        about=Span(**row["about"]),
        evidence=Span(**row["evidence"]),
        condition=_span(row["condition"]),
        answered_by=tuple(row["answered_by"]),
    )


def _stance(row: Cells) -> Stance:
    return Stance(row["holder"], row["toward"], row["polarity"], Span(**row["span"]), row["feeling"])


def _sorted(rows: Iterable[Cells]) -> list[Cells]:
    return sorted(rows, key=lambda row: int(row["position"]))


def _plain(row: Cells, names: str) -> dict[str, Any]:
    return {name: row[name] for name in names.split()}


def _span(cells: Cells | None) -> Span | None:
    return Span(**cells) if cells else None


def _when(row: Cells) -> When:
    return When(row["date"], row["date_end"], row["date_origin"], row["date_precision"])
