"""Persons: which descriptions of a report stand for somebody it names: "a historian, Dr Whitcombe", "the president"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.actors.cast import Cast, Reference
from dragoman.model.actor import Actor
from dragoman.text.clauses import kids
from dragoman.text.parsed import Paragraph, Token

SINGLE = frozenset({"person", "unnamed_source"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
DEFINITE = frozenset({"the", "his", "her", "their", "its"})
LAST = 2  # named subjects that a description may be of
LEAVING = frozenset({"former", "other", "another", "deputy", "vice", "new", "next", "late", "unidentified"})
RANKS = frozenset(
    "marshal general gen colonel col captain capt major maj admiral adm lieutenant lt sir dr mr mrs ms".split()
)


class Persons:
    """The named person behind each described actor of a report, where its own words tell."""

    def __init__(self, paragraphs: Iterable[Paragraph], cast: Cast) -> None:
        self._cast = cast
        self._behind: dict[str, str] = {}
        self._known: set[str] = set()  # those behind a description
        self._subjects: list[str] = []
        for paragraph in paragraphs:
            for reference in cast.on(paragraph.index):
                if len(reference.actors) == 1:
                    self._describe(paragraph, reference)
                    self._met(paragraph, reference)

    def of(self, actor: str) -> str:
        """Return the named person a described actor is, else the actor itself."""
        return self._behind.get(actor, actor)

    def _describe(self, paragraph: Paragraph, reference: Reference) -> None:
        """Note whom a description stands for: the name set beside it, else the last named subject it fits."""
        described, head = reference.actors[0], paragraph.doc[reference.head]
        if described in self._behind or not self._is_described(described):
            return
        for name in _beside(head):
            other = self._cast.at(paragraph.index, name.i)
            if other is not None and len(other.actors) == 1 and self._is_name(other.actors[0]):
                self._behind[described] = other.actors[0]
                self._known.add(other.actors[0])
                return
        official = self._cast.actor(described).kind == "person"  # "the source" stays unnamed
        if official and head.dep_ in SUBJECTS and _is_definite(paragraph, reference):
            found = next((one for one in reversed(self._subjects[-LAST:]) if self._fits(described, one)), None)
            if found is not None:
                self._behind[described] = found
                self._known.add(found)

    def _met(self, paragraph: Paragraph, reference: Reference) -> None:
        """Remember a named subject."""
        if paragraph.doc[reference.head].dep_ in SUBJECTS:
            who = self.of(reference.actors[0])
            if self._is_named(who) and self._subjects[-1:] != [who]:
                self._subjects.append(who)

    def _is_described(self, actor: str) -> bool:
        one = self._cast.actor(actor)
        return one.kind in SINGLE and _is_words(one)

    def _is_named(self, actor: str) -> bool:
        one = self._cast.actor(actor)
        return one.kind == "person" and not _is_words(one)

    def _is_name(self, actor: str) -> bool:
        """Whether an actor set beside a description is a person, or a name nobody knows what to make of."""
        return self._is_named(actor) or self._cast.actor(actor).origin == "ner"

    def _fits(self, described: str, named: str) -> bool:
        """Whether a description may be of a named person: no other country, no role of his own that is another."""
        one, other = self._cast.actor(described), self._cast.actor(named)
        if other.country is not None and one.country is not None and one.country != other.country:
            return False
        if other.country is None and other.code is not None:
            return False
        if named in self._known:
            return False  # he is described already, by other words
        role = set((other.role or "").lower().replace(".", "").split())
        words = {word for word in one.name.split() if word.islower()}
        return not role or bool(role & RANKS) or (words <= role and not (role - words) & LEAVING)


def _is_words(actor: Actor) -> bool:
    """Whether an actor has no proper name, only words that describe: "Canadian historian", "Minister"."""
    words = actor.name.split()
    alone = len(words) == 1 and actor.role is None and actor.origin in {"context", "description"}
    return not words or alone or words[-1][:1].islower()


def _beside(head: Token) -> Iterator[Token]:
    """Yield the names set beside a description: its appositions, or what follows its comma."""
    yield from kids(head, "appos")
    if head.dep_ == "appos":
        yield head.head


def _is_definite(paragraph: Paragraph, reference: Reference) -> bool:
    words = [token.lower_ for token in paragraph.doc[reference.start : reference.end]]
    return bool(words) and words[0] in DEFINITE and LEAVING.isdisjoint(words)
