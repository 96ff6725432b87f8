"""Lent: times that the clauses beside an act, or the words that report it, lend to an act without one of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.coding.governors import Governor
from dragoman.dates.timed import Timed
from dragoman.model.when import UNKNOWN, When
from dragoman.text.clauses import VERBAL, kids, main_of, subjects
from dragoman.text.parsed import Doc, Token

NOMINAL = frozenset({"NOUN", "PROPN"})
FINITE = frozenset({"VBD", "VBN", "VBZ", "VBP"})
OFTEN = frozenset("long already repeatedly often never previously always once ever twice since regularly".split())
WHILE = frozenset({"when", "as", "while"})
MEETING = frozenset({"meet", "gather", "convene", "assemble", "sit", "confer"})
MARKS = frozenset({'"', "“", "”"})


def lent(token: Token, chain: Sequence[Governor], times: Sequence[Timed]) -> When:
    """Return the one time that a clause beside an act lends it; UNKNOWN where there is none, or more than one.

    "Five soldiers died when rebels attacked on Sunday", "the ministers, meeting on Monday, agreed", "Chad has expelled
    the envoy, it said on Friday".
    """
    told = [(verb_over(token.doc, timed), timed.when) for timed in times]
    for clause in _beside(token, chain):
        hung = [moment for verb, moment in told if verb == clause]
        if len(hung) == 1:
            return hung[0]
    return UNKNOWN


def _beside(token: Token, chain: Sequence[Governor]) -> Iterator[Token]:
    """Yield the verbs of the clauses that tell when an act was, nearest first."""
    main = main_of(token)
    for clause in kids(main, "advcl"):
        if _marks(clause, WHILE) or (clause.tag_ == "VBG" and clause.i < main.i):
            yield clause
    for who in subjects(main):
        yield from (clause for clause in kids(who, "acl") if clause.tag_ == "VBG")
        yield from (clause for clause in kids(who, "relcl") if clause.lemma_ in MEETING)
    if token.tag_ == "VBN" and _is_perfect(token) and not MARKS.intersection(word.text for word in token.sent):
        sayings = (governor for governor in chain if governor.kind == "say" and governor.token.tag_ == "VBD")
        yield from (governor.token for governor in sayings if not any(map(_is_named, governor.holders)))


def _is_named(holder: Token) -> bool:
    """Whether who says it is told by a name of his own, and may tell of what others did: "a minister in Tehran"."""
    return any(word.pos_ == "PROPN" or word.ent_type_ in {"NORP", "GPE"} for word in holder.subtree)


def _is_perfect(verb: Token) -> bool:
    """Whether the verb tells what has just been done: "has expelled", but not "has long accused"."""
    now = any(kid.lemma_ == "have" and kid.tag_ in {"VBZ", "VBP"} for kid in kids(verb, "aux"))
    return now and not any(kid.lower_ in OFTEN for kid in kids(verb, "advmod"))


def _marks(clause: Token, words: frozenset[str]) -> bool:
    return any(kid.lower_ in words for kid in kids(clause, "advmod", "mark"))


def stands_after(token: Token, timed: Timed, times: Sequence[Timed]) -> bool:
    """Whether an expression is that of an act though the parse hangs it elsewhere, by where the words stand.

    "The quarrel broke open on Thursday, when Chad announced ...": of the clause that goes on from it. "Seized the reef,
    which Manila claims, in 1995": past a clause between commas. "In answer to the mining of a ship last week".
    """
    if token.pos_ == "NOUN":
        return _trails(token, timed, times)
    return _goes_on(token.doc, timed, token) or _past_aside(token.doc, timed, token)


def _trails(noun: Token, timed: Timed, times: Sequence[Timed]) -> bool:
    """Whether the expression ends a noun's phrase, its verb having a time of its own before the noun."""
    verb = verb_over(noun.doc, timed)
    between = timed.start - noun.right_edge.i - 1
    if (
        verb is None
        or verb.i > noun.i
        or not 0 <= between <= 1
        or (between and noun.doc[timed.start - 1].dep_ != "prep")
    ):
        return False
    return any(other.start < noun.i and verb_over(noun.doc, other) == verb for other in times)


def _goes_on(doc: Doc, timed: Timed, token: Token) -> bool:
    at = timed.end + (timed.end < len(doc) and doc[timed.end].text == ",")
    if at >= len(doc) or doc[at].lower_ != "when":
        return False
    main = main_of(token)
    return doc[at].head == main and main.i > at


def _past_aside(doc: Doc, timed: Timed, token: Token) -> bool:
    """Whether the expression stands after a comma that ends a relative clause about the act's own object."""
    root = doc[timed.start : timed.end].root
    verb = verb_over(doc, timed)
    first = root.head.i if root.dep_ == "pobj" else timed.start
    if verb is None or verb.dep_ != "relcl" or first < 2 or doc[first - 1].text != ",":
        return False
    opened = verb.left_edge.i - 1
    return doc[opened].text == "," and token in verb.head.ancestors and token.i < opened and token.pos_ in VERBAL


def verb_over(doc: Doc, timed: Timed) -> Token | None:
    """Return the verb that an expression hangs on, through whatever stands between."""
    return next((word for word in doc[timed.start : timed.end].root.ancestors if word.pos_ in VERBAL), None)
