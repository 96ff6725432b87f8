"""Transcript: the quotes of one report in the making, with who spoke last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.actors.cast import Cast
from dragoman.codebook.speech import Speech
from dragoman.dates.timed import Timed
from dragoman.model.identity import identity
from dragoman.model.quote import Quote
from dragoman.model.report import Report
from dragoman.model.span import Span, around
from dragoman.speech.acts import act
from dragoman.speech.contents import subtree
from dragoman.speech.direct import Attributed, attribute, is_scare, is_sentence
from dragoman.speech.labels import part, thread_words
from dragoman.speech.page import Page
from dragoman.speech.persons import Persons
from dragoman.speech.saying import Saying
from dragoman.speech.setting import setting
from dragoman.speech.speakers import Memory, speaker
from dragoman.speech.turn import NOBODY, Turn, last_subject, subject_before, turn

LEAST = 2  # words outside marks that make a report of its own
SURE = {"after": 0.95, "before": 0.9, "clause": 0.9, "fronted": 0.9, "continued": 0.85, "same paragraph": 0.8}
INDIRECT = 0.1  # how much less sure a quote without marks is
Turns = Mapping[int, Turn]


class Transcript:
    """Quotes gathered page by page; `verbatim` says whether direct speech shows the words as spoken."""

    def __init__(self, report: Report, cast: Cast, persons: Persons, speech: Speech, *, verbatim: bool) -> None:
        self._report = report
        self._speech = speech
        self._verbatim = verbatim
        self._memory = Memory(cast, persons)
        self._found: dict[str, Quote] = {}
        self._left_open: Turn | None = None
        self._thread: Turn | None = None  # whose words the paragraphs of a thread are
        self._floor: Turn | None = None  # who spoke in the paragraph before

    def quotes(self) -> tuple[Quote, ...]:
        """Return the quotes in text order."""
        return tuple(sorted(self._found.values(), key=lambda quote: (quote.content.start, quote.content.end)))

    def enter(self, page: Page, sayings: Sequence[Saying], times: Sequence[Timed]) -> None:
        """Enter the quotes of one page."""
        turns: dict[int, Turn] = {}
        for saying in sayings:
            who = speaker(page, saying, self._memory)
            if who is not None:
                turns[saying.token.i] = turn(page, saying, who, setting(page, saying, who.actor, times))
                self._memory.hear(page, saying, who.actor)
        former = self._direct(page, attribute(page, sayings), turns)
        self._indirect(page, sayings, turns)
        self._threaded(page, sayings, turns)
        self._floor = former or _last_voice(turns) or self._on_stage(page)
        self._memory.meet(page, 0, len(page.doc))

    def _on_stage(self, page: Page) -> Turn | None:
        """Return the turn of the last named subject of a page without speech: the next may begin with his words."""
        acting = last_subject(page)
        if acting is None:
            return None
        self._memory.stage(self._known(acting).actor)
        return self._known(acting).later()

    def _threaded(self, page: Page, sayings: Sequence[Saying], turns: Turns) -> None:
        """Enter the later parts of a thread, which go on with the words of whom the first one names."""
        number = part(page)
        words = thread_words(page) if number > 1 and self._thread is not None else None
        if words is not None and self._thread is not None:
            self._add(self._drawn(page, (page.span(*words), words), self._thread, "thread"))
        label = next((turns[one.token.i] for one in sayings if one.frame == "label" and one.token.i in turns), None)
        self._thread = label.later() if label is not None and number else self._thread if number else None

    def _known(self, turn: Turn) -> Turn:
        """Return a turn with the named person for one described."""
        return replace(turn, actor=self._memory.persons.of(turn.actor)) if turn.actor is not None else turn

    def _direct(self, page: Page, told: Sequence[Attributed], turns: Turns) -> Turn | None:
        """Enter the stretches of a page; return whose turn the last of them was."""
        holder = next((turns[one.saying.token.i] for one in told if one.saying is not None), None)
        former: Turn | None = None
        ended: Turn | None = None
        for one in told:
            ended, rule = self._turn(page, one, turns, (former, holder))
            if rule is None:
                continue
            self._quote(page, one, ended, rule)
            if ended.actor is not None and not (one.saying is None and is_scare(page, one.stretch)):
                former = ended.further()
        is_open = bool(told) and not page.stretches[told[-1].stretch].closed
        self._left_open = ended.further() if is_open and ended is not None else None
        return former.later() if former is not None else None

    def _turn(
        self, page: Page, one: Attributed, turns: Turns, known: tuple[Turn | None, Turn | None]
    ) -> tuple[Turn, str | None]:
        """Return whose turn a stretch is and the rule that says so; no rule for words that are nobody's speech."""
        former, holder = known
        first = page.stretches[one.stretch].first
        if one.saying is not None:
            return turns[one.saying.token.i], one.rule
        if first and self._left_open is not None:
            return self._left_open, "continued"
        if is_scare(page, one.stretch):
            return NOBODY, None
        acting = subject_before(page, page.ranges[one.stretch][0])
        if former is not None and acting is not None and self._takes_over(page, one, turns, acting, former):
            return self._known(acting), "subject before"
        if former is not None:
            return former, "same paragraph"
        said = _last_voice({at: one_turn for at, one_turn in turns.items() if at < page.ranges[one.stretch][0]})
        if said is not None:
            return said.later(), "former sentence"
        if holder is not None:
            return holder.further(), "same paragraph"
        if first and self._floor is not None:
            return self._floor, "paragraph before"
        return (self._known(acting), "subject before") if acting is not None else (NOBODY, "none")

    def _takes_over(self, page: Page, one: Attributed, turns: Turns, acting: Turn, former: Turn) -> bool:
        """Whether a sentence of its own leads from one speaker to the next: "His minister went further. “No.”"."""
        start, end = page.sentence(page.ranges[one.stretch][0])[0], page.ranges[one.stretch][0]
        before = page.sentence(max(0, start - 1))
        quiet = all(page.inside[at] < 0 for at in range(*before)) and not any(before[0] <= at < end for at in turns)
        return quiet and is_sentence(page, one.stretch) and self._known(acting).actor != former.actor

    def _quote(self, page: Page, one: Attributed, whose: Turn, rule: str) -> None:
        stretch, content = page.stretches[one.stretch], page.ranges[one.stretch]
        quote = self._drawn(page, (stretch.outer, content), whose, rule)
        self._add(replace(quote, direct=True, verbatim=self._verbatim))

    def _indirect(self, page: Page, sayings: Sequence[Saying], turns: Turns) -> None:
        reach, teller = -1, None
        for saying in sorted(sayings, key=_outermost):
            content, whose = saying.content, turns.get(saying.token.i)
            if content is None or whose is None:
                continue
            if content[1] <= reach and not _tells_of(saying, whose, teller):
                continue
            if _outside(page, saying, content) < LEAST:
                continue
            if content[1] > reach:
                reach, teller = content[1], whose.actor
            quote = self._drawn(page, (page.shown(*content), content), whose, f"{saying.frame}, {saying.rule}")
            self._add(replace(quote, confidence=quote.confidence - INDIRECT))

    def _drawn(self, page: Page, content: tuple[Span, tuple[int, int]], whose: Turn, rule: str) -> Quote:
        """Return the quote of a content (its span and tokens), as indirect speech."""
        (span, (start, end)), told = content, whose.setting
        evidence = [page.span(page.sentence(start)[0], page.sentence(end - 1)[1]), span]
        evidence += [part for part in (whose.cue,) if part is not None and whose.saying is not None]
        return Quote(
            id=identity(self._report.id, "quote", span.start, span.end),
            speaker=whose.actor,
            content=span,
            direct=False,
            verbatim=False,
            act=act(page, (start, end), whose, self._speech.acts),
            evidence=around(evidence),
            rule=rule,
            speaker_words=whose.words,
            cue=whose.cue,
            addressee=told.addressee,
            addressee_words=told.addressee_words,
            when=told.when,
            date_words=told.date_words,
            place=told.place,
            place_words=told.place_words,
            medium=told.medium,
            medium_words=told.medium_words,
            confidence=_confidence(rule, whose),
        )

    def _add(self, quote: Quote) -> None:
        self._found.setdefault(quote.id, quote)


