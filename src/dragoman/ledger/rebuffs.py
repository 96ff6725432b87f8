"""Rebuffs: denials that stand in the words alone: "a charge Ankara denies", "called the claim untrue"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.ledger.draft import Draft
from dragoman.ledger.ground import Ground
from dragoman.ledger.words import CHARGED
from dragoman.model.ledger import LedgerEntry
from dragoman.model.span import Span
from dragoman.text.clauses import kids, subjects
from dragoman.text.modality import Mood, mood, negated
from dragoman.text.parsed import Paragraph, Token, Words

DENYING = frozenset({"deny", "refute", "rebut", "disavow", "disclaim"})
CALLING = frozenset("call brand label term describe dismiss reject denounce condemn decry".split())
FALSE = frozenset(
    "untrue false baseless groundless unfounded fabricated lie lies fabrication fabrications nonsense fiction "
    "falsehood falsehoods fake hoax slander libel absurd ridiculous invention propaganda laughable rubbish".split()
)
SAYING = frozenset(
    "say insist declare maintain tell add reply respond answer state stress claim announce protest swear".split()
)
UNTRUE = (
    "no such thing",
    "not true",
    "no truth",
    "is untrue",
    "was untrue",
    "nothing of the kind",
    "nothing of the sort",
    "knew nothing",
    "know nothing",
    "nothing to do with",
    "is false",
    "was false",
    "no part in",
    "no hand in",
    "no role in",
    "not responsible for",
    "not behind",
    "not involved",
)
POINTING = frozenset({"it", "this", "that", "them", "which"})
UNKNOWN = 0.6


def rebuffs(ground: Ground, known: Sequence[LedgerEntry]) -> list[LedgerEntry]:
    """Return the denials of a report that no entry of the same sentence and side tells of yet."""
    found: list[LedgerEntry] = []
    for paragraph in ground.parsed.paragraphs:
        for sentence in paragraph.doc.sents:
            evidence = paragraph.span(sentence)
            for verb, about in _denials(paragraph, sentence):
                by = _denier(ground, verb, evidence)
                every = [*known, *found]
                if by is None or any(_is_told(ground, by, evidence, one) for one in every):
                    continue
                draft = Draft("denial", by, about, evidence, confidence=UNKNOWN)
                found.append(draft.entry(ground, None))
    return found


def _is_told(ground: Ground, by: str, evidence: Span, entry: LedgerEntry) -> bool:
    if entry.kind not in {"denial", "rejection"} or not entry.evidence.overlaps(evidence):
        return False
    return entry.by == by or ground.ours(entry.by, by)


def _denials(paragraph: Paragraph, sentence: Words) -> Iterator[tuple[Token, Span]]:
    """Yield the verbs that deny, with the words of what is denied."""
    for token in sentence:
        if token.pos_ != "VERB" or negated(token) or mood(token) is not Mood.FACT:
            continue
        if token.lemma_ in DENYING or (token.lemma_ in CALLING and _calls_false(token)):
            yield token, paragraph.span(_clause(token))
    yield from _untrue(paragraph, sentence)


def _calls_false(verb: Token) -> bool:
    """Whether a charge, or what was said before, is called untrue."""
    below = list(verb.subtree)
    if not any(token.lower_ in FALSE and token.i > verb.i for token in below):
        return False
    charged = [noun for noun in below if noun.pos_ == "NOUN" and noun.lemma_.lower() in CHARGED]
    return bool(charged) or any(noun.lower_ in POINTING for noun in kids(verb, "dobj", "nsubj") if noun.i > verb.i)


def _untrue(paragraph: Paragraph, sentence: Words) -> Iterator[tuple[Token, Span]]:
    lower = sentence.text.lower()
    for phrase in UNTRUE:
        at = lower.find(phrase)
        if at < 0:
            continue
        words = sentence.char_span(at, at + len(phrase), alignment_mode="expand")
        if words is None:
            continue
        verb = next((one for one in words.root.ancestors if one.pos_ == "VERB" and one.lemma_ in SAYING), None)
        if verb is None:
            verb = next((one for one in words.root.children if one.lemma_ in SAYING), None)
        if verb is not None and mood(verb) is Mood.FACT and not negated(verb):
            yield verb, paragraph.span(words)
            return


def _clause(verb: Token) -> Words:
    below = [token for token in verb.subtree if token.sent.start == verb.sent.start]
    piece = verb.doc[below[0].i : below[-1].i + 1]
    while len(piece) > 1 and piece[-1].is_punct:
        piece = piece[:-1]
    return piece


def _denier(ground: Ground, verb: Token, evidence: Span) -> str | None:
    named = [name for who in subjects(verb) for name in ground.holders(who, evidence)]
    return named[0] if named else None
