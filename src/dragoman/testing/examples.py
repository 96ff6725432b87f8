"""Examples: whether the sentences of triggers are coded as they say: an example so, a near miss not so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.codebook.triggers import Trigger
from dragoman.coding.coder import Findings
from dragoman.coding.scene import Scene
from dragoman.coding.triggers import unmet
from dragoman.model.mention import Mention, Status
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.reading import Reader
from dragoman.reports.read import read_text
from dragoman.step import run
from dragoman.testing.marks import marked
from dragoman.text.parsed import Parsed, Token

DAY = "2015-06-12"
KINDS = {"v": "verb", "n": "noun", "a": "adjective"}
NAMES = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "name", "ADJ": "adjective"}


@dataclass(frozen=True, slots=True)
class Failure:
    """A sentence that is not coded as its trigger says; `says` tells what was expected and what was found."""

    trigger: Trigger
    sentence: str
    says: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence of a trigger, read; `places` are the marked words of an example, none for a near miss."""

    trigger: Trigger
    places: tuple[Span, ...]
    record: Record
    parsed: Parsed
    findings: Findings


def tried(reader: Reader, triggers: Sequence[Trigger], *, by_marks: bool = False) -> Iterator[Failure]:
    """Yield a failure for each example that is not coded as its trigger, and for each near miss that is.

    With `by_marks` it must be the marked words that the code is given for, not others of the sentence.
    """
    for asked in _read(reader, triggers):
        if not asked.places:
            says = _near_miss(asked)
        elif all(one.code != asked.trigger.code for one in asked.record.mentions):
            says = f"is not coded {asked.trigger.code}. Found {_found(asked.record)}. {_why(asked)}"
        else:
            says = _by_others(asked) if by_marks else None
        if says:
            text, column = asked.record.report.text, "example" if asked.places else "near_miss"
            yield Failure(asked.trigger, text, f"{asked.trigger.at} ({column}): “{text}” {says}")


def _read(reader: Reader, triggers: Sequence[Trigger]) -> Iterator[Asked]:
    """Yield the sentences in order, all parsed in one go."""
    given: list[tuple[Trigger, str, tuple[Span, ...]]] = []
    for trigger in triggers:
        text, labels = marked(trigger.example)
        given.append((trigger, text, tuple(span for label, span in labels if label == trigger.code)))
        if trigger.near_miss:
            given.append((trigger, trigger.near_miss, ()))
    reports = [read_text(text, published=DAY) for _, text, _ in given]
    for (trigger, _, places), report, parsed in zip(given, reports, reader.parser.parse_all(reports), strict=True):
        yield Asked(trigger, places, *_coded(reader, report, parsed))


def _coded(reader: Reader, report: Report, parsed: Parsed) -> tuple[Record, Parsed, Findings]:
    steps = [replace(step, run=lambda **_: parsed) if step.gives == "parsed" else step for step in reader.steps]
    state = run(steps, {"report": report})
    record, findings = state["record"], state["findings"]
    if not isinstance(record, Record) or not isinstance(findings, Findings):
        raise TypeError("The steps give findings and a record.")
    return record, parsed, findings


def _near_miss(asked: Asked) -> str | None:
    code = asked.trigger.code
    if all(one.code != code or one.status is not Status.HAPPENED for one in asked.record.mentions):
        return None
    return (
        f"is coded {code}, and should not be. Found {_found(asked.record)}. Narrow the row in the column where, or "
        "take the near miss out."
    )


def _by_others(asked: Asked) -> str | None:
    coded = [one.trigger for one in asked.record.mentions if one.code == asked.trigger.code]
    if any(_meet(span, place) for span in coded for place in asked.places):
        return None
    words = " and ".join(f"“{span.of(asked.record.report.text)}”" for span in coded)
    return (
        f"is coded {asked.trigger.code}, but for {words}, not for the words marked, so it does not show that the row "
        "works. Mark all words that tell of it, or give another example."
    )


def _why(asked: Asked) -> str:
    """Return why a row does not fire in its example: the word, its kind, a restriction, or the parties."""
    trigger, seen = asked.trigger, list(_marked_words(asked))
    for token, scene in seen:
        if token.lemma_.lower() == trigger.lemma and NAMES[token.pos_] == KINDS[trigger.pos]:
            failing = " and ".join(one.said for one in unmet(trigger, token, scene))
            if failing:
                return f"What is not met is {failing}. Change the restriction or the example."
            return (
                "Its restrictions are met, but a narrower sense of the word comes before it, or the sentence names "
                "nobody known, or only private persons, to do or to suffer it. Name a state or an organisation."
            )
    read = ", ".join(f"the {NAMES[token.pos_]} {token.lemma_.lower()!r}" for token, _ in seen) or "none of these"
    return (
        f"The row asks for the {KINDS[trigger.pos]} {trigger.lemma!r}; the sentence has {read}. Change one of the two."
    )


def _marked_words(asked: Asked) -> Iterator[tuple[Token, Scene]]:
    """Yield the marked words that can be triggers, each with its scene."""
    for paragraph in asked.parsed.paragraphs:
        scene = Scene(paragraph, asked.findings.cast)
        for token in paragraph.doc:
            if token.pos_ in NAMES and any(_meet(paragraph.span(token), place) for place in asked.places):
                yield token, scene


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _found(record: Record) -> str:
    return ", ".join(_shown(one) for one in record.mentions) or "nothing"


def _shown(one: Mention) -> str:
    sides = f"{', '.join(one.actors) or '?'} to {', '.join(one.recipients) or '?'}"
    return f"{one.code} {one.status} ({sides})"