def _outside(page: Page, saying: Saying, content: tuple[int, int]) -> int:
    """Return how many words of a content stand outside marks, and outside a reporting clause set into it."""
    own = subtree(saying.token) if saying.frame == "parenthetical" else (0, 0)
    words = (at for at in range(*content) if page.inside[at] < 0 and not own[0] <= at < own[1])
    return sum(not page.doc[at].is_punct for at in words)


def _tells_of(saying: Saying, whose: Turn, teller: str | None) -> bool:
    """Whether what one says tells of another's words: "Oslo said Bamako had warned of war"."""
    is_said = (saying.cue.kind, saying.cue.pos) == ("say", "v") and saying.frame in {"clause", "infinitive"}
    return is_said and whose.actor is not None and whose.actor != teller


def _last_voice(turns: Turns) -> Turn | None:
    """Return the last turn of somebody known who is said to have spoken, by a verb."""
    for at in sorted(turns, reverse=True):
        one = turns[at]
        cue = one.saying.cue if one.saying is not None else None
        if one.actor is not None and cue is not None and (cue.kind, cue.pos) == ("say", "v"):
            return one.further()
    return None


def _outermost(saying: Saying) -> tuple[int, int]:
    return (saying.content[0], -saying.content[1]) if saying.content is not None else (0, 0)


def _confidence(rule: str, whose: Turn) -> float:
    """A first estimate by rule, lower where the speaker is nobody of the cast."""
    sure = SURE.get(rule.split(",", 1)[0], 0.7)
    return sure if whose.actor is not None else sure / 2
