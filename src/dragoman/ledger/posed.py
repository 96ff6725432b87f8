"""Posed: demands told by a noun that is sent, or by waiting: "a request for aid went to Oslo", "awaits its boats"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.ledger.draft import Draft, hung
from dragoman.ledger.ground import Ground
from dragoman.ledger.shelf import Shelf
from dragoman.ledger.words import ASKED
from dragoman.model.ledger import LedgerEntry
from dragoman.model.span import Span
from dragoman.text.clauses import is_passive, kids, subjects
from dragoman.text.modality import Mood, mood, negated
from dragoman.text.parsed import Paragraph, Token, Words

PAPERS = frozenset({"petition", "application", "bid", "claim"})
SENDING = frozenset(
    "send hand deliver convey transmit address submit put pass forward present lodge file make issue go relay".split()
)
SETTING = frozenset({"set", "give", "grant", "allow"})
SURE = 0.6


@dataclass(frozen=True, slots=True)
class _Posed:
    """A demand by its noun phrases: who makes it, to whom it goes, and the words of what it is about."""

    makers: tuple[Token, ...]
    to: tuple[Token, ...]
    about: Words
    word: Token


def posed(ground: Ground, known: Shelf) -> list[LedgerEntry]:
    """Return the demands of a report that no entry of the same sentence tells of yet."""
    found: list[LedgerEntry] = []
    for paragraph, sentence in ground.parsed.sentences():
        evidence = paragraph.span(sentence)
        for one in _posed(sentence):
            if any(each.kind in {"demand", "threat"} and each.evidence == evidence for each in known.near(evidence)):
                continue
            entry = _entry(ground, paragraph, evidence, one)
            if entry is not None:
                found.append(entry)
                known.put(entry)
    return found


def _entry(ground: Ground, paragraph: Paragraph, evidence: Span, one: _Posed) -> LedgerEntry | None:
    makers = [name for who in one.makers for name in ground.holders(who, evidence)]
    by = next((name for name in makers if ground.is_party(None, name)), None)
    to = next((name for who in one.to for name in ground.holders(who, evidence) if ground.is_party(by, name)), None)
    if by is None or to is None:
        return None
    about = paragraph.span(one.about)
    said = Span(paragraph.span(one.word).start, evidence.end)
    draft = Draft("demand", by, about, evidence, hung(ground, "demand", about), confidence=SURE, said=said)
    return draft.entry(ground, to)


def _posed(sentence: Words) -> Iterator[_Posed]:
    for token in sentence:
        if token.pos_ == "NOUN" and token.lemma_.lower() in ASKED | PAPERS and (sent := _sent(token)) is not None:
            yield sent
        elif token.lemma_ in {"wait", "await"} and token.pos_ == "VERB" and (awaited := _awaited(token)) is not None:
            yield awaited
        elif token.lemma_ in SETTING and token.pos_ == "VERB" and (term := _term(token)) is not None:
            yield term


def _sent(noun: Token) -> _Posed | None:
    """ "A request for their extradition was sent to Hanoi on Monday, Laos said." """
    verb = noun.head
    if noun.dep_ not in {"nsubjpass", "nsubj"} or verb.lemma_ not in SENDING or mood(verb) is not Mood.FACT:
        return None
    if negated(verb) or not (is_passive(verb) or verb.lemma_ == "go"):
        return None
    below = kids(noun, "prep", "acl", "ccomp", "relcl")
    about = next((kid for kid in below if kid.lower_ == "for" or kid.pos_ == "VERB"), None)
    to = [each for prep in kids(verb, "prep", "dative") if prep.lower_ == "to" for each in kids(prep, "pobj")]
    over = verb.head if verb.dep_ in {"ccomp", "parataxis"} else None
    makers = [*kids(noun, "poss", "amod", "compound"), *subjects(verb)]
    makers += subjects(over) if over is not None else []
    makers = [each for each in makers if each.i != noun.i]
    if about is None or not to:
        return None
    return _Posed(tuple(makers), tuple(to), noun.doc[about.left_edge.i : about.right_edge.i + 1], noun)


def _awaited(verb: Token) -> _Posed | None:
    """ "Ghana is still waiting for Togo to hand back four canoes", "awaits an answer to its claim from Togo"."""
    if negated(verb) or mood(verb) is not Mood.FACT:
        return None
    for clause in kids(verb, "advcl", "ccomp", "xcomp"):
        marked = any(kid.lower_ == "for" and kid.i < clause.i for kid in kids(clause, "mark"))
        to = _to(clause)
        if marked and to is not None and clause.i > verb.i:
            words = verb.doc[to.i : clause.right_edge.i + 1]
            return _Posed(tuple(subjects(verb)), tuple(kids(clause, "nsubj")), words, verb)
    return None


def _term(verb: Token) -> _Posed | None:
    """ "Has set Togo until June 1 to take down a post"."""
    until = any(kid.lower_ in {"until", "till"} for kid in kids(verb, "prep"))
    deed = next((kid for kid in kids(verb, "advcl", "xcomp") if mood(kid) is Mood.INFINITIVE and kid.i > verb.i), None)
    if not until or deed is None or negated(verb) or mood(verb) is not Mood.FACT:
        return None
    to = _to(deed) or deed
    heard = (*kids(verb, "dative"), *kids(verb, "dobj"))
    return _Posed(tuple(subjects(verb)), heard, verb.doc[to.i : deed.right_edge.i + 1], verb)


def _to(deed: Token) -> Token | None:
    """Return the "to" of an infinitive."""
    return next((kid for kid in kids(deed, "aux") if kid.lower_ == "to"), None)
