"""Mending: the parser's commonest misattachments in news prose, put right in the tree before anything reads it."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.text.clauses import VERBAL, kids
from dragoman.text.coordination import (
    ANSWERING,
    CLAUSAL,
    FINITE,
    REPORTING,
    SAYING,
    coordinate,
    is_bare,
    list_names,
    part,
    second_verb,
    swallows,
    take_subject,
)
from dragoman.text.parsed import Doc, Token
from dragoman.text.particles import gather
from dragoman.text.roots import reroot
from dragoman.text.stems import stem_of
from dragoman.text.tree import hang

DISMISSING = frozenset("brand condemn decry denounce deride describe dismiss reject".split())
CHARGING = frozenset({"accuse", "suspect", "convict", "acquit", "absolve"})
NEARER = frozenset({"closer", "nearer", "further", "farther", "forward", "back", "home"})
HANDING = frozenset({"hand", "turn", "take", "sign", "pass", "give", "bring"})
CITING = frozenset({"cite", "quote", "describe", "refer", "speak", "use", "echo", "answer", "respond", "argue"})
VOICES = frozenset("source spokesman spokeswoman spokesperson statement communique witness".split())
SPOKEN = SAYING | ANSWERING | REPORTING | frozenset({"condemn", "accuse", "urge", "demand", "warn", "call", "appeal"})
TELLING = frozenset({"tell", "assure", "warn", "inform", "remind", "notify", "promise"})
TAKING = frozenset(
    "annex besiege bomb capture encircle hold invade liberate occupy overrun raid recapture retake seize shell storm "
    "take".split()
)
ADDRESSING = frozenset(
    "add ask assure brief caution convince counter forecast inform insist joke lament muse notify persuade predict "
    "promise quip reassure reiterate remind repeat reply respond retort shout suggest vow warn".split()
)
HOSTING = frozenset({"chair", "host", "head", "tour", "visit", "address"})
TOLD = frozenset(
    "accusation allegation assertion charge claim fear report rumor rumour speculation suggestion threat".split()
)


def mend(doc: Doc) -> Doc:
    """Return the document, its tree put right in place where one of the patterns below is met."""
    reroot(doc)
    gather(doc)
    for token in doc:
        if token.tag_ == "VBD" and is_bare(token):
            token.tag_ = "VB"
        if token.tag_ in FINITE and token.i and token.dep_ in {"conj", "advcl"}:
            take_subject(token)
        repair = REPAIRS.get(token.dep_)
        if repair is not None:
            repair(token)
        if token.pos_ == "ADJ" and token.lower_.endswith("ed") and kids(token, "dobj"):
            token.pos_, token.tag_, token.lemma_ = "VERB", "VBD", stem_of(token)
    return doc


def _conjunct(token: Token) -> None:
    clause = next(iter(kids(token.head, "ccomp")), None)
    if clause is not None and clause.i < token.i and _is_voice(token.head) and token.lemma_ not in SPOKEN:
        hang(token, clause, "conj")
    elif token.tag_ in FINITE and not coordinate(token):
        _interrupted(token)


def _is_voice(verb: Token) -> bool:
    """Whether one who only speaks says it: what a source or spokesman said others had done goes on to be theirs."""
    return verb.lemma_ in SAYING and any(who.lemma_.lower() in VOICES for who in kids(verb, "nsubj"))


def _apposition(token: Token) -> None:
    if token.head.i < token.i and token.ent_type_:
        list_names(token)


def _content(token: Token) -> None:
    """A clause that is told, asked for or thought."""
    if token.head.i > token.i and _set_apart(token):
        token.dep_ = "parataxis"
    elif _is_next(token):
        token.dep_ = "conj"
    elif token.head.lemma_ in SAYING:
        _part_inserted(token)
    elif token.tag_ in FINITE and swallows(token):
        part(token)
    elif token.pos_ == "NOUN":
        _demanded(token)


def _is_next(verb: Token) -> bool:
    """Whether a clause is the next thing done: "declared martial law, severed relations and said ..."."""
    above, first = verb.head, verb.left_edge.i
    past = verb.tag_ == "VBN" and bool(kids(verb, "dobj")) and above.tag_ == "VBD"
    if above.i > verb.i or not (past or verb.tag_ == above.tag_ in FINITE) or not kids(above, "dobj"):
        return False
    own = kids(verb, "nsubj", "nsubjpass", "csubj", "expl", "mark", "aux", "auxpass")
    return not own and first == verb.i and verb.doc[first - 1].text == ","


def _object(token: Token) -> None:
    if token.tag_ == "VBG" and token.pos_ == "VERB":
        token.dep_ = "pcomp"


def _mark(token: Token) -> None:
    if token.head.dep_ == "ROOT" and token.is_sent_start:
        _opened(token)


def _noun_clause(token: Token) -> None:
    if (
        token.dep_ == "acl"
        and token.head.dep_ == "dobj"
        and token.head.head.lemma_ in TELLING
        and _is_that_clause(token)
    ):
        hang(token, token.head.head, "ccomp")
    elif token.tag_ == "VB" and token.head.dep_ == "pobj":
        _by_a_term(token)
    elif token.dep_ == "acl" and token.lemma_ in TAKING and (place := _taken(token)) is not None:
        hang(token, place, "acl")
    elif token.dep_ == "relcl" and (noun := _told(token)) is not None:
        hang(token, noun, "acl")


def _is_that_clause(verb: Token) -> bool:
    """Whether a clause has "that" and a subject of its own: "told an interviewer that Britain would fight"."""
    return any(mark.lower_ == "that" for mark in kids(verb, "mark")) and bool(kids(verb, "nsubj", "nsubjpass"))


def _preposition(token: Token) -> None:
    if token.lower_ == "to" and token.head.lemma_ == "be":
        _to_do(token)
    if _after_an_aside(token) or _charging(token):
        hang(token, token.head.head, "prep")
    elif token.lower_ == "as" and (verb := _dismissed_as(token)) is not None:
        hang(token, verb, "prep")


def _modifier(token: Token) -> None:
    if token.dep_ == "amod" and token.tag_ in {"VBD", "VBN"} and token.i:
        second_verb(token)
    elif token.lower_.endswith("ing"):
        _verb_again(token)


def _clause_beside(token: Token) -> None:
    if token.lower_ == "failing" and token.i + 1 < len(token.doc) and token.doc[token.i + 1].lower_ == "which":
        _failing_which(token)
    elif token.tag_ == "VBG" and token.head.lemma_ in SAYING | REPORTING:
        _go_on(token)


def _adverbial(token: Token) -> None:
    if token.ent_type_ not in {"DATE", "TIME"} and _called(token):
        return
    if token.head.dep_ == "advmod" and token.head.lower_ in NEARER:
        _moved(token)


def _adverb(token: Token) -> None:
    if token.lower_ == "over" and token.head.pos_ == "NUM":
        _handed(token)


def _verb_again(token: Token) -> None:
    """Make a verb of a gerund read as a modifier: "accused Mali of training rebels", "was massing tanks"."""
    noun, before = token.head, token.doc[token.i - 1] if token.i else None
    if before is None or token.i > noun.i or any(kid.i < token.i for kid in noun.children):
        return
    above = noun.head
    charged = before.lower_ == "of" and above == before and above.head.lemma_ in CHARGING
    lasting = before.lemma_ == "be" and above == before and noun.dep_ == "attr"
    if not charged and not lasting:
        return
    token.pos_, token.tag_, token.lemma_ = "VERB", "VBG", stem_of(token)
    if charged:
        hang(token, before, "pcomp")
    elif above.dep_ == "ROOT":
        return  # the root cannot be moved: "Mali was massing tanks" stays a statement of what was there
    else:
        hang(token, above.head, above.dep_)
        for kid in list(above.children):
            if kid != token:
                hang(kid, token, kid.dep_)
        hang(above, token, "aux")
    hang(noun, token, "dobj")


def _go_on(verb: Token) -> None:
    """Hang a participle after "the army said" on what was said: "Rebels raided a bus, the army said, killing seven"."""
    saying = verb.head
    told = [kid for kid in kids(saying, "ccomp") if kid.i < saying.i]
    if told and verb.i > saying.i and verb.lemma_ not in ANSWERING | SAYING | CITING:
        hang(verb, told[-1], "advcl")


def _interrupted(verb: Token) -> None:
    """Give a clause the verb that a participle took: "as the king, holed up in his palace, vowed revenge"."""
    first = verb.head
    if kids(verb, "nsubj", "nsubjpass", "aux", "auxpass", "mark", "cc") or verb.doc[verb.i - 1].text != ",":
        return
    for other in kids(first, "advcl"):
        who, mark = kids(other, "nsubj"), kids(other, "mark", "advmod")
        aside = len(who) == 1 and mark and other.tag_ in {"VBN", "VBD"} and first.i < other.i < verb.i
        if aside and not kids(other, "aux", "auxpass") and verb.doc[who[0].right_edge.i].text == ",":
            hang(verb, first, "advcl")
            hang(who[0], verb, "nsubj")
            for word in mark:
                hang(word, verb, word.dep_)
            hang(other, who[0], "acl")
            return


def _demanded(word: Token) -> None:
    """Make a verb of the noun in "demanded that Washington hand over the shah"."""
    if not kids(word, "nsubj") or not kids(word, "mark"):
        return
    word.pos_, word.tag_ = "VERB", "VB"
    for prt in kids(word, "prt"):
        for noun in kids(prt, "pobj"):
            hang(noun, word, "dobj")


def _failing_which(word: Token) -> None:
    """Set what follows beside what is asked: "gave him a day to go, failing which they would storm the palace"."""
    for clause in kids(word, "ccomp", "xcomp"):
        hang(clause, word.head, "conj")
        hang(word, clause, "advmod")


def _opened(mark: Token) -> None:
    """Part what opens a sentence from its subject: "After talks in Doha, Chad and Libya agreed to a truce"."""
    verb, doc = mark.head, mark.doc
    subject = kids(verb, "nsubj")
    comma = next((word.i for word in doc[mark.i : verb.i] if word.text == ","), -1)
    if not subject or not mark.i < subject[-1].i < comma:
        return
    later = [word for word in doc[comma : verb.i] if word.pos_ in {"NOUN", "PROPN", "PRON"} and word.head.i < comma]
    if later:
        hang(later[0], verb, "nsubj")
        hang(mark, verb, "prep")
        hang(subject[-1], mark, "pobj")


def _called(noun: Token) -> bool:
    """Hang what something is called on the calling: "called reports that it had bombed the clinic a fabrication"."""
    verb, top = noun.head, next((word for word in noun.head.ancestors if word.pos_ in VERBAL), None)
    if top is None or top.lemma_ not in {"call", "brand", "label", "term"} or verb.dep_ not in {"acl", "relcl"}:
        return False
    if verb.head.dep_ != "dobj" or verb.head.head != top or noun.i < verb.i or kids(top, "oprd", "attr"):
        return False
    hang(noun, top, "oprd")
    return True


def _by_a_term(verb: Token) -> None:
    """Hang what is to be done on the giving of a term: "gave Athens until the morning to withdraw"."""
    prep = verb.head.head
    giving = prep.head
    if prep.lower_ in {"until", "till"} and giving.lemma_ == "give" and any(kid.lower_ == "to" for kid in verb.lefts):
        hang(verb, giving, "xcomp")


def _to_do(to: Token) -> None:
    """Make a verb of a noun after "is to": "is to chair talks on Monday"."""
    after = to.doc[to.i + 1] if to.i + 1 < len(to.doc) else None
    if after is None or after.lower_ not in HOSTING or after.dep_ != "compound" or after.head.dep_ != "pobj":
        return
    thing, copula = after.head, to.head
    after.pos_, after.tag_, after.lemma_ = "VERB", "VB", after.lower_
    hang(after, copula, "xcomp")
    hang(thing, after, "dobj")
    to.pos_, to.tag_ = "PART", "TO"
    hang(to, after, "aux")


def _moved(noun: Token) -> None:
    """Make what was moved an object: "moved two brigades closer to the border"."""
    verb = noun.head.head
    if verb.pos_ == "VERB" and verb.i < noun.i < noun.head.i and not kids(verb, "dobj"):
        hang(noun, verb, "dobj")


def _handed(over: Token) -> None:
    """Give a verb its particle: "handed over 19 jets" hands them over, it does not hand more than 19."""
    verb = over.doc[over.i - 1] if over.i else None
    if verb is not None and verb.pos_ == "VERB" and verb.lemma_ in HANDING:
        hang(over, verb, "prt")


def _taken(verb: Token) -> Token | None:
    """The place right before a participle that tells what became of it: "a vote in Kirkuk, seized by fighters"."""
    before = verb.i - 2
    if verb.tag_ != "VBN" or before < 0 or verb.doc[before + 1].text != ",":
        return None
    place = verb.doc[before]
    return place if place.ent_type_ in {"GPE", "LOC", "FAC"} and place != verb.head and place.pos_ == "PROPN" else None


def _told(verb: Token) -> Token | None:
    """The report, charge or rumour whose content a clause is: "denied a report in a newspaper that troops landed"."""
    that = next((kid for kid in verb.lefts if kid.lower_ == "that"), None)
    if that is None or that.dep_ in {"nsubj", "nsubjpass"} or not kids(verb, "nsubj", "nsubjpass"):
        return None
    if that.pos_ != "SCONJ" and not kids(verb, "prep", "xcomp", "ccomp"):
        return None  # "a report that the paper printed"
    for word in (verb.head, *verb.head.ancestors):
        if word.lemma_ in TOLD and word.pos_ == "NOUN":
            return word
        if word.pos_ in VERBAL:
            return next((noun for noun in kids(word, "dobj") if noun.lemma_ in TOLD and noun.i < verb.i), None)
    return None


def _part_inserted(verb: Token) -> None:
    """Give each its subject in "The colonel, said the minister, had turned down the offer"."""
    saying, doc = verb.head, verb.doc
    if kids(verb, "nsubj", "nsubjpass", "mark"):
        return
    who = [kid for kid in kids(saying, "nsubj") if kid.i < saying.i]
    teller = [kid for kid in kids(saying, "dobj", "nsubj") if saying.i < kid.i < verb.i]
    if len(who) != 1 or len(teller) != 1:
        return
    if doc[saying.i - 1].text == "," and doc[teller[0].right_edge.i + 1].text == ",":
        hang(who[0], verb, "nsubjpass" if kids(verb, "auxpass") else "nsubj")
        teller[0].dep_ = "nsubj"


def _set_apart(verb: Token) -> bool:
    """Whether a semicolon parts a clause from the saying after it: "Chad accused Libya; Niger said it knew nothing".

    Or a comma from what says nothing of it: "India masses troops, Portugal appeals to the council".
    """
    saying = verb.head
    who = kids(saying, "nsubj")
    spliced = who and saying.doc[who[-1].left_edge.i - 1].text == "," and verb.right_edge.i < who[-1].left_edge.i
    if spliced and saying.tag_ in FINITE and kids(saying, "dobj", "prep", "xcomp") and not kids(verb, "mark"):
        reports = saying.lemma_ in REPORTING and not kids(
            saying, "dobj"
        )  # "Ecuador recalled its envoy" reports nothing
        return not reports and saying.lemma_ not in SAYING | CLAUSAL | ADDRESSING and verb.tag_ in FINITE
    return saying.pos_ in VERBAL and any(kid.text == ";" and verb.i < kid.i < saying.i for kid in saying.children)


def _dismissed_as(prep: Token) -> Token | None:
    """The dismissing verb that "as" goes with in "dismissed claims that Russia would attack Ukraine as hysteria"."""
    for word in prep.ancestors:
        if word.lemma_ in DISMISSING and word.pos_ == "VERB":
            return word if word != prep.head and any(one.dep_ in {"ccomp", "acl"} for one in prep.ancestors) else None
    return None


def _charging(prep: Token) -> bool:
    """Whether "of" after whoever is accused goes with the accusing: "accused the police of shooting students"."""
    return prep.lower_ == "of" and prep.head.dep_ == "dobj" and prep.head.head.lemma_ in CHARGING


def _after_an_aside(prep: Token) -> bool:
    """Whether a preposition after a participle between commas goes on with what stood before: "sent the ship,
    escorted by frigates, into the gulf"."""
    verb = prep.head
    if verb.tag_ != "VBN" or verb.dep_ not in {"acl", "advcl"} or verb.head.pos_ not in VERBAL or not verb.i:
        return False
    opened = verb.left_edge.i and verb.doc[verb.left_edge.i - 1].text == ","
    return (
        bool(opened)
        and verb.head.i < verb.i
        and any(kid.text == "," and verb.i < kid.i < prep.i for kid in verb.children)
    )


REPAIRS: dict[str, Callable[[Token], None]] = {
    "conj": _conjunct,
    "appos": _apposition,
    "ccomp": _content,
    "pobj": _object,
    "mark": _mark,
    "acl": _noun_clause,
    "relcl": _noun_clause,
    "prep": _preposition,
    "amod": _modifier,
    "compound": _modifier,
    "advcl": _clause_beside,
    "npadvmod": _adverbial,
    "advmod": _adverb,
}
