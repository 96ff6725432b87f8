"""Circumstances: the expressions of a paragraph, and which words they must hang on to be about an act."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.coding.governors import OCCUR, Governor
from dragoman.coding.quantities import Counted
from dragoman.coding.slots import bearing_verb, is_infinitive, under_verb
from dragoman.dates.timed import Timed
from dragoman.model.place import Place
from dragoman.places.located import Located
from dragoman.text.clauses import kids, raised
from dragoman.text.parsed import Doc, Token

TALK = frozenset({"say", "claim", "deny", "accuse", "fact", "threaten", "promise", "demand", "predict", "hope"})
ASIDE = frozenset({"advcl", "relcl", "ccomp", "acl", "parataxis"})
ANNOUNCING = frozenset({"announce", "declare", "proclaim"})  # to say so is to do it: "announced that it was leaving"
PRESENT = frozenset({"VBZ", "VBP"})
WHILE = frozenset({"when", "as", "while", "where"})
OCCASIONS = frozenset({"in", "at", "during"})  # "at a summit in April" lends its time and place to what was done there
OCCASION = 20  # how much farther an expression on an occasion hangs than one on the act itself
MADE = frozenset("make deliver issue sign send publish release date give adopt pass announce reach".split())
BEGINNING = frozenset({"begin", "start", "erupt", "break", "occur", "happen", "take", "open"})


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """The time and place expressions and the numbers of one paragraph, and the indexes of its acts' words.

    `codes` are the acts' codes by index.
    `dateline` is the dateline's place in the paragraphs that tell the news, where meetings are held unless they say.
    """

    times: Sequence[Timed]
    places: Sequence[Located]
    counted: Sequence[Counted]
    acts: frozenset[int]
    published: str | None
    dateline: Place | None = None
    codes: Mapping[int, str] = field(default_factory=dict)


def anchors(token: Token, chain: Iterable[Governor], acts: frozenset[int]) -> list[Token]:
    """Return the words on which an expression must hang to be about this act, the act's own word first."""
    found = [token]
    if token.pos_ == "NOUN":
        found += [clause for clause in token.subtree if clause.dep_ == "relcl" and clause.lemma_ in BEGINNING]
    found += [verb for verb in (bearing_verb(token), under_verb(token), raised(token)) if verb is not None]
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ == "NOUN":
        found.append(token.head.head)  # "a flurry of meetings in the last week"
    for governor in chain:
        if governor.token.lemma_ in ANNOUNCING and governor.kind == "say":
            found.append(governor.token)
        if governor.kind == "given" or governor.kind in TALK or governor.token.i in acts - {token.i}:
            break
        found.append(governor.token)
    if token.dep_ == "nsubj" and token.head.lemma_ in OCCUR:
        found.append(token.head)  # "talks broke down in Lome on Monday"
    if token.dep_ == "conj" and (token.tag_ not in PRESENT or not kids(token, "nsubj")):
        found.append(token.head)
    found += [kid for kid in kids(token, "conj") if not kids(kid, "nsubj")]
    found += _beside(token)
    return found


def _beside(token: Token) -> list[Token]:
    """The verb at whose time the act is: of "when it attacked" and of "..., killing five" the main clause's."""
    while token.dep_ == "conj" and token.head.dep_ == "advcl":
        token = token.head  # "when it ran aground and its captain refused help"
    if token.dep_ != "advcl" or token.head.pos_ not in {"VERB", "AUX"}:
        return []
    marks = kids(token, "mark", "advmod")
    if token.tag_ == "VBG" and not marks:
        return [token.head]
    return [token.head] if any(mark.lower_ in WHILE for mark in marks) else []


def same_sentence(index: int, token: Token) -> bool:
    """Whether the word of an index stands in the token's sentence."""
    sentence = token.sent
    return sentence.start <= index < sentence.end


def rank(doc: Doc, start: int, end: int, wanted: Sequence[Token], acts: frozenset[int]) -> int | None:
    """Return how near the phrase hangs to the act: the position of its anchor among the wanted, or None.

    The way up leads through participles on a noun ("hostages held at the airport") but through no other act.
    """
    root = doc[start:end].root
    order = {word.i: position for position, word in reversed(list(enumerate(wanted)))}
    farther = 0
    for above in root.ancestors:
        if above.i in order:
            return order[above.i] + farther
        made = above.dep_ == "acl" and above.tag_ == "VBN" and above.lemma_ in MADE
        if made and above.head.dep_ in {"nsubj", "nsubjpass", "dobj"} and above.i not in order:
            return order.get(above.head.i)  # "its demand, made on Monday, was rejected"
        if above.pos_ in {"NOUN", "PROPN"} and above.dep_ == "pobj" and above.head.lower_ in OCCASIONS:
            farther = OCCASION
            continue
        if above.i in acts or (above.pos_ in {"VERB", "AUX"} and above.dep_ not in {"amod", "aux", "acl"}):
            return None
    return None


def lies_under(doc: Doc, start: int, end: int, token: Token) -> bool:
    """Whether the phrase hangs below the act in its infinitives alone, in no clause that tells of something else."""
    for above in doc[start:end].root.ancestors:
        if above == token:
            return True
        if above.dep_ in ASIDE and not is_infinitive(above) and above.tag_ != "VBG" and not _called(above):
            return False
    return False


def _called(clause: Token) -> bool:
    """Whether the clause is but a name for something: "condemned what they called a provocation on Thursday"."""
    return clause.lemma_ in {"call", "describe", "term"} and any(kid.tag_ == "WP" for kid in clause.lefts)
