"""How a verb stands: fact, negated, future, possible, supposed, obliged, infinitive or conditional."""

from __future__ import annotations

from enum import StrEnum

from dragoman.text.clauses import kids
from dragoman.text.parsed import Token, Words
from dragoman.text.words import is_negated


class Mood(StrEnum):
    """The grammatical standing of one verb, before anybody's saying so counts."""

    FACT = "fact"
    FUTURE = "future"
    POSSIBLE = "possible"
    WOULD = "would"
    MUST = "must"
    INFINITIVE = "infinitive"
    CONDITION = "condition"
    PERHAPS = "perhaps"  # "may have crossed": of the past, not known


MODALS = {
    "will": Mood.FUTURE,
    "'ll": Mood.FUTURE,
    "wo": Mood.FUTURE,
    "shall": Mood.FUTURE,
    "may": Mood.POSSIBLE,
    "might": Mood.POSSIBLE,
    "can": Mood.POSSIBLE,
    "ca": Mood.POSSIBLE,
    "could": Mood.POSSIBLE,
    "would": Mood.WOULD,
    "'d": Mood.WOULD,
    "must": Mood.MUST,
    "should": Mood.MUST,
    "ought": Mood.MUST,
}
SHARED = ({"VBD", "VBN"}, {"VB", "VBP"})  # tags mixed up in coordinations: "would encircle and shell it"
CONDITIONS = frozenset("if unless whether lest provided supposing until".split())
AWAITED = frozenset("before once till".split())
ORDINALS = frozenset("first second third last latest only".split())
COMING = frozenset("set due going poised scheduled ready about likely slated prepared expected bound".split())


def conditional_mark(verb: Token) -> Token | None:
    """Return the word that makes this clause a condition (if, unless, until, whether, inverted should / were)."""
    for kid in verb.children:
        if kid.dep_ in {"mark", "advmod", "cc", "preconj"} and kid.lower_ in CONDITIONS and kid.i < verb.i:
            if kid.lower_ == "until" and _is_past(verb) and not _is_unreal(verb.head):
                continue
            return kid
        waits = kid.dep_ == "mark" and kid.lower_ in AWAITED and verb.tag_ in {"VBZ", "VBP", "VBN"}
        if waits and not _is_past(verb) and not _is_arranged(verb):
            return kid
    inverted = [kid for kid in verb.children if kid.dep_ == "aux" and kid.lower_ in {"should", "were", "had"}]
    subject = kids(verb, "nsubj", "nsubjpass")
    if inverted and subject and inverted[0].i < subject[0].i and _set_before(verb):
        return inverted[0]
    return _should_it(verb) if verb.tag_ == "VB" and not subject else None


def _is_arranged(verb: Token) -> bool:
    """ "Before he is to sit down with Lavrov": the meeting is fixed, and no condition."""
    return verb.lemma_ == "be" and any(kid.tag_ == "VB" for kid in kids(verb, "xcomp"))


def _should_it(verb: Token) -> Token | None:
    """The "should" before a subject read as one of the auxiliaries: "will help should fighting break out"."""
    for aux in kids(verb, "aux"):
        for kid in (*kids(aux, "aux"), *(kid for kid in kids(verb, "aux") if kid.i < aux.i)):
            if kid.lower_ == "should" and aux.lower_ not in {"be", "have", "not", "to"}:
                return kid
    return None


def _is_unreal(verb: Token) -> bool:
    """Whether the verb that a clause hangs on tells of nothing done: "refused to free him until the army gave way"."""
    helped = {kid.lower_ for kid in kids(verb, "aux")}
    return (
        verb.tag_ == "VB" and bool(helped & {"to", "would", "will", "could", "must", "should"}) and "did" not in helped
    )


def _set_before(verb: Token) -> bool:
    """Whether the clause stands beside another in a sentence that asks nothing: "Should it attack, Kenya will act"."""
    return verb.dep_ in {"advcl", "ccomp"} and verb.sent[-1].text != "?" and verb.sent[0].text not in {'"', "“"}


def _is_past(verb: Token) -> bool:
    """Whether the verb or its auxiliary is in the past or perfect."""
    auxiliaries = kids(verb, "aux", "auxpass")
    if any(aux.lower_ in {"had", "was", "were", "has", "have", "been"} for aux in auxiliaries):
        return True
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not auxiliaries)


def carrier(verb: Token) -> Token:
    """Return the verb whose auxiliaries hold for this one: itself, or the first of the coordination sharing them."""
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and not kids(verb, "nsubj", "nsubjpass", "aux"):
        first = carrier(verb.head)
        if verb.tag_ in {"VB", "VBG", "VBN"} or first.tag_ == verb.tag_ or {first.tag_, verb.tag_} in SHARED:
            return first
    return verb


