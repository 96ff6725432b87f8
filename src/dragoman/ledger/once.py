"""Once: an act told twice in one report, in headline and body or by word and by quote, is one entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dragoman.ledger.ground import Ground, content_words
from dragoman.model.ledger import LedgerEntry
from dragoman.model.span import Span

NEXT = 40  # characters between a statement and the quote that repeats it
SHARE = 0.5  # how much of the shorter telling's content words the other must share


def once(ground: Ground, found: Iterable[LedgerEntry]) -> list[LedgerEntry]:
    """Return the entries in text order, each act once: the first telling, filled up from the later ones.

    Where a state and whoever speaks for it both make it in one sentence, it is the speaker's.
    """
    kept: list[LedgerEntry] = []
    places: dict[str, list[int]] = {}
    for entry in sorted(found, key=_order):
        known = places.setdefault(entry.kind, [])
        at = next((at for at in known if _same(ground, kept[at], entry)), None)
        if at is None:
            known.append(len(kept))
            kept.append(entry)
        else:
            kept[at] = _filled(ground, kept[at], entry)
    return kept


def _order(entry: LedgerEntry) -> tuple[int, int, str, str]:
    return entry.evidence.start, entry.about.start, entry.kind, entry.id


def _same(ground: Ground, first: LedgerEntry, again: LedgerEntry) -> bool:
    if first.kind != again.kind or not _fit(ground, first.to, again.to):
        return False
    if first.evidence == again.evidence:
        if first.by != again.by:
            return ground.ours(first.by, again.by) and first.about.overlaps(again.about)
        return first.to == again.to or first.about.overlaps(again.about)
    if not _one_maker(ground, first, again):
        return False
    if _apart(first, again):
        return False
    if ground.is_headline(first.evidence):
        firm = first.kind in {"rejection", "threat", "denial"} or (first.to is not None and first.to == again.to)
        return firm or _share(ground, first, again) >= SHARE
    if first.kind in {"rejection", "denial"} and again.quote is not None and again.mention is None:
        return 0 <= again.evidence.start - first.evidence.end <= NEXT
    return first.by == again.by and _share(ground, first, again) > SHARE


def _one_maker(ground: Ground, first: LedgerEntry, again: LedgerEntry) -> bool:
    """Whether two tellings are by one side; the headline's "rebels" are the body's "Congolese rebels"."""
    if first.by == again.by or ground.ours(first.by, again.by):
        return True
    if first.by is None or again.by is None or not ground.is_headline(first.evidence):
        return False
    left, right = (set(ground.cast.actor(name).name.lower().split()) for name in (first.by, again.by))
    return left <= right or right <= left


def _fit(ground: Ground, first: str | None, again: str | None) -> bool:
    return first is None or again is None or first == again or ground.ours(first, again)


def _apart(first: LedgerEntry, again: LedgerEntry) -> bool:
    """Whether two tellings are dated to different days."""
    return first.date is not None and again.date is not None and first.date != again.date


def _share(ground: Ground, first: LedgerEntry, again: LedgerEntry) -> float:
    left, right = (content_words(ground.words(one.about) or ()) for one in (first, again))
    least = min(len(left), len(right))
    return len(left & right) / least if least else 0.0


def _filled(ground: Ground, first: LedgerEntry, again: LedgerEntry) -> LedgerEntry:
    """Return the first telling with what only the second one knows; a headline gives way to the body's names."""
    by = first.by
    plain = first.by is None or ground.cast.actor(first.by).kind == "state"
    if again.by is not None and (ground.is_headline(first.evidence) or (plain and first.evidence == again.evidence)):
        by = again.by
    return replace(
        first,
        about=_fuller(ground, first, again),
        by=by,
        to=first.to or again.to,
        condition=first.condition or again.condition,
        due=first.due or again.due,
        date=first.date or again.date,
        quote=first.quote or again.quote,
        outcome=first.outcome or again.outcome,
    )


def _fuller(ground: Ground, first: LedgerEntry, again: LedgerEntry) -> Span:
    """Return the words of what it is about: of the telling that says more, the body's rather than a headline's."""
    said, resaid = (content_words(ground.words(one.about) or (), names=False) for one in (first, again))
    headline = ground.is_headline(first.evidence)
    return again.about if len(resaid) > len(said) or (headline and len(resaid) == len(said)) else first.about
