"""Slots: the words that fill a trigger's subject, object, possessive, modifiers and prepositions."""

from __future__ import annotations

from dragoman.text.clauses import is_passive, kids, objects, subjects, surface_subject
from dragoman.text.parsed import Token

SUPPORT = frozenset(
    (
        "abort adopt announce approve attempt attend begin bring broker cancel carry cast commit complete "
        "conclude conduct consider continue convey declare decree delay deliver deny direct do drop end "
        "engineer enter escalate execute express extend file finish fire foment give halt hand have hold host "
        "impose instigate intensify introduce issue join keep launch lead level levy lodge maintain make "
        "mastermind mount negotiate offer open orchestrate order organise organize pay perform place plan "
        "post prepare produce promise provide publish pursue put raise ramp reach reiterate release renew "
        "repeat resume run scrap secure seek send set shelve sign signal slap split stag stage start steer "
        "step strike submit suspend table take tender threaten throw try tweet undertake unleash utter voice "
        "wage write yield "
    ).split()
)
SUFFER = frozenset(
    (
        "draw earn endure face gain get incur meet receive repel repulse resist suffer sustain undergo win withstand"
    ).split()
)
BESIDE = (
    "dobj",
    "attr",
    "nsubjpass",
    "advmod",
    "prt",
)  # "sanctions on X were adopted", "moved closer to", "sent home from"
COMING = frozenset(
    "begin break collapse come continue emerge end erupt follow get go issue open resume start take".split()
)
ASIDE = frozenset({"against", "by", "with", "on", "from", "to"})  # "a protest by teachers against the governor"
WIRES = frozenset({"telephone", "phone", "radio", "video", "videolink", "link"})
PARTITIVE = frozenset(
    (
        "act all barrage batch battalion both brigade campaign column contingent convoy couple crowd dozen "
        "each group handful hundred list lot majority many member million mob most number one package pair "
        "day hour minute night week "
        "part policy program programme range round score series several some spate spokesman spokeswoman "
        "spree string team ten thousand ton unit volley wave "
    ).split()
)


def prepositions(token: Token) -> list[Token]:
    """Return the prepositions of a trigger: its own, its object's, and for a noun those of the verb it belongs to."""
    found = kids(token, "prep", "agent", "dative")
    if token.pos_ in {"VERB", "AUX"}:
        found += [prep for word in kids(token, *BESIDE) for prep in kids(word, "prep")]
        found += [
            after
            for prep in found
            for noun in kids(prep, "pobj")
            if noun.lemma_ in WIRES
            for after in kids(noun, "prep")
        ]  # "spoke by telephone with the secretary-general"
        if token.dep_ == "relcl" and is_passive(token):
            found += [prep for prep in kids(token.head, "prep") if prep.i < token.i]  # "curbs on Mali that were lifted"
    else:
        nested = [deeper for prep in found for noun in kids(prep, "pobj") for deeper in kids(noun, "prep")]
        found += [deeper for deeper in nested if deeper.lower_ in ASIDE]
        verb = bearing_verb(token) or _coming(token)
        if verb is not None:
            found += [
                prep for prep in kids(verb, "prep", "dative") if prep.i > min(token.i, verb.i) and prep not in found
            ]
    return [prep for prep in found if prep.pos_ != "VERB" or prep.dep_ == "prep"]


def bearing_verb(noun: Token) -> Token | None:
    """Return the verb whose object (or passive subject) the noun is, through coordination, or None."""
    top = noun
    while top.dep_ == "conj" and top.head.pos_ in {"NOUN", "PROPN"}:
        top = top.head
    if top.dep_ == "pobj" and top.head.head.pos_ == "NOUN" and top.head.head.lemma_ in PARTITIVE:
        return bearing_verb(top.head.head)
    if top.dep_ in {"dobj", "nsubjpass", "attr", "oprd"} and top.head.pos_ in {"VERB", "AUX"}:
        return top.head
    return None


