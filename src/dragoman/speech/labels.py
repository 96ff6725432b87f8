"""Labels: speakers named by a colon or a dash alone: "PESKOV: No.", "Truce will hold: minister", "He shrugs: “No.”"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.codebook.cues import Cue
from dragoman.speech.page import Page
from dragoman.speech.saying import Saying
from dragoman.text.clauses import kids
from dragoman.text.parsed import Token

LABEL = Cue("label", "p", "say", "assert", frozenset({"clause", "quote"}), frozenset())
LONGEST = 9  # tokens of a label at the beginning
LAST = 5  # of one at the end
LEAST = 3  # tokens of what it says
SHORT = 2  # of what an answer or a thread says
COLONS = frozenset({":", "):"})
UNSPOKEN = frozenset(
    "q&a live analysis video watch exclusive opinion update breaking explainer timeline factbox profile photos".split()
)
MARKS = frozenset({":", "-", "–", "—"})
NOMINAL = frozenset({"PROPN", "NOUN"})
VERBAL = frozenset({"VERB", "AUX"})
TIMED = re.compile(r"\d{1,2}[:.]\d{2}|\d{4}|gmt|utc|[ap]\.?m\.?|[-–—•·*]|\d+[.)]", re.IGNORECASE)
THROUGH = frozenset({"on", "via", "in", "to", "from", "at", "("})  # what follows a label's name: "on Twitter", "(@x)"
JOINED = frozenset({"of", "for", "'s", "’s", ".", "and", ","})
WRITINGS = frozenset("statement letter message note communique communiqué text tweet post".split())
AUTHORS = frozenset({"by", "from", "of"})
VERDICTS = frozenset("verdict answer reply response comment judgment judgement message retort motto feedback".split())
ANSWER = frozenset({"A", "ANSWER", "Answer"})
FIRM = frozenset("will would must should can cannot may not never no we i".split())
PART = re.compile(r"\(?(\d{1,2})/(\d{1,2}|n)?\)?")
SOURCES = frozenset(
    "analyst analysts agency army aide chief commander court envoy eu expert experts general government governor junta "
    "lawyer leader media military minister ministry mission monitor monitors navy official officials opposition police "
    "poll premier president rebels report reports source sources spokesman spokeswoman spokesperson state study survey "
    "un watchdog witness witnesses".split()
)
CAPITAL = frozenset({"capital", "codebook"})


def labelled(page: Page) -> Saying | None:
    """Return the saying of a paragraph that begins or ends with the label of who says it; None where none does."""
    doc = page.doc
    start = _untimed(page)
    colon = next((token.i for token in doc[start : start + LONGEST + 1] if token.text in COLONS), None)
    if colon and colon > start and all(inside < 0 for inside in page.inside[start : colon + 1]):
        if doc[start:colon].text in ANSWER:
            return _saying(page, (doc[colon], doc[start]), (colon + 1, len(doc)), "answer", SHORT)
        who = _who(page, start, _named_end(page, start, colon), first=True)
        if who is not None:
            return _saying(page, (doc[colon], who), (colon + 1, _unnumbered(page)), "label", LEAST)
    return _at_end(page)


def _at_end(page: Page) -> Saying | None:
    doc = page.doc
    if len(doc) <= LEAST + 1 or doc[len(doc) - 1].is_punct:
        return None
    for token in doc[max(LEAST, len(doc) - LAST - 1) : len(doc) - 1]:
        if token.text in MARKS and page.text[page.place(token.i) - 1 :][: len(token.text)] != token.text:
            who = _who(page, token.i + 1, len(doc), first=False)
            if who is not None:
                return _saying(page, (token, who), (0, token.i), "label", LEAST)
    return None


def before_marks(page: Page) -> Iterator[Saying]:
    """Yield what leads with a colon to words between marks without a reporting word: "Their commander: “No.”"."""
    for index, (start, end) in enumerate(page.ranges):
        at = start - 1
        while at > 0 and (page.doc[at].is_quote or page.doc[at].is_space):
            at -= 1
        if page.stretches[index].depth or start >= end or at <= 0 or page.doc[at].text != ":":
            continue
        first = _begins(page, at)
        who = _leading(page, first, at)
        if who is not None and page.inside[who.i] < 0:
            yield Saying(LABEL, page.doc[at], (at, at + 1), who, None, "bare", "label")


def part(page: Page) -> int:
    """Return which part of a thread a paragraph is by the number at its end or beginning, "(2/5)"; 0 for none."""
    words = page.paragraph.source.of(page.text).split()
    for word in (words[-1:] + words[:1]) if words else ():
        if (match := PART.fullmatch(word)) is not None:
            return int(match[1])
    return 0


def thread_words(page: Page) -> tuple[int, int] | None:
    """Return the tokens of a part of a thread without its number."""
    return page.trimmed(0, _unnumbered(page))


def _saying(page: Page, marks: tuple[Token, Token], content: tuple[int, int], frame: str, least: int) -> Saying | None:
    mark, who = marks
    words = page.trimmed(*content)
    if words is not None and (spoken := page.inside[words[0]]) >= 0 and page.stretches[spoken].closed:
        words = page.trimmed(words[0], min(words[1], page.ranges[spoken][1]))
    if words is None or words[1] - words[0] < least:
        return None
    return Saying(LABEL, mark, (mark.i, mark.i + 1), who, words, "label", frame)


def _untimed(page: Page) -> int:
    """Return where a paragraph begins after the hour or the dash of a live page."""
    at = 0
    while at < len(page.doc) - 1 and TIMED.fullmatch(page.doc[at].text):
        at += 1
    return at


def _unnumbered(page: Page) -> int:
    """Return where a paragraph ends before the number of a thread's part."""
    end = len(page.doc)
    for token in reversed(page.doc[max(0, end - LEAST) : end]):
        if PART.fullmatch(token.text):
            return token.i
    return end


