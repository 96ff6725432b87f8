"""Transcript: the quotes of one report in the making, with who spoke last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.actors.cast import Cast
from dragoman.codebook.speech import Speech
from dragoman.dates.timed import Timed
from dragoman.model.identity import identity
from dragoman.model.quote import Quote
from dragoman.model.report import Report
from dragoman.model.span import Span, around
from dragoman.speech.acts import act
from dragoman.speech.direct import Attributed, attribute, is_scare
from dragoman.speech.page import Page
from dragoman.speech.saying import Saying
from dragoman.speech.setting import NOWHERE, Setting, setting
from dragoman.speech.speakers import Memory, Speaker, speaker

LEAST = 2  # words outside marks that make a report of its own
SURE = {"after": 0.95, "before": 0.9, "clause": 0.9, "fronted": 0.9, "continued": 0.85, "same paragraph": 0.8}
NOBODY = Speaker(None, None)


@dataclass(frozen=True, slots=True)
class _Told:
    saying: Saying | None
    who: Speaker
    rule: str
    settings: Mapping[int, Setting]


class Transcript:
    """Quotes gathered page by page; `verbatim` says whether direct speech shows the words as spoken."""

    def __init__(self, report: Report, cast: Cast, speech: Speech, *, verbatim: bool) -> None:
        self._report = report
        self._speech = speech
        self._verbatim = verbatim
        self._memory = Memory(cast)
        self._found: dict[str, Quote] = {}
        self._left_open: Speaker | None = None
        self._floor: Speaker | None = None  # who spoke in the paragraph before

    def quotes(self) -> tuple[Quote, ...]:
        """Return the quotes in text order."""
        return tuple(sorted(self._found.values(), key=lambda quote: (quote.content.start, quote.content.end)))

    def enter(self, page: Page, sayings: Sequence[Saying], times: Sequence[Timed]) -> None:
        """Enter the quotes of one page."""
        speakers: dict[int, Speaker] = {}
        for saying in sayings:
            if saying.source is None:
                continue
            speakers[saying.token.i] = who = speaker(page, saying.source, self._memory)
            self._memory.note(who.actor)
        settings = {
            saying.token.i: setting(page, saying, speakers[saying.token.i].actor, times)
            for saying in sayings
            if saying.token.i in speakers
        }
        self._direct(page, sayings, speakers, settings)
        self._indirect(page, sayings, speakers, settings)

    def _direct(
        self, page: Page, sayings: Sequence[Saying], speakers: dict[int, Speaker], settings: dict[int, Setting]
    ) -> None:
        told = attribute(page, sayings)
        holder = next((speakers[one.saying.token.i] for one in told if one.saying is not None), None)
        former: Speaker | None = None
        earlier: dict[int, Speaker] = {}
        for one in told:
            who, rule = NOBODY, one.rule
            scare = is_scare(page, one.stretch)
            if one.saying is not None:
                who = speakers[one.saying.token.i]
            elif page.stretches[one.stretch].first and self._left_open is not None:
                who, rule = self._left_open, "continued"
            elif scare:
                continue
            elif former is not None:
                who, rule = former, "same paragraph"
            elif (said := self._said_before(page, one, sayings, speakers)) is not None:
                who, rule = said, "former sentence"
            elif holder is not None:
                who, rule = holder, "same paragraph"
            elif self._floor is not None and page.stretches[one.stretch].first:
                who, rule = self._floor, "paragraph before"
            self._quote(page, one, who, rule, settings)
            if not scare or one.saying is not None:
                former = who if who.actor is not None else former
            earlier[one.stretch] = who
        if told:
            last = told[-1]
            stretch = page.stretches[last.stretch]
            self._left_open = earlier.get(last.stretch) if not stretch.closed else None
        else:
            self._left_open = None
        if former is not None:
            self._floor = former
        else:
            voices = [speakers[s.token.i] for s in sayings if s.token.i in speakers and _speaks(s)]
            self._floor = next((who for who in reversed(voices) if who.actor is not None), None)

    def _said_before(
        self, page: Page, one: Attributed, sayings: Sequence[Saying], speakers: dict[int, Speaker]
    ) -> Speaker | None:
        start = page.ranges[one.stretch][0]
        said = [s for s in sayings if s.token.i < start and s.token.i in speakers and s.cue.kind == "say"]
        return speakers[said[-1].token.i] if said else None

    def _quote(self, page: Page, one: Attributed, who: Speaker, rule: str, settings: dict[int, Setting]) -> None:
        stretch, content = page.stretches[one.stretch], page.ranges[one.stretch]
        quote = self._drawn(page, stretch.content, content, _Told(one.saying, who, rule, settings))
        self._add(replace(quote, direct=True, verbatim=self._verbatim))

    def _drawn(self, page: Page, span: Span, content: tuple[int, int], told: _Told) -> Quote:
        """Return the quote of a content, as indirect speech."""
        saying, who, doc = told.saying, told.who, page.doc
        left, right = doc[content[0]].sent.start, doc[content[1] - 1].sent.end
        if saying is not None:
            left, right = min(left, saying.words[0]), max(right, saying.words[1])
        where = told.settings[saying.token.i] if saying is not None else NOWHERE
        return Quote(
            id=identity(self._report.id, "quote", span.start, span.end),
            speaker=who.actor,
            content=span,
            direct=False,
            verbatim=False,
            act=act(page, content, saying, who.actor, self._speech.acts),
            evidence=around([page.span(left, right), span]),
            rule=told.rule,
            speaker_words=page.span(*who.words) if who.words is not None and saying is not None else None,
            cue=page.span(*saying.words) if saying is not None else None,
            addressee=where.addressee,
            when=where.when,
            place=where.place,
            medium=where.medium,
            confidence=_confidence(told.rule, who),
        )

    def _indirect(
        self, page: Page, sayings: Sequence[Saying], speakers: dict[int, Speaker], settings: dict[int, Setting]
    ) -> None:
        reach = -1
        for saying in sorted(sayings, key=_outermost):
            content = saying.content
            if content is None or saying.token.i not in speakers or content[1] <= reach:
                continue
            outside = sum(page.inside[at] < 0 and page.doc[at].is_alpha for at in range(*content))
            if outside < LEAST:
                continue
            reach = content[1]
            told = _Told(saying, speakers[saying.token.i], f"{saying.frame}, {saying.rule}", settings)
            self._add(self._drawn(page, page.span(*content), content, told))

    def _add(self, quote: Quote) -> None:
        self._found.setdefault(quote.id, quote)


def _speaks(saying: Saying) -> bool:
    return saying.cue.kind == "say" and saying.cue.pos == "v"


def _outermost(saying: Saying) -> tuple[int, int]:
    return (saying.content[0], -saying.content[1]) if saying.content is not None else (0, 0)


def _confidence(rule: str, who: Speaker) -> float:
    """A first estimate by rule, lower where the speaker is nobody of the cast."""
    sure = SURE.get(rule.split(",", 1)[0], 0.7)
    return sure if who.actor is not None else sure / 2
