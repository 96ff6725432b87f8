"""Inflect: another word in the form the first one had, so that a spun text keeps its numbers and tenses."""

from __future__ import annotations

IRREGULAR_VERBS = (
    "arise arose arisen, awake awoke awoken, be was been, bear bore borne, beat beat beaten, become became become, "
    "beget begot begotten, begin began begun, behold beheld beheld, bend bent bent, bid bid bid, bind bound bound, "
    "bite bit bitten, blow blew blown, break broke broken, breed bred bred, bring brought brought, build built "
    "built, burst burst burst, buy bought bought, cast cast cast, catch caught caught, choose chose chosen, cling "
    "clung clung, come came come, cost cost cost, creep crept crept, cut cut cut, deal dealt dealt, dig dug dug, do "
    "did done, draw drew drawn, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed "
    "fed, feel felt felt, fight fought fought, find found found, flee fled fled, fly flew flown, forbid forbade "
    "forbidden, forego forewent forgone, foresee foresaw foreseen, foretell foretold foretold, forget forgot "
    "forgotten, forgive forgave forgiven, freeze froze frozen, get got got, give gave given, go went gone, grow "
    "grew grown, hang hung hung, have had had, hear heard heard, hew hewed hewn, hide hid hidden, hit hit hit, hold "
    "held held, hurt hurt hurt, keep kept kept, know knew known, lay laid laid, lead led led, leave left left, lend "
    "lent lent, let let let, lie lay lain, light lit lit, lose lost lost, make made made, mean meant meant, meet "
    "met met, mistake mistook mistaken, overcome overcame overcome, override overrode overridden, overrun overran "
    "overrun, overthrow overthrew overthrown, partake partook partaken, pay paid paid, put put put, quit quit quit, "
    "read read read, rebuild rebuilt rebuilt, redo redid redone, remake remade remade, resell resold resold, retell "
    "retold retold, rid rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run, say said said, see "
    "saw seen, seek sought sought, sell sold sold, send sent sent, set set set, shake shook shaken, shed shed shed, "
    "shoot shot shot, show showed shown, shut shut shut, sing sang sung, sink sank sunk, sit sat sat, slay slew "
    "slain, sleep slept slept, slide slid slid, sling slung slung, speak spoke spoken, spend spent spent, spin spun "
    "spun, split split split, spread spread spread, spring sprang sprung, stand stood stood, steal stole stolen, "
    "stick stuck stuck, stride strode stridden, strike struck struck, swear swore sworn, sweep swept swept, swim "
    "swam swum, swing swung swung, take took taken, teach taught taught, tear tore torn, tell told told, think "
    "thought thought, throw threw thrown, thrust thrust thrust, undergo underwent undergone, understand understood "
    "understood, undertake undertook undertaken, undo undid undone, uphold upheld upheld, wear wore worn, weep wept "
    "wept, win won won, wind wound wound, withdraw withdrew withdrawn, withhold withheld withheld, withstand "
    "withstood withstood, write wrote written"
)
IRREGULAR_NOUNS = (
    "child children, crisis crises, foot feet, half halves, knife knives, leaf leaves, life lives, man men, "
    "person people, thief thieves, wife wives, woman women"
)
DOUBLING = frozenset(
    "abet abhor acquit admit allot begin commit compel concur confer control defer deter dispel equip expel forget "
    "incur infer occur omit patrol permit prefer propel rebel recur refer regret repel submit transfer".split()
)
VOWELS = "aeiou"
PAST, PARTICIPLE = "VBD", "VBN"


def inflect(lemma: str, tag: str) -> str:
    """Return a word (or a verb with its particle) in the form of a Penn tag; as it stands where the tag asks none.

    >>> inflect("run into", "VBD"), inflect("enemy", "NNS"), inflect("rob", "VBG")
    ('ran into', 'enemies', 'robbing')
    """
    if tag in {"NNS", "NNPS"}:
        before, _, last = lemma.rpartition(" ")
        return f"{before} {_plural(last)}".strip()
    verb, gap, rest = lemma.partition(" ")
    if tag == "VBZ":
        verb = {"be": "is", "have": "has"}.get(verb) or _with_s(verb)
    elif tag == "VBG":
        verb = _present(verb)
    elif tag in {PAST, PARTICIPLE}:
        verb = _past(verb, tag)
    return verb + gap + rest


def _plural(noun: str) -> str:
    if noun in _NOUNS:
        return _NOUNS[noun]
    return noun[:-2] + "en" if noun.endswith("man") and noun not in {"human", "german", "roman"} else _with_s(noun)


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    hissed = word.endswith(("s", "x", "z", "ch", "sh")) or (word.endswith("o") and word[-2:-1] not in VOWELS)
    return word + ("es" if hissed else "s")


def _present(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return _stem(verb) + "ing"


def _past(verb: str, tag: str) -> str:
    if verb in _VERBS:
        return _VERBS[verb][tag == PARTICIPLE]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return verb[:-1] + "ied"
    return _stem(verb) + "ed"


def _stem(verb: str) -> str:
    short = len(verb) > 2 and sum(letter in VOWELS for letter in verb) == 1
    closed = verb[-1] not in VOWELS + "wxy" and verb[-2:-1] in tuple(VOWELS)
    return verb + verb[-1] if verb in DOUBLING or (short and closed) else verb


_VERBS = {verb: (past, done) for verb, past, done in (entry.split() for entry in IRREGULAR_VERBS.split(", "))}
_NOUNS = dict(entry.split() for entry in IRREGULAR_NOUNS.split(", "))
