"""Stances: what allies, populations, analysts and sides are said to feel toward others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.actors.cast import Cast
from dragoman.codebook.speech import Speech
from dragoman.codebook.stances import StanceWord
from dragoman.model.quote import Quote
from dragoman.model.stance import Stance
from dragoman.speech.sayings import LETTER
from dragoman.text.clauses import is_passive, kids, objects, subjects
from dragoman.text.parsed import Paragraph, Parsed, Token

OPPOSITE = {"positive": "negative", "negative": "positive"}
LESSENING = frozenset(
    "lose lack undermine erode shake damage dent weaken ease allay dispel calm soothe dismiss play".split()
)
WANING = frozenset({"erode", "wane", "fade", "collapse", "evaporate", "dwindle", "crumble", "shrink", "fall", "ease"})
CAUSING = frozenset({"raise", "cause", "spark", "fuel", "stir", "prompt", "trigger", "provoke", "arouse", "draw"})
WANTING = frozenset("ask await demand expect need request require seek want wish".split())
NOBODY = frozenset({"nobody", "none", "nothing"})
FIRST = frozenset({"i", "we"})
AMONG = frozenset({"among", "amongst", "on", "in", "of", "from", "by", "within", "across"})


def find_stances(*, parsed: Parsed, cast: Cast, speech: Speech, quotes: tuple[Quote, ...] = ()) -> tuple[Stance, ...]:
    """Return the stances of a report in text order; those whose holder is nobody of the cast are left out.

    "I" and "we" in a quote are its speaker.
    """
    found: dict[Stance, None] = {}
    for paragraph in parsed.paragraphs:
        view = _View(paragraph, cast, [quote for quote in quotes if paragraph.source.covers(quote.content)])
        for token in paragraph.doc:
            letter = LETTER.get(token.pos_)
            word = _word(speech.stances, token, letter) if letter else None
            if word is not None:
                for stance in view.stances(token, word):
                    found[stance] = None
    return tuple(found)


def _word(table: Mapping[tuple[str, str], StanceWord], token: Token, letter: str) -> StanceWord | None:
    word = table.get((token.lemma_.lower(), letter))
    if letter == "v" and token.tag_ == "VBN" and (of_state := table.get((token.lower_, "a"))) is not None:
        return of_state
    return word or (table.get((token.lower_, "a")) if letter == "a" else None)


class _View:
    """One paragraph and its cast."""

    def __init__(self, paragraph: Paragraph, cast: Cast, quotes: Sequence[Quote]) -> None:
        self._paragraph = paragraph
        self._cast = cast
        self._quotes = quotes

    def stances(self, token: Token, word: StanceWord) -> list[Stance]:
        """Return the stances a stance word tells of."""
        holders, toward = self._slots(token, word)
        whom = next((name for one in toward for name in self._names(one)), None)
        polarity = OPPOSITE[word.polarity] if _turned(token) else word.polarity
        span = self._paragraph.span(token)
        names = dict.fromkeys(name for one in holders for name in self._names(one) if name != whom)
        return [Stance(name, whom, polarity, span, word.feeling) for name in names]

    def _slots(self, token: Token, word: StanceWord) -> tuple[list[Token], list[Token]]:
        toward = [noun for slot in word.toward for noun in _fillers(token, slot)]
        toward = toward or [who for clause in kids(token, "ccomp", "acl") for who in subjects(clause)]
        if word.holder == "obj":
            causes = [owner for who in subjects(token) for owner in (who, *kids(who, "poss"))]
            return objects(token), toward or causes
        if word.pos == "v":
            return ([] if is_passive(token) else subjects(token)), toward
        if word.pos == "a":
            verb = token.head if token.dep_ in {"acomp", "oprd", "conj"} else token
            return (subjects(verb) if verb != token else _modified(token)), toward
        if word.feeling == "reassurance" and _verb_above(token) not in WANTING:
            return [], toward
        held = [who for who in _holders_of_noun(token, toward) if self._names(who)]
        return held or _bearers(token), toward

    def _names(self, token: Token) -> tuple[str, ...]:
        if token.lower_ in FIRST:
            span = self._paragraph.span(token)
            said = [quote for quote in self._quotes if quote.speaker is not None and quote.content.covers(span)]
            return tuple(quote.speaker for quote in said[:1] if quote.speaker is not None)
        reference = self._cast.at(self._paragraph.index, token.i)
        return reference.actors if reference is not None else ()


def _verb_above(noun: Token) -> str:
    """Return the lemma of the verb a noun is the object of: "sought assurances", "asked for guarantees"."""
    head = noun.head
    return (head.head if head.dep_ == "prep" else head).lemma_


def _modified(token: Token) -> list[Token]:
    """Whose state an adjective or participle is: "worried allies", "residents, confident of", "they were assured"."""
    if token.dep_ == "amod":
        return [token.head]
    own = kids(token, "nsubj", "nsubjpass")
    if own:
        return own
    if token.dep_ == "advcl" and token.tag_ == "VBN":
        return subjects(token.head)  # "Tokyo, alarmed by the tests, asked ..."
    return [token.head] if token.dep_ in {"acl", "amod", "appos"} else subjects(token)


def _holders_of_noun(noun: Token, toward: list[Token]) -> list[Token]:
    found = kids(noun, "poss", "amod", "compound")
    verb = noun.head if noun.dep_ in {"dobj", "attr", "nsubj", "nsubjpass"} else None
    preps = kids(noun, "prep") + (kids(verb, "prep") if verb is not None else [])
    for prep in preps:
        if prep.lower_ in AMONG:
            found += [who for who in kids(prep, "pobj") if who not in toward]
            found += [side for who in kids(prep, "pobj") if who.lemma_ == "side" for side in kids(who, "amod", "poss")]
    return found


def _bearers(noun: Token) -> list[Token]:
    """Whose feeling a noun is by its verb: "expressed frustration"; who raises doubts need not have them."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "for" else noun.head
    if (noun.dep_ != "dobj" and verb.lemma_ not in WANTING) or verb.lemma_ in CAUSING:
        return []
    return subjects(verb)


def _fillers(token: Token, slot: str) -> list[Token]:
    if slot == "obj":
        return [each for noun in kids(token, "dobj") for each in (noun, *kids(noun, "poss", "amod", "compound"))]
    found: list[Token] = []
    preps = kids(token, "prep", "agent")
    if token.dep_ == "dobj":
        preps += [prep for prep in kids(token.head, "prep") if prep.i > token.i]
        preps += [
            below for prep in kids(token, "prep") + preps for noun in kids(prep, "pobj") for below in kids(noun, "prep")
        ]
    for prep in preps:
        if prep.lower_ == slot:
            for noun in kids(prep, "pobj"):
                found += [noun, *kids(noun, "poss", "amod", "compound"), *noun.conjuncts]
    return found


def _turned(token: Token) -> bool:
    """Whether a negation or a lessening verb turns the feeling round: "lost faith", "does not trust", "eased fears"."""
    if any(kid.dep_ == "neg" or (kid.dep_ == "det" and kid.lower_ == "no") for kid in token.children):
        return True
    if any(noun.lower_ in NOBODY for noun in kids(token, "dobj")):
        return True
    head = token.head
    if token.dep_ in {"dobj", "acomp", "nsubjpass"}:
        return head.lemma_ in LESSENING or any(kid.dep_ == "neg" for kid in head.children)
    worn = head.lemma_ in {"wear", "run", "grow"} and bool(kids(head, "acomp", "oprd", "advmod", "prt"))
    return token.dep_ == "nsubj" and (head.lemma_ in WANING or (worn and token.lemma_ == "patience"))
