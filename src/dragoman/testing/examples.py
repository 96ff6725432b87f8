"""Examples: whether the sentences of triggers are coded as they say: an example so, a near miss not so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.codebook.triggers import Trigger
from dragoman.model.mention import Mention, Status
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.reading import Reader
from dragoman.reports.read import read_text
from dragoman.step import run
from dragoman.testing.marks import marked
from dragoman.text.parsed import Parsed

DAY = "2015-06-12"
KINDS = {"v": "verb", "n": "noun", "a": "adjective"}
NAMES = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "name", "ADJ": "adjective"}


@dataclass(frozen=True, slots=True)
class Failure:
    """A sentence that is not coded as its trigger says; `says` tells what was expected and what was found."""

    trigger: Trigger
    sentence: str
    says: str


def tried(reader: Reader, triggers: Sequence[Trigger], *, by_marks: bool = False) -> Iterator[Failure]:
    """Yield a failure for each example that is not coded as its trigger, and for each near miss that is.

    With `by_marks` it must be the marked words that the code is given for, not others of the sentence.
    """
    asked: list[tuple[Trigger, str, list[Span]]] = []
    for trigger in triggers:
        text, labels = marked(trigger.example)
        asked.append((trigger, text, [span for label, span in labels if label == trigger.code]))
        if trigger.near_miss:
            asked.append((trigger, trigger.near_miss, []))
    reports = [read_text(text, published=DAY) for _, text, _ in asked]
    for (trigger, text, places), report, parsed in zip(asked, reports, reader.parser.parse_all(reports), strict=True):
        record = _read(reader, report, parsed)
        failure = _example(trigger, record, parsed, places) if places else _near_miss(trigger, record)
        if failure is None and places and by_marks:
            failure = _by_others(trigger, record, places)
        if failure:
            yield Failure(trigger, text, failure)


def _example(trigger: Trigger, record: Record, parsed: Parsed, places: list[Span]) -> str | None:
    if any(one.code == trigger.code for one in record.mentions):
        return None
    return (
        f"{trigger.at} (example): “{record.report.text}” is not coded {trigger.code}. Found "
        f"{_found(record)}. The row asks for the {KINDS[trigger.pos]} {trigger.lemma!r}; the sentence has "
        f"{_read_as(parsed, places)}. Check lemma, pos and where, or give another example."
    )


def _by_others(trigger: Trigger, record: Record, places: list[Span]) -> str | None:
    coded = [one.trigger for one in record.mentions if one.code == trigger.code]
    if any(_meet(span, place) for span in coded for place in places):
        return None
    words = " and ".join(f"“{span.of(record.report.text)}”" for span in coded)
    return (
        f"{trigger.at} (example): “{record.report.text}” is coded {trigger.code}, but for {words}, not for the words "
        "marked, so it does not show that the row works. Mark all words that tell of it, or give another example."
    )


def _near_miss(trigger: Trigger, record: Record) -> str | None:
    if not any(one.code == trigger.code and one.status is Status.HAPPENED for one in record.mentions):
        return None
    return (
        f"{trigger.at} (near_miss): “{record.report.text}” is coded {trigger.code}, and should not be. Found "
        f"{_found(record)}. Narrow the row in the column where, or take the near miss out."
    )


def _read(reader: Reader, report: Report, parsed: Parsed) -> Record:
    """Return the record of a report that is parsed already."""
    steps = [replace(step, run=lambda **_: parsed) if step.gives == "parsed" else step for step in reader.steps]
    record = run(steps, {"report": report})["record"]
    if not isinstance(record, Record):
        raise TypeError("The last step gives a record.")
    return record


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _read_as(parsed: Parsed, places: list[Span]) -> str:
    """Return how the parser reads the marked words that can be triggers."""
    found = [
        f"the {NAMES[token.pos_]} {token.lemma_.lower()!r}"
        for paragraph in parsed.paragraphs
        for token in paragraph.doc
        if token.pos_ in NAMES and any(_meet(paragraph.span(token), place) for place in places)
    ]
    return ", ".join(found) or "no verb, noun or adjective there"


def _found(record: Record) -> str:
    return ", ".join(_shown(one) for one in record.mentions) or "nothing"


def _shown(one: Mention) -> str:
    sides = f"{', '.join(one.actors) or '?'} to {', '.join(one.recipients) or '?'}"
    return f"{one.code} {one.status} ({sides})"
