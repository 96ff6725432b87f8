"""Sources: the head of the phrase that says who reports."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.speech.contents import is_aside
from dragoman.text.clauses import is_passive, kids, subjects
from dragoman.text.parsed import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
AUTHORS = frozenset({"by", "from", "of", "among"})
CAUSING = frozenset(
    {"raise", "spark", "cause", "fuel", "stir", "prompt", "trigger", "draw", "face", "reject", "receive"}
)
QUOTING = frozenset({"quote"})
RAISED = frozenset({"concern", "objection", "question"})
AFTER = frozenset({"dobj", "nsubj", "attr", "dative", "npadvmod", "oprd", "ccomp"})
RELATIVES = frozenset({"who", "which", "that"})
THINGS = frozenset({"that", "what", "this", "something", "nothing"})
SOMEBODY = frozenset({"one", "another", "some", "many", "several", "both", "others"})
ACTING = frozenset({"PERSON", "ORG", "NORP"})
TIMES = frozenset({"DATE", "TIME"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
EMPTY = frozenset({"it", "there"})
ADVERBIAL = frozenset({"ADV", "PART"})
Named = Callable[[Token], bool]
Found = tuple[Token, str] | None


def of_verb(verb: Token, named: Named) -> Found:
    """Return who the subject of a reporting verb is, with the rule: subject, aside, inverted, agent or shared."""
    own = kids(verb, "nsubj")
    if verb.lemma_ in QUOTING and not is_passive(verb):
        for who in kids(verb, "dobj"):
            if any(
                prep.lower_ == "as" and prep.i > who.i > verb.i for prep in (*kids(verb, "prep"), *kids(who, "prep"))
            ):
                return who, "quoted as saying"
    if own and (own[-1].lower_ not in RELATIVES | EMPTY or (own[-1].lower_ == "it" and not is_passive(verb))):
        return own[-1], "inverted" if own[-1].i > verb.i else "subject"
    for kid in verb.children:
        if is_aside(kid, verb):
            return kids(kid, "nsubj", "nsubjpass")[0], "aside"
    if not own and not is_passive(verb) and (after := _inverted(verb, named)) is not None:
        return after, "inverted"
    if verb.lemma_ == "say" and verb.dep_ == "pcomp" and verb.head.lower_ == "as":
        quoted = kids(verb.head.head, "nsubjpass", "dobj")
        if quoted:
            return quoted[0], "quoted as saying"
    found = [token for token in subjects(verb) if token.pos_ in NOMINAL or named(token)]
    if found and found[0].lower_ not in {"it", "there"}:
        return found[0], "agent" if is_passive(verb) else "shared"
    misread = _misread(verb)
    return (misread, "subject") if misread is not None else None


def _misread(verb: Token) -> Token | None:
    """Return the subject that the parse takes for an apposition: "In a statement, [Sweden and Finland] said"."""
    if verb.tag_ not in FINITE or verb.i < 2 or is_passive(verb):
        return None
    noun = verb.doc[verb.i - 1]
    while noun.dep_ in {"conj", "compound"} and noun.head.i < verb.i:
        noun = noun.head
    stands = noun.dep_ == "appos" and noun.left_edge.i > 0 and noun.right_edge.i + 1 == verb.i
    return noun if stands and verb.doc[noun.left_edge.i - 1].text == "," else None


def _inverted(verb: Token, named: Named) -> Token | None:
    """Return the speaker that follows the verb: "said a pensioner who ...", which the parse takes for an object."""
    doc, at = verb.doc, verb.i + 1
    if verb.tag_ not in FINITE or (verb.dep_ == "conj" and verb.i and doc[verb.i - 1].dep_ == "cc"):
        return None  # "said no and asked Egypt for patience": the subject is shared
    while at < len(doc) and doc[at].pos_ in ADVERBIAL:
        at += 1
    if at >= len(doc):
        return None
    for kid in verb.children:
        if kid.dep_ not in AFTER or kid.left_edge.i != at or kid.ent_type_ in TIMES:
            continue
        if (kid.pos_ in NOMINAL and kid.lower_ not in THINGS) or kid.lower_ in SOMEBODY:
            return kid if named(kid) or kid.ent_type_ in ACTING or verb.i > 0 else None
    return None


def of_noun(noun: Token, named: Named) -> Found:
    """Return whose words a reporting noun stands for: possessor, author, modifier, or the subject of its verb."""
    own = kids(noun, "poss")
    if own:
        return own[0], "possessive"
    verb = noun.head if noun.dep_ in {"dobj", "attr"} and noun.head.pos_ in {"VERB", "AUX"} else None
    preps = [prep for prep in kids(noun, "prep") if prep.lower_ in AUTHORS and (prep.lower_ != "of" or not own)]
    preps += [prep for prep in kids(verb, "prep") if prep.lower_ == "among"] if verb is not None else []
    for prep in preps:
        for who in kids(prep, "pobj"):
            if named(who):
                return who, "author"
    for kid in kids(noun, "amod", "compound", "nmod"):
        if named(kid):
            return kid, "modifier"
    if verb is not None and (verb.lemma_ not in CAUSING or (verb.lemma_ == "raise" and noun.lemma_ in RAISED)):
        bearer = _somebody(subjects(verb))
        return (bearer, "bearer") if bearer is not None else None
    return None


def of_adjective(word: Token) -> Found:
    """Return who is said to be confident, worried, afraid ..."""
    verb = word.head
    if word.tag_ == "VBN":
        found = _somebody(kids(word, "nsubjpass", "nsubj"))
        return (found, "subject") if found is not None else None
    if word.dep_ not in {"acomp", "oprd", "conj", "attr"} or verb.pos_ not in {"VERB", "AUX", "ADJ"}:
        return None
    found = _somebody(subjects(verb))
    return (found, "subject") if found is not None else None


def _somebody(tokens: list[Token]) -> Token | None:
    """Return the first noun unless it is an empty "it" or "there"."""
    found = next((token for token in tokens if token.pos_ in NOMINAL), None)
    return None if found is None or found.lower_ in EMPTY else found
