"""Entries: the demands, threats, promises, denials and predictions that mentions and quotes amount to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.actors.cast import Cast
from dragoman.coding.scene import same_side
from dragoman.ledger.words import kind_of, told
from dragoman.model.identity import identity
from dragoman.model.ledger import LedgerEntry
from dragoman.model.mention import Mention, Status
from dragoman.model.quote import Quote
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.text.parsed import Parsed

KEPT = frozenset({"AID", "RETREAT", "CONCEDE", "COOPERATE", "SUPPORT", "AGREE"})
SPOKEN = {Status.DENIED: "denial", Status.PREDICTED: "prediction", Status.ALLEGED: "accusation"}
QUOTED = {
    "demand": "demand",
    "request": "demand",
    "offer": "offer",
    "promise": "promise",
    "threaten": "threat",
    "warn": "threat",
    "accuse": "accusation",
    "deny": "denial",
    "predict": "prediction",
    "reject": "rejection",
    "accept": "acceptance",
}
MAKERS = 3  # a joint demand is entered for at most so many of those who make it


def entries(
    report: Report, parsed: Parsed, cast: Cast, mentions: Sequence[Mention], quotes: Sequence[Quote]
) -> list[LedgerEntry]:
    """Return the entries of one report in text order, each act once."""
    inner: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.within:
            inner.setdefault(mention.within, []).append(mention)
    found: list[LedgerEntry] = []
    for mention in mentions:
        found += _of_act(report, parsed, mention, inner.get(mention.id, []))
        found += _of_status(report, parsed, mention, cast)
    found += _of_quotes(report, quotes, found, cast)
    return _once(found)


def _of_act(report: Report, parsed: Parsed, mention: Mention, inner: Sequence[Mention]) -> list[LedgerEntry]:
    kind = kind_of(mention, report.text, inner)
    if kind is None or mention.status not in {Status.HAPPENED, Status.ALLEGED}:
        return []
    to = mention.recipients or tuple(name for one in inner for name in one.actors if name not in mention.actors)
    if kind in {"threat"} and not to:
        to = tuple(name for one in inner for name in one.recipients)
    hangs = next((one.condition for one in (*inner, mention) if one.condition), None)
    about = told(parsed, mention, inner)
    return [
        _entry(report, kind, (by, to[0] if to else None), about, replace(mention, condition=hangs))
        for by in (mention.actors or (None,))[:MAKERS]
    ]


def _of_status(report: Report, parsed: Parsed, mention: Mention, cast: Cast) -> list[LedgerEntry]:
    kind = SPOKEN.get(mention.status)
    if mention.status is Status.PLANNED and mention.code in KEPT and mention.said_by and not mention.within:
        ours = any(same_side(cast.actor(mention.said_by), cast.actor(name)) for name in mention.actors)
        kind = "promise" if ours else kind
    if kind is None or (kind == "accusation" and mention.within):
        return []
    by = mention.said_by
    if kind == "promise":
        to = next(iter(mention.recipients), None)
    elif kind == "denial":
        by = by or next(iter(mention.actors), None)
        to = None
    else:
        to = next((name for name in mention.actors if name != by), None)
    if by is None or (kind == "accusation" and to is None):
        return []
    return [_entry(report, kind, (by, to), told(parsed, mention, ()), mention)]


def _entry(
    report: Report, kind: str, parties: tuple[str | None, str | None], about: Span, mention: Mention
) -> LedgerEntry:
    by, to = parties
    return LedgerEntry(
        id=identity(report.id, "ledger", kind, by, to, about.start, about.end),
        kind=kind,
        by=by,
        to=to,
        about=about,
        evidence=mention.evidence,
        condition=mention.condition,
        date=mention.when.date,
        mention=mention.id,
        confidence=mention.confidence,
    )


def _of_quotes(report: Report, quotes: Iterable[Quote], known: Sequence[LedgerEntry], cast: Cast) -> list[LedgerEntry]:
    """Return entries for quotes whose act no mention in their words has entered yet."""
    found: list[LedgerEntry] = []
    for quote in quotes:
        kind = QUOTED.get(quote.act)
        if kind is None or quote.speaker is None or quote.act == "warn":
            continue
        if any(entry.kind == kind and entry.evidence.overlaps(quote.evidence) for entry in known):
            continue
        found.append(
            LedgerEntry(
                id=identity(report.id, "ledger", kind, quote.speaker, quote.addressee, quote.content.start),
                kind=kind,
                by=quote.speaker,
                to=quote.addressee,
                about=quote.content,
                evidence=quote.evidence,
                date=quote.when.date,
                quote=quote.id,
                confidence=quote.confidence,
            )
        )
    return found


def _once(found: Iterable[LedgerEntry]) -> list[LedgerEntry]:
    kept: dict[tuple[str, str | None, str | None, Span], LedgerEntry] = {}
    for entry in sorted(found, key=lambda one: (one.evidence.start, one.about.start, one.kind, one.id)):
        key = (entry.kind, entry.by, entry.to, entry.evidence)
        if key not in kept or (entry.condition and not kept[key].condition):
            kept[key] = entry
    return list(kept.values())
