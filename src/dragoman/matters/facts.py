"""Facts: what the plain words of reports tell as done or not done, whether it was coded or not.

A desk keeps the text of a report and its mentions, but no parse; and a ledger made anew over all reports cannot parse
them again. So the words are read by patterns here, for what no mention tells: masts that still stand, cattle driven
over a border. Clauses are cut at commas and joining words, and of each only its first past verb counts; questions,
plans and talk are passed over rather than judged. What a mention or an answer tells always goes before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dragoman.matters.telling import ENDING
from dragoman.model.span import Span

SENTENCE = re.compile(r"(?<=[^A-Z.][.!?])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])|\n\s*\n")
PIECE = re.compile(
    r"[;:—–]|,|\b(?:and|but|while|because|although|though|after|before|when|where|as|since|until|unless|if|that|once)\b"
    r"|\b(?=who\b|which\b|whose\b)",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+(?:n['’]t)?")
IRREGULAR = frozenset(
    """
    arose became began bought broke brought built came caught chose cut dealt drew drove fell fed fled flew fought found
    froze gave given went gone got grew hung held hit kept laid led left lent let lit lost made met paid put ran rang
    read rose sang sank sat sent set shot shut slid sold spent split spoke stood stole strode struck swore swung taken
    taught threw thrown told took tore torn turned underwent upset withdrawn withdrew won wrote written shown given
    forbidden driven drawn broken sunk flown begun risen
    """.split()
)
BEING = frozenset("was were is are has have had been".split())
SAID = frozenset(
    """
    said told added reported announced wrote asked demanded called urged threatened warned promised pledged vowed
    accused rejected refused denied offered agreed wanted insisted requested appealed predicted expected hoped feared
    claimed repeated noted declined proposed planned recalled declared ordered allowed reiterated needed
    scheduled supposed intended considered allegedly based
    """.split()
)
MODAL = frozenset("will would shall should may might can could must ought cannot".split())
NOTHING = frozenset("not never no none nobody nothing without neither failed hardly".split())
PAST = re.compile(r"\b(?:ago|earlier this|last (?:week|month|year|\w+day)|in (?:19|20)\d\d|used to)\b", re.IGNORECASE)
TALK = re.compile(
    r"\b(?:threat|warning|demand|request|call|appeal|promise|pledge|vow|offer|proposal|forecast|prediction|deadline|"
    r"ultimatum|plan|accusation|charge|denial)s?\b",
    re.IGNORECASE,
)
AIM = re.compile(r"\bto (?!the\b|an?\b|its?\b|his\b|her\b|their\b|this\b|that\b|all\b|both\b|some\b|[A-Z\d])\w+")
BEGUN = re.compile(r"\b(?:began|begun|started|managed|continued|helped)\s*$")
DATELINE = re.compile(r"^\s*[A-Z][^\n]{0,80}? [-–—] (?=[A-Z\d])")
LASTED = frozenset({"remained", "stayed", "kept"})  # what lasts is not done yet
REFUSING = re.compile(
    r"\b(?:will|would|shall) (?:not|never|no longer)\b|\bwon['’]t\b"
    r"|\b(?:is|are|was|were) not (?:going|about|ready|willing) to\b"
    r"|\bno (?:plans?|question|intention)\b|\b(?:will|would) be no\b|\bdeaf ear\b|\bruled? out\b|\brefus\w+ to\b",
    re.IGNORECASE,
)
STOPPED = re.compile(r"\b(?:stop|halt|end|cease|suspend|refrain|abandon|give up|leave|withdraw|pull)\b", re.IGNORECASE)
MOVING = re.compile(
    r"\b(?:sailed|left|marched|walked|flew|flown|drove|driven|rolled|steamed|rode|crossed|landed|arrived|reached|came|went|"
    r"gone|returned|brought|took|taken|carried|shipped|handed|delivered|gave|given|got|received|pulled|moved|withdrew|"
    r"withdrawn|unloaded|sent|put|tore|torn|freed|released|met|touched)\b",
    re.IGNORECASE,
)
SUSPENDED = re.compile(r"\b(?:suspended|cancelled|canceled|frozen|froze|called off)\b", re.IGNORECASE)
GOING_ON = re.compile(r"\b(?:went|gone) on\b", re.IGNORECASE)
DONE, UNDONE, REFUSED = "done", "undone", "refused"
OPENING = re.compile(r"^\W*(?:who|which|whose)\b", re.IGNORECASE)
ASIDE = re.compile(r"^\W*(?:if|unless|until|before|once)\b", re.IGNORECASE)
POINTING = re.compile(r"\b(?:it|they|them|he|him|she|its|their)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """A clause that tells of something done, or not done: its terms, and the sides that its sentence names.

    id: that of its report with the place of the clause in it, as "report:start-end". told: done, undone, or refused
    (that it will not be). moves: whether somebody or something is moved. ends: whether something stops.
    """

    id: str
    report: str
    day: int | None
    told: str
    moves: bool
    ends: bool
    terms: frozenset[str]
    sides: frozenset[str]


def facts_of(
    report: str,
    text: str,
    day: int | None,
    terms: Callable[[str], frozenset[str]],
    sides: Callable[[Span], frozenset[str]],
) -> Iterator[Fact]:
    """Yield the facts of a report's text in order.

    terms, sides: what gives the terms of some words, and the sides that a span of the text names.
    """
    before: Span | None = None
    for sentence in _spans(SENTENCE, text, 0, len(text)):
        named: frozenset[str] | None = None
        clauses = list(_clauses(text, sentence))
        before = before if clauses else sentence
        for span in clauses:
            words = span.of(text)
            whole, before = _with_meant(text, before, span), span
            how = _told(words)
            if how is None:
                continue
            named = sides(sentence) if named is None else named
            meant = terms(_done(whole.of(text)) if how != REFUSED else whole.of(text))
            if meant:
                name = f"{report}:{span.start}-{span.end}"
                ends = (
                    STOPPED.search(words) if how == REFUSED else ENDING.match(words) or SUSPENDED.search(words)
                ) is not None
                yield Fact(name, report, day, how, MOVING.search(words) is not None, ends, meant, named)


def _with_meant(text: str, before: Span | None, span: Span) -> Span:
    """Return a clause with the one before it where it points back: "The ferry did not sail. Delhi had suspended it"."""
    if before is None or "\n\n" in text[before.end : span.start]:
        return span
    return Span(before.start, span.end) if POINTING.search(span.of(text)) else span


def _clauses(text: str, sentence: Span) -> Iterator[Span]:
    """Yield the clauses of a sentence, each with a verb; what has none belongs to the next one, or to the last."""
    found: list[Span] = []
    start: int | None = None
    for piece in _spans(PIECE, text, sentence.start, sentence.end):
        words = piece.of(text)
        if OPENING.match(words):
            found.append(piece)  # what is told beside; the words before it go with what follows
            continue
        start = piece.start if start is None else start
        if _has_verb(words):
            found.append(Span(start, piece.end))
            start = None
    if start is not None and found:
        found[-1] = Span(found[-1].start, sentence.end)
    yield from found


def _spans(border: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Span]:
    """Yield what lies between the borders; a border that is a word opens what follows."""
    for match in border.finditer(text, start, end):
        if match.start() > start and text[start : match.start()].strip():
            yield Span(start, match.start())
        start = match.start() if match[0][:1].isalpha() else match.end()
    if text[start:end].strip():
        yield Span(start, end)


def _has_verb(words: str) -> bool:
    every = [word.lower() for word in WORD.findall(words)]
    return any(_is_past(word) or word in BEING or word in MODAL for word in every)


def _is_past(word: str) -> bool:
    return word in IRREGULAR or (word.endswith("ed") and len(word) > len("need"))


def _done(words: str) -> str:
    """Return the words of a clause that tell what was done: no dateline, and nothing of what is only aimed at."""
    words = DATELINE.sub("", words)
    aim = next((at.start() for at in AIM.finditer(words) if not BEGUN.search(words, 0, at.start())), len(words))
    return words[:aim]


def _told(words: str) -> str | None:
    """Return whether a clause tells that something was done, was not, or will not be; None where it tells neither."""
    if REFUSING.search(words) and not ASIDE.match(words):
        return REFUSED
    if PAST.search(words) or ASIDE.match(words) or TALK.search(words):
        return None
    every = [word.lower() for word in WORD.findall(words)]
    at = next((at for at, word in enumerate(every) if _is_past(word) or word in BEING), None)
    if at is None or MODAL & set(every) or "to" in every[:at]:
        return None
    verbs = [word for word in every[at : at + 4] if _is_past(word)]
    nothing = any(word in NOTHING or word.endswith(("n't", "n’t")) for word in every)
    if any(word in SAID for word in verbs) or (not verbs and not nothing):
        return None
    return UNDONE if nothing or LASTED & set(verbs) or GOING_ON.search(words) else DONE