def mood(verb: Token) -> Mood:
    """Return the mood of a verb from its own marks and auxiliaries."""
    if verb.dep_ in {"xcomp", "ccomp", "advcl"} and verb.head.lower_ == "were" and verb.head.is_sent_start:
        return Mood.CONDITION  # "Were Iran to attack, ..."
    if conditional_mark(verb) is not None:
        return Mood.CONDITION
    base = carrier(verb)
    if base != verb and conditional_mark(base) is not None:
        return Mood.CONDITION
    if _imperative(base) or _subjunctive(base):
        return Mood.MUST
    auxiliaries = kids(base, "aux", "auxpass")
    for aux in auxiliaries:
        if aux.lower_ in MODALS and aux.tag_ == "MD":
            past = aux.lower_ == "may" and base.tag_ == "VBN" and any(kid.lower_ == "have" for kid in auxiliaries)
            return Mood.PERHAPS if past else MODALS[aux.lower_]
    if any(aux.lower_ == "to" for aux in auxiliaries) or base.tag_ == "TO":
        return Mood.FACT if any(aux.lower_ == "have" for aux in auxiliaries) else _infinitive(base)
    return Mood.FACT


def _imperative(verb: Token) -> bool:
    """ "Release the hostages now": a bare form at the head of its clause, without subject or auxiliary."""
    if verb.tag_ != "VB" or verb.dep_ not in {"ROOT", "ccomp"} or _invites(verb.sent):
        return False
    if kids(verb, "nsubj", "nsubjpass", "mark") or any(
        aux.lower_ not in {"do", "not"} for aux in kids(verb, "aux", "auxpass")
    ):
        return False
    return verb.dep_ == "ROOT" or all(word.pos_ in {"PUNCT", "ADV", "INTJ", "AUX", "PART"} for word in verb.lefts)


def _invites(sentence: Words) -> bool:
    """Whether the words begin as "To …" or "Let us …" do, by which nothing is demanded."""
    first = next((word for word in sentence if not word.is_quote), sentence[0])
    return first.lower_ == "to" or (first.lower_ == "let" and first.nbor().lower_ in {"us", "me", "'s", "’s", "it"})


def _subjunctive(verb: Token) -> bool:
    """ "Suggested that she talk to him": a bare form with a subject of its own in a that-clause."""
    passive = [aux.lower_ for aux in kids(verb, "auxpass")]
    bare = passive == ["be"]  # "ordered that those responsible be punished"
    if verb.dep_ != "ccomp" or kids(verb, "aux") or not (bare or (verb.tag_ == "VB" and not passive)):
        return False
    subject = kids(verb, "nsubj", "nsubjpass")
    return bool(subject) and (bare or subject[0].tag_ in {"PRP", "NNP", "NN"}) and bool(kids(verb, "mark"))


def _infinitive(verb: Token) -> Mood:
    """ "Are to meet", "is set to attack" are future; "had been to meet" is a spun copy of it."""
    head = verb.head
    if _yet_to(verb):
        return Mood.FACT
    if head.lemma_ == "be" and verb.dep_ in {"xcomp", "ccomp", "advcl"}:
        return Mood.FUTURE
    if verb.dep_ in {"xcomp", "ccomp"} and head.lower_ in COMING:
        return Mood.FUTURE
    return Mood.FACT if _of_the_first(verb) else Mood.INFINITIVE


def _of_the_first(verb: Token) -> bool:
    """Whether an infinitive says what made somebody a first: "became the first member to break off relations"."""
    head = verb.head
    if head.pos_ in {"VERB", "AUX"}:
        named = [kid for kid in kids(head, "attr", "oprd", "dobj") if kid.i < verb.i] if verb.dep_ == "advcl" else []
    else:
        named = [head]
    past = any(word.tag_ == "VBD" for word in (head, head.head))
    return past and any(
        noun.lower_ in ORDINALS or any(kid.lower_ in ORDINALS for kid in kids(noun, "amod", "det")) for noun in named
    )


def negated(verb: Token) -> bool:
    """Whether the verb is denied by its own words, its auxiliaries' or by "no" on its subject or object."""
    base = carrier(verb)
    if is_negated(verb) or (base != verb and is_negated(base)) or _yet_to(base):
        return True
    for noun in kids(verb, "nsubj", "nsubjpass", "dobj", "attr", "expl"):
        if noun.lower_ in {"nobody", "none", "nothing", "neither"} or any(
            kid.dep_ in {"det", "preconj", "cc", "advmod", "neg"} and kid.lower_ in {"no", "not", "neither"}
            for kid in noun.children
        ):
            return True
    return any(kid.dep_ == "advmod" and kid.lower_ in {"hardly", "never", "nowhere"} for kid in verb.children)


def _yet_to(verb: Token) -> bool:
    """ "Has yet to answer", "is yet to arrive": not so far."""
    return (
        verb.dep_ in {"xcomp", "advcl"}
        and verb.head.lemma_ in {"have", "be", "remain"}
        and any(kid.lower_ == "yet" and kid.i < verb.i for kid in (*kids(verb, "advmod"), *kids(verb.head, "advmod")))
    )


def _awaited(verb: Token) -> bool:
    """Whether somebody is expected or awaited somewhere: what is told is still to come."""
    return verb.lower_ in {"expected", "awaited"} and any(kid.dep_ in {"auxpass", "aux"} for kid in verb.children)


def own_mood(token: Token) -> tuple[Mood, bool]:
    """Return the mood of a verb, predicate adjective or noun from its own words, and whether those negate it."""
    if token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB"):
        return Mood.FUTURE if _awaited(token) else mood(token), negated(token)
    if token.pos_ == "ADJ" and token.dep_ in {"acomp", "oprd"} and token.head.pos_ in {"AUX", "VERB"}:
        return Mood.FUTURE if token.lower_ == "due" else mood(token.head), negated(token.head)
    return Mood.FACT, is_negated(token)
