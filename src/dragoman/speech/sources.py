"""Sources: the head of the phrase that says who reports."""

from __future__ import annotations

from dragoman.codebook.cues import Cue
from dragoman.speech.contents import is_aside
from dragoman.speech.page import Page
from dragoman.text.clauses import is_passive, kids, subjects
from dragoman.text.parsed import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
AUTHORS = frozenset({"by", "from", "of", "among"})
CAUSING = frozenset(
    {"raise", "spark", "cause", "fuel", "stir", "prompt", "trigger", "draw", "face", "reject", "receive"}
)
QUOTING = frozenset({"quote"})
RAISED = frozenset({"concern", "objection", "question"})
AFTER = frozenset({"dobj", "nsubj", "attr", "dative", "npadvmod", "oprd", "ccomp"})
ASIDES = frozenset({"VBG", "VBN", "VBD"})
RELATIVES = frozenset({"who", "which", "that"})
THINGS = frozenset({"that", "what", "this", "something", "nothing"})
SOMEBODY = frozenset({"one", "another", "some", "many", "several", "both", "others"})
ACTING = frozenset({"PERSON", "ORG", "NORP"})
TIMES = frozenset({"DATE", "TIME"})
UNNAMING = frozenset({"VERB", "AUX", "CCONJ"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
EMPTY = frozenset({"it", "there"})
ADVERBIAL = frozenset({"ADV", "PART"})
LONGEST = 12  # tokens of a speaker's phrase that the parse does not know
Found = tuple[Token, str] | None


def of_verb(page: Page, verb: Token, cue: Cue | None = None) -> Found:
    """Return who the subject of a reporting verb is, with the rule: subject, aside, inverted, agent or shared."""
    own = _own(page, verb)
    if verb.lemma_ in QUOTING and not is_passive(verb):
        for who in kids(verb, "dobj"):
            if any(
                prep.lower_ == "as" and prep.i > who.i > verb.i for prep in (*kids(verb, "prep"), *kids(who, "prep"))
            ):
                return who, "quoted as saying"
    if own and (own[-1].lower_ not in RELATIVES | EMPTY or (own[-1].lower_ == "it" and not is_passive(verb))):
        return own[-1], "inverted" if own[-1].i > verb.i else "subject"
    for kid in verb.children:
        if is_aside(kid, verb):
            return kids(kid, "nsubj", "nsubjpass")[0], "aside"
    if not own and not is_passive(verb) and (after := _inverted(page, verb, cue)) is not None:
        return after, "inverted"
    if verb.lemma_ == "say" and verb.dep_ == "pcomp" and verb.head.lower_ == "as":
        quoted = kids(verb.head.head, "nsubjpass", "dobj")
        if quoted:
            return quoted[0], "quoted as saying"
    if verb.head.lemma_ == "let" and verb.dep_ == "ccomp":
        verb = verb.head  # "let it be known that"
    if (stray := _misread(page, verb)) is not None:
        return stray, "subject"
    found = [token for token in subjects(verb) if token.pos_ in NOMINAL or page.reference(token) is not None]
    found = [token for token in found if page.inside[token.i] < 0]
    if found and found[0].lower_ not in {"it", "there"}:
        return found[0], "agent" if is_passive(verb) else "shared"
    return None


def _own(page: Page, verb: Token) -> list[Token]:
    """Return the subjects of a verb that are no words spoken; of "the skipper of the trawler Benella" the skipper."""
    own = [kid for kid in kids(verb, "nsubj") if page.inside[kid.i] < 0]
    return own[:1] if len(own) == 2 and own[0].right_edge.i + 1 == own[1].left_edge.i else own


def _misread(page: Page, verb: Token) -> Token | None:
    """Return the subject of a verb to which the parse gives none: its apposition, what stands before an aside."""
    if verb.tag_ not in FINITE or verb.i < 2 or is_passive(verb) or _own(page, verb) or kids(verb, "expl"):
        return None
    before = verb.doc[verb.i - 1]
    if before.text == "," and (aside := _before_aside(page, verb)) is not None:
        return aside
    noun = before
    while noun.dep_ in {"conj", "compound"} and noun.head.i < verb.i:
        noun = noun.head
    stands = noun.dep_ == "appos" and noun.left_edge.i > 0 and noun.right_edge.i + 1 == verb.i
    if stands and verb.doc[noun.left_edge.i - 1].text == ",":
        return noun  # "In a statement, [Sweden and Finland] said"
    return _after_marks(page, verb)


def _before_aside(page: Page, verb: Token) -> Token | None:
    """Return who is named before an aside between commas: "In London [Mr Eden], answering Mr Gaitskell, denied"."""
    start = verb.sent.start
    commas = [token.i for token in verb.doc[start : verb.i - 1] if token.text == "," and page.inside[token.i] < 0]
    for comma in reversed(commas):
        opening = verb.doc[comma + 1]
        if opening.tag_ in ASIDES and opening.dep_ in {"advcl", "acl"} and comma > start:
            noun = verb.doc[comma - 1]
            return noun if page.is_speaker(noun) and page.inside[noun.i] < 0 else None
    return None


def _after_marks(page: Page, verb: Token) -> Token | None:
    """Return the last word of the short phrase between a closing mark and a verb: "“...?” a Seoul [daily] asked"."""
    start = verb.i
    while start > 0 and page.inside[start - 1] < 0 and not verb.doc[start - 1].is_quote and verb.i - start < LONGEST:
        start -= 1
    closes = start > 1 and verb.doc[start - 1].is_quote and page.inside[start - 2] >= 0
    words = list(verb.doc[start : verb.i])
    if not closes or not words or any(word.pos_ in UNNAMING for word in words):
        return None
    comma = next((at for at, word in enumerate(words) if word.is_punct), len(words))
    named = (
        comma > 0 and words[0].pos_ in {"DET", "PROPN"} and (comma == len(words) or page.is_speaker(words[comma - 1]))
    )
    return words[comma - 1] if named else None


def _inverted(page: Page, verb: Token, cue: Cue | None) -> Token | None:
    """Return the speaker that follows the verb: "said a pensioner who ...", which the parse takes for an object."""
    doc, at = verb.doc, verb.i + 1
    if verb.tag_ not in FINITE or (verb.dep_ == "conj" and verb.i and doc[verb.i - 1].dep_ == "cc"):
        return None  # "said no and asked Egypt for patience": the subject is shared
    while at < len(doc) and doc[at].pos_ in ADVERBIAL:
        at += 1
    if at >= len(doc):
        return None
    for kid in verb.children:
        if kid.dep_ not in AFTER or kid.left_edge.i != at or kid.ent_type_ in TIMES:
            continue
        if (kid.pos_ in NOMINAL and kid.lower_ not in THINGS) or kid.lower_ in SOMEBODY:
            known = page.reference(kid) is not None or kid.ent_type_ in ACTING
            takes = cue is not None and "obj" in cue.frames and not doc[verb.i - 1].is_quote
            return kid if known or (verb.i > 0 and not takes) else None  # "announced a truce" has no speaker
    return None


def of_noun(page: Page, noun: Token) -> Found:
    """Return whose words a reporting noun stands for: possessor, author, modifier, or the subject of its verb."""
    own = kids(noun, "poss")
    if own:
        return own[0], "possessive"
    verb = noun.head if noun.dep_ in {"dobj", "attr"} and noun.head.pos_ in {"VERB", "AUX"} else None
    preps = [prep for prep in kids(noun, "prep") if prep.lower_ in AUTHORS and (prep.lower_ != "of" or not own)]
    preps += [prep for prep in kids(verb, "prep") if prep.lower_ == "among"] if verb is not None else []
    for prep in preps:
        for who in kids(prep, "pobj"):
            if page.reference(who) is not None:
                return who, "author"
    for kid in kids(noun, "amod", "compound", "nmod"):
        if page.reference(kid) is not None:
            return kid, "modifier"
    if verb is not None and (verb.lemma_ not in CAUSING or (verb.lemma_ == "raise" and noun.lemma_ in RAISED)):
        bearer = _somebody(subjects(verb))
        return (bearer, "bearer") if bearer is not None else None
    return None


def of_adjective(word: Token) -> Found:
    """Return who is said to be confident, worried, afraid ..."""
    verb = word.head
    if word.tag_ == "VBN":
        found = _somebody(kids(word, "nsubjpass", "nsubj"))
        return (found, "subject") if found is not None else None
    if word.dep_ not in {"acomp", "oprd", "conj", "attr"} or verb.pos_ not in {"VERB", "AUX", "ADJ"}:
        return None
    found = _somebody(subjects(verb))
    return (found, "subject") if found is not None else None


def _somebody(tokens: list[Token]) -> Token | None:
    """Return the first noun unless it is an empty "it" or "there"."""
    found = next((token for token in tokens if token.pos_ in NOMINAL), None)
    return None if found is None or found.lower_ in EMPTY else found
