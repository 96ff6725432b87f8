"""Speakers: from the phrase that says who speaks to an actor of the cast."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.actors.cast import Cast
from dragoman.speech.labels import TIMED
from dragoman.speech.page import Page
from dragoman.speech.persons import Persons
from dragoman.speech.saying import Saying
from dragoman.speech.sources import SOMEBODY
from dragoman.text.clauses import kids
from dragoman.text.parsed import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SINGULAR = frozenset({"he", "she"})
PLURAL = frozenset({"they"})
PEOPLE = frozenset({"person", "unnamed_source"})
BEARERS = frozenset(
    "spokesman spokeswoman spokesperson office aide adviser advisor representative ministry statement "
    "government department lawyer envoy deputy campaign team official officials member members source sources".split()
)
DOCUMENTS = frozenset("letter statement note message memo cable communique communiqué text document reply".split())
ASKING = frozenset({"ask", "inquire", "enquire", "demand", "query"})
ANSWERING = frozenset({"reply", "answer", "respond", "retort"})
CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis"})
DESCRIBING = frozenset({"who", "whose"})
RELATIVES = frozenset({"who", "which", "that"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the actor's id (None where the cast has none) and the token range of the phrase, if any."""

    actor: str | None
    words: tuple[int, int] | None


class Memory:
    """Who has spoken or been named so far in a report, for the words the cast leaves open."""

    def __init__(self, cast: Cast, persons: Persons) -> None:
        self._cast = cast
        self.persons = persons
        self._group: tuple[int, str] | None = None
        self._asker: str | None = None
        self._asked: str | None = None
        self._stage: str | None = None
        self._last: tuple[int, int, str | None] = (-1, -1, None)
        self._person: str | None = None
        self._anybody: str | None = None
        self._by_word: dict[str, list[str]] | None = None
        self._heard: dict[str, str] = {}

    def hear(self, page: Page, saying: Saying, actor: str | None) -> None:
        """Remember who speaks by a saying: an actor, or somebody named whom the cast does not know."""
        is_named = saying.source is not None and saying.source.pos_ == "PROPN"
        if saying.token.lemma_ in ASKING:
            self._asker, self._asked = actor, self._person if self._person != actor else self._asked
        if saying.cue.kind == "say" and (actor is not None or is_named):
            self._last = (page.paragraph.index, saying.token.i, actor or "")
        self.note(actor)

    def note(self, actor: str | None) -> None:
        """Remember an actor as the one who spoke last."""
        if actor is not None:
            self._anybody = actor
            for last in self._cast.actor(actor).name.lower().split()[-1:]:
                self._heard[last] = actor
            if self._cast.actor(actor).kind in PEOPLE:
                self._person = actor

    def spoke(self, page: Page, words: tuple[int, int]) -> str | None:
        """Return the person who spoke last on a page, if in some of its words: "" for one the cast does not know."""
        paragraph, at, actor = self._last
        if paragraph != page.paragraph.index or not words[0] <= at < words[1]:
            return None
        known = self._cast.actor(actor) if actor else None
        return actor if known is None or known.kind in PEOPLE or known.origin == "ner" else None

    def named(self, word: str) -> str | None:
        """Return the one person of the cast in whose name a word stands, else who spoke and bears it as last name."""
        if self._by_word is None:
            self._by_word = {}
            for actor in self._cast.actors:
                if actor.kind == "person":
                    for part in set(actor.name.lower().replace("-", " ").split()):
                        self._by_word.setdefault(part, []).append(actor.id)
        found = self._by_word.get(word, [])
        return found[0] if len(found) == 1 else self._heard.get(word)

    def pronoun(self, word: str) -> str | None:
        """Return whom a pronoun means: the last person who spoke, or for "they" the last speaker."""
        if word in SINGULAR:
            return self._person
        return self._anybody if word in PLURAL else None

    def meet(self, page: Page, start: int, end: int) -> None:
        """Remember the several people named last in some words: whom "one of them" is one of."""
        for token in page.doc[start:end]:
            reference = page.reference(token) if token.tag_ in {"NNS", "NNPS"} else None
            if reference is not None and len(reference.actors) == 1:
                self._group = page.paragraph.index, reference.actors[0]

    def stage(self, actor: str | None) -> None:
        """Remember the named person who is spoken of, for "A:" in an interview."""
        self._stage = actor or self._stage

    def answering(self) -> str | None:
        """Return who answers in an interview: the person who spoke last, else the one last spoken of."""
        return self._person or self._stage

    def one_of_them(self, page: Page) -> str | None:
        """Return the several people named last, on a page or the one before."""
        return self._group[1] if self._group is not None and page.paragraph.index - self._group[0] <= 1 else None

    def replying(self, actor: str | None) -> str | None:
        """Return who replies where it would be the asker himself: the person who spoke before him."""
        return self._asked if actor is not None and actor == self._asker else None


