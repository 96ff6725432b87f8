"""Rebukes: who answered whose remark: a remark, the rebuke, the answer to that, each link with its reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from dragoman.codebook.rejoinders import Rejoinders
from dragoman.matters.claim import iso
from dragoman.matters.remarks import Remark, gather
from dragoman.matters.replies import SHARP, Ground, points
from dragoman.matters.said import Said
from dragoman.matters.telling import token
from dragoman.store.flatten import Row

SURE = 0.6
WITHIN = 21  # days in which a remark is answered
LAST = 12  # remarks by a side, and with a term, that are looked at
TELLINGS = 4  # of a remark


@dataclass(frozen=True, slots=True, eq=False)
class Reply:
    """A remark as the answer to another: by which of its tellings, why, and how sure."""

    remark: Remark
    to: Remark
    said: Said
    reasons: tuple[str, ...]
    confidence: float


def rebukes(
    every: Iterable[Said],
    tied: Iterable[tuple[str, str]],
    words: Rejoinders,
    chosen: Collection[str] | None = None,
) -> list[Row]:
    """Return the remarks of a desk that were answered, chain by chain, each before what answers it.

    tied: pairs of entries (answer, answered) that the ledger ties; words: the rejoinders; chosen: ids of quotes of
    which one must stand in a chain, None for all chains.
    """
    remarks, weigh = gather(every)
    replies = _once(_replies(remarks, Ground(frozenset(tied), words, weigh)))
    below: defaultdict[int, list[Reply]] = defaultdict(list)
    for reply in replies:
        below[id(reply.to)].append(reply)
    answering = {id(reply.remark) for reply in replies}
    heads = [remark for remark in remarks if id(remark) in below and id(remark) not in answering]
    chains = [list(_chain(head, below)) for head in heads]
    kept = [chain for chain in chains if chosen is None or any(_ids(each[0]) & set(chosen) for each in chain)]
    return [_row(number, *each) for number, chain in enumerate(kept, 1) for each in chain]


def _ids(remark: Remark) -> set[str]:
    return {one.id for one in remark.tellings}


def _replies(remarks: list[Remark], ground: Ground) -> Iterator[Reply]:
    """Yield for each remark the one it answers, if any, as the remarks come in time."""
    by_side: defaultdict[str, list[Remark]] = defaultdict(list)
    by_term: defaultdict[str, list[Remark]] = defaultdict(list)
    by_report: defaultdict[str, list[Remark]] = defaultdict(list)
    for remark in remarks:
        near: dict[int, Remark] = {}
        for one in remark.tellings[:TELLINGS]:
            known = [*by_report[one.report][-LAST:]]
            known += [other for name in sorted(one.named) for other in by_side[name][-LAST:]]
            known += [other for term in sorted(one.terms | one.told) for other in by_term[term][-LAST:]]
            near |= {id(other): other for other in known}
        best = max(
            (reply for other in near.values() if (reply := _reply(remark, other, ground)) is not None),
            key=lambda reply: (reply.confidence, reply.to.first.key),
            default=None,
        )
        if best is not None and best.confidence >= SURE:
            yield best
        _place(remark, by_side, by_term, by_report)


def _once(replies: Iterable[Reply]) -> list[Reply]:
    """Return the replies, of several by one speaker in one paragraph to one remark the surest alone."""
    best: dict[tuple[object, ...], Reply] = {}
    for reply in replies:
        key = (reply.said.report, reply.said.paragraph, reply.said.speaker.id, id(reply.to))
        if key not in best or reply.confidence > best[key].confidence:
            best[key] = reply
    return list(best.values())


def _place(remark: Remark, *shelves: defaultdict[str, list[Remark]]) -> None:
    sides, terms, reports = (set[str](), set[str](), set(remark.reports))
    for one in remark.tellings:
        sides |= {one.speaker.id, token(one.speaker)}
        terms |= one.terms
    for shelf, names in zip(shelves, (sides, terms, reports), strict=True):
        for name in sorted(names):
            shelf[name].append(remark)


def _reply(remark: Remark, other: Remark, ground: Ground) -> Reply | None:
    """Return a remark as the answer to another, by the tellings that speak most for it."""
    pairs = [
        (points(one, said, ground), one)
        for one in remark.tellings[:TELLINGS]
        for said in other.tellings[:TELLINGS]
        if not (one.inner or one.source.is_copy) and _is_after(one, said)
    ]
    if not pairs:
        return None
    (sure, reasons), one = max(pairs, key=lambda pair: pair[0][0])
    return Reply(remark, other, one, reasons, sure)


def _is_after(reply: Said, remark: Said) -> bool:
    """Whether a quote can answer another by their days; on one day within one report, by their places.

    A headline stands first in a report, but what it tells is not said first: it answers what the body tells if it
    stands against somebody, and is answered by nothing there. What is denied or turned down may be told within the
    words that do so: "Russia denied a British accusation that it was plotting".
    """
    if reply.report == remark.report:
        if reply.span.overlaps(remark.span):
            return reply.act in SHARP and reply.span.covers(remark.span)
        if remark.paragraph < 0 or reply.paragraph < 0:
            return remark.paragraph >= 0 and reply.act in SHARP
        if reply.day == remark.day:
            return reply.position > remark.position
    if reply.paragraph < 0 or reply.day is None or remark.day is None:
        return False
    return 0 <= reply.day - remark.day <= WITHIN


def _chain(head: Remark, below: Mapping[int, list[Reply]]) -> Iterator[tuple[Remark, Reply | None, int]]:
    """Yield a remark and all that answers it, each answer with its own answers after it, with its step."""
    waiting: list[tuple[Remark, Reply | None, int]] = [(head, None, 1)]
    while waiting:
        remark, reply, step = waiting.pop()
        yield remark, reply, step
        answers = sorted(below.get(id(remark), ()), key=lambda one: one.remark.first.key, reverse=True)
        waiting += [(one.remark, one, step + 1) for one in answers]


def _row(chain: int, remark: Remark, reply: Reply | None, step: int) -> Row:
    shown = reply.said if reply is not None else remark.lead
    return {
        "chain": chain,
        "step": step,
        "day": iso(remark.first.day),
        "by": shown.speaker.name,
        "act": shown.act,
        "words": shown.words,
        "to": reply.to.lead.speaker.name if reply is not None else None,
        "reason": reply.reasons[0] if reply is not None else None,
        "reasons": list(reply.reasons) if reply is not None else [],
        "confidence": reply.confidence if reply is not None else None,
        "sentence": shown.sentence,
        "quote": shown.id,
        "answers": reply.to.lead.id if reply is not None else None,
        "report": shown.report,
        "reports": remark.reports,
        "quotes": [one.id for one in remark.tellings],
        "by_id": shown.speaker.id,
        "by_country": shown.speaker.country,
    }
