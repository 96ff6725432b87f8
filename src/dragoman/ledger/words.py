"""Which kind of entry an act of talk makes, and the words that tell what it is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from dragoman.model.mention import Mention, Status
from dragoman.model.span import Span, around
from dragoman.text.clauses import is_passive, kids
from dragoman.text.parsed import Paragraph, Token, Words

SUPPOSED = frozenset({Status.HAPPENED, Status.HYPOTHETICAL})
Finder = Callable[[Span], Paragraph | None]
PROMISING = ("promis", "pledg", "vow", "guarante", "assur", "commit", "undert", "sw", "will", "would")
OFFERING = ("offer", "propos", "volunteer", "prepared", "ready", "willing")
ACCEPTING = ("accept", "agree", "approv", "consent", "endors", "back", "concede", "welcom", "bow", "yield")
ACCUSING = ("112", "116")
ORDERING = ("order", "instruct", "command", "direct", "told", "authori")
ASKED = frozenset("demand request call appeal order condition requirement plea ultimatum deadline term".split())
OFFERED = frozenset("offer proposal plan invitation draft compromise deal initiative bid overture olive".split())
CHARGED = frozenset(
    "charge claim accusation allegation report suggestion account rumour rumor version assertion insinuation".split()
)
GRANTS = frozenset("entry access visa visas asylum permission bail passage permits permit clearance".split())
GIVING = ("promis", "pledg", "agree", "undert", "offer", "commit", "guarante")
ENDING = frozenset("stop halt end cease refrain abandon".split())
TERMS = frozenset({"ultimatum", "deadline"})
WARNED = frozenset({"threat", "warning", "blackmail", "pressure"})
SORTS = {"demand": ASKED, "offer": OFFERED, "accusation": CHARGED, "threat": WARNED}
NOUNS = {
    **dict.fromkeys("threat warning plan".split(), "threat"),
    **dict.fromkeys("promise pledge vow word commitment undertaking assurance guarantee".split(), "promise"),
    **dict.fromkeys("demand request call appeal ultimatum deadline plea condition".split(), "demand"),
    **dict.fromkeys("offer proposal invitation".split(), "offer"),
}
NOT_TO = re.compile(
    r"^\W*(?:[\w'’.-]+ ){0,6}?(?:(?:will|would|shall) (?:not|never)|wo(?:n|uldn)['’]t) "
    r"(?!(?:hesitate|tolerate|stand|sit|allow|rest|forgive|forget|spare|back|shy|be |let)\b)",
    re.I,
)


def kind_of(mention: Mention, text: str, inner: Sequence[Mention], object_sort: str | None = None) -> str | None:
    """Return the ledger kind of an act of talk, None for acts that demand, threaten or answer nothing.

    object_sort: what sort of act its object names, as in "rejected the accusation".
    """
    word = mention.trigger.of(text).lower()
    if mention.code == "REQUEST":
        return "offer" if word.startswith(OFFERING) else "demand"
    if mention.code == "THREATEN" and (word in TERMS or object_sort == "demand"):
        return "demand"
    if mention.code == "THREATEN":
        return "promise" if word.startswith(GIVING) and _spares(mention, inner) else "threat"
    if mention.code == "REJECT":
        denies = word.startswith("den") or (object_sort == "accusation" and not word.startswith("ignor"))
        return "denial" if denies else "rejection"
    if mention.code == "ACCUSE":
        accuses = any(one.status is Status.ALLEGED for one in inner)
        return "accusation" if accuses or (mention.cameo or "").startswith(ACCUSING) else None
    if mention.code == "AGREE":
        return _of_agreement(mention, word, inner)
    return None


def _spares(mention: Mention, inner: Sequence[Mention]) -> bool:
    """Whether what is promised harms nobody: arms destroyed, patrols tightened."""
    return not any(one.recipients for one in (mention, *inner) if one.code != "MOBILIZE")


def _of_agreement(mention: Mention, word: str, inner: Sequence[Mention]) -> str | None:
    if word.startswith(OFFERING):
        return "offer"
    if word.startswith(("gave", "giv")):
        return "promise"
    ahead = {Status.PLANNED, Status.THREATENED}
    if any(one.status in ahead and set(one.actors) & set(mention.actors) for one in inner):
        return "promise"
    if word.startswith(PROMISING):
        return "promise"
    mutual = len(set(mention.actors)) > 1 and set(mention.actors) == set(mention.recipients)
    return "acceptance" if word.startswith(ACCEPTING) and not mutual else None


def sort_of(words: Sequence[Token]) -> str | None:
    """Return what sort of act the object of a refusal names ("the demand", "this offer"), None for other things."""
    for token in words:
        for sort, nouns in SORTS.items():
            if token.lemma_.lower() in nouns and token.pos_ == "NOUN":
                return sort
    return None


def withheld(words: str) -> bool:
    """Whether what is denied is something not given rather than not done: "denied entry to the lorries"."""
    return any(word.strip(",.").lower() in GRANTS for word in words.split()[:4])


def objects_of(verb: Token) -> list[Token]:
    """Return the heads of what is refused or denied: the object, or the subject of a passive."""
    found = kids(verb, "nsubjpass") if is_passive(verb) else kids(verb, "dobj", "attr", "oprd")
    if verb.dep_ in {"relcl", "acl"} and not any(noun.tag_ not in {"WDT", "WP"} for noun in found):
        found = [verb.head]
    return found


def told(find: Finder, mention: Mention, inner: Sequence[Mention]) -> Span:
    """Return the words of what is demanded, threatened or denied: the clause of the inner act, or what follows."""
    apart = [one for one in inner if one.trigger != mention.trigger]
    wanted = _wanted(find, mention) if mention.code == "REQUEST" and not apart else None
    if wanted is not None:
        return wanted
    meant = [one for one in inner if one.status not in SUPPOSED] or [one for one in inner if _is_all(find, one)]
    spans = [span for one in meant if (span := _clause(find, one)) is not None]
    whole = _complement(find, mention) if spans else None
    if spans and whole is not None and whole.covers(around(spans)) and _ends(find, whole):
        return whole  # "to stop drilling", where drilling alone is coded
    if spans:
        return around(spans)
    return (_complement(find, mention) if inner else None) or _clause(find, mention) or mention.evidence


def _wanted(find: Finder, mention: Mention) -> Span | None:
    """Return the words of what is asked for behind a verb: "is pressing Malawi for the return of the cattle"."""
    paragraph = find(mention.trigger)
    words = paragraph.words(mention.trigger) if paragraph is not None else None
    verb = words.root if words is not None else None
    if paragraph is None or verb is None or verb.pos_ != "VERB":
        return None
    for prep in kids(verb, "prep"):
        nouns = [noun for noun in kids(prep, "pobj") if noun.ent_type_ not in {"DATE", "TIME"}]
        if prep.lower_ == "for" and prep.i > verb.i and nouns:
            return paragraph.span(noun_phrase(nouns[0]))
    return None


def _ends(find: Finder, span: Span) -> bool:
    """Whether some words tell that something is to end."""
    paragraph = find(span)
    words = paragraph.words(span) if paragraph is not None else None
    verb = next((word for word in words or () if word.pos_ == "VERB"), None)
    return verb is not None and verb.lemma_ in ENDING


def _is_all(find: Finder, inner: Mention) -> bool:
    """Whether an inner act told as done or supposed is no mere clause beside what is demanded or threatened."""
    paragraph = find(inner.trigger)
    words = paragraph.words(inner.trigger) if paragraph is not None else None
    return words is not None and words.root.dep_ not in {"acl", "relcl", "advcl"}


def _complement(find: Finder, mention: Mention) -> Span | None:
    """Return the words under a verb of demanding or threatening: its clause, its infinitive, or its object."""
    paragraph = find(mention.trigger)
    words = paragraph.words(mention.trigger) if paragraph is not None else None
    below = [] if words is None else [kid for kid in kids(words.root, "ccomp", "xcomp", "dobj") if kid.i > words.root.i]
    below = [kid for kid in below if kid.ent_type_ not in {"DATE", "TIME"}]  # "had offered the day before"
    if paragraph is None or words is None or not below:
        return None
    start, end = below[0].left_edge.i, below[-1].right_edge.i + 1
    while end > start + 1 and paragraph.doc[end - 1].is_punct:
        end -= 1
    return paragraph.span(paragraph.doc[start:end])


def _clause(find: Finder, mention: Mention) -> Span | None:
    paragraph = find(mention.trigger)
    words = paragraph.words(mention.trigger) if paragraph is not None else None
    if paragraph is None or words is None:
        return None
    root, sentence = words.root, words.root.sent
    start, end = max(root.left_edge.i, sentence.start), min(root.right_edge.i + 1, sentence.end)
    if root.dep_ == "relcl":
        start = max(noun_phrase(root.head).start, sentence.start)  # "the money that it promised"
    behind = root.doc[end] if end < sentence.end else None
    if root.pos_ == "NOUN" and behind is not None and behind.lower_ == "for" and behind.dep_ == "prep":
        end = behind.right_edge.i + 1  # "brushed aside a call from Oslo for its withdrawal"
    while end > start + 1 and paragraph.doc[end - 1].is_punct:
        end -= 1
    return paragraph.span(paragraph.doc[start:end])


def noun_phrase(noun: Token) -> Words:
    """Return a noun with all that stands before and under it."""
    return noun.doc[noun.left_edge.i : noun.right_edge.i + 1]
