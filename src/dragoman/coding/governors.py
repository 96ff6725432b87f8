"""Governors: the words above a trigger that decide how real it is, nearest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.codebook.operators import Operator, Operators
from dragoman.coding.slots import PARTITIVE, bearing_verb, is_infinitive, spread
from dragoman.text.clauses import is_main, is_passive, kids, obliged, raised, subjects
from dragoman.text.modality import Mood, mood, negated
from dragoman.text.parsed import Token
from dragoman.text.words import is_negated

ANSWERS = frozenset(
    "dismiss reject deny refute refuse accept ignore rebuff spurn answer welcome get receive hear".split()
)
CALLED = frozenset({"on", "upon", "for"})
DEFINITE = frozenset({"the", "this", "these", "that", "those"})
OCCUR = frozenset(
    "be occur happen follow come begin start erupt continue resume break take loom remain go end last fail collapse "
    "stall arise break collapse intensify escalate cease stop proceed produce bring yield".split()
)
GIVEN = frozenset("after since during following amid over about despite from against by at because until".split())
AHEAD = frozenset({"before", "ahead"})
PENDING = frozenset({"as", "when", "once", "while"})
WITHOUT = frozenset({"without", "instead", "rather", "except"})
SCENES = frozenset("aftermath anniversary memorial ruin scene site survivor victim wake witness".split())
WISHING = frozenset({"want", "wish", "like", "love", "desire", "long"})
NAMING = frozenset({"call", "brand", "label", "term", "deem", "consider", "declare", "describe", "pronounce"})
UNTRUE = frozenset(
    "absurd baseless fabrication fake false fiction groundless invention lie ludicrous myth nonsense propaganda "
    "provocation rubbish slander unfounded untrue".split()
)
REPAYING = frozenset(
    "apologise apologize atone avenge blame compensate condemn pay praise punish retaliate thank".split()
)
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET"})
CLAUSAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True, eq=False)
class Governor:
    """One word above: what it does (`kind`), in which mood, and the heads of whoever says, plans or fears it.

    kind is an operator class, or "given" (what is below is presupposed: only attribution above still counts), or
    "carry" (the mood of a verb that only carries what is below), or "loose" (an infinitive hanging on a noun).
    """

    kind: str
    token: Token
    mood: Mood = Mood.FACT
    negated: bool = False
    holders: tuple[Token, ...] = ()


def governors(trigger: Token, operators: Operators) -> Iterator[Governor]:
    """Yield the governors of a trigger from the nearest outward, following the parse to the sentence's root."""
    current = trigger
    yield from _modifiers(trigger, operators)
    if any(_failed(kid) for kid in trigger.conjuncts):
        yield Governor("negate", trigger)
    for _ in range(40):
        yield from _attribution(current, operators)
        head = current.head
        if head == current:
            return
        if current.pos_ in CLAUSAL or current.tag_.startswith("VB"):
            above, found = _above_clause(current, operators)
        else:
            above, found = _above_noun(current, operators)
        yield from found
        current = above


def _modifiers(token: Token, operators: Operators) -> Iterator[Governor]:
    if token.lemma_ in NAMING and any(
        word.lower_ == "what" and word.i < token.i for word in kids(token, "dobj", "attr")
    ):
        yield Governor("given", token)  # "a response to what he called aggression"
    for kid in token.children:
        pos = "r" if kid.dep_ in {"advmod", "npadvmod"} else "m" if kid.dep_ in {"amod", "compound", "det"} else None
        if pos:
            for operator in operators.of(kid.lower_, pos):
                yield Governor(operator.kind, kid)
    if token.pos_ in NOMINAL and (verb := bearing_verb(token)) is not None:
        for kid in kids(verb, "advmod"):
            for operator in operators.of(kid.lower_, "r"):
                yield Governor(operator.kind, kid)


def _attribution(token: Token, operators: Operators) -> Iterator[Governor]:
    """Yield "according to X" on this word, and "if Chad attacks, he said, Libya will ..." set into its clause."""
    for prep in kids(token, "prep"):
        if prep.lower_ == "according":
            source = [noun for to in kids(prep, "prep") for noun in kids(to, "pobj")]
            yield Governor("say", prep, holders=tuple(spread(source)))
    for verb in kids(token, "parataxis"):
        if verb.i < token.i and kids(verb, "nsubj") and not kids(verb, "dobj", "ccomp", "xcomp"):
            kinds = [one.kind for one in operators.of(verb.lemma_.lower(), "v")]
            yield from (_of_verb(verb, kind) for kind in kinds[:1] if kind in {"say", "claim"})