def speaker(page: Page, saying: Saying, memory: Memory) -> Speaker | None:
    """Return who says it, None where the sentence names nobody; "who" stands for its noun."""
    source = saying.source
    if source is None:
        return None
    if saying.rule == "answer":
        return Speaker(memory.answering(), (source.i, source.i + 1))
    if saying.token.dep_ == "relcl":
        for own in kids(saying.token, "nsubj"):
            if own.lower_ in RELATIVES:
                return Speaker(_actor(page, source, memory), (own.i, own.i + 1))
    actor = _actor(page, source, memory)
    if source.lower_ in SINGULAR and saying.token.lemma_ in ANSWERING:
        actor = memory.replying(actor) or actor
    start, end = phrase(page, source)
    if saying.words[1] <= source.i:
        start = max(start, saying.words[1])
    return Speaker(actor, (start, end))


def _actor(page: Page, source: Token, memory: Memory) -> str | None:
    if source.lower_ in SINGULAR:
        speaking = _going_on(page, source, memory)
        if speaking is not None:
            return speaking or None  # "" for a name the cast does not know
    for token in _stand_ins(source):
        reference = page.reference(token)
        if reference is not None and reference.actors:
            return memory.persons.of(reference.actors[0])
    if source.lower_ in SOMEBODY:
        memory.meet(page, 0, source.i)
        return memory.one_of_them(page)
    if source.lower_ in DOCUMENTS:
        return memory.pronoun("he")
    return memory.pronoun(source.lower_) or (memory.named(source.lower_) if source.text[0].isupper() else None)


def _going_on(page: Page, source: Token, memory: Memory) -> str | None:
    """Return whom "he" who speaks is by the sentence before: its speaker, else its subject rather than its object.

    "" stands for somebody named there whom the cast does not know.
    """
    start = page.sentence(source.i)[0]
    before = page.sentence(start - 1) if start else (0, 0)
    while before[0] and page.inside[before[0]] >= 0 and page.inside[before[1] - 1] >= 0:
        before = page.sentence(before[0] - 1)
    spoke = memory.spoke(page, before)
    if spoke is not None:
        return spoke
    subject, others = None, set[str]()
    for head in page.doc[slice(*before)]:
        reference = page.reference(head)
        if reference is not None and len(reference.actors) == 1:
            actor = memory.persons.of(reference.actors[0])
            if head.dep_ in SUBJECTS and head.head.dep_ == "ROOT" and page.cast.actor(actor).kind == "person":
                subject = actor
            elif page.cast.actor(actor).kind == "person":
                others.add(actor)
    meant = page.reference(source)
    taken = memory.persons.of(meant.actors[0]) if meant is not None and meant.actors else None
    return subject if subject is not None and taken in others - {subject} else None


def _stand_ins(source: Token) -> Iterator[Token]:
    """Yield the words whose reference may be the speaker: the head, its apposition, for a spokesman whom he serves."""
    names = kids(source, "appos")
    if source.pos_ != "PROPN":
        below = [name for prep in kids(source, "prep") for whole in kids(prep, "pobj") for name in kids(whole, "appos")]
        yield from (name for name in (*names, *below) if name.ent_type_ == "PERSON")
    yield source
    yield from names
    if source.pos_ == "PROPN":
        yield from (kid for kid in kids(source, "compound", "nmod") if kid.i == source.i - 1)
    if source.lower_ in BEARERS:
        yield from kids(source, "poss", "compound", "amod")
        for prep in kids(source, "prep"):
            if prep.lower_ in {"for", "of", "from", "at"}:
                yield from kids(prep, "pobj")
    if source.lower_ in SOMEBODY or source.lower_ in DOCUMENTS:
        for prep in kids(source, "prep"):
            if prep.lower_ in {"of", "by", "from"}:
                yield from kids(prep, "pobj")
        for signed in kids(source, "acl"):
            for prep in kids(signed, "agent", "prep"):
                yield from kids(prep, "pobj") if prep.lower_ == "by" else ()
    if source.dep_ == "appos":
        yield source.head
    yield from kids(source, "conj")


def phrase(page: Page, source: Token) -> tuple[int, int]:
    """Return the token range of the speaker's phrase: title, name, apposition, "who ..."; no looser clause on it."""
    start, end = source.left_edge.i, source.right_edge.i + 1
    for kid in source.children:
        if kid.i > source.i and kid.dep_ in CLAUSES and page.doc[kid.left_edge.i - 1].is_punct and not _describes(kid):
            end = min(end, kid.left_edge.i)
    inside = page.inside
    while start < source.i and (inside[start] >= 0 or TIMED.fullmatch(page.doc[start].text)):
        start += 1
    if page.doc[end - 1].dep_ == "case":
        end -= 1
    if page.doc[end - 1].dep_ == "cc":
        end -= 1
    trimmed = page.trimmed(start, max(end, source.i + 1)) or (source.i, source.i + 1)
    if trimmed[1] < len(page.doc) and page.doc[trimmed[1]].text == ")" and "(" in page.doc[slice(*trimmed)].text:
        return trimmed[0], trimmed[1] + 1
    return trimmed


def _describes(clause: Token) -> bool:
    """Whether a clause says who somebody is: "..., who led the mission"."""
    return clause.dep_ == "relcl" and clause.left_edge.lower_ in DESCRIBING
