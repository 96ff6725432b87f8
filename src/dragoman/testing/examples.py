"""Examples: whether the sentences of triggers are coded as they say: an example so, a near miss not so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.codebook.triggers import Trigger
from dragoman.model.mention import Mention, Status
from dragoman.model.record import Record
from dragoman.model.span import Span
from dragoman.reading import Reader
from dragoman.reports.read import read_text
from dragoman.step import run
from dragoman.testing.marks import marked
from dragoman.text.parsed import Parsed

DAY = "2015-06-12"
NAMES = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "name", "ADJ": "adjective"}


@dataclass(frozen=True, slots=True)
class Failure:
    """A sentence that is not coded as its trigger says; `says` tells what was expected and what was found."""

    trigger: Trigger
    sentence: str
    says: str


def tried(reader: Reader, triggers: Iterable[Trigger]) -> Iterator[Failure]:
    """Yield a failure for each example that is not coded as its trigger, and for each near miss that is."""
    for trigger in triggers:
        yield from _example(reader, trigger)
        yield from _near_miss(reader, trigger)


def _example(reader: Reader, trigger: Trigger) -> Iterator[Failure]:
    text, labels = marked(trigger.example)
    record, parsed = _read(reader, text)
    places = [span for label, span in labels if label == trigger.code]
    if any(one.code == trigger.code and any(_meet(one.trigger, place) for place in places) for one in record.mentions):
        return
    read_as = _read_as(parsed, places)
    yield Failure(
        trigger,
        text,
        f"{trigger.at} (example): “{text}” is not coded {trigger.code} by the words marked. Found {_found(record)}. "
        f"The row asks for the {_words(trigger)}; the sentence has {read_as}. Check lemma, pos and where, or give "
        "another example.",
    )


def _near_miss(reader: Reader, trigger: Trigger) -> Iterator[Failure]:
    if trigger.near_miss is None:
        return
    record, _ = _read(reader, trigger.near_miss)
    if any(one.code == trigger.code and one.status is Status.HAPPENED for one in record.mentions):
        yield Failure(
            trigger,
            trigger.near_miss,
            f"{trigger.at} (near_miss): “{trigger.near_miss}” is coded {trigger.code}, and should not be. Found "
            f"{_found(record)}. Narrow the row in the column where, or take the near miss out.",
        )


def _read(reader: Reader, text: str) -> tuple[Record, Parsed]:
    state = run(reader.steps, {"report": read_text(text, published=DAY)})
    record, parsed = state["record"], state["parsed"]
    if not isinstance(record, Record) or not isinstance(parsed, Parsed):
        raise TypeError("The steps give a record and a parse.")
    return record, parsed


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _words(trigger: Trigger) -> str:
    return f"{ {'v': 'verb', 'n': 'noun', 'a': 'adjective'}[trigger.pos] } {trigger.lemma!r}"


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
