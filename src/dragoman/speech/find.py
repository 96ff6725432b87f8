"""Finding the quotes of a report: direct stretches first, then what is reported without marks."""

from __future__ import annotations

from dragoman.actors.cast import Cast
from dragoman.codebook.speech import Speech
from dragoman.dates.timed import Timed
from dragoman.model.quote import Quote
from dragoman.model.report import Copy, Report
from dragoman.speech.marks import begins_with_mark
from dragoman.speech.page import Page
from dragoman.speech.persons import Persons
from dragoman.speech.repair import mend
from dragoman.speech.sayings import find_sayings
from dragoman.speech.transcript import Transcript
from dragoman.text.parsed import Parsed


def find_quotes(
    *, report: Report, parsed: Parsed, cast: Cast, times: tuple[Timed, ...], copy: Copy, speech: Speech
) -> tuple[Quote, ...]:
    """Return the quotes of a report, direct and indirect, in text order, each with the rule that found its speaker.

    Nothing is direct speech in a rewritten copy's eyes: `verbatim` is false for every quote of one.
    """
    persons = Persons(parsed.paragraphs, cast)
    transcript = Transcript(report, cast, persons, speech, verbatim=copy.kind != "paraphrased")
    when: dict[int, list[Timed]] = {}
    for timed in times:
        when.setdefault(timed.paragraph, []).append(timed)
    for paragraph in parsed.paragraphs:
        page = Page(report.text, paragraph, cast)
        following = parsed.paragraphs[paragraph.index + 1 : paragraph.index + 2]
        goes_on = bool(following) and begins_with_mark(report.text, following[0].source)
        mend(page, speech.cues, goes_on=goes_on)
        transcript.enter(page, find_sayings(page, speech.cues), when.get(paragraph.index, []))
    return transcript.quotes()