def _coming(noun: Token) -> Token | None:
    """Return the verb of "appeals for a truce came from the Red Cross", or None."""
    return noun.head if noun.dep_ == "nsubj" and noun.head.lemma_ in COMING else None


def under_verb(noun: Token) -> Token | None:
    """Return the verb of "came under attack", "met for talks", "responded with sanctions", or None."""
    if noun.dep_ == "pobj" and noun.head.dep_ in {"prep", "agent"} and noun.head.head.pos_ in {"VERB", "AUX"}:
        return noun.head.head
    return None


def fillers(token: Token, slot: str) -> list[Token]:
    """Return the heads of the phrases that fill a slot of the trigger, in order."""
    if slot == "subj":
        return subjects(token) if _verbal(token) else _bearer(token)
    if slot == "obj":
        return objects(token) if _verbal(token) else spread(kids(token, "dobj"))
    if slot == "iobj":
        return spread(kids(token, "dative"))
    if slot == "poss":
        return spread(kids(token, "poss"))
    if slot == "amod":
        return [kid for kid in kids(token, "amod", "compound", "nmod", "npadvmod") for kid in (kid, *kid.conjuncts)]
    if slot == "comp-subj":
        return spread([noun for clause in complements(token) for noun in complement_subjects(clause)])
    return _objects_of(token, slot)


def _verbal(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB")


def _objects_of(token: Token, preposition: str) -> list[Token]:
    found: list[Token] = []
    for prep in prepositions(token):
        if prep.lower_ == preposition or (preposition == "against" and prep.lower_ == "versus"):
            found += spread(kids(prep, "pobj")) or spread(kids(prep, "amod"))  # "regarded as hostile"
            found += [noun for deeper in kids(prep, "prep") for noun in spread(kids(deeper, "pobj"))]
    return found


def spread(nouns: list[Token]) -> list[Token]:
    """Return the nouns with all that is coordinated with each."""
    return [every for noun in nouns for every in (noun, *noun.conjuncts)]


def _bearer(noun: Token) -> list[Token]:
    """The doer of a nominal or adjectival act: the subject of the verb that bears it."""
    if noun.pos_ == "ADJ" and noun.dep_ in {"acomp", "oprd"} and noun.head.pos_ in {"AUX", "VERB"}:
        return spread([found] if (found := surface_subject(noun.head)) else [])
    verb = bearing_verb(noun)
    return [] if verb is None else subjects(verb)


def complements(token: Token) -> list[Token]:
    """Return the heads of the clauses that complete a word: that-clauses and infinitives."""
    clauses = kids(token, "ccomp", "xcomp", "acl", "advcl")
    kept = [
        c for c in clauses if c.dep_ in {"ccomp", "xcomp"} or (c.dep_ == "acl" and c.tag_ != "VBG" and _infinitive(c))
    ]
    kept += [c for c in clauses if c.dep_ == "advcl" and is_infinitive(c) and c.i > token.i]
    for noun in kids(token, "dobj", "pobj", "npadvmod"):
        kept += [c for c in kids(noun, "acl", "relcl") if _infinitive(c)]
    kept += [
        c for prep in kids(token, "prep") for noun in kids(prep, "pobj") for c in kids(noun, "acl") if _infinitive(c)
    ]
    kept += [c for prep in kids(token, "prep") for c in kids(prep, "pcomp")]
    return kept


def _infinitive(clause: Token) -> bool:
    return is_infinitive(clause) or bool(kids(clause, "mark"))


def is_infinitive(clause: Token) -> bool:
    """Whether the clause is a to-infinitive."""
    return any(kid.lower_ == "to" and kid.dep_ == "aux" for kid in clause.children)


def complement_subjects(clause: Token) -> list[Token]:
    """Return who a complement clause is about: its surface subject, whichever its voice."""
    own = kids(clause, "nsubj", "nsubjpass")
    if own and not is_passive(clause):
        return own
    return own or ([found] if (found := surface_subject(clause)) is not None else [])
