"""Quoted: the entries of what is only said: acts that no coded mention of the same sentence has entered yet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.ledger.draft import Draft, demanding, hung
from dragoman.ledger.ground import Ground
from dragoman.ledger.meaning import Meaning, is_forecast, meaning
from dragoman.ledger.own import own_kind
from dragoman.ledger.parties import addressed, captor, hearer
from dragoman.ledger.told import Told
from dragoman.ledger.words import NOT_TO, withheld
from dragoman.model.ledger import LedgerEntry
from dragoman.model.mention import Status
from dragoman.model.quote import Quote
from dragoman.model.span import Span

KINDS = {
    "demand": "demand",
    "request": "demand",
    "offer": "offer",
    "promise": "promise",
    "threaten": "threat",
    "warn": "threat",
    "accuse": "accusation",
    "deny": "denial",
    "predict": "prediction",
    "fear": "prediction",
    "reject": "rejection",
    "accept": "acceptance",
    "reassure": "promise",
}
ALIKE = (  # one act told by word and by deed is one entry, whatever it was first taken for
    frozenset({"demand", "offer"}),
    frozenset({"promise", "threat", "offer", "acceptance"}),
    frozenset({"prediction", "threat"}),
    frozenset({"denial", "rejection"}),
    frozenset({"prediction", "promise"}),
    frozenset({"denial", "promise"}),
    frozenset({"rejection", "promise"}),
)
PLAINLY = 0.9  # of a quote's confidence where no word of demanding, promising ... stands
FORESEEING = re.compile(r"\b(expect|predict|forecast|foresee|foresaw|foretell|anticipat|believ|fear|warn)", re.I)
CALLING = re.compile(r"\b(demand|call|urge|ask|appeal|request|insist|want|plead|press|implor|beg|order|seek)", re.I)
COMING = re.compile(r"\b(will|would|'ll|may|might|could|of|going to|likely)\b", re.I)
POLITICAL = re.compile(
    r"\b(war|wars|peace|truce|cease-?fires?|conflict|fighting|invasion|invade|offensive|attacks?|strikes?|coup|"
    r"sanctions|embargo|accord|settlement|independence|annex\w*|withdraw\w*|bloodshed|genocide|famine|collapse|"
    r"uprising|escalat\w+|retaliat\w+|violence)\b|"
    r"\b(regime|government|junta|president|city|capital|talks)\b.*\b(fall|fail|collapse|be toppled|step down|resign)\b",
    re.I,
)
YIELDING = re.compile(
    r"\b(?:not|never|n['’]t) (?:\w+ly )?(?:step (?:down|aside)|resign|quit|yield|surrender|give (?:up|in|way)|bow|"
    r"back down|negotiate|talk|apologi[sz]e|hand over|stand (?:down|aside))\b",
    re.IGNORECASE,
)
SPARING = re.compile(r"\b(will|would|'ll|wo|shall)\b.*\b(not|never|n't|no)\b", re.I)


def of_quote(ground: Ground, told_here: Told, quote: Quote, known: Sequence[LedgerEntry]) -> LedgerEntry | None:
    """Return the entry of a quote, None where its act is none or has been entered."""
    if quote.speaker is None:
        return None
    condition = hung(ground, KINDS.get(quote.act, "threat"), quote.content)
    kind = _kind(ground, told_here, quote, condition)
    if kind == "demand" and _is_coded(told_here, quote):
        return None
    if kind is None and quote.act in {"assert", "predict"} and is_forecast(ground, quote):
        kind = "prediction"
    meant = meaning(ground, quote, condition) if kind in {None, "prediction"} else None
    if meant is not None and not any(_is_known(ground, meant.kind, quote, one) for one in known):
        return _of_meaning(ground, quote, meant)
    if kind is None or any(_is_known(ground, kind, quote, one) for one in known):
        return None
    draft = Draft(
        kind,
        quote.speaker,
        quote.content,
        quote.evidence,
        condition=hung(ground, kind, quote.content),
        date=quote.when.date,
        quote=quote.id,
        confidence=quote.confidence,
    )
    to = _to(ground, told_here, quote, draft)
    if to is None and _needs_party(ground, quote, draft):
        return None
    return draft.entry(ground, demanding(ground, draft, to))


def _of_meaning(ground: Ground, quote: Quote, meant: Meaning) -> LedgerEntry:
    """Return the entry that the own words of a plain statement amount to."""
    draft = Draft(
        meant.kind,
        quote.speaker,
        meant.about,
        quote.evidence,
        condition=hung(ground, meant.kind, meant.about),
        date=quote.when.date,
        quote=quote.id,
        confidence=quote.confidence * PLAINLY,
    )
    heard = hearer(ground, quote)
    to = meant.to or (heard if heard is not None and ground.is_party(quote.speaker, heard) else None)
    if to is None and meant.kind == "demand":
        to = ground.sole(quote.speaker, quote.evidence)
    return draft.entry(ground, to)


def _kind(ground: Ground, told_here: Told, quote: Quote, condition: Span | None) -> str | None:
    kind = KINDS.get(quote.act)
    words = quote.content.of(ground.report.text)
    if _is_time(ground, quote.content):
        return None
    if (quote.act == "accuse" and words.startswith("responsibility")) or (quote.act == "deny" and withheld(words)):
        return None
    if quote.act == "assert" and condition is not None:
        return "threat" if own_kind(ground, quote.speaker, quote.content, condition) == "threat" else None
    if quote.act in {"predict", "promise", "warn"}:
        own = own_kind(ground, quote.speaker, quote.content, condition)
        if own is not None and quote.act == "warn":
            return "threat"  # what is warned of as one's own deed is no gift
        if own is not None and (own == "threat" or quote.act == "predict"):
            return own if own == "threat" or condition is not None else _foretold(ground, told_here, quote)
    if quote.act == "promise" and condition is None and NOT_TO.match(words) and YIELDING.search(words):
        return KINDS["reject"]  # "will not step down"
    if quote.act == "threaten" and condition is None and NOT_TO.match(words) and not told_here.within(quote.content):
        return KINDS["reject"]  # "will not pay for the wall": what is not done harms nobody
    if quote.act == "reassure":
        return kind if SPARING.search(words) else None
    if quote.act == "warn":
        return _warned(ground, told_here, quote, condition)
    if quote.act == "fear" and not (COMING.search(words) and POLITICAL.search(words)):
        return None
    return _foretold(ground, told_here, quote) if quote.act == "predict" else kind


def _is_time(ground: Ground, span: Span) -> bool:
    """Whether some words are but a time: "had offered the day before"."""
    paragraph, words = ground.paragraph(span), ground.words(span)
    if paragraph is None or words is None:
        return False
    times = ground.times_in(paragraph.index, words.start, words.end)
    return any(timed.start <= words.start and words.end <= timed.end for timed in times)


def _foretold(ground: Ground, told_here: Told, quote: Quote) -> str | None:
    cue = quote.cue.of(ground.report.text) if quote.cue is not None else ""
    words = quote.content.of(ground.report.text)
    weighty = FORESEEING.search(cue) or POLITICAL.search(words) or _deeds(told_here, quote)
    return KINDS["predict"] if weighty or is_forecast(ground, quote) else None


def _warned(ground: Ground, told_here: Told, quote: Quote, condition: Span | None) -> str | None:
    """A warning by one side to another is a threat; what watchers warn of is a prediction where it is political."""
    if quote.speaker is None or _foreseen(told_here, quote):
        return None
    parties = ground.parties(quote.speaker, quote.content)
    heard = hearer(ground, quote)
    meant = heard is not None and ground.is_party(quote.speaker, heard)
    if ground.is_official(quote.speaker) and (parties or meant or condition is not None):
        return "threat"
    return "prediction" if POLITICAL.search(quote.content.of(ground.report.text)) else None


def _is_coded(told_here: Told, quote: Quote) -> bool:
    """Whether the reporting word was coded as a demand, so that what it amounts to is settled."""
    cue = quote.cue
    return cue is not None and any(one.code == "REQUEST" for one in told_here.within(cue))


def _deeds(told_here: Told, quote: Quote) -> bool:
    return bool(told_here.within(quote.content))


def _foreseen(told_here: Told, quote: Quote) -> bool:
    return any(one.status is Status.PREDICTED for one in told_here.within(quote.content))


def _is_known(ground: Ground, kind: str, quote: Quote, entry: LedgerEntry) -> bool:
    """Whether an entry of the same sentences, by the same side, is this act."""
    if not entry.evidence.overlaps(quote.evidence):
        return False
    if entry.by is not None and not (entry.by == quote.speaker or ground.ours(entry.by, quote.speaker)):
        return False
    if entry.kind == kind or (kind == "acceptance" and entry.kind in {"promise", "offer"}):
        return True
    alike = any({entry.kind, kind} <= group for group in ALIKE)
    return alike and entry.about.overlaps(quote.content)


def _to(ground: Ground, told_here: Told, quote: Quote, draft: Draft) -> str | None:
    heard = [hearer(ground, quote)]
    if draft.kind in {"denial", "acceptance"}:
        return addressed(ground, quote.speaker, draft.kind, (), heard)
    if draft.kind == "demand":
        taker = captor(ground, quote.speaker, quote.content, told_here)
        if taker is not None:
            return taker
    if draft.kind == "prediction":
        return next(iter(ground.parties(quote.speaker, quote.content)), None)
    to = addressed(ground, quote.speaker, draft.kind, (quote.content, draft.condition), heard)
    if to is None and draft.kind in {"threat", "demand"}:
        return ground.sole(quote.speaker, draft.evidence)
    return to


def _needs_party(ground: Ground, quote: Quote, draft: Draft) -> bool:
    """Whether an act read off the words alone is nothing without another side: "better sense should prevail"."""
    cue = quote.cue.of(ground.report.text) if quote.cue is not None else ""
    if draft.kind == "accusation":
        return True
    if draft.kind == "demand":
        return quote.act == "request" and not CALLING.search(cue)
    return False
