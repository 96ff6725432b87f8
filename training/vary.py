"""Variants: the same sentence with other names, shorter spans or without its tail, so that no name tells the code."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from rows import Row

from dragoman.coding.pairs import Pair
from dragoman.model.span import Span

TRIM = re.compile(r"(,| of | in | on | from | who | which | for | at | near | with | by | outside | over | that )")
TAIL = re.compile(r",[^,]{0,70}\b(said|reported|told|according to|says|announced|showed?)\b[^,]{0,60}\.$")
DATELINE = re.compile(r"^[A-Z][A-Za-z .,']{2,40}(\([A-Za-z ]+\) )?[-—–]+ ")


class Varied:
    """Variants of rows; the spans of all rows are the stock that names are taken from."""

    def __init__(self, rows: list[Row], random: Random) -> None:
        self.random = random
        self.actors = _stock([(row.deed, row.pair.text, row.pair.actor) for row in rows])
        self.recipients = _stock([(row.deed, row.pair.text, row.pair.recipient) for row in rows if row.pair.recipient])

    def __call__(self, row: Row) -> Row:
        """Return a variant of the row, often the row itself."""
        pair, chance = row.pair, self.random.random
        if chance() < 0.3:
            pair = _cut(pair, TAIL)
        if chance() < 0.3:
            pair = _cut(pair, DATELINE)
        if chance() < 0.35:
            pair = replace(pair, actor=_trimmed(pair.text, pair.actor))
        if pair.recipient and chance() < 0.35:
            pair = replace(pair, recipient=_trimmed(pair.text, pair.recipient))
        if chance() < 0.25:
            pair = self._renamed(pair, row.deed, "actor")
        if pair.recipient and chance() < 0.25:
            pair = self._renamed(pair, row.deed, "recipient")
        if chance() < 0.05:
            pair = replace(pair, recipient=None)
        return replace(row, pair=pair)

    def _renamed(self, pair: Pair, deed: str, role: str) -> Pair:
        stock = self.actors if role == "actor" else self.recipients
        own = deed if self.random.random() < 0.5 else self.random.choice(sorted(stock))
        span, other = (pair.actor, pair.recipient) if role == "actor" else (pair.recipient, pair.actor)
        if span is None or (other and span.overlaps(other)):
            return pair
        name = self.random.choice(stock.get(own) or stock[deed])
        if span.of(pair.text)[0].isupper() and span.start == 0:
            name = name[0].upper() + name[1:]
        shift = len(name) - (span.end - span.start)
        text = pair.text[: span.start] + name + pair.text[span.end :]
        new = Span(span.start, span.start + len(name))
        if other and other.start >= span.end:
            other = Span(other.start + shift, other.end + shift)
        return Pair(text, new, other) if role == "actor" else Pair(text, other or new, new)


def _stock(spans: list[tuple[str, str, Span]]) -> dict[str, list[str]]:
    stock: dict[str, list[str]] = {}
    for deed, text, span in spans:
        if span.end - span.start <= 45:
            stock.setdefault(deed, []).append(span.of(text))
    return stock


def _trimmed(text: str, span: Span) -> Span:
    if match := TRIM.search(text, span.start + 2, span.end):
        return Span(span.start, match.start())
    return span


def _cut(pair: Pair, what: re.Pattern[str]) -> Pair:
    if not (match := what.search(pair.text)):
        return pair
    gone = Span(match.start(), match.end())
    if any(span and span.overlaps(gone) for span in (pair.actor, pair.recipient)):
        return pair
    kept = "." if gone.end == len(pair.text) else ""
    shift = gone.end - gone.start if gone.start == 0 else 0
    actor, recipient = (
        Span(span.start - shift, span.end - shift) if span else None for span in (pair.actor, pair.recipient)
    )
    return Pair(pair.text[: gone.start] + kept + pair.text[gone.end :], actor or pair.actor, recipient)
