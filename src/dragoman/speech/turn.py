"""Turn: somebody speaking: who, in which words of the report, and under which circumstances."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dragoman.model.span import Span
from dragoman.speech.page import Page
from dragoman.speech.saying import Saying
from dragoman.speech.setting import NOWHERE, Setting
from dragoman.speech.speakers import PEOPLE, Speaker, phrase
from dragoman.text.clauses import kids
from dragoman.text.parsed import Token


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks (None for nobody of the cast), with the spans of the speaker's phrase and of the reporting words.

    saying: the reporting word where it reports the very words at hand; None where they only follow on.
    """

    actor: str | None = None
    words: Span | None = None
    cue: Span | None = None
    setting: Setting = NOWHERE
    saying: Saying | None = None

    def further(self) -> Turn:
        """Return the turn as it goes on in the next sentence or paragraph."""
        return replace(self, saying=None)

    def later(self) -> Turn:
        """Return the turn as it is remembered where only the speaker still counts."""
        return Turn(self.actor)


NOBODY = Turn()


def turn(page: Page, saying: Saying, who: Speaker, setting: Setting) -> Turn:
    """Return the turn a saying gives its speaker."""
    words = page.span(*who.words) if who.words is not None else None
    return Turn(who.actor, words, page.span(*saying.words), setting, saying)


def subject_before(page: Page, at: int) -> Turn | None:
    """Return the turn of the person who is the subject of the sentence before a token: "Wang Yi was blunt. “Stop.”"."""
    start, _ = page.sentence(at)
    return _subject(page, *page.sentence(start - 1)) if start else None


def last_subject(page: Page) -> Turn | None:
    """Return the turn of the person who is the subject of a page's first sentence that has one, else of a clause."""
    found = next((one for start, end in page.sentences if (one := _subject(page, start, end)) is not None), None)
    if found is not None or not page.sentences:
        return found
    for who in reversed(list(page.doc[slice(*page.sentences[-1])])):
        if who.dep_ == "nsubj" and (named := _person(page, who)) is not None:
            return Turn(named, page.span(*phrase(page, who)))
    return None


def _subject(page: Page, start: int, end: int) -> Turn | None:
    for verb in (token for token in page.doc[start:end] if token.dep_ == "ROOT"):
        for who in kids(verb, "nsubj"):
            if (named := _person(page, who)) is not None:
                return Turn(named, page.span(*phrase(page, who)))
    return None


def _person(page: Page, who: Token) -> str | None:
    reference = page.reference(who)
    named = reference.actors[0] if reference is not None and reference.actors else None
    return named if named is not None and page.cast.actor(named).kind in PEOPLE else None
