"""Sequences: the day of deeds told one after another, and of a headline's deed by the text below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.coding.lent import verb_over
from dragoman.dates.timed import Timed
from dragoman.model.mention import Mention, Status
from dragoman.model.span import Span
from dragoman.model.when import When, first_day
from dragoman.text.clauses import kids, main_of, subjects
from dragoman.text.parsed import Parsed, Token

MATERIAL = frozenset({2, 4})
APART = frozenset("earlier previously once already later since eventually meanwhile ago finally".split())
DATED = frozenset({"DATE", "TIME"})
GOING_ON = frozenset({"he", "she", "it", "they"})
GAP = 4  # characters between a sentence and the next
FORTNIGHT = 14  # days


def in_sequence(mentions: Sequence[Mention], parsed: Parsed, times: Sequence[Timed]) -> list[Mention]:
    """Return the mentions, a deed without a time given the day of the sentence before where that tells of its doer.

    "Gunmen seized the envoy on Monday. They killed his driver and a guard."
    """
    told: dict[int, list[Timed]] = {}
    for timed in times:
        told.setdefault(timed.paragraph, []).append(timed)
    done = list(mentions)
    for at, mention in enumerate(done):
        if mention.when.date is None and _is_told(mention):
            found = parsed.word(mention.trigger)
            near = told.get(found[0].index, []) if found is not None else []
            if found is not None and near and _goes_on(found[1], near):
                day = _day_before(found[1], near)
                if day is not None and (_is_pronoun(found[1]) or _did(mention, done)):
                    done[at] = replace(mention, when=day)
    return done


def _is_told(mention: Mention) -> bool:
    return mention.status is Status.HAPPENED and mention.within is None


def _did(mention: Mention, mentions: Iterable[Mention]) -> bool:
    """Whether the doer did something in the sentence before."""
    start, doers = mention.evidence.start, set(mention.actors)
    return mention.quad in MATERIAL and any(
        _is_told(one) and 0 < start - one.evidence.end <= GAP and doers & set(one.actors) for one in mentions
    )


def _day_before(verb: Token, times: Sequence[Timed]) -> When | None:
    """Return the one day of the sentence before, where its main verb tells in the simple past what was done on it."""
    doc, start = verb.doc, verb.sent.start
    if not start:
        return None
    before = doc[start - 1].sent
    days = [timed for timed in times if before.start <= timed.start < before.end and timed.when.date]
    if len(days) != 1 or days[0].when.precision != "day" or days[0].when.date_end:
        return None
    over = verb_over(doc, days[0])
    return days[0].when if over is not None and main_of(over) == before.root and _is_simple_past(over) else None


def _goes_on(verb: Token, times: Sequence[Timed]) -> bool:
    """Whether the deed is the next in a tale: in the simple past, with no time in its sentence but in clauses aside."""
    sentence = verb.sent
    if not _is_simple_past(verb) or main_of(verb) != sentence.root or any(one.lower_ in APART for one in sentence):
        return False
    here = [timed for timed in times if sentence.start <= timed.start < sentence.end and timed.type in DATED]
    overs = [verb_over(verb.doc, timed) for timed in here]
    return all(over is not None and over.dep_ in {"relcl", "advcl"} and over.i > verb.i for over in overs)


def _is_pronoun(verb: Token) -> bool:
    return any(who.lower_ in GOING_ON for who in subjects(verb.sent.root))


def _is_simple_past(verb: Token) -> bool:
    if verb.tag_ == "VBN":
        return any(aux.tag_ == "VBD" and aux.lemma_ == "be" for aux in kids(verb, "auxpass", "aux"))
    return verb.tag_ == "VBD" and not kids(verb, "aux")


def under_headline(mentions: Sequence[Mention], parsed: Parsed, published: str | None) -> list[Mention]:
    """Return the mentions, a headline's deed without a time given that of the same deed below it."""
    head = parsed.paragraphs[0] if parsed.paragraphs and parsed.paragraphs[0].kind == "headline" else None
    if head is None:
        return list(mentions)
    below = [one for one in mentions if _is_recent(one.when, published) and not _lies(one, head.source)]
    done = []
    for mention in mentions:
        same = None
        if mention.when.date is None and _lies(mention, head.source):
            same = next((one for one in below if _is_same(mention, one)), None)
        done.append(mention if same is None else replace(mention, when=same.when))
    return done


def _is_recent(when: When, published: str | None) -> bool:
    """Whether a day is that of news: within the fortnight before the report."""
    if not when.date or when.precision != "day" or published is None or len(published) < len(when.date):
        return False
    return 0 <= (first_day(published) - first_day(when.date)).days < FORTNIGHT


def _lies(mention: Mention, span: Span) -> bool:
    return span.covers(mention.trigger)


def _is_same(head: Mention, body: Mention) -> bool:
    """Whether a mention below tells what the headline does: code, status and doers alike, and no other recipients."""
    if (head.code, head.status, bool(head.within)) != (body.code, body.status, bool(body.within)):
        return False
    doers = set(head.actors) & set(body.actors) or not (head.actors and body.actors)
    others = head.recipients and body.recipients and not set(head.recipients) & set(body.recipients)
    return bool(doers) and not others
