"""Asked: demands that stand only beside what came of them: "agreed to go to court, as the union had asked"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.ledger.draft import Draft
from dragoman.ledger.ground import Ground
from dragoman.model.ledger import LedgerEntry
from dragoman.text.clauses import kids, subjects
from dragoman.text.modality import Mood, mood, negated
from dragoman.text.parsed import Paragraph, Token, Words

ASKING = frozenset("ask demand request urge want insist seek require".split())
REFUSING = frozenset("refuse decline fail reject".split())
YIELDING = frozenset("agree begin start promise undertake pledge consent accept".split())
SURE = 0.6


def asked(ground: Ground, paragraph: Paragraph, sentence: Words, known: Sequence[LedgerEntry]) -> list[LedgerEntry]:
    """Return the demands of a sentence that are told with "as X had asked" and that no entry of it tells of."""
    evidence = paragraph.span(sentence)
    here = [entry for entry in known if entry.kind == "demand" and entry.evidence == evidence]
    found: list[LedgerEntry] = []
    for word, above in _asked(sentence):
        by = next((name for who in subjects(word) for name in ground.holders(who, evidence)), None)
        if by is None or any(entry.by == by or ground.ours(entry.by, by) for entry in here):
            continue
        over = _over(above)
        to = next((name for who in subjects(over) for name in ground.holders(who, evidence)), None)
        if to is None or not ground.is_party(by, to):
            continue
        outcome = "rejected" if negated(over) or over.lemma_ in REFUSING else "accepted"
        about = paragraph.span(_without(above, word))
        found.append(Draft("demand", by, about, evidence, confidence=SURE, outcome=outcome).entry(ground, to))
    return found


def _asked(sentence: Words) -> Iterator[tuple[Token, Token]]:
    """Yield the verbs of asking in a clause with "as", each with the verb of what was asked and came about."""
    for word in sentence:
        if word.lemma_ not in ASKING or word.dep_ != "advcl" or kids(word, "dobj", "xcomp", "ccomp"):
            continue
        had = any(aux.lower_ in {"had", "has"} for aux in kids(word, "aux"))
        marked = any(kid.lower_ == "as" and kid.i < word.i for kid in kids(word, "mark", "advmod"))
        if had and marked and word.head.pos_ in {"VERB", "AUX"} and mood(_over(word.head)) is Mood.FACT:
            yield word, word.head


def _over(verb: Token) -> Token:
    """Return the verb whose subject does or refuses what an infinitive tells."""
    return verb.head if verb.dep_ == "xcomp" and verb.head.lemma_ in REFUSING | YIELDING else verb


def _without(verb: Token, word: Token) -> Words:
    """Return the words of a clause before a word's own clause."""
    doc, start = verb.doc, verb.left_edge.i
    end = word.left_edge.i if word.left_edge.i > verb.i else verb.right_edge.i + 1
    start = word.right_edge.i + 1 if word.i < verb.i else start
    while end > verb.i + 1 and doc[end - 1].is_punct:
        end -= 1
    while start < verb.i and doc[start].is_punct:
        start += 1
    return doc[start:end]