def _failed(verb: Token) -> bool:
    """ "... but failed": the deed before it was tried in vain."""
    return verb.lemma_ == "fail" and not kids(verb, "xcomp", "prep", "dobj")


def is_wish(verb: Token) -> bool:
    """Whether somebody wants to do something himself, and asks nobody for it: "wants to meet Kim"."""
    if verb.lemma_ not in WISHING or kids(verb, "dobj", "dative"):
        return False
    clauses = kids(verb, "xcomp", "ccomp")
    return bool(clauses) and not any(kids(clause, "nsubj", "nsubjpass") for clause in clauses)


def _of_verb(verb: Token, kind: str) -> Governor:
    holders = tuple(subjects(verb))
    if kind == "say" and not holders and is_passive(verb):
        kind = "claim"
    if kind == "demand" and is_wish(verb):
        return Governor("plan", verb, mood(verb), negated(verb), holders)  # "Paris wants to send troops"
    if verb.lemma_ == "hesitate":
        return Governor(kind, verb, mood(verb), not negated(verb), holders)  # "will not hesitate to strike" will strike
    in_vain = kind == "try" and any(_failed(kid) for kid in verb.conjuncts)
    return Governor(kind, verb, mood(verb), negated(verb) or in_vain, holders)


def _of_noun(noun: Token, kind: str) -> Governor:
    holders = kids(noun, "poss")
    holders += [
        who for prep in kids(noun, "prep") if prep.lower_ in {"by", "from", "of", "among"} for who in kids(prep, "pobj")
    ]
    holders += kids(noun, "amod", "compound")
    verb = bearing_verb(noun)
    if any(kid.lower_ == "any" for kid in kids(noun, "det")):
        return Governor(kind, noun, Mood.CONDITION, False, tuple(holders))
    if verb is not None and verb.lemma_ not in ANSWERS:
        return Governor(kind, noun, mood(verb), negated(verb) or is_negated(noun), tuple(holders + subjects(verb)))
    return Governor(kind, noun, Mood.FACT, is_negated(noun), tuple(holders))


def _verb_operator(verb: Token, operators: Operators, prep: str | None, clause: bool) -> Operator | None:
    """Return the verb's operator for a complement that hangs by a preposition, as a clause or as a plain object."""
    particles = {kid.lower_ for kid in kids(verb, "prt", "advmod")}
    for operator in operators.of(verb.lemma_.lower(), "v"):
        if operator.lemma == "call" and prep is None and not any(kid.lower_ in CALLED for kid in kids(verb, "prep")):
            continue  # "called the report an attempt" asks for nothing
        needs_particle = operator.preps & {"out", "off", "back"}
        if needs_particle:
            if needs_particle & particles:
                return operator
        elif prep is None or prep in operator.preps:
            if operator.kind == "deny" and operator.preps == {"as", "that"} and not clause and prep is None:
                continue
            return operator
    return None


def _noun_operator(noun: Token, operators: Operators, prep: str | None) -> Operator | None:
    for operator in operators.of(noun.lemma_.lower(), "n"):
        if prep is None or prep in operator.preps:
            return operator
    return None


