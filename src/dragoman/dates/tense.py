"""Tense: whether the verb that governs a time expression looks back or ahead."""

from __future__ import annotations

from dragoman.dates.vocabulary import words_of
from dragoman.text.parsed import Token, Words

AHEAD = frozenset(
    ["will", "'ll", "’ll", "wo", "shall", "would", "could", "may", "might", "should", "must", "can", "ca"]
)
ARRANGED = frozenset(
    ["schedule", "due", "set", "slate", "plan", "expect", "bill", "postpone", "delay", "target", "aim", "poise"]
)
COMING = words_of(
    "begin start open resume meet hold host arrive leave visit travel fly expire take go convene vote head depart "
    "return attend kick launch conclude end face decide"
)
TRYING = words_of(
    "fail manage refuse decline begin continue start try attempt seek help force happen appear seem arrive fly "
    "come gather rush travel march use go able turn return stop"
)
AWAITED = words_of(
    "ahead before until by hope deadline upcoming prepare preparation plan prospect await pend eve advance"
)


def tense_of(words: Words) -> str | None:
    """Return "past", "future" or "present" by the verb over a time expression, None where there is none."""
    token = words.root
    awaited = False
    for _ in range(12):
        if token.pos_ in {"VERB", "AUX"}:
            return "future" if awaited else _verb(token)
        awaited = awaited or token.lemma_.lower() in AWAITED
        if token.lemma_.lower() in ARRANGED and token.pos_ == "ADJ":
            return "future"
        if token.head.i == token.i:
            return "future" if awaited else None
        token = token.head
    return None


def _verb(verb: Token) -> str | None:
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    lowers = {helper.lower_ for helper in helpers}
    lemma = verb.lemma_.lower()
    if lowers & AHEAD:
        return "past" if "have" in {helper.lemma_ for helper in helpers} and verb.tag_ == "VBN" else "future"
    if verb.lower_ in AHEAD:
        return "future"
    if any(helper.tag_ == "TO" for helper in helpers):
        return _infinitive(verb)
    if lemma in ARRANGED and verb.tag_ in {"VBN", "VBZ", "VBP", "VBG"}:
        return "future"
    if verb.tag_ == "VBD":
        return "past"
    if verb.tag_ == "VBN":
        return _participle(verb, helpers)
    if verb.tag_ == "VBG":
        return _gerund(verb, helpers)
    if verb.tag_ in {"VBZ", "VBP"}:
        return "future" if lemma in COMING else "present"
    return None


def _infinitive(verb: Token) -> str | None:
    """A wish or a plan looks ahead ("agreed to meet on Friday"); a trying does not ("failed to agree on Friday")."""
    head = verb.head
    if head.i == verb.i:
        return "future"
    if head.lemma_.lower() in TRYING and head.pos_ in {"VERB", "AUX", "ADJ"}:
        return _verb(head) if head.pos_ == "VERB" else "past"
    return "future"


def _participle(verb: Token, helpers: list[Token]) -> str | None:
    if not helpers:
        return "past"
    tags = {helper.tag_ for helper in helpers}
    if tags & {"VBD"} or {"have"} & {helper.lemma_ for helper in helpers}:
        return "past"
    return "present"


def _gerund(verb: Token, helpers: list[Token]) -> str | None:
    if helpers:
        if any(helper.tag_ == "VBD" for helper in helpers):
            return "past"
        return "future" if verb.lemma_.lower() in COMING else "present"
    head = verb.head
    return _verb(head) if head.i != verb.i and head.pos_ in {"VERB", "AUX"} else None
