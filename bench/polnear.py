"""PolNeAR: its attributions as annotated, each with the spans of source, cue and content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.model.span import Span

ROLES = ("source", "cue", "content")
ANNOTATOR = re.compile(r"_[0-9a-f]{4}$")
MARKS = "“”\"‘’'`"

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what by which words; a content set apart by its cue has several spans, a source may be missing."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with the attributions one annotator found in it."""

    id: str
    text: str
    attributions: tuple[Attribution, ...]


def annotated(folder: Path) -> Iterator[Annotated]:
    """Yield each annotation of the development part with its text, in order of names."""
    for path in sorted((folder / "attributions").glob("*.ann")):
        text = (folder / "text" / f"{ANNOTATOR.sub('', path.stem)}.txt").read_bytes().decode("utf-8")
        yield Annotated(path.stem, text, attributions(path.read_text(encoding="utf-8")))


def attributions(standoff: str) -> tuple[Attribution, ...]:
    """Return the attributions of a stand-off file; those without cue or content tell nothing and are left out."""
    lines = [line.split("\t") for line in standoff.split("\n") if line]
    spans = {fields[0]: _spans(fields[1]) for fields in lines if fields[0].startswith("T")}
    found: list[Attribution] = []
    for fields in lines:
        if fields[0].startswith("E"):
            roles: dict[str, Spans] = dict.fromkeys(ROLES, ())
            for part in fields[1].split():
                name, _, key = part.partition(":")
                role = name.rstrip("0123456789").lower()
                if role in roles:
                    roles[role] += spans[key]
            if roles["cue"] and roles["content"]:
                found.append(Attribution(roles["source"], roles["cue"], roles["content"]))
    return tuple(found)


def _spans(field: str) -> Spans:
    """Return the spans of "Content 12 40;52 80"."""
    return tuple(Span(int(start), int(end)) for start, end in (pair.split() for pair in _pairs(field)))


def _pairs(field: str) -> list[str]:
    return field.partition(" ")[2].split(";")


def is_direct(text: str, span: Span) -> bool:
    """Whether a span is speech between marks: it begins and ends with one, and holds more than three words."""
    words = span.of(text)
    return words[0] in MARKS and words.rstrip(",.?! ")[-1:] in MARKS and len(words.split()) > 3