def _named_end(page: Page, start: int, colon: int) -> int:
    """Return where the name in a label ends: before "on Twitter", "(@name)"."""
    cut = next((token.i for token in page.doc[start + 1 : colon] if token.lower_ in THROUGH), colon)
    return cut if page.doc[cut - 1].pos_ in NOMINAL else colon


def _who(page: Page, start: int, end: int, *, first: bool) -> Token | None:
    """Return the last word of a label, if a label of somebody who may speak is all that stands there."""
    words = page.doc[start:end]
    if not all(token.pos_ in NOMINAL | {"ADJ"} or token.lower_ in JOINED for token in words):
        return None
    last = words[-1]
    if last.lower_ in UNSPOKEN:
        return None
    if last.lower_ in VERDICTS:
        return next((who for who in kids(last, "poss") if page.is_speaker(who)), None)
    reference = page.reference(last)
    known = page.is_speaker(last)
    if first and last.ent_type_ == "GPE" and last.lower_ not in SOURCES:
        return last if reference is not None and reference.rule in CAPITAL and _is_firm(page, end) else None
    if last.lower_ in SOURCES or known:
        return last
    return last if first and last.is_upper and _is_name(page, last) else None


def _is_firm(page: Page, colon: int) -> bool:
    """Whether what stands after a capital's name is said by its government: it wills, denies, or stands in marks."""
    rest = page.doc[colon + 1 :]
    return any(token.lower_ in FIRM or page.inside[token.i] >= 0 for token in rest)


def _is_name(page: Page, word: Token) -> bool:
    """Whether a person of the cast bears a name written in capitals."""
    return any(word.lower_ in actor.name.lower().split() for actor in page.cast.actors if actor.kind == "person")


def _begins(page: Page, colon: int) -> int:
    """Return where the words that lead to a colon begin: after the last stop, or after words between marks."""
    at = colon
    while at > 0 and page.inside[at - 1] < 0 and page.doc[at - 1].text not in {".", "?", "!", ";"}:
        at -= 1
    while at < colon and (page.doc[at].is_punct or page.doc[at].is_space or TIMED.fullmatch(page.doc[at].text)):
        at += 1
    return at


def _leading(page: Page, start: int, colon: int) -> Token | None:
    """Return who leads to a colon: the name that is all of it, or the subject of its verb."""
    words = page.doc[start:colon]
    verb = next((token for token in words if token.pos_ in VERBAL and _is_top(token, start, colon)), None)
    if verb is None and any(token.pos_ in VERBAL for token in words):
        return None
    if verb is not None:
        told = [noun for noun in kids(verb, "dobj") if noun.lower_ in WRITINGS]
        preps = [prep for noun in told for prep in (*kids(noun, "prep"), *kids(verb, "prep", "agent"))]
        by = [who for prep in preps if prep.lower_ in AUTHORS for who in kids(prep, "pobj")]
        return next((who for who in (*by, *kids(verb, "nsubj")) if who.i >= start and _may_speak(page, who)), None)
    end = _named_end(page, start, colon) if len(words) > 1 else colon
    last = page.doc[end - 1] if end > start else None
    return last if last is not None and last.pos_ in NOMINAL and _may_speak(page, last) else None


def _is_top(verb: Token, start: int, end: int) -> bool:
    """Whether no other word of a range stands above a verb."""
    return verb.dep_ == "ROOT" or not start <= verb.head.i < end


def _may_speak(page: Page, word: Token) -> bool:
    return page.is_speaker(word) or word.lower_ in SOURCES or word.ent_type_ == "PERSON"
