"""Conditions: the clause or phrase on which a demand, threat, promise or forecast hangs, wherever it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dragoman.model.span import Span
from dragoman.text.clauses import is_passive, kids
from dragoman.text.modality import Mood, mood
from dragoman.text.parsed import Paragraph, Token, Words

MARKS = frozenset("if unless until provided providing lest whenever".split())
GRANTED = frozenset({"provided", "providing"})
TIMES = frozenset({"when", "once", "after", "before", "till"})  # conditions only behind "only" or a will
INVERTED = frozenset({"should", "were", "had"})
HOLLOW = frozenset("necessary possible needed any so not only required anything appropriate ever".split())
ASKING = frozenset("ask wonder know see question doubt inquire enquire decide unclear consider determine".split())
PHRASES = (
    ("in", "return", "for"),
    ("in", "exchange", "for"),
    ("on", "condition"),
    ("on", "the", "condition"),
    ("in", "the", "event"),
    ("in", "case"),
    ("as", "long", "as"),
    ("so", "long", "as"),
    ("even", "if"),
    ("as", "if"),
)
CONCEDING = frozenset({("even", "if"), ("as", "if")})
ANSWERED = frozenset("meet answer treat regard punish draw trigger provoke face bring lead mean repel".split())
TREATED = frozenset("treat regard consider view see".split())
ANY = frozenset({"any", "another", "further", "every"})
OTHERWISE = frozenset({"face", "risk", "suffer", "pay", "be", "lose"})
STOPS = frozenset({",", ";", ":", ".", "?", "!", "—", "–", "--"})
CLAUSAL = frozenset({"VERB", "AUX"})

STARTS = frozenset({phrase[0] for phrase in PHRASES}) | MARKS | TIMES | INVERTED


def hanging(paragraph: Paragraph, about: Span, *, kind: str = "") -> Span | None:
    """Return the condition on which the words `about` hang: within them, or beside them in their sentence.

    kind: that of the entry; for a threat "any attack will be answered" and "leave or be bombed" count too.
    """
    words = paragraph.words(about)
    if words is None:
        return None
    sentence = words[0].sent
    if sentence.end < words.end:
        sentence = paragraph.doc[sentence.start : words[-1].sent.end]
    found = [piece for piece in _pieces(sentence) if _hangs(piece, words)]
    inside = [piece for piece in found if piece.start < words.end and words.start < piece.end]
    chosen = next(iter([*inside, *found]), None)
    if chosen is None and kind == "threat":
        chosen = _otherwise(sentence) or _any(words)
    return None if chosen is None else paragraph.span(chosen)


def over(paragraph: Paragraph, token: Token, stop: Collection[int] = ()) -> Span | None:
    """Return the condition outside which a word stands and on whose verb, or a verb above it, it hangs.

    stop: the words above which no condition is looked for: those the word's own condition hangs under.
    """
    limit = next((word for word in (token, *token.ancestors) if word.i in stop), None)
    below = None if limit is None else {word.i for word in limit.subtree}
    for piece in _pieces(token.sent):
        if piece.start <= token.i < piece.end or not _hangs(piece, token.doc[token.i : token.i + 1]):
            continue
        if below is None or piece.start in below:
            return paragraph.span(piece)
    return None


def in_condition(paragraph: Paragraph, trigger: Span) -> bool:
    """Whether a word stands within a condition of its sentence."""
    words = paragraph.words(trigger)
    if words is None:
        return False
    sentence = words[0].sent
    return any(piece.start <= words.start < piece.end for piece in _pieces(sentence))


def _pieces(sentence: Words) -> Iterator[Words]:
    """Yield the conditional pieces of some sentences in order; concessions ("even if") are none."""
    taken = -1
    for token in sentence:
        if token.i < taken or token.lower_ not in STARTS:
            continue
        piece = _phrase(token, sentence) or _clause(token, sentence)
        if piece is None:
            continue
        taken = piece.end
        if tuple(word.lower_ for word in piece[:2]) not in CONCEDING:
            yield piece


def _phrase(token: Token, sentence: Words) -> Words | None:
    for phrase in PHRASES:
        if token.lower_ != phrase[0] or token.i + len(phrase) >= sentence.end:
            continue
        words = token.doc[token.i : token.i + len(phrase)]
        if tuple(word.lower_ for word in words) == phrase:
            return _run(token, words[-1], sentence)
    return None


def _clause(token: Token, sentence: Words) -> Words | None:
    lower = token.lower_
    if lower in MARKS:
        fits = not _is_question(token) and not _is_hollow(token, sentence) and not _is_past(token)
        fits = fits and (token.pos_ not in CLAUSAL or (lower in GRANTED and _is_granted(token)))
        return _run(_only(token, sentence), token, sentence) if fits else None
    if lower in TIMES and token.dep_ in {"advmod", "mark", "prep"}:
        first = _only(token, sentence)
        ahead = lower in {"when", "once"} and token.head.tag_ in {"VBZ", "VBP", "VBN", "VBD"} and _awaits(token.head)
        return _run(first, token, sentence) if first != token or ahead or _is_only_then(token) else None
    if lower in INVERTED and token.dep_ in {"aux", "auxpass", "ROOT", "advcl"} and _is_inverted(token, sentence):
        return _run(token, token, sentence)
    return None


def _is_granted(token: Token) -> bool:
    """Whether "provided" brings a clause of its own and gives nothing to anybody."""
    own = kids(token, "nsubj", "nsubjpass", "aux", "auxpass", "dobj")
    return not own and bool(kids(token, "ccomp", "pcomp"))


def _only(token: Token, sentence: Words) -> Token:
    before = token.doc[token.i - 1] if token.i > sentence.start else token
    return before if before.lower_ in {"only", "except"} else token


def _is_only_then(token: Token) -> bool:
    """ "Would only open the crossing after ...": the "only" stands at the verb."""
    verbs = [word for word in token.ancestors if word.pos_ in CLAUSAL and word.i < token.i][:1]
    return any(kid.lower_ == "only" for verb in verbs for kid in kids(verb, "advmod"))


def _awaits(verb: Token) -> bool:
    """Whether the clause hangs on something that is yet to come: "will return once the siege is lifted"."""
    coming = {Mood.WOULD} if verb.tag_ == "VBD" else {Mood.FUTURE, Mood.WOULD}
    return verb.head != verb and verb.head.pos_ in CLAUSAL and mood(verb.head) in coming


def _is_past(token: Token) -> bool:
    """ "Until" over something that took place is a time, not a condition: "fought until the rebels fled"."""
    verb = token.head
    return token.lower_ == "until" and verb.head.tag_ == "VBD" and verb.tag_ == "VBD" and verb.dep_ == "advcl"


def _is_question(token: Token) -> bool:
    verb = token.head
    return token.lower_ == "if" and verb.dep_ in {"ccomp", "acl"} and verb.head.lemma_.lower() in ASKING


def _is_hollow(token: Token, sentence: Words) -> bool:
    """Whether nothing hangs on it: "if necessary", "if not"."""
    at = token.i + 1
    if at >= sentence.end:
        return True
    return token.doc[at].lower_ in HOLLOW and (at + 1 >= sentence.end or token.doc[at + 1].text in STOPS)


def _is_inverted(token: Token, sentence: Words) -> bool:
    """Whether should, were or had stands before its subject, and the sentence asks nothing."""
    if any(word.text == "?" for word in sentence):
        return False
    verb = token.head if token.dep_ in {"aux", "auxpass"} else token
    if verb.dep_ == "aux" and verb.tag_ == "VBG" and token.lower_ == "should":
        return True
    subject = kids(verb, "nsubj", "nsubjpass")
    if not subject or subject[0].i < token.i or (verb != token and verb.i < subject[0].i):
        return False
    return verb != token or token.lower_ == "were"


def _run(first: Token, mark: Token, sentence: Words) -> Words:
    """Return the words of a condition from its first word to the end of its clause."""
    doc = first.doc
    root = _root(mark, sentence)
    end = max((word.i for word in root.subtree if word.i < sentence.end), default=mark.i) + 1
    end = max(end, root.i + 1)
    fronted = first.i == sentence.start or not doc[first.i - 1].is_alpha or doc[first.i - 1].lower_ in {"that", "but"}
    for token in doc[max(root.i, mark.i) + 1 : end]:
        if token.text in STOPS - {","} or (token.is_quote and not token.is_left_punct):
            end = token.i
            break
        if token.text == "," and (fronted or _goes_on(token)):
            end = token.i
            break
    while end - 1 > mark.i and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    return doc[first.i : end]


def _root(mark: Token, sentence: Words) -> Token:
    """Return the word that heads the conditional clause: the mark's own verb, else the next verb or noun after it."""
    head = mark.head
    if head.i > mark.i and head.i < sentence.end and (head.pos_ in CLAUSAL or head.tag_ in {"VBN", "VBG"}):
        return _finite(head)
    below = kids(mark, "pcomp", "pobj", "ccomp")
    if below and below[0].i > mark.i:
        return below[0]
    for token in mark.doc[mark.i : sentence.end]:
        if token.text in STOPS:
            break
        if token.i > mark.i and (token.pos_ in CLAUSAL and token.dep_ not in {"aux", "auxpass"}):
            return token
    return mark