def _above_clause(verb: Token, operators: Operators) -> tuple[Token, list[Governor]]:
    head, dep = verb.head, verb.dep_
    if is_main(verb):
        return head, []
    if is_infinitive(verb) and _is_due(verb):
        return head, [Governor("demand", head)]
    if dep in {"relcl", "acl", "advcl"} and head.dep_ == "attr" and is_infinitive(verb):
        return head, [_of_verb(head.head, "carry")]  # "it would be a mistake to attack"
    if dep in {"relcl", "acl"} and head.dep_ == "attr" and any(kid.lower_ == "that" for kid in kids(verb, "mark")):
        operator = _noun_operator(head, operators, None)
        if operator is not None:
            return head, [_of_noun(head, operator.kind)]  # "it is a lie that we attacked"
    if dep == "relcl":
        return head, [Governor("suppose" if _generic(verb) else "given", verb)]
    if dep in {"acl", "amod"}:
        if dep == "acl" and verb.lemma_ in ANSWERS | {"turn"} and kids(verb, "nsubj") and not kids(verb, "dobj"):
            return head, [Governor("given", verb)]  # "a proposal that Chile turned down"
        if verb.tag_ == "VBG" and any(kid.lower_ in {"any", "no"} for kid in kids(head, "det")):
            return head, [Governor("suppose", verb)]  # "any soldier crossing the border would be shot"
        full = verb.tag_ != "VBN" or bool(kids(verb, "aux", "mark"))
        operator = _noun_operator(head, operators, None) if dep == "acl" and full else None
        if operator is not None:
            return head, [_of_noun(head, operator.kind)]
        told = dep == "acl" and head.dep_ == "dobj" and any(kid.lower_ == "that" for kid in kids(verb, "mark"))
        if told and any(one.kind == "deny" for one in operators.of(head.head.lemma_.lower(), "v")):
            return head, [_of_verb(head.head, "deny")]  # "denied stories that it was building a base"
        return head, [Governor("loose" if is_infinitive(verb) else "given", verb)]
    if dep in {"prep", "pcomp"}:
        return _above_preposition(verb, operators)
    if dep in {"parataxis", "dep"} and head.pos_ == "AUX":
        words = [word for word in kids(head, "acomp") if word.i < verb.i]
        return head, [_of_adjective(word, one.kind) for word in words for one in operators.of(word.lemma_.lower(), "a")]
    if dep == "conj" and any(kid.lower_ == "than" and kid.i < verb.i for kid in kids(head, "cc")):
        return head, [Governor("negate", verb)]  # "laid down their arms rather than shoot"
    if dep == "conj" and _or_else(verb):
        return head, [Governor("threaten", verb)]
    if dep in {"conj", "parataxis", "dep"}:
        return head, []
    if dep == "ccomp" and head.lemma_ == "be" and (found := _of_content(head, operators)):
        return head, found
    if dep == "advcl":
        return _above_adverbial(verb, operators)
    if head.pos_ == "ADJ":
        found = [_of_adjective(head, operator.kind) for operator in operators.of(head.lemma_.lower(), "a")[:1]]
        return head, found
    if head.pos_ in NOMINAL:
        operator = _noun_operator(head, operators, None)
        return head, [_of_noun(head, operator.kind)] if operator else []
    operator = _verb_operator(head, operators, None, True)
    if operator is None and head.i > verb.i:
        return head, []  # run on: "Paris recognised it; Madrid would not"
    if operator is None:
        kind = "say" if dep == "ccomp" and subjects(head) and head.pos_ == "VERB" else "carry"
        return head, [_of_verb(head, kind)]
    kind = "demand" if head.lemma_ == "tell" and mood(verb) is Mood.INFINITIVE else operator.kind
    return head, [_of_verb(head, kind)]


def _is_due(verb: Token) -> bool:
    """Whether it is said to be somebody's turn: "it is time for Israel to stop", "it is up to Kigali to leave"."""
    head = verb.head
    if head.lemma_ == "time" and head.dep_ == "attr":
        return bool(kids(verb, "nsubj"))
    impersonal = any(kid.lower_ == "it" for kid in kids(head, "nsubj"))
    named = any(kid.lower_ == "for" for kid in kids(verb, "mark"))
    plain = not kids(head, "attr", "acomp", "dobj")
    return obliged(head) is not None or (head.lemma_ == "be" and impersonal and named and plain)


def _or_else(verb: Token) -> bool:
    """Whether the verb is what happens otherwise: "must leave or face an attack", "failing which it would attack"."""
    if any(kid.lower_ in {"failing", "otherwise"} for kid in kids(verb, "advmod")):
        return True
    head = verb.head
    either = any(kid.lower_ == "or" and head.i < kid.i < verb.i for kid in kids(head, "cc"))
    return either and mood(head) in {Mood.MUST, Mood.INFINITIVE}


def _of_content(copula: Token, operators: Operators) -> list[Governor]:
    """ "The fear is that they will attack": the noun rules what it is said to be."""
    for noun in kids(copula, "nsubj"):
        operator = _noun_operator(noun, operators, None)
        if operator is not None:
            return [_of_noun(noun, operator.kind)]
    return []


