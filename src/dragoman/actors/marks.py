"""Marks: each known name of a paragraph with the one thing it means here, and the false friends left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.actors.friends import is_false_friend
from dragoman.actors.names import Hit, Sense, longest
from dragoman.actors.sheet import Sheet
from dragoman.codebook.states import State

NAMED = ("person", "organisation", "group", "state", "capital", "seat", "demonym", "region")
PREFERRED = {"congo": "COD", "congolese": "COD", "dominican": "DOM"}


@dataclass(frozen=True, slots=True)
class Mark:
    """Tokens `start` to `end` (head `head`) name `key`: an ISO-3 code, an id or a full name, as `kind` says.

    kind: state, demonym, capital, seat, city or region (key: the country, "" for none), organisation, group, person.

    `silent` marks say where something comes from (the China of "China Daily") but are no actor by themselves.
    """

    start: int
    end: int
    head: int
    kind: str
    key: str
    silent: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Marked:
    """A sheet with its hits and marks; `mark_at` gives the mark that covers a token."""

    sheet: Sheet
    hits: list[Hit]
    marks: list[Mark]
    covering: dict[int, Mark]

    def mark_at(self, token: int) -> Mark | None:
        """Return the mark that covers a token, or None."""
        return self.covering.get(token)

    def add(self, mark: Mark) -> None:
        """Add a mark on tokens that none covers."""
        self.covering.update(dict.fromkeys(range(mark.start, mark.end), mark))
        self.marks.append(mark)
        self.marks.sort(key=lambda one: one.start)


def mark(
    sheets: Iterable[Sheet], hits: Iterable[list[Hit]], states: Mapping[str, State], day: str | None
) -> tuple[list[Marked], Counter[str]]:
    """Return the sheets with their marks, and how often each country is named beyond doubt.

    Names that several states share go to the one the report speaks of.
    """
    pairs = list(zip(sheets, hits, strict=True))
    spoken: Counter[str] = Counter()
    for _, found in pairs:
        for hit in found:
            codes = {sense.key for sense in hit.senses if sense.kind in {"state", "demonym", "capital", "seat"}}
            if len(codes) == 1:
                spoken.update(codes)
    return [_marked(sheet, found, states, day, spoken) for sheet, found in pairs], spoken


def _marked(
    sheet: Sheet, hits: list[Hit], states: Mapping[str, State], day: str | None, spoken: Counter[str]
) -> Marked:
    named = [hit for hit in hits if any(sense.kind in NAMED for sense in hit.senses)]
    marks: list[Mark] = []
    for hit in longest(named):
        sense = _choose(sheet, hit, states, day, spoken)
        verdict = is_false_friend(sheet, hit, sense.kind)
        if verdict != "drop":
            head = sheet.head_of(hit.start, hit.end)
            marks.append(Mark(hit.start, hit.end, head, sense.kind, sense.key, verdict == "silent"))
    return Marked(sheet, hits, marks, {token: m for m in marks for token in range(m.start, m.end)})


def _choose(sheet: Sheet, hit: Hit, states: Mapping[str, State], day: str | None, spoken: Counter[str]) -> Sense:
    """Return the likeliest sense of a hit: states still (or then) in being, the preferred, the most spoken of."""
    senses = [sense for sense in hit.senses if sense.kind in NAMED]

    def rank(sense: Sense) -> tuple[bool, int, bool, int]:
        state = states.get(sense.key)
        past = bool(state and state.ended and (day is None or day >= state.ended))
        preferred = PREFERRED.get(sheet.lower[hit.start]) == sense.key
        return past, -spoken[sense.key], not preferred, NAMED.index(sense.kind)

    return min(senses, key=rank)
