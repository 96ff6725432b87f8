"""Entries: the demands, threats, promises, denials and predictions that mentions and quotes amount to."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.ledger.ground import Ground
from dragoman.ledger.once import once
from dragoman.ledger.posed import posed
from dragoman.ledger.quoted import of_quote
from dragoman.ledger.rebuffs import rebuffs, unsaid
from dragoman.ledger.sequels import with_sequels
from dragoman.ledger.shelf import Shelf
from dragoman.ledger.spoken import of_act, of_status
from dragoman.ledger.told import Told
from dragoman.model.ledger import LedgerEntry
from dragoman.model.mention import Mention
from dragoman.model.quote import Quote


def entries(ground: Ground, mentions: Sequence[Mention], quotes: Sequence[Quote]) -> list[LedgerEntry]:
    """Return the entries of one report in text order, each act once."""
    told = Told(mentions, quotes)
    found: list[LedgerEntry] = []
    for mention in mentions:
        found += of_act(ground, told, mention)
    for mention in mentions:
        found += of_status(ground, told, mention)
    shelf = Shelf(ground)
    for entry in found:
        shelf.put(entry)
    for quote in quotes:
        said = of_quote(ground, told, quote, shelf.near(quote.evidence))
        if said is not None:
            found.append(said)
            shelf.put(said)
    bare = rebuffs(ground, shelf)
    every = [*(entry for entry in found if not unsaid(entry, bare)), *bare, *posed(ground, shelf)]
    return once(ground, with_sequels(ground, told, every))