def _generic(verb: Token) -> bool:
    """ "Officials who block the roads" under a threat or a plan need not have blocked any."""
    if verb.tag_ not in {"VB", "VBP", "VBZ"} or kids(verb, "aux", "auxpass"):
        return False
    if any(kid.i < verb.i and kid.nbor(-1).text == "," for kid in verb.lefts if kid.i):
        return False  # a relative clause set beside its noun tells of it, whatever the noun stands in
    over = next((word for word in verb.head.ancestors if word.pos_ in CLAUSAL), None)
    return over is not None and mood(over) not in {Mood.FACT}


def _above_adverbial(verb: Token, operators: Operators) -> tuple[Token, list[Governor]]:
    """An infinitive may be an operator's complement in a poor parse ("was forced to leave"); else it is a purpose."""
    head = verb.head
    if any(noun.lemma_ == "matter" for noun in kids(head, "attr")) and any(
        kid.lower_ == "before" for kid in verb.lefts
    ):
        return head, [Governor("predict", head)]  # "it is only a matter of time before China attacks"
    infinitive = is_infinitive(verb)
    operator = _verb_operator(head, operators, None, True) if infinitive and verb.i > head.i else None
    if (
        verb.tag_ == "VBG"
        and head.lemma_ in {"go", "keep", "carry"}
        and any(kid.lower_ == "on" for kid in head.children)
    ):
        return head, [_of_verb(head, "carry")]  # "would go on ambushing convoys"
    if infinitive and head.lemma_ == "give" and _term(head):
        return head, [_of_verb(head, "demand")]  # "gave them until Monday to leave"
    if operator is not None and operator.kind in {"plan", "promise", "demand", "cause", "threaten", "order"}:
        return head, [_of_verb(head, operator.kind)]
    if verb.tag_ == "VBG" and verb.i > head.i and not kids(verb, "mark", "aux") and not negated(head):
        return head, [Governor("carry", head, mood(head))]  # "fired on a boat, killing a fisherman"
    main = head.head if head.dep_ in {"xcomp", "ccomp"} and not kids(head, "aux") else head
    if mood(main) in {Mood.WOULD, Mood.FUTURE} and not kids(verb, "aux", "auxpass") and _pends(verb):
        return head, [Governor("carry", main, mood(main))]  # "would let them go as its army left"
    return head, [Governor("given", verb)]


def _pends(verb: Token) -> bool:
    return any(kid.lower_ in PENDING for kid in kids(verb, "mark", "advmod"))


def _term(verb: Token) -> bool:
    """Whether a term is set: "until Monday", "three days"."""
    until = any(kid.lower_ in {"until", "till"} for kid in kids(verb, "prep"))
    return until or any(noun.ent_type_ in {"DATE", "TIME"} for noun in kids(verb, "dobj", "npadvmod"))


def _of_adjective(word: Token, kind: str) -> Governor:
    verb = word.head if word.head.pos_ == "AUX" else None
    if verb is None:
        return Governor(kind, word)
    return Governor(kind, word, mood(verb), negated(verb), tuple(subjects(verb)))


def _above_preposition(token: Token, operators: Operators) -> tuple[Token, list[Governor]]:
    """Above a verb or noun that hangs by a preposition: "accused of shelling", "fears of an invasion"."""
    prep = token.head
    top = prep.head if prep.dep_ in {"prep", "agent", "dative", "pcomp"} else prep
    while (top.pos_ in {"ADP", "ADV"} or top.ent_type_ in {"DATE", "TIME"}) and top.head != top:
        top = top.head
    word = prep.lower_
    instead = prep.i > 0 and prep.nbor(-1).lower_ == "instead"
    if word in WITHOUT or instead or (word == "from" and prep.head.lower_ == "far") or prep.head.lower_ == "short":
        return top, [Governor("negate", prep)]
    if top.pos_ in CLAUSAL or top.tag_.startswith("VB"):
        operator = _verb_operator(top, operators, word, False)
        if operator is not None:
            return top, [_of_verb(top, operator.kind)]
        if any(one.kind == "deny" for one in operators.of(top.lemma_.lower(), "v")):
            return top, [_of_verb(top, "deny")]  # "denied any hand in the coup"
        return top, _unruled(token, prep, top)
    if top.pos_ == "ADJ":
        return top, [_of_adjective(top, operator.kind) for operator in operators.of(top.lemma_.lower(), "a")[:1]]
    operator = _noun_operator(top, operators, word)
    if operator is not None:
        return top, [_of_noun(top, operator.kind)]
    return top, [Governor("given", prep)] if word in GIVEN or top.lemma_ in SCENES else []


