"""Tallies: what a number of a sentence counts: killed, wounded, detained, displaced, troops or weapons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.codebook.quantities import QuantityWords
from dragoman.coding.numbers import HYPHENS, Amount
from dragoman.text.clauses import is_passive, kids
from dragoman.text.parsed import Doc, Token

HARMS = ("killed", "wounded", "detained", "displaced")
INSIDE = frozenset({"nummod", "quantmod", "compound", "nmod", "det", "poss", "advmod", "amod", "predet"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
CLAUSAL = frozenset({"VERB", "AUX"})
PEOPLE_ENDS = tuple("ist ists man men woman women ian ians er ers or ors ese ee ees".split())
AGES = frozenset({"year", "day", "month"})
STRONG = frozenset({"strong", "man", "member"})
UNDER_ARMS = frozenset({"arms", "garrison", "army", "alert", "troops"})
INCLUDING = frozenset({"including", "include", "among"})
PRONOUNS = frozenset({"them", "whom", "which", "those", "these"})
LINKS = 6


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """An amount in its sentence: `top` heads its phrase, `noun` is what it counts.

    near: the lower-case words of its sentence. bare: no noun says what is counted, as in "killing six and wounding
    eleven"; `noun` is then `top`.
    """

    amount: Amount
    top: Token
    noun: Token
    near: frozenset[str]
    bare: bool = False


def tally(doc: Doc, amount: Amount, near: frozenset[str]) -> Tally:
    """Return an amount with the noun it counts, by the parse: "20 soldiers", "dozens of villagers", "six of its men".

    `near` holds the lower-case words of its sentence.
    """
    top = _top(doc, amount)
    if amount.article and top.dep_ != "det":
        return Tally(amount, top, top, near, bare=True)
    if _is_strong(doc, amount):
        noun = _past_modifiers(doc[amount.end + 1])
        return Tally(amount, noun, noun, near)
    last = doc[amount.end - 1]
    if last.dep_ in INSIDE and last.head.i >= amount.end and last.head.pos_ not in CLAUSAL:
        noun = _past_modifiers(last.head)
        return Tally(amount, noun if top.dep_ in INSIDE else top, noun, near)
    if top.dep_ in INSIDE and top.head.i >= amount.end and top.head.pos_ in NOMINAL:
        noun = _past_modifiers(top.head)
        return Tally(amount, noun, noun, near)
    parts = [noun for prep in kids(top, "prep") if prep.lower_ == "of" for noun in kids(prep, "pobj")]
    if parts and parts[0].lower_ not in PRONOUNS:
        return Tally(amount, top, parts[0], near)
    return Tally(amount, top, top, near, bare=True)


def _top(doc: Doc, amount: Amount) -> Token:
    """Return the token by which the amount hangs on the rest: the first that modifies nothing, else the last."""
    outward = [token for token in doc[amount.start : amount.end] if not amount.start <= token.head.i < amount.end]
    outward = outward or [doc[amount.start : amount.end].root]
    return next((token for token in outward if token.dep_ not in INSIDE | {"prep", "pcomp"}), outward[-1])


def _past_modifiers(word: Token) -> Token:
    """Return the noun that a word before it belongs to: "force" of the "strong" in "2,000-strong force"."""
    while word.dep_ in {"amod", "compound", "nmod", "nummod"} and word.head.i > word.i:
        word = word.head
    return word


def _is_strong(doc: Doc, amount: Amount) -> bool:
    """Whether "-strong" or "-man" follows, as in "a 2,000-strong force"."""
    end = amount.end
    return end + 1 < len(doc) and doc[end].lower_ in HYPHENS and doc[end + 1].lower_ in STRONG


class Kinds:
    """The rules by which a tally gets its kind, over the table of words."""

    def __init__(self, words: QuantityWords) -> None:
        self._words = words

    def of(self, told: Tally) -> str | None:
        """Return the kind of a tally, or None: what is done to the counted first, then what they are."""
        if self._is_no_count(told):
            return None
        return self._beside(told) or self._harm(told) or (None if told.amount.article else self._what(told))

    def _is_no_count(self, told: Tally) -> bool:
        doc, start, end = told.top.doc, told.amount.start, told.amount.end
        if start and doc[start - 1].lower_ in {"no", "not"}:
            return True
        if _is_part(told) or told.noun.lower_ in self._words.of("no"):
            return True
        after, later = (doc[at].lower_ if at < len(doc) else "" for at in (end, end + 1))
        if after in self._words.of("no") or (after in HYPHENS and later in AGES):
            return True
        return after == "per" or (told.bare and told.top.dep_ in {"appos", "npadvmod", "nummod"})

    def _beside(self, told: Tally) -> str | None:
        """ "57 dead", "68 people dead", "2,300 people homeless", "nine prisoner": the word set beside the count."""
        doc = told.top.doc
        for place in dict.fromkeys((told.amount.end, told.noun.i + 1)):
            if place >= len(doc) or place < told.amount.end or doc[place].is_sent_start:
                continue
            for kind in HARMS:
                after = doc[place].lower_
                if after in self._words.of(kind, "beside") and not _is_other(doc[place], told.noun):
                    return kind
        return None

    def _harm(self, told: Tally) -> str | None:
        for verb, role in _verbs(told):
            for kind in HARMS:
                if self._does(kind, verb, role, told):
                    return kind
        for verb, role in _attached(told.noun):
            for kind in HARMS:
                if self._does(kind, verb, role, told):
                    return kind
        return self._event(told)

    def _does(self, kind: str, verb: Token, role: str, told: Tally) -> bool:
        words, lemma = self._words, verb.lemma_.lower()
        if role == "obj":
            if lemma in words.of(kind, "verb-obj"):
                return not told.amount.article or self._is_person(told)
            if kind == "killed" and lemma in {"shoot", "gun"} and _has(verb, {"dead", "down"}):
                return self._is_person(told)
            if lemma in words.of(kind, "verb-person"):
                return self._is_person(told) and self._holds(verb)
            if lemma in words.of(kind, "verb-from") and self._is_person(told):
                return _has(verb, {"from", "out"}) and self._from_home(verb)
        if role == "subj":
            return lemma in words.of(kind, "verb-subj") or self._moves(kind, verb)
        return False

    def _holds(self, verb: Token) -> bool:
        """Verbs of many senses: "take" and "round" need their particle or complement, "hold" takes people as it is."""
        if verb.lemma_ == "take":
            return _has(verb, {"prisoner", "hostage", "captive", "custody", "prisoners", "hostages"})
        return verb.lemma_ not in {"round", "pick"} or _has(verb, {"up"})

    def _from_home(self, verb: Token) -> bool:
        nouns = {noun.lower_ for prep in kids(verb, "prep") for noun in _under(prep)}
        return bool(nouns & (self._words.of("displaced", "home") | {"country", "land", "area"}))

    def _moves(self, kind: str, verb: Token) -> bool:
        """ "Left their homes", "found refuge", "sought shelter"."""
        if kind != "displaced":
            return False
        objects = {noun.lower_ for noun in kids(verb, "dobj")}
        if verb.lemma_ in self._words.of(kind, "verb-home"):
            return bool(objects & self._words.of(kind, "home"))
        return verb.lemma_ in self._words.of(kind, "verb-refuge") and bool(objects & self._words.of(kind, "refuge"))

    def _event(self, told: Tally) -> str | None:
        """ "The killing of 12", "the release of four generals", "a toll of 29", "the toll rose to 29"."""
        prep = told.top.head if told.top.dep_ == "pobj" else None
        over = prep.head if prep is not None else None
        if prep is None or over is None:
            return None
        if prep.lower_ == "of" and over.pos_ == "NOUN":
            for kind in HARMS:
                if over.lemma_.lower() in self._words.of(kind, "event") and (kind == "killed" or self._is_person(told)):
                    return kind
        if not told.bare:
            return None
        heads = [over, *kids(over, "nsubj", "dobj", "nsubjpass")]
        for head in heads:
            near = [head, *(noun for of in kids(head, "prep") for noun in kids(of, "pobj"))]
            if any(word.lower_ in {"toll", "dead", "deaths", "fatalities"} for word in near):
                return "killed"
        return None

    def _is_person(self, told: Tally) -> bool:
        word = told.noun
        name = word.lower_
        if told.bare:
            return True
        if name in self._words.of("person"):
            return True
        if name in self._words.of("thing") or name in self._words.of("weapons", "noun"):
            return False
        return word.pos_ in NOMINAL and (name.endswith(PEOPLE_ENDS) or word.ent_type_ == "NORP")

    def _what(self, told: Tally) -> str | None:
        """The kind by what is counted: soldiers, refugees, rockets, "a 2,000-strong force"."""
        words, name = self._words, told.noun.lower_
        if _is_strong(told.top.doc, told.amount):
            return "troops" if name in words.of("troops", "unit-noun") else None
        for kind in ("displaced", "detained", "killed", "wounded", "troops"):
            if name in words.of(kind, "noun") and not told.bare:
                return kind
        if name in words.of("troops", "men") and self._in_arms(told):
            return "troops"
        if name not in words.of("weapons", "noun"):
            return None
        return "weapons" if name not in words.of("weapons", "civil") or self._armed(told) else None

    def _in_arms(self, told: Tally) -> bool:
        """Men and police are troops where they are deployed, in a garrison, or under arms."""
        sending = self._words.of("troops", "verb")
        if any(verb.lemma_ in sending for verb, _ in _verbs(told)):
            return True
        return told.noun.lower_ in {"men", "guerrillas"} and bool(told.near & UNDER_ARMS)

    def _armed(self, told: Tally) -> bool:
        near = {kid.lower_ for kid in told.noun.children if kid.i < told.noun.i}
        after = {token.lower_ for token in told.noun.doc[told.noun.i + 1 : told.noun.i + 4]}
        words = self._words
        if near & words.of("weapons", "arming") or {"guns", "mounted", "armed"} & after:
            return True
        flown = told.noun.lower_ in words.of("weapons", "craft")
        return flown and any(verb.lemma_ in words.of("weapons", "verb") for verb, _ in _verbs(told))


def _is_part(told: Tally) -> bool:
    """Part of a number given before: "twelve people, including three children", "four of them"."""
    doc, top = told.top.doc, told.top
    before = [token.lower_ for token in doc[max(told.amount.start - 2, 0) : told.amount.start]]
    if INCLUDING & set(before):
        return True
    up = top
    for _ in range(LINKS):
        if up.dep_ not in {"conj", "pobj", "appos"}:
            break
        up = up.head
        if up.lower_ in INCLUDING and up.i < told.amount.start:
            return True
    after = [token.lower_ for token in doc[told.amount.end : told.amount.end + 2]]
    return after in (["of", "them"], ["of", "whom"])


def _is_other(word: Token, noun: Token) -> bool:
    """Whether a word beside a count belongs to something else: to a later noun, or as a verb to its own object."""
    if word.dep_ in {"amod", "compound"} and word.head.i > word.i and word.head != noun:
        return True
    return word.pos_ in CLAUSAL and bool(kids(word, "dobj"))


def _has(verb: Token, words: set[str]) -> bool:
    return any(
        kid.lower_ in words or any(deep.lower_ in words for deep in kid.children if deep.dep_ in {"pobj", "prep"})
        for kid in verb.children
    )


def _under(prep: Token) -> list[Token]:
    return kids(prep, "pobj") + [noun for deep in kids(prep, "prep") for noun in kids(deep, "pobj")]


def _verbs(told: Tally) -> Iterator[tuple[Token, str]]:
    """Yield the verbs a counted phrase hangs on, with whether it is their object or subject in meaning."""
    noun = told.top
    for _ in range(LINKS):
        if noun.dep_ != "conj" or noun.head.pos_ not in NOMINAL:
            break
        noun = noun.head
    verb, role = noun.head, noun.dep_
    if role == "pobj" and told.amount.start <= verb.i < noun.i:  # "arrested between 20 and 30 students"
        verb, role = verb.head, "dobj"
    if verb == noun or verb.pos_ not in CLAUSAL:
        return
    if role in {"dobj", "oprd", "dative", "attr", "conj"}:
        yield verb, "obj"
    elif role in {"nsubjpass", "nsubj"}:
        yield from _spread(verb, role == "nsubjpass")


def _spread(verb: Token, passive: bool) -> Iterator[tuple[Token, str]]:
    """Yield a verb and those that share its subject: coordinated ones, and the infinitive under "were forced to"."""
    bare_participle = verb.tag_ == "VBN" and not kids(verb, "aux", "dobj")
    yield verb, "obj" if passive or bare_participle else "subj"
    for other in kids(verb, "conj"):
        if other.pos_ == "VERB" and not kids(other, "nsubj", "nsubjpass"):
            yield from _spread(other, is_passive(other))
    for below in kids(verb, "xcomp"):
        yield below, "obj" if is_passive(below) or below.tag_ == "VBN" else "subj"


def _attached(noun: Token) -> Iterator[tuple[Token, str]]:
    """Yield the verbs of participles and relative clauses on a noun: "sailors seized in the Gulf", "who died"."""
    for verb in kids(noun, "acl", "relcl"):
        if is_passive(verb) or (verb.dep_ == "acl" and verb.tag_ == "VBN"):
            yield verb, "obj"
        elif any(who.lower_ in {"who", "that", "which"} for who in kids(verb, "nsubj")):
            yield verb, "subj"
