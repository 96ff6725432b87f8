"""The coder: a parsed report with its cast, times, places and quotes to mentions."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.actors.cast import Cast
from dragoman.codebook.codebook import Codebook
from dragoman.coding.anaphora import HARM, TOLD, Back
from dragoman.coding.confidence import Confidence
from dragoman.coding.ellipsis import left_out
from dragoman.coding.modes import described
from dragoman.coding.occasions import on_occasion
from dragoman.coding.page import Page
from dragoman.coding.rebuttals import rebuttals
from dragoman.coding.scene import Scene
from dragoman.coding.second import Second
from dragoman.coding.sequences import in_sequence, under_headline
from dragoman.coding.spoken import held_out, spoken
from dragoman.coding.tidy import tidy
from dragoman.coding.voices import voices
from dragoman.dates.timed import Timed
from dragoman.model.mention import Mention
from dragoman.model.place import Place
from dragoman.model.quote import Quote
from dragoman.model.report import Report
from dragoman.model.stance import Stance
from dragoman.places.located import Located
from dragoman.text.parsed import Parsed

WAR = 3  # acts of force told that make the dead of the same report news of them
LEAD = 3  # headline and the first two paragraphs tell the news


@dataclass(frozen=True, slots=True)
class Findings:
    """What the rooms above found in one report."""

    cast: Cast
    times: tuple[Timed, ...]
    places: tuple[Located, ...]
    quotes: tuple[Quote, ...]
    stances: tuple[Stance, ...] = ()
    dateline: Place | None = None


class Coder:
    """The coder with its codebook; `code` is a pure function of one report."""

    def __init__(self, codebook: Codebook) -> None:
        self._codebook = codebook
        self._confidence = Confidence()
        self._second = Second(codebook)

    def code(self, report: Report, parsed: Parsed, findings: Findings) -> tuple[Mention, ...]:
        """Return the mentions of a report in text order."""
        found: list[Mention] = []
        casualties: list[Mention] = []
        for paragraph in parsed.paragraphs:
            scene = Scene(paragraph, findings.cast, voices(paragraph, findings.quotes))
            times = [timed for timed in findings.times if timed.paragraph == paragraph.index]
            places = [located for located in findings.places if located.paragraph == paragraph.index]
            dateline = findings.dateline if paragraph.index < LEAD else None
            page = Page(report, scene, self._codebook, times, places, self._second.deed, dateline)
            found += page.mentions()
            casualties += page.casualties
            found += rebuttals(scene, found, self._codebook.operators)
            found += left_out(scene, found, self._codebook)
        if sum(one.quad == HARM and bool(one.actors) for one in found) >= WAR:
            found += [one for one in casualties if one.status in TOLD]
        settled = self._second.settled(report, parsed, findings.cast, tidy(found))
        done = Back(findings.cast, parsed, self._codebook).pointed(settled)
        done += spoken(report, findings.cast, findings.quotes, done, self._codebook)
        done += held_out(done, self._codebook)
        done += self._second.opinions(report, parsed, findings.cast, done)
        done = on_occasion(done, findings.quotes, parsed)
        done = under_headline(in_sequence(done, parsed, findings.times), parsed, report.published)
        done = self._confidence.rated(done, parsed, findings.cast)
        ordered = sorted(done, key=lambda one: (one.trigger.start, one.trigger.end, one.code, one.id))
        return tuple(described(ordered, parsed, findings.cast, self._codebook))