def _unruled(token: Token, prep: Token, verb: Token) -> list[Governor]:
    if prep.lower_ in AHEAD or any(kid.lower_ == "ahead" for kid in prep.head.children if kid.i < prep.i):
        if any(kid.lower_ == "any" for kid in kids(token, "det")):
            return [Governor("suppose", prep), Governor("given", prep)]  # "act before any invasion"
        return [Governor("plan", prep)] if token.pos_ in NOMINAL else [Governor("given", prep)]
    if prep.lower_ == "on" and verb.lemma_ in {"go", "keep", "carry"} and token.dep_ == "pcomp":
        return [Governor("carry", verb, mood(verb), negated(verb))]  # "would go on ambushing convoys"
    if prep.lower_ == "by" and token.dep_ == "pcomp" and mood(verb) is not Mood.FACT:
        return [Governor("carry", verb, mood(verb), negated(verb))]  # "would answer a raid by bombing the port"
    if prep.lower_ in GIVEN or token.dep_ == "pcomp":
        return [Governor("given", prep)]
    if prep.lower_ == "for" and verb.lemma_ in REPAYING and is_definite(token):
        return [Governor("given", prep)]  # "vowed to retaliate for the attack"
    return [Governor("carry", verb, mood(verb), negated(verb))]


def _above_noun(noun: Token, operators: Operators) -> tuple[Token, list[Governor]]:
    head, dep = noun.head, noun.dep_
    if dep in {"conj", "appos"}:
        return head, []
    if dep in {"pobj", "pcomp"}:
        return _above_preposition(noun, operators)
    if dep in {"compound", "nmod", "amod", "poss"}:
        operator = _noun_operator(head, operators, None)
        return head, [_of_noun(head, operator.kind)] if operator else [Governor("given", head)]
    if head.pos_ in NOMINAL and head.pos_ != "PRON":
        return head, []
    if head.pos_ not in CLAUSAL:
        return head, []
    if dep in {"nsubj", "csubj"} and not is_passive(head):
        return head, _as_subject(noun, head, operators)
    if noun.lemma_ == "responsibility" and head.lemma_ in {"claim", "accept", "take", "admit"}:
        return head, [_of_verb(head, "fact")]
    if head.lemma_ in NAMING and any(word.lemma_.lower() in UNTRUE for word in kids(head, "oprd", "acomp", "attr")):
        return head, [_of_verb(head, "deny")]  # "called reports of a raid a fabrication"
    told = any(one.kind in {"claim", "accuse"} for one in operators.of(noun.lemma_.lower(), "n"))
    operator = _verb_operator(head, operators, None, told)
    if operator is not None and operator.kind != "say":
        return head, [_of_verb(head, operator.kind)]
    return head, [Governor("carry", head, mood(head), negated(head))]


def is_definite(noun: Token) -> bool:
    """Whether a noun is of something known: "the raid", "their raid"."""
    return any(kid.dep_ == "poss" or kid.lower_ in DEFINITE for kid in noun.children)


def _as_subject(noun: Token, verb: Token, operators: Operators) -> list[Governor]:
    """ "Talks will begin" carries the verb's mood; "the attack could derail talks" presupposes the attack."""
    for word in kids(verb, "acomp"):
        for operator in operators.of(word.lemma_.lower(), "a"):
            return [_of_adjective(word, operator.kind)]
    coming = raised(noun) if verb.lemma_ == "be" else None
    if coming is not None:
        return [Governor("carry", coming, mood(coming), negated(verb))]
    definite = is_definite(noun)
    standing = mood(verb)
    if verb.lemma_ in OCCUR or not definite or noun.lemma_ in PARTITIVE or standing is Mood.WOULD:
        fails = any(kid.dep_ == "neg" for kid in verb.children)
        return [Governor("carry", verb, standing, fails)]
    return [Governor("given", verb)]
