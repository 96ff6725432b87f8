"""Coordination: verbs, subjects and names that the parser hung beside the wrong word, put beside the right one."""

from __future__ import annotations

from dragoman.text.clauses import VERBAL, kids, main_of
from dragoman.text.parsed import Token
from dragoman.text.stems import stem_of
from dragoman.text.tree import hang

FINITE = frozenset({"VBD", "VBZ", "VBP"})
NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON"})
PRONOUNS = frozenset({"he", "she", "it", "they"})
SAYING = frozenset("say tell add state declare note stress insist claim mention announce".split())
ANSWERING = frozenset(
    "accuse add appeal ask blame call condemn criticise criticize demand denounce deny dismiss express insist invite "
    "offer pledge praise promise propose rebuke reject reiterate repeat suggest thank threaten urge voice vow warn "
    "welcome".split()
)
REPORTING = frozenset(
    "admit affirm allege announce argue assert boast charge claim complain concede confirm contend declare hint "
    "maintain protest recall report signal testify write".split()
)
UNCHANGING = frozenset("bet bid burst cast cost cut hit hurt let put quit read rid set shed shut split spread".split())
CLAUSAL = frozenset(
    "agree believe decide doubt ensure estimate expect fear feel find guess hear help hope imagine know learn let make "
    "mean notice see seem show suspect think understand watch wish wonder".split()
)


def coordinate(verb: Token) -> bool:
    """Hang a finite verb beside the one it is coordinated with; return whether it had to be moved."""
    above = _strayed(verb) or _finite_again(verb) or _sayer(verb) or _resumed(verb)
    if above is not None:
        hang(verb, above, "conj")
    return above is not None


def list_names(name: Token) -> None:
    """Make a list of names of what was read as set beside the first: "The United States, Brazil and Chile urged"."""
    first = name.head
    if name.ent_type_ not in NAMES or first.ent_type_ != name.ent_type_ or name.doc[name.left_edge.i - 1].text != ",":
        return
    listed = name.i + 1 == first.head.i and first.dep_ == "nsubj"  # "Argentina, Chile put forces on alert"
    if listed or (kids(name, "conj") and any(kids(word, "cc") for word in (name, *name.conjuncts))):
        name.dep_ = "conj"


def second_verb(word: Token) -> None:
    """Make a verb of the past read as a modifier: "The bloc, meeting in Lome, backed Togo's claim but urged calm"."""
    noun = word.head.head if word.head.dep_ == "poss" else word.head
    who = noun.head
    if noun.dep_ == "conj" and who.dep_ == "dobj":
        _between(word, noun, who.head)
        return
    if noun.dep_ != "appos" or who.dep_ != "nsubj" or word.doc[word.i - 1].text != "," or not kids(who, "cc"):
        return
    verb = who.head
    if verb.tag_ in FINITE and verb.i > noun.i:
        _do_to(word, noun, verb)


def _between(word: Token, noun: Token, verb: Token) -> None:
    """Make a verb of the second of three things done: "declared a state of war, severed relations and called ..."."""
    bare = word.doc[word.i - 1].text == "," and noun.left_edge == word
    if bare and verb.tag_ == "VBD" and kids(verb, "cc") and any(kid.i > noun.i for kid in kids(verb, "conj")):
        _do_to(word, noun, verb)


def _do_to(word: Token, noun: Token, verb: Token) -> None:
    """Make a modifier of a noun a verb that is done to it, coordinated with another verb."""
    word.pos_, word.lemma_ = "VERB", stem_of(word)
    hang(word, verb, "conj")
    hang(noun, word, "dobj")


def take_subject(verb: Token) -> None:
    """Give a clause the subject that was hung beside a noun before: "recalled its envoy and Niger severed relations".

    A second verb without a subject of its own has "and" right before it.
    """
    last = verb.doc[verb.i - 1]
    if kids(verb, "nsubj", "nsubjpass"):
        return
    for word in (last, *last.ancestors):
        if word.dep_ == "conj" and word.i < verb.i and word.right_edge == last and word.pos_ in {"NOUN", "PROPN"}:
            joined = any(kid.lower_ in {"and", "but", "while"} for kid in kids(word.head, "cc"))
            days = {word.head.ent_type_, word.ent_type_} & {"DATE", "TIME"}
            if (
                joined
                and word.head.i < word.i
                and (verb.dep_ == "conj" or days)
                and word.ent_type_ not in {"DATE", "TIME"}
            ):
                hang(word, verb, "nsubjpass" if kids(verb, "auxpass") else "nsubj")
                verb.dep_ = "conj"
            return
        if word.pos_ in VERBAL:
            return


