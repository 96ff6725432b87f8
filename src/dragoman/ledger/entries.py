"""Entries: the demands, threats, promises, denials and predictions that mentions and quotes amount to."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.actors.cast import Cast
from dragoman.ledger.ground import Ground
from dragoman.ledger.once import once
from dragoman.ledger.quoted import of_quote
from dragoman.ledger.rebuffs import rebuffs, unsaid
from dragoman.ledger.spoken import Told, of_act, of_status
from dragoman.model.ledger import LedgerEntry
from dragoman.model.mention import Mention
from dragoman.model.quote import Quote
from dragoman.model.report import Report
from dragoman.text.parsed import Parsed


def entries(
    report: Report, parsed: Parsed, cast: Cast, mentions: Sequence[Mention], quotes: Sequence[Quote]
) -> list[LedgerEntry]:
    """Return the entries of one report in text order, each act once."""
    ground = Ground(report, parsed, cast)
    inner: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.within:
            inner.setdefault(mention.within, []).append(mention)
    told = Told(mentions, inner, quotes)
    found: list[LedgerEntry] = []
    for mention in mentions:
        found += of_act(ground, told, mention)
    for mention in mentions:
        found += of_status(ground, told, mention)
    for quote in quotes:
        entry = of_quote(ground, told, quote, found)
        if entry is not None:
            found.append(entry)
    bare = rebuffs(ground, found)
    return once(ground, [*(entry for entry in found if not unsaid(entry, bare)), *bare])
