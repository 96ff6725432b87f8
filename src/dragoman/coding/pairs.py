"""Pairs: an actor and a recipient marked in a sentence, as numbers a classifier reads."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.coding.wordpieces import WordPieces
from dragoman.errors import DragomanError
from dragoman.model.span import Span

SHAPE = '{"text": "..", "actor": [start, end], "recipient": [start, end] or null}'
LONGEST_SPAN = 20  # tokens of one span that are read
LONGEST = 160  # tokens of one pair, marks included; what lies farther from both spans is cut away
FIRST, LAST = 101, 102  # [CLS] and [SEP] of the encoder's vocabulary
ACTOR, ACTOR_END, RECIPIENT, RECIPIENT_END = 1, 2, 3, 4  # tokens of the vocabulary that no text yields


@dataclass(frozen=True, slots=True)
class Pair:
    """Two spans of a text, usually of one sentence; `recipient` is None when the act has nobody it is done to."""

    text: str
    actor: Span
    recipient: Span | None = None

    def __post_init__(self) -> None:
        for name, span in self.parts:
            if span.end > len(self.text):
                reach = f"[{span.start}, {span.end}]"
                raise ValueError(f"The {name} {reach} reaches past the text, which has {len(self.text)} characters.")

    @property
    def parts(self) -> list[tuple[str, Span]]:
        """The spans with the names of their roles."""
        return [("actor", self.actor)] + ([("recipient", self.recipient)] if self.recipient else [])


@dataclass(frozen=True, slots=True)
class Marked:
    """Token ids of one pair with its marks; `actor` and `recipient` are where those marks stand, 0 where none does."""

    ids: tuple[int, ...]
    actor: int
    recipient: int


def read_pair(line: bytes) -> Pair:
    """Return the pair of a JSON line {"text", "actor": [start, end], "recipient": [start, end] or null}.

    Raises DragomanError saying what is wrong with the line.
    """
    try:
        given = json.loads(line.decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise DragomanError(f"no JSON ({error})") from None
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise DragomanError(f"{SHAPE} expected; there is no text")
    actor, recipient = _span(given, "actor"), _span(given, "recipient")
    if actor is None:
        raise DragomanError(f"{SHAPE} expected; there is no actor")
    try:
        return Pair(given["text"], actor, recipient)
    except ValueError as error:
        raise DragomanError(str(error)) from None


def _span(given: dict[str, object], name: str) -> Span | None:
    found = given.get(name)
    if found is None:
        return None
    if not (isinstance(found, list) and len(found) == 2 and all(type(place) is int for place in found)):
        raise DragomanError(f"{name} is {json.dumps(found)[:60]}; [start, end] expected, two whole numbers")
    try:
        return Span(*found)
    except ValueError as error:
        raise DragomanError(f"{name}: {error}") from None


def marked(pair: Pair, pieces: WordPieces, *, longest: int = LONGEST) -> Marked:
    """Return the pair as token ids, a mark before and after each of its spans; about `longest` of them at most."""
    coded = pieces.encode(pair.text)
    return mark(coded.ids, coded.offsets, pair, longest=longest)


def mark(ids: Sequence[int], offsets: Sequence[tuple[int, int]], pair: Pair, *, longest: int = LONGEST) -> Marked:
    """Return the tokens with marks around those that a span touches; `offsets` are the tokens' places in the text."""
    actor = _touched(offsets, pair.actor)
    recipient = _touched(offsets, pair.recipient) if pair.recipient else None
    ranges = _ranges(len(ids), [actor, recipient] if recipient else [actor], longest)
    opening, closing = {actor[0]: [ACTOR]}, {actor[1]: [ACTOR_END]}
    if recipient:
        opening.setdefault(recipient[0], []).append(RECIPIENT)
        closing.setdefault(recipient[1], []).append(RECIPIENT_END)
    out = [FIRST]
    for start, end in ranges:
        for place in range(start, end + 1):
            out += closing.get(place, [])
            out += opening.get(place, [])
            if place < end:
                out.append(ids[place])
    out.append(LAST)
    return Marked(tuple(out), out.index(ACTOR), out.index(RECIPIENT) if recipient else 0)


def _touched(offsets: Sequence[tuple[int, int]], span: Span) -> tuple[int, int]:
    inside = [place for place, (start, end) in enumerate(offsets) if start < span.end and span.start < end]
    if inside:
        return inside[0], min(inside[-1] + 1, inside[0] + LONGEST_SPAN)
    before = sum(1 for _, end in offsets if end <= span.start)
    return before, before


def _ranges(length: int, places: list[tuple[int, int]], longest: int) -> list[tuple[int, int]]:
    """Return which tokens are kept: all, those from before the first span to after the last, or those around each."""
    room = longest - 2 - 2 * len(places)
    if length <= room:
        return [(0, length)]
    first, last = min(place[0] for place in places), max(place[1] for place in places)
    if last - first <= room:
        return [_around(length, (first, last), room)]
    return [_around(length, place, room // 2) for place in sorted(places)]


def _around(length: int, place: tuple[int, int], room: int) -> tuple[int, int]:
    start = max(0, min(place[0] - (room - place[1] + place[0]) // 2, length - room))
    return start, start + room
