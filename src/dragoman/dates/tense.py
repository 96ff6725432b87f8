"""Tense: whether the verb that governs a time expression looks back or ahead."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from dragoman.dates.vocabulary import words_of
from dragoman.text.sheet import Sheet

AHEAD = words_of("will 'll ’ll wo shall would could may might should must can ca")
VERBS = frozenset({"VERB", "AUX"})
HIGHEST = 12  # words over an expression that are looked at
THEN = words_of("would could might")
CONDITIONS = frozenset({"if", "unless"})
ARRANGED = words_of("schedule due set slate plan expect bill postpone delay target aim poise effective")
OPEN_ENDED = words_of("give grant allow set extend adjourn postpone delay suspend impose ban close shut declare")
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
CAUSING = words_of("persuade compel oblige prompt induce lead cause get")
ORDAINING = CALLING.union(ARRANGED).union(
    words_of(
        "agree vote decide order fix promise vow pledge offer expect want hope seek move extend give grant accept"
    ),
    words_of("approve threaten warn predict fear confirm endorse back choose pick"),
)
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


def tense_of(sheet: Sheet, start: int, end: int, bare: str = "past") -> str | None:
    """Return where the verb over a time expression, tokens `start` to `end`, points.

    "past", "future", "later" (a future seen from the past), "expected" (a present that may stand for a future) or
    "present"; None where there is no verb to tell. `bare` is what a participle without a helping verb counts as.
    """
    token = root = sheet.root(start, end)
    nouns: list[str] = []
    for hops in range(HIGHEST):
        pos, lemma = sheet.pos[token], sheet.lemmas[token].lower()
        if pos in VERBS:
            return _with_nouns(sheet, token, nouns, bare)
        if hops:
            nouns.append(lemma)
        if hops == 1 and lemma in DEEDS and sheet.deps[root] in {"poss", "compound", "nmod"}:
            return "past"  # "vowed to answer the weekend's attack"
        if lemma in ARRANGED and pos == "ADJ":
            return "future"
        if sheet.heads[token] == token:
            return "future" if AWAITED.intersection(nouns) else None
        token = sheet.heads[token]
    return None


def _with_nouns(sheet: Sheet, verb: int, nouns: list[str], bare: str) -> str | None:
    """Return the verb's tense, or what the words between it and the time make of it: "hopes for Friday's vote"."""
    plain = [noun for noun in nouns if noun not in {"on", "in", "at"}]
    if AWAITED.intersection(plain) or (DATED.intersection(plain) and "before" in plain):
        return "future"
    calling = len(plain) > 1 and plain[-1] in {"for", "to"} and HELD.intersection(plain)
    if calling and sheet.lemmas[verb].lower() in CALLING:
        return "later"
    if PAST.intersection(plain) and _verb(sheet, verb) not in {"future", "expected"}:
        return "past"  # "agreed to stop fighting after talks on Wednesday"
    alone = bare != "past" and sheet.tags[verb] == "VBN" and not _helpers(sheet, verb)
    tense = bare if alone else _verb(sheet, verb)
    if tense == "present" and DATED.intersection(plain):
        return "expected"
    return "present" if tense == "expected" and plain else tense


def ordains(sheet: Sheet, start: int, end: int) -> bool:
    """Whether the verb over an expression settles what is to come: "promised elections in April"."""
    return any(sheet.lemmas[verb].lower() in ORDAINING for verb in islice(_verbs_over(sheet, start, end), 1))


def stays_open(sheet: Sheet, start: int, end: int) -> bool:
    """Whether the verb over an expression is one of terms that are set: "gave them until Friday"."""
    return any(sheet.lemmas[verb].lower() in OPEN_ENDED for verb in islice(_verbs_over(sheet, start, end), 1))


