"""Tense: whether the verb that governs a time expression looks back or ahead."""

from __future__ import annotations

from dragoman.dates.vocabulary import words_of
from dragoman.text.parsed import Token, Words

AHEAD = words_of("will 'll ’ll wo shall would could may might should must can ca")
THEN = words_of("would could might")
CONDITIONS = frozenset({"if", "unless"})
ARRANGED = words_of("schedule due set slate plan expect bill postpone delay target aim poise")
COMING = words_of(
    "begin start open resume meet hold host arrive leave visit travel fly expire take go convene vote head depart "
    "return attend kick launch conclude end face decide"
)
TRYING = words_of(
    "fail manage refuse decline begin continue start try attempt seek help force happen appear seem arrive fly "
    "come gather rush travel march use go able turn return stop"
)
AWAITED = words_of("ahead hope deadline upcoming prepare preparation plan prospect await pend eve advance")
CALLING = words_of("call urge appeal ask invite propose demand plan prepare schedule announce")
STATES = words_of(
    "say be have deny mean show mark follow come remain report tell claim believe think know accuse add see "
    "suggest warn"
)
PAST = frozenset({"after", "following", "since"})
PACTS = words_of("treaty pact accord agreement deal decree law order resolution memorandum")
DATED = words_of(
    "election vote referendum summit meeting talk session deadline poll conference inauguration ceremony runoff "
    "ballot hearing rally parade launch visit trip round"
)
HELD = DATED | words_of("strike protest march demonstration ceasefire truce walkout shutdown boycott stoppage ballot")


DEEDS = words_of(
    "attack raid bombing killing shooting massacre coup clash crash assault blast explosion earthquake defeat victory "
    "ambush arrest shelling bombardment incident disaster violence bloodshed murder abduction"
)


def tense_of(words: Words, bare: str = "past") -> str | None:
    """Return where the verb over a time expression points.

    "past", "future", "later" (a future seen from the past), "expected" (a present that may stand for a future) or
    "present"; None where there is no verb to tell. `bare` is what a participle without a helping verb counts as.
    """
    token = words.root
    nouns: list[str] = []
    for hops in range(12):
        if token.pos_ in {"VERB", "AUX"}:
            return _with_nouns(token, nouns, bare)
        lemma = token.lemma_.lower()
        if hops:
            nouns.append(lemma)
        if hops == 1 and lemma in DEEDS and words.root.dep_ in {"poss", "compound", "nmod"}:
            return "past"  # "vowed to answer the weekend's attack"
        if lemma in ARRANGED and token.pos_ == "ADJ":
            return "future"
        if token.head.i == token.i:
            return "future" if AWAITED.intersection(nouns) else None
        token = token.head
    return None


def _with_nouns(verb: Token, nouns: list[str], bare: str) -> str | None:
    """Return the verb's tense, or what the words between it and the time make of it: "hopes for Friday's vote"."""
    plain = [noun for noun in nouns if noun not in {"on", "in", "at"}]
    if AWAITED.intersection(plain) or (DATED.intersection(plain) and "before" in plain):
        return "future"
    if len(plain) > 1 and plain[-1] in {"for", "to"} and verb.lemma_.lower() in CALLING and HELD.intersection(plain):
        return "later"
    if PAST.intersection(plain) and _verb(verb) not in {"future", "expected"}:
        return "past"  # "agreed to stop fighting after talks on Wednesday"
    tense = bare if verb.tag_ == "VBN" and not _helpers(verb) and bare != "past" else _verb(verb)
    if tense == "present" and DATED.intersection(plain):
        return "expected"
    return "present" if tense == "expected" and plain else tense


def follows_past(before: list[Token]) -> bool:
    """Whether the words before an expression end in a verb of the past: "said on Thursday it will ..."."""
    verb = (
        before[-2] if len(before) > 1 and before[-1].tag_ == "IN" and before[-1].lower_ in {"on", "in", "at"} else None
    )
    verb = before[-1] if before and verb is None else verb
    return verb is not None and verb.tag_ == "VBD" and verb.lemma_.lower() not in ARRANGED


def _verb(verb: Token) -> str | None:
    helpers = _helpers(verb)
    lowers = {helper.lower_ for helper in helpers}
    lemma = verb.lemma_.lower()
    if lowers & AHEAD:
        if "have" in {helper.lemma_ for helper in helpers} and verb.tag_ == "VBN":
            return "past"
        return "later" if lowers & THEN else "future"
    if verb.lower_ in AHEAD:
        return "future"
    if any(helper.tag_ == "TO" for helper in helpers):
        return _infinitive(verb)
    if lemma in ARRANGED and verb.tag_ in {"VBN", "VBZ", "VBP", "VBG"}:
        return "future"
    if verb.tag_ == "VBD":
        return (
            "later" if any(child.dep_ == "mark" and child.lower_ in CONDITIONS for child in verb.children) else "past"
        )
    if verb.tag_ == "VBN":
        return _participle(verb, helpers)
    if verb.tag_ == "VBG":
        return _gerund(verb, helpers)
    if verb.tag_ in {"VBZ", "VBP"}:
        return "future" if lemma in COMING else "present" if lemma in STATES else "expected"
    return None


def _helpers(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]


def _infinitive(verb: Token) -> str | None:
    """A wish or a plan looks ahead ("agreed to meet on Friday"); a trying does not ("failed to agree on Friday")."""
    head = verb.head
    if head.i == verb.i:
        return "future"
    if verb.dep_ in {"acl", "relcl"} and head.lemma_.lower() in PACTS and verb.lemma_.lower() not in COMING:
        return "past" if head.head.tag_ == "VBD" else "future"  # "signed a pact to cut arms on Thursday"
    if head.lemma_.lower() in TRYING and head.pos_ in {"VERB", "AUX", "ADJ"}:
        return _verb(head) if head.pos_ == "VERB" else "past"
    return "later" if head.pos_ in {"VERB", "AUX"} and _verb(head) == "past" else "future"


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
