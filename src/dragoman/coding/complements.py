"""Deeds told in no trigger's words: what is demanded, threatened or promised in a clause of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dragoman.codebook.codebook import Codebook
from dragoman.codebook.triggers import Constraint, Roles, Trigger
from dragoman.coding.slots import complements
from dragoman.coding.triggers import Hit
from dragoman.text.clauses import kids, objects
from dragoman.text.parsed import Doc, Token

DEEDS = {"REQUEST": ("CONCEDE", "080"), "THREATEN": ("COERCE", "170"), "AGREE": ("COOPERATE", "060")}
GRIM = {"THREATEN": frozenset({"ASSAULT", "COERCE", "RETREAT"})}  # what a threat can hold
Deeds = Mapping[str, tuple[str, str]]
CLASS = 3  # digits of a CAMEO code that say what kind of deed an act of talk is about
ROLES = Roles(("subj",), ("obj", "iobj", "to", "against", "on", "with", "from"), False)
MUST = frozenset({"must"})
SAID = frozenset({"ccomp", "ROOT"})
NOTHING = frozenset("be have say do see get know think feel become seem".split())
THINGS = frozenset({"NOUN", "NUM"})
NO_RESTRICTIONS: tuple[Constraint, ...] = ()


def untold(hits: Sequence[Hit], deeds: Deeds) -> list[Hit]:
    """Return hits for the clauses that complete a demand, threat or promise and hold no trigger of their own."""
    told = {hit.token.i for hit in hits}
    found: dict[int, Hit] = {}
    for hit in hits:
        code, cameo = DEEDS.get(hit.trigger.code, (None, None))
        if code is None:
            continue
        for clause in _clauses(complements(hit.token)):
            if clause.i == hit.token.i or clause.lemma_ in NOTHING or clause.i in told or _asks(clause):
                continue
            if any(other.i in told for other in own_words(clause)):
                continue
            code_of, cameo_of = deeds.get(clause.lemma_.lower(), (code, cameo))
            if code_of not in GRIM.get(hit.trigger.code, {code_of}):
                code_of, cameo_of = code, cameo
            found[clause.i] = Hit(deed_trigger(code_of, clause, cameo_of), clause, ())
    return list(found.values())


def nominal(hits: Sequence[Hit], codebook: Codebook) -> list[Hit]:
    """Return hits for what a promise, demand, threat or refusal is about where a thing tells it: "pledged rice"."""
    told = {hit.token.i for hit in hits}
    found: dict[int, Hit] = {}
    for hit in hits:
        code = codebook.deed(hit.trigger.code, (hit.trigger.cameo or "")[:CLASS])
        if code is None or complements(hit.token):
            continue
        things = [noun for noun in (*objects(hit.token), *hit.used) if noun.i != hit.token.i and noun.pos_ in THINGS]
        for noun in things[:1]:
            good = noun.pos_ == "NUM" or noun.lemma_.lower() in codebook.goods
            fits = good if code == "AID" else noun in hit.used
            if fits and not any(word.i in told for word in noun.subtree):
                found.setdefault(noun.i, Hit(deed_trigger(code, noun, None), noun, ()))
    return list(found.values())


def obliged(doc: Doc, hits: Sequence[Hit], deeds: Deeds) -> list[Hit]:
    """Return hits for what somebody says another must do in no trigger's words: "the boats must leave, Manila said"."""
    told = {hit.token.i for hit in hits}
    code, cameo = DEEDS["REQUEST"]
    found: list[Hit] = []
    for aux in doc:
        verb = aux.head
        if aux.lower_ not in MUST or aux.dep_ != "aux" or verb.pos_ != "VERB" or verb.dep_ not in SAID:
            continue
        if verb.lemma_ in NOTHING or any(other.i in told for other in own_words(verb)):
            continue
        told_as = deeds.get(verb.lemma_.lower(), (code, cameo))
        found.append(Hit(deed_trigger(told_as[0], verb, told_as[1]), verb, ()))
    return found


def _clauses(heads: Iterable[Token]) -> list[Token]:
    verbs = [head for head in heads if head.pos_ == "VERB"]
    return verbs + [other for verb in verbs for other in kids(verb, "conj") if other.pos_ == "VERB"]


def _asks(clause: Token) -> bool:
    """Whether the clause is a question put, not a deed asked for: "asked what Washington would do"."""
    return any(word.tag_ in {"WP", "WRB", "WDT"} or word.lower_ in {"if", "whether"} for word in clause.lefts)


def own_words(clause: Token) -> list[Token]:
    """Return the clause's words without those of clauses coordinated with it or set beside it."""
    aside = {word.i for kid in kids(clause, "conj", "advcl", "relcl", "parataxis") for word in kid.subtree}
    return [word for word in clause.subtree if word.i not in aside]


def deed_trigger(code: str, clause: Token, cameo: str | None, line: str = "complement") -> Trigger:
    """Return the trigger of a deed that its clause tells in no trigger's words; `line` says what found it."""
    lemma = clause.lemma_.lower()
    return Trigger(code, lemma, "v", NO_RESTRICTIONS, ROLES, None, cameo, "", None, f"{line}: {lemma}")
