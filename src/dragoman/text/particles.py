"""Particles and participles: small words and modifiers near a verb that the parser hung on the wrong side of it."""

from __future__ import annotations

from dragoman.text.clauses import kids
from dragoman.text.parsed import Doc, Token
from dragoman.text.tree import hang

PARTICLES = frozenset({"up", "down", "out", "back", "over", "off", "away", "home"})
CAPTIVE = frozenset({"prisoner", "hostage", "captive"})
HUNTING = frozenset(
    "arrest attack bomb capture chase evacuate hunt kill pursue rescue round shell shoot target".split()
)
MOVING = frozenset("advance demonstrate fight flee march mutiny protest retreat strike surrender withdraw".split())
PLURAL = frozenset({"NNS", "NNPS"})


def gather(doc: Doc) -> None:
    """Put in place what belongs to a verb: its particle, its object, and the participles before its nouns."""
    for token in doc:
        if token.lower_ in PARTICLES and token.i and token.head.i > token.i:
            _particle(token)
        elif token.dep_ == "pobj" and token.head.dep_ == "prt" and token.head.head.pos_ == "VERB":
            hang(token, token.head.head, "dobj")
        elif token.tag_ in {"VBN", "VBG"} and token.dep_ in {"advcl", "xcomp"} and token.i:
            _before_its_noun(token)
        elif token.lower_ in CAPTIVE and token.dep_ == "dobj":
            _taken_captive(token)
        if token.is_sent_start and token.tag_ == "VBG":
            _opening(token)


def _particle(word: Token) -> None:
    """ "Pushed back Afghan migrants" pushes them back; they are no back migrants."""
    verb = word.nbor(-1)
    if verb.pos_ == "VERB" and word.dep_ in {"amod", "advmod", "quantmod", "compound"} and word.head.head == verb:
        hang(word, verb, "prt")


def _before_its_noun(word: Token) -> None:
    """ "Treated wounded Syrians": the wounded are treated, nobody is wounded by the doctors."""
    verb, noun = word.head, next(iter(kids(word, "dobj")), None)
    after = word.nbor(-1)
    if noun is None or not word.i < noun.i or after not in {verb, *kids(verb, "prt")}:
        return
    if kids(verb, "dobj") or kids(word, "aux", "auxpass", "mark", "nsubj", "neg") or verb.pos_ != "VERB":
        return
    if noun.left_edge.i != word.i + 1 or kids(noun, "det", "poss"):
        return
    if word.tag_ == "VBN" or verb.lemma_ in HUNTING:
        hang(noun, verb, "dobj")
        hang(word, noun, "amod")


def _taken_captive(word: Token) -> None:
    """ "Took 40 Tamil fighters prisoner": the fighters are taken."""
    whom = [kid for kid in kids(word, "compound", "nmod") if kid.tag_ in PLURAL and kid.i == word.i - 1]
    if word.head.pos_ != "VERB" or not whom:
        return
    verb = word.head
    for kid in list(word.children):
        if kid != whom[0]:
            kid.head = whom[0]
    hang(whom[0], verb, "dobj")
    hang(word, verb, "oprd")


def _opening(word: Token) -> None:
    """ "Shelling by the army killed two", "Retreating troops set fires": the word or its noun is the subject."""
    verb = word.head
    if verb.pos_ != "VERB" or word.i > verb.i or kids(verb, "nsubj", "nsubjpass"):
        return
    noun = next(iter(kids(word, "dobj")), None)
    if word.dep_ in {"csubj", "advcl"} and noun is not None and word.lemma_ in MOVING and noun.tag_ in PLURAL:
        hang(noun, verb, "nsubj")
        hang(word, noun, "amod")
    elif word.dep_ == "advcl" and noun is None and word.nbor().dep_ in {"prep", "agent"} and verb.tag_ != "VB":
        word.pos_, word.tag_, word.lemma_ = "NOUN", "NN", word.lower_
        hang(word, verb, "nsubj")
