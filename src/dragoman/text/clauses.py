"""Who is subject and object of a verb, through passives, relatives, participles, control and coordination."""

from __future__ import annotations

from dragoman.text.parsed import SHEET, Token

SUBJECT_CONTROL = frozenset("promise threaten vow pledge swear agree offer refuse decline".split())
CALLING = frozenset({"call", "appeal", "plead", "prevail", "lean"})
ON = frozenset({"on", "upon", "to", "with"})
AIMED = frozenset({"at", "on", "against"})
OBJECT_PREPS = frozenset({"of", "for", "from", "against", "into"})
ASKED = frozenset({"appeal", "call", "demand", "order", "plea", "request", "ultimatum"})
ANSWERING = frozenset("accept answer defy dismiss get ignore obey receive refuse reject spurn".split())
BURDENS = frozenset({"onus", "burden", "responsibility", "duty"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
VERBAL = frozenset({"VERB", "AUX"})


def kids(token: Token, *deps: str) -> list[Token]:
    """Return the children with one of the dependencies, in order: by the paragraph's sheet, once that is made."""
    doc = token.doc
    page = doc.user_data.get(SHEET)
    if page is None:
        return [kid for kid in token.children if kid.dep_ in deps]
    named = page.deps
    return [doc[at] for at in page.children[token.i] if named[at] in deps]


def is_passive(verb: Token) -> bool:
    """Whether the verb is a passive: by its auxiliary, its subject, or as a bare participle after a noun."""
    if any(kid.dep_ in {"auxpass", "nsubjpass"} for kid in verb.children):
        return True
    if is_main(verb):
        return False
    if verb.dep_ in {"acl", "advcl"} and verb.tag_ == "VBN":
        return not kids(verb, "aux", "nsubj", "dobj")
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not kids(verb, "nsubj", "aux", "dobj"):
        return is_passive(verb.head)
    return verb.dep_ == "amod" and verb.tag_ == "VBN"


def main_of(verb: Token) -> Token:
    """Return the first of the verbs that a verb is coordinated with: itself, where it stands alone."""
    while verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        verb = verb.head
    return verb


def is_main(verb: Token) -> bool:
    """Whether a participle on the noun that heads a full sentence is its misread main verb: "Leaders conferred ..."."""
    noun = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or noun.dep_ != "ROOT" or noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    return verb.sent[-1].text == "." and not any(
        kid.dep_ in {"acl", "relcl"} and kid.i < verb.i for kid in noun.children
    )


def subjects(verb: Token) -> list[Token]:
    """Return who does it: the heads of the active subject, or of the by-agent of a passive."""
    if is_passive(verb):
        return _agents(verb)
    return _expand(surface_subject(verb))


def objects(verb: Token) -> list[Token]:
    """Return whom it is done to: direct objects, or the subject of a passive."""
    if is_passive(verb):
        return _expand(surface_subject(verb))
    direct = [noun for noun in kids(verb, "dobj") if noun.lower_ not in RELATIVES]
    if direct:
        return [every for noun in direct for every in _expand(noun)]
    if verb.dep_ == "relcl" and _relative_object(verb):
        return _expand(verb.head)
    shared = [kid for kid in verb.children if kid.dep_ == "conj" and kid.pos_ == "VERB" and not kids(kid, "nsubj")]
    if shared and not kids(verb, "prep", "ccomp", "xcomp", "prt") and not is_passive(shared[0]):
        return [every for noun in kids(shared[0], "dobj") for every in _expand(noun)]
    return []


def _relative_object(verb: Token) -> bool:
    own = kids(verb, "nsubj", "nsubjpass")
    return bool(own) and own[0].lower_ not in RELATIVES and not kids(verb, "ccomp", "xcomp")


def _agents(verb: Token) -> list[Token]:
    found = [noun for by in kids(verb, "agent") for noun in kids(by, "pobj")]
    if not found:
        found = [noun for by in kids(verb, "prep") if by.lower_ == "by" for noun in kids(by, "pobj")]
    if not found and verb.dep_ == "conj" and not kids(verb, "nsubjpass"):
        return _agents(verb.head)
    return [every for noun in found for every in _expand(noun)]


def _expand(noun: Token | None) -> list[Token]:
    return [] if noun is None else [noun, *noun.conjuncts] if noun.dep_ != "conj" else [noun]


def surface_subject(verb: Token, depth: int = 0) -> Token | None:
    """Return the head of the grammatical subject, own or inherited; None where there is none."""
    own = kids(verb, "nsubj", "nsubjpass") or kids(verb, "csubj", "csubjpass")
    if own:
        if own[-1].lower_ in RELATIVES and verb.dep_ == "relcl":
            return verb.head
        return own[-1]
    for aux in kids(verb, "aux", "auxpass"):
        if (strayed := kids(aux, "nsubj", "nsubjpass")) and aux.i < verb.i:
            return strayed[-1]
    if depth > 6:
        return None
    return _inherited(verb, depth + 1)


def _inherited(verb: Token, depth: int) -> Token | None:
    head, dep = verb.head, verb.dep_
    if dep in {"acl", "amod"}:
        return _of_noun_clause(verb, depth) if verb.tag_ in {"VB", "TO"} else head
    if dep == "relcl":
        return head
    if head.pos_ == "ADJ" and dep in {"xcomp", "ccomp"}:
        return surface_subject(head.head, depth) if head.head.pos_ in VERBAL else None
    if head == verb or head.pos_ not in VERBAL:
        return _of_prepositional(verb, depth) if dep == "pcomp" else None
    if head.lemma_ == "summon" and dep in {"xcomp", "advcl"}:
        return surface_subject(head, depth)  # "summoned the envoy to protest"
    if dep in {"xcomp", "ccomp", "oprd"}:
        return _controller(head, depth)
    if dep == "advcl" and any(kid.lower_ == "to" for kid in kids(verb, "aux")):
        return _called_on(head) or _given(head) or obliged(head) or surface_subject(head, depth)
    if dep in {"conj", "advcl", "dep", "parataxis"}:
        return surface_subject(head, depth)
    return None


def _of_noun_clause(verb: Token, depth: int) -> Token | None:
    """The doer in "Moscow's threat to attack", "a promise from NATO to stop", "made a decision to leave"."""
    noun = verb.head
    if noun.lemma_ in ASKED:
        return _asked(noun, depth)
    own = kids(noun, "poss")
    if own:
        return own[0]
    if noun.dep_ == "pobj" and noun.head.lower_ == "under" and noun.head.head.pos_ in VERBAL:
        return surface_subject(noun.head.head, depth)  # "came under pressure from the crowd to resign"
    for prep in kids(noun, "prep"):
        if prep.lower_ in {"from", "by", "of", "for"}:
            return next(iter(kids(prep, "pobj")), None)
    if noun.dep_ in {"dobj", "attr", "oprd"} and noun.head.pos_ in VERBAL:
        return surface_subject(noun.head, depth)
    if noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head.pos_ in VERBAL:
        return surface_subject(noun.head.head, depth)  # "shelled the town in a bid to retake it"
    return None


def _asked(noun: Token, depth: int) -> Token | None:
    """The doer in "an ultimatum to the rebels to leave", "rejected a call to disarm": whoever is asked."""
    for prep in kids(noun, "prep"):
        if prep.lower_ in {"to", "on", "for"}:
            return next(iter(kids(prep, "pobj")), None)
    if noun.dep_ == "dobj" and noun.head.lemma_ in ANSWERING:
        return surface_subject(noun.head, depth)
    return None


def _of_prepositional(verb: Token, depth: int) -> Token | None:
    """The doer in "accused Rwanda of arming", "left after signing", "blamed for attacking"."""
    prep = verb.head
    governor = prep.head
    if governor.pos_ == "ADV":
        governor = governor.head  # "far from withdrawing, the soldiers dug in"
    if governor.pos_ in VERBAL:
        whom = objects(governor) if prep.lower_ in OBJECT_PREPS else []
        if not whom and prep.lower_ == "for":  # "hit back at Seoul for blaming it"
            whom = [noun for at in kids(governor, "prep") if at.lower_ in AIMED for noun in kids(at, "pobj")]
        return whom[0] if whom else surface_subject(governor, depth)
    if governor.pos_ == "NOUN":
        own = kids(governor, "poss")
        if own:
            return own[0]
        if governor.dep_ == "dobj":
            return surface_subject(governor.head, depth)
    return None


def _called_on(verb: Token) -> Token | None:
    """Whoever is called on, appealed to or pleaded with, and is to do what follows."""
    if verb.lemma_ not in CALLING:
        return None
    return next((noun for prep in kids(verb, "prep") if prep.lower_ in ON for noun in kids(prep, "pobj")), None)


def obliged(copula: Token) -> Token | None:
    """Return who is to do what follows in "it is up to Kigali to stop", "the onus is on the rebels to stop"."""
    if copula.lemma_ != "be":
        return None
    up = [to for prep in kids(copula, "prep", "advmod", "acomp") if prep.lower_ == "up" for to in kids(prep, "prep")]
    if any(noun.lemma_ in BURDENS for noun in kids(copula, "nsubj")):
        up += [prep for prep in kids(copula, "prep") if prep.lower_ in {"on", "with"}]
    return next((noun for prep in up for noun in kids(prep, "pobj")), None)


def _given(verb: Token) -> Token | None:
    """Whoever is given a term and is to do what follows: "gave the rebels until Monday to leave"."""
    if verb.lemma_ != "give" or is_passive(verb):
        return None
    return next(iter(kids(verb, "dative")), None) or next(
        (noun for noun in kids(verb, "dobj") if noun.ent_type_ not in {"DATE", "TIME"}), None
    )


def _controller(head: Token, depth: int) -> Token | None:
    called = _called_on(head) or obliged(head)
    if called is not None:
        return called
    if head.lemma_ not in SUBJECT_CONTROL and not is_passive(head):
        whom = kids(head, "dobj", "dative")
        if whom:
            return whom[0]
    return surface_subject(head, depth)


def raised(noun: Token) -> Token | None:
    """Return the clause to come that a noun is the subject of: "talks are to be held", "the march is due to begin"."""
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass"} or not (verb.lemma_ == "be" or is_passive(verb)):
        return None
    above = [verb, *kids(verb, "acomp")]
    clauses = [clause for head in above for clause in kids(head, "xcomp")]
    return next((clause for clause in clauses if any(aux.lower_ == "to" for aux in kids(clause, "aux"))), None)
