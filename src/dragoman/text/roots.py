"""Roots: the main verb of a sentence that the parser hung on a noun as a participle, made the sentence's root again."""

from __future__ import annotations

from dragoman.text.clauses import kids
from dragoman.text.parsed import Doc, Token, Words
from dragoman.text.stems import stem_of

FINITE = frozenset({"VBD", "VBZ", "VBP"})
NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
LOOSE = frozenset({"acl", "amod", "compound", "conj", "appos"})
AFTER = frozenset({"prep", "agent", "advmod", "npadvmod", "punct", "advcl", "prt", "dobj"})


def reroot(doc: Doc) -> None:
    """Put the tree right in place where a full sentence is headed by a noun and its verb hangs on that noun."""
    for sentence in list(doc.sents):
        root = sentence.root
        if root.pos_ not in NOMINAL or len(sentence) < 4 or not _is_full(sentence):
            continue
        if _misnamed(root) or _own_subject(root):
            continue
        verb = _before_its_object(root) or _after_its_subject(root) or _after_an_aside(root)
        if verb is not None:
            _crown(verb, root)


def _is_full(sentence: Words) -> bool:
    """Whether the words end as a sentence does and no finite verb is found where one should be."""
    words = [word for word in sentence if not word.is_space]
    if words[-1].is_quote and len(words) > 1:
        words = words[:-1]
    if words[-1].text != ".":
        return False
    return not any(word.dep_ in {"cop", "ccomp", "parataxis"} for word in sentence)


def _misnamed(root: Token) -> bool:
    """Make a verb of a past read as the last word of a name: "Myanmar's air force strafed and bombed rebels"."""
    if not (root.text.islower() and root.text.endswith("ed") and root.i > root.sent[0].i):
        return False
    subject = root.nbor(-1)
    if subject.dep_ != "compound" or subject.head != root:
        return False
    before = [kid for kid in root.children if kid.i < subject.i]
    root.pos_, root.tag_, root.lemma_ = "VERB", "VBD", stem_of(root)
    subject.pos_, subject.dep_ = "NOUN", "nsubj"
    for kid in before:
        kid.head = subject
    return True


def _own_subject(root: Token) -> bool:
    """Crown a verb with a subject that was read as its object's modifier: "has so far spurned offers of talks"."""
    verb = next((word for word in kids(root, "amod") if kids(word, "nsubj", "nsubjpass")), None)
    if verb is None or verb.tag_ not in {"VBN", "VBD", "VBZ", "VBP"}:
        return False
    verb.head, verb.dep_, verb.pos_ = verb, "ROOT", "VERB"
    root.head, root.dep_ = verb, "dobj"
    for kid in list(root.children):
        if kid.is_punct and kid.i > root.i:
            kid.head = verb
    return True


def _after_its_subject(root: Token) -> Token | None:
    """The finite verb after the noun it is told of: "Supporters of the junta, some waving flags, rallied in Niamey"."""
    for word in root.subtree:
        if word.i < root.i or word.pos_ != "VERB" or word.dep_ not in LOOSE:
            continue
        if word.tag_ not in FINITE and not _is_past(word, root):
            continue
        if kids(word, "nsubj", "nsubjpass", "aux", "auxpass", "mark") or word.i == 0:
            continue
        before = word.nbor(-1)
        if before.text == "," or before.i in {inner.i for inner in root.subtree if inner.pos_ in NOMINAL}:
            return word
    return None


def _before_its_object(root: Token) -> Token | None:
    """The verb before its object, read as that noun's modifier: "Teachers boycotted classes in Oaxaca"."""
    for word in kids(root, "amod", "compound"):
        if not word.lower_.endswith("ed") or word.pos_ not in {"VERB", "ADJ"} or word.i + 1 >= len(root.doc):
            continue
        first = word.sent[0]
        before = word.nbor(-1) if word.i > first.i else None
        if before is None or before.pos_ not in {"NOUN", "PROPN"} or before.head not in {root, word}:
            continue
        if before.tag_ in {"NNS", "NNP", "NNPS"} and not kids(root, "det", "poss"):
            return word
    return None


def _is_past(word: Token, root: Token) -> bool:
    """Whether a participle is a past: after an aside ("Iraq, which has troops there, threatened to march") or a pair of
    subjects ("the minister and his colleagues conferred")."""
    if word.tag_ != "VBN" or word.dep_ != "acl" or kids(word, "agent"):
        return False
    aside = any(kid.i < word.i for kid in kids(root, "relcl", "acl", "appos") if kid != word)
    if word.nbor(-1).text == ",":
        return word.head == root and aside and bool(kids(word, "xcomp", "ccomp", "dobj"))
    return word.head.dep_ == "conj" and word.head.head == root and not kids(word, "dobj")


def _after_an_aside(root: Token) -> Token | None:
    """The verb after a participle set between commas: "The front, founded in 1984, kidnapped two engineers"."""
    for noun in kids(root, "appos"):
        for word in kids(noun, "amod"):
            if word.tag_ in {"VBN", "VBD"} and word.nbor(-1).text == "," and kids(root, "acl", "relcl"):
                word.pos_, word.tag_, word.lemma_ = "VERB", "VBD", stem_of(word)
                for kid in list(noun.children):
                    if kid.dep_ in {"cc", "conj"} and kid.pos_ in {"CCONJ", "VERB"}:
                        kid.head = word
                noun.head, noun.dep_ = word, "dobj"
                return word
    return None


def _crown(verb: Token, root: Token) -> None:
    """Make a verb the root; the noun that was it becomes its object, or its subject where it stands before."""
    before = [kid for kid in root.children if kid.i < verb.i]
    after = [kid for kid in root.children if kid.i > max(verb.i, root.i) and kid.dep_ in AFTER]
    verb.head, verb.dep_ = verb, "ROOT"
    root.head, root.dep_ = verb, "nsubj"
    if verb.i < root.i:
        root.dep_, verb.pos_, verb.tag_, verb.lemma_ = "dobj", "VERB", "VBD", stem_of(verb)
        subject = verb.nbor(-1)
        subject.head, subject.dep_ = verb, "nsubj"
        for kid in before:
            if kid != subject:
                kid.head = subject
        after = [kid for kid in after if kid.is_punct]
    for kid in after:
        kid.head = verb