def _finite(verb: Token) -> Token:
    """ "Should fighting break out": what is parsed as an auxiliary phrase of the verb is its subject."""
    return verb.head if verb.dep_ in {"aux", "auxpass"} and verb.head.i > verb.i else verb


def _goes_on(comma: Token) -> bool:
    """Whether after the comma another clause begins: "if it rains, he said"."""
    after = comma.doc[comma.i + 1] if comma.i + 1 < len(comma.doc) else comma
    return after.pos_ in {"PRON", "PROPN", "SCONJ", "CCONJ"} and after.dep_ not in {"conj", "appos", "relcl"}


def _hangs(piece: Words, words: Words) -> bool:
    """Whether the condition lies in the words, or on the verb they hang on."""
    if piece.start <= words.start and words.end <= piece.end:
        return False
    if words.start <= piece.start < words.end:
        return True
    above = piece.root.head
    while above.i >= piece.start and above.i < piece.end and above.head != above:
        above = above.head
    return above in words or above in list(words.root.ancestors)


def _otherwise(sentence: Words) -> Words | None:
    """Return what must be done "or else": the words before "or face", "or be bombed"."""
    for token in sentence:
        if token.lower_ != "or" or token.dep_ != "cc" or token.head.pos_ not in CLAUSAL:
            continue
        verb = token.head
        after = [kid for kid in kids(verb, "conj") if kid.i > token.i]
        lost = any(kid.lemma_ in OTHERWISE or (kid.tag_ == "VB" and is_passive(kid)) for kid in after)
        if (after and (lost or kids(after[0], "auxpass"))) or token.nbor().lower_ == "else":
            return sentence.doc[min(verb.left_edge.i if verb.tag_ != "VB" else verb.i, token.i - 1) : token.i]
    return None


def _any(words: Words) -> Words | None:
    """Return "any attack" where it will be met or answered, "the delivery" that will be treated as an act of war."""
    for token in words:
        if token.lemma_ in TREATED and mood(token) in {Mood.FUTURE, Mood.WOULD} and kids(token, "dobj"):
            noun = kids(token, "dobj")[0]
            if any(kid.lower_ == "as" for kid in (*kids(token, "prep"), *kids(noun, "prep"))):
                end = next((kid.i for kid in kids(noun, "prep") if kid.lower_ == "as"), noun.right_edge.i + 1)
                return words.doc[noun.left_edge.i : end]
        if token.lower_ not in ANY or token.dep_ not in {"det", "amod"}:
            continue
        noun = token.head
        crossing = kids(noun, "relcl")
        if crossing and noun.dep_ in {"dobj", "pobj"} and crossing[0].i > noun.i:
            return words.doc[noun.left_edge.i : noun.right_edge.i + 1]  # "will fire on any ship that crosses the line"
        verb = noun.head
        if verb.lemma_ in ANSWERED and mood(verb) in {Mood.FUTURE, Mood.WOULD}:
            return words.doc[noun.left_edge.i : noun.right_edge.i + 1]
    return None