def swallows(verb: Token) -> bool:
    """Whether a clause took the object before it for its subject: "shot 60 demonstrators and X resigned"."""
    above, who = verb.head, kids(verb, "nsubj", "nsubjpass")
    if (
        above.tag_ != "VBD"
        or verb.tag_ != "VBD"
        or above.i > verb.i
        or len(who) != 1
        or kids(verb, "mark")
        or kids(above, "dobj", "prt")
    ):
        return False
    if above.lemma_ in SAYING | ANSWERING | REPORTING | CLAUSAL or (above.head.pos_ in VERBAL and above.dep_ == "conj"):
        return False
    joined = [kid for word in who[0].subtree for kid in kids(word, "cc") if kid.lower_ == "and"]
    return bool(joined) and above.i < who[0].i < joined[-1].i < verb.i and verb.doc[verb.i - 1].dep_ == "conj"


def part(verb: Token) -> None:
    """Give each verb its own: the object to the first, the noun after "and" to the second."""
    above, who = verb.head, kids(verb, "nsubj", "nsubjpass")[0]
    later = verb.doc[verb.i - 1]
    hang(later, verb, who.dep_)
    hang(who, above, "dobj")
    hang(verb, above, "conj")


def is_bare(verb: Token) -> bool:
    """Whether a verb taken for a past is the bare form after one: "would encircle the town and shell it"."""
    first = verb.head
    return verb.dep_ == "conj" and first.tag_ == "VB" and verb.lower_ == verb.lemma_ and verb.lower_ not in UNCHANGING


def _strayed(verb: Token) -> Token | None:
    """The verb beside which a finite verb really stands that is coordinated with a noun or adjective."""
    if verb.head.pos_ in VERBAL:
        return None
    return next((word for word in verb.head.ancestors if word.pos_ in VERBAL), None)


def _finite_again(verb: Token) -> Token | None:
    """The verb beside which a past stands that was put beside an infinitive: "urged them to stop and left"."""
    first = verb.head
    if verb.tag_ != "VBD" or verb.lower_ in UNCHANGING or kids(verb, "nsubj", "nsubjpass", "aux", "auxpass"):
        return None
    helped = [kid.lower_ for kid in kids(first, "aux", "auxpass")]
    if not ((first.tag_ == "VB" and "to" in helped) or (first.tag_ == "VBG" and not helped)):
        return None
    return next((word for word in first.ancestors if word.tag_ == "VBD"), None)


def _sayer(verb: Token) -> Token | None:
    """The verb of saying beside which the next act of speech stands: "said the raid was legal and accused Chad"."""
    if verb.lemma_ not in ANSWERING or kids(verb, "nsubj", "nsubjpass", "aux", "auxpass", "mark"):
        return None
    first = main_of(verb.head)
    above = first.head
    if (
        first.dep_ != "ccomp"
        or above.lemma_ not in SAYING | ANSWERING | REPORTING
        or above.i > first.i
        or above.tag_ != verb.tag_
    ):
        return None
    if first.lemma_ in ANSWERING | SAYING or not kids(first, "nsubj", "nsubjpass"):
        return None
    return above


def _resumed(verb: Token) -> Token | None:
    """The main verb beside which a clause with a pronoun of its own stands after an adverbial: "..., a day after they
    entered it, and it threatened attacks"."""
    own = kids(verb, "nsubj")
    before = own[0].left_edge.i - 2 if own and own[0].lower_ in PRONOUNS else -1
    if before < 0 or verb.doc[before].text != "," or verb.head.dep_ != "advcl":
        return None
    above = verb.head.head
    while above.dep_ in {"ccomp", "advcl"} and above.head.pos_ in VERBAL and above.head.i < above.i:
        above = above.head
    return above if above.pos_ in VERBAL and above.i < verb.head.i else None
