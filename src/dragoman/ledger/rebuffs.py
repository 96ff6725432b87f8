"""Rebuffs: answers that stand in the words alone: "a charge Ankara denies", "called it untrue", "both accepted"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.ledger.draft import Draft, hung
from dragoman.ledger.ground import Ground
from dragoman.ledger.shelf import Shelf
from dragoman.ledger.words import CHARGED, GRANTS
from dragoman.model.ledger import LedgerEntry
from dragoman.model.span import Span
from dragoman.text.clauses import kids, subjects
from dragoman.text.modality import Mood, mood, negated
from dragoman.text.parsed import Paragraph, Token, Words

ANSWERING = {
    **dict.fromkeys(("deny", "refute", "rebut", "disavow", "disclaim"), "denial"),
    **dict.fromkeys(("refuse", "decline", "reject", "rebuff", "spurn", "balk"), "rejection"),
    **dict.fromkeys(("accept", "comply", "relent", "consent", "acquiesce"), "acceptance"),
}
ADMITTING = frozenset("admit acknowledge confess concede own".split())
POSSESSORS = frozenset("it he she they we i".split())
OWN = frozenset("its his her their our my".split())
YIELDING = frozenset({"yield", "bow", "capitulate", "accede", "assent", "submit"})
CALLING = frozenset("call brand label term describe dismiss reject denounce condemn decry".split())
FALSE = frozenset(
    "untrue false baseless groundless unfounded fabricated lie lies fabrication fabrications nonsense fiction "
    "falsehood falsehoods fake hoax slander libel absurd ridiculous invention propaganda laughable rubbish".split()
)
SAYING = frozenset(
    "say insist declare maintain tell add reply respond answer state stress claim announce protest swear".split()
)
UNTRUE = (
    "no such thing",
    "not true",
    "no truth",
    "is untrue",
    "was untrue",
    "nothing of the kind",
    "nothing of the sort",
    "knew nothing",
    "know nothing",
    "nothing to do with",
    "is false",
    "was false",
    "no part in",
    "no hand in",
    "no role in",
    "not responsible for",
    "not behind",
    "not involved",
)
CONSENT = frozenset("consent assent blessing approval agreement nod".split())
STATED = frozenset({"statement", "figure", "remark", "video", "document", "letter", "story"})
POINTING = frozenset({"it", "this", "that", "them", "which"})
UNKNOWN = 0.6


def rebuffs(ground: Ground, known: Shelf) -> list[LedgerEntry]:
    """Return the answers of a report that no entry of the same sentence and side tells of yet."""
    found: list[LedgerEntry] = []
    for paragraph in ground.parsed.paragraphs:
        for sentence in paragraph.doc.sents:
            evidence = paragraph.span(sentence)
            for kind, verb, about in _answers(paragraph, sentence):
                for by in _makers(ground, verb, evidence):
                    admits = verb.lemma_ in ADMITTING
                    if admits or not any(_is_told(ground, kind, by, evidence, one) for one in known.near(evidence)):
                        draft = Draft(kind, by, about, evidence, hung(ground, kind, about), confidence=UNKNOWN)
                        found.append(draft.entry(ground, None))
                        known.put(found[-1])
    return found


def unsaid(entry: LedgerEntry, denials: Sequence[LedgerEntry]) -> bool:
    """Whether what looks like a charge is what the same speaker calls untrue: "It is not true, X said, that ..."."""
    if entry.kind != "accusation":
        return False
    return any(one.by == entry.by and one.evidence == entry.evidence and one.kind == "denial" for one in denials)


def _is_told(ground: Ground, kind: str, by: str, evidence: Span, entry: LedgerEntry) -> bool:
    alike = {"denial", "rejection"} if kind in {"denial", "rejection"} else {"acceptance", "promise", "rejection"}
    if entry.kind not in alike or not entry.evidence.overlaps(evidence):
        return False
    return entry.by == by or ground.ours(entry.by, by)


def _answers(paragraph: Paragraph, sentence: Words) -> Iterator[tuple[str, Token, Span]]:
    """Yield the verbs that answer, as which kind, with the words of what is answered."""
    for token in sentence:
        if token.pos_ != "VERB" or negated(token) or mood(token) is not Mood.FACT or token.tag_ == "VBG":
            continue
        kind = ANSWERING.get(token.lemma_)
        if token.lemma_ in YIELDING and any(prep.lower_ == "to" for prep in kids(token, "prep")):
            kind = "acceptance"
        if kind is None and token.lemma_ in ADMITTING and _is_own_deed(token):
            kind = "acceptance"
        kind = kind or _given(token)
        if kind is None and token.lemma_ in CALLING and _calls_false(token):
            kind = "denial"
        given = kids(token, "dative") or any(noun.lemma_.lower() in GRANTS for noun in kids(token, "dobj"))
        if kind is not None and not (kind == "denial" and given):
            yield kind, token, paragraph.span(_clause(token))
    yield from _untrue(paragraph, sentence)


def _given(verb: Token) -> str | None:
    """Return the kind of an answer given as a word: "said yes to", "gave its consent", "answered with a refusal"."""
    words = {kid.lower_ for kid in verb.children if kid.dep_ in {"intj", "dobj", "advmod", "oprd"}}
    to = any(kid.lower_ == "to" for kid in kids(verb, "prep", "dative"))
    to = to or any(kid.lower_ == "to" for noun in kids(verb, "intj", "dobj") for kid in kids(noun, "prep"))
    if verb.lemma_ == "say" and to and words & {"yes", "no"}:
        return "acceptance" if "yes" in words else "rejection"
    nouns = {noun.lemma_.lower() for noun in kids(verb, "dobj")}
    if verb.lemma_ == "give" and nouns & CONSENT:
        return "acceptance"
    return "rejection" if verb.lemma_ == "see" and nouns & {"need"} and negated(verb) else None


def _is_own_deed(verb: Token) -> bool:
    """Whether somebody admits a deed of his own: "admitted having", "admitted that its guns had", "that it had"."""
    if any(kid.tag_ == "VBG" for kid in kids(verb, "xcomp", "ccomp", "pcomp")):
        return True
    before = (word for clause in kids(verb, "ccomp") for word in verb.doc[clause.left_edge.i : clause.i])
    return any(word.lower_ in (OWN if word.dep_ == "poss" else POSSESSORS) for word in before)


def _calls_false(verb: Token) -> bool:
    """Whether a charge, or what was said before, is called untrue."""
    below = list(verb.subtree)
    if not any(token.lower_ in FALSE and token.i > verb.i for token in below):
        return False
    charged = [noun for noun in below if noun.pos_ == "NOUN" and noun.lemma_.lower() in CHARGED | STATED]
    return bool(charged) or any(noun.lower_ in POINTING for noun in kids(verb, "dobj", "nsubj") if noun.i > verb.i)


def _untrue(paragraph: Paragraph, sentence: Words) -> Iterator[tuple[str, Token, Span]]:
    lower = sentence.text.lower()
    for phrase in UNTRUE:
        at = lower.find(phrase)
        if at < 0:
            continue
        words = sentence.char_span(at, at + len(phrase), alignment_mode="expand")
        if words is None:
            continue
        above = [words.root, *words.root.ancestors]
        beside = [kid for one in above for kid in one.children if kid.dep_ in {"parataxis", "ccomp", "dep"}]
        verb = next((one for one in (*above, *beside) if one.pos_ == "VERB" and one.lemma_ in SAYING), None)
        if verb is not None and mood(verb) is Mood.FACT and not negated(verb):
            yield "denial", verb, paragraph.span(words)
            return


def _clause(verb: Token) -> Words:
    sentence = verb.sent
    below = [token for token in verb.subtree if sentence.start <= token.i < sentence.end]
    start, end = below[0].i, below[-1].i + 1
    while end > start + 1 and verb.doc[end - 1].is_punct:
        end -= 1
    return verb.doc[start:end]


def _makers(ground: Ground, verb: Token, evidence: Span) -> list[str]:
    """Return who answers: parties and whoever speaks for them, no onlookers."""
    named = [name for who in subjects(verb) for name in ground.holders(who, evidence)]
    return [name for name in dict.fromkeys(named) if ground.is_party(None, name)]