def is_term(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a verb over an expression settles what is to come, says what would be, or states a condition.

    "Would sue unless they were freed by Friday", "promised to pay those who suffered by April 10".
    """
    return any(
        sheet.lemmas[verb].lower() in ORDAINING
        or any(sheet.lower[helper] in AHEAD for helper in _helpers(sheet, verb))
        or _is_condition(sheet, verb)
        for verb in _verbs_over(sheet, start, end)
    )


def _verbs_over(sheet: Sheet, start: int, end: int) -> Iterator[int]:
    """Yield the verbs over an expression, the nearest first."""
    token = sheet.root(start, end)
    for _ in range(HIGHEST):
        if sheet.pos[token] in VERBS:
            yield token
        if sheet.heads[token] == token:
            return
        token = sheet.heads[token]


def follows_past(sheet: Sheet, start: int) -> bool:
    """Whether the words before an expression end in a verb of the past: "said on Thursday it will ..."."""
    at = start - 1
    if at > 0 and sheet.tags[at] == "IN" and sheet.lower[at] in {"on", "in", "at"}:
        at -= 1
    return at >= 0 and sheet.tags[at] == "VBD" and sheet.lemmas[at].lower() not in ARRANGED


def _verb(sheet: Sheet, verb: int) -> str | None:
    helpers = _helpers(sheet, verb)
    lowers = {sheet.lower[helper] for helper in helpers}
    lemma, tag = sheet.lemmas[verb].lower(), sheet.tags[verb]
    if lowers & AHEAD:
        if tag == "VBN" and any(sheet.lemmas[helper] == "have" for helper in helpers):
            return "past"
        return "later" if lowers & THEN else "future"
    if sheet.lower[verb] in AHEAD:
        return "future"
    if any(sheet.tags[helper] == "TO" for helper in helpers):
        if tag == "VBN" and "have" in lowers:
            return "past"  # "were to have been freed on Monday"
        return _infinitive(sheet, verb)
    if lemma in ARRANGED and tag in {"VBN", "VBZ", "VBP", "VBG"}:
        return "future"
    if tag in {"VBD", "VBN"} and _is_condition(sheet, verb):
        return "later"
    if tag == "VBD":
        return "past"
    if tag == "VBN":
        return _participle(sheet, helpers)
    if tag == "VBG":
        return _gerund(sheet, verb, helpers)
    if tag == "VB" and not helpers:
        return "future"  # "demanded that they leave within three days"
    if tag in {"VBZ", "VBP"}:
        return "future" if lemma in COMING else "present" if lemma in STATES else "expected"
    return None


def _helpers(sheet: Sheet, verb: int) -> list[int]:
    return [kid for kid in sheet.children[verb] if sheet.deps[kid] in {"aux", "auxpass"}]


def _is_condition(sheet: Sheet, verb: int) -> bool:
    return any(sheet.deps[kid] == "mark" and sheet.lower[kid] in CONDITIONS for kid in sheet.children[verb])


def _infinitive(sheet: Sheet, verb: int) -> str | None:
    """A wish or a plan looks ahead ("agreed to meet on Friday"); a trying does not ("failed to agree on Friday")."""
    head = sheet.heads[verb]
    if head == verb:
        return "future"
    lemma, pos = sheet.lemmas[head].lower(), sheet.pos[head]
    if sheet.deps[verb] in {"acl", "relcl"} and lemma in PACTS and sheet.lemmas[verb].lower() not in COMING:
        signed = sheet.tags[sheet.heads[head]] == "VBD"
        return "past" if signed else "future"  # "signed a pact to cut arms on Thursday"
    if lemma in TRYING and pos in {"VERB", "AUX", "ADJ"}:
        return _verb(sheet, head) if pos == "VERB" else "past"
    caused = lemma in CAUSING and sheet.lemmas[verb].lower() not in COMING
    past = pos in VERBS and _verb(sheet, head) == "past"
    return ("past" if caused else "later") if past else "future"


def _participle(sheet: Sheet, helpers: list[int]) -> str | None:
    past = any(sheet.tags[helper] == "VBD" or sheet.lemmas[helper] == "have" for helper in helpers)
    return "past" if past or not helpers else "present"


def _gerund(sheet: Sheet, verb: int, helpers: list[int]) -> str | None:
    if helpers:
        if any(sheet.tags[helper] == "VBD" for helper in helpers):
            return "past"
        return "future" if sheet.lemmas[verb].lower() in COMING else "present"
    head = sheet.heads[verb]
    if sheet.pos[head] in {"ADP", "SCONJ"}:
        head = sheet.heads[head]  # "before meeting the pope on Saturday, he will ..."
    return _verb(sheet, head) if head != verb and sheet.pos[head] in VERBS else None
