"""Marks: each known name of a paragraph with the one thing it means here, and the false friends left out."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from dragoman.actors.friends import is_false_friend
from dragoman.actors.names import NAMED, Hit, Sense, longest
from dragoman.actors.world import World
from dragoman.text.sheet import Sheet

STATES = frozenset({"state", "demonym", "capital", "seat"})
MIXED = frozenset({"CYP"})  # a Turkish Cypriot is of Cyprus
_start = attrgetter("start")
PREFERRED = {"congo": "COD", "congolese": "COD", "dominican": "DOM"}


class Mark(NamedTuple):
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
    """A sheet with its hits and marks, in order; `ending`: the hits by the token after their last.

    unmarked: once asked for, the runs of capitalised words that no mark covers.
    """

    sheet: Sheet
    hits: list[Hit]
    marks: list[Mark]
    covering: dict[int, Mark]
    ending: dict[int, list[Hit]]
    unmarked: list[list[tuple[int, int]]] = field(default_factory=list, init=False)

    def marks_in(self, start: int, end: int) -> list[Mark]:
        """Return the marks that begin with one of the tokens `start` to `end`, in order."""
        first = bisect_left(self.marks, start, key=_start)
        return self.marks[first : bisect_left(self.marks, end, first, key=_start)] if start < end else []

    def hits_in(self, start: int, end: int) -> list[Hit]:
        """Return the hits that begin with one of the tokens `start` to `end`, in order."""
        first = bisect_left(self.hits, start, key=_start)
        return self.hits[first : bisect_left(self.hits, end, first, key=_start)] if start < end else []

    def hits_to(self, end: int) -> list[Hit]:
        """Return the hits that end before a token, in order."""
        return self.ending.get(end, [])

    def mark_at(self, token: int) -> Mark | None:
        """Return the mark that covers a token, or None."""
        return self.covering.get(token)

    def replace(self, old: Mark, new: Mark) -> None:
        """Put a mark in the place of another on the same tokens."""
        self.marks[self.marks.index(old)] = new
        self.covering.update(dict.fromkeys(range(new.start, new.end), new))

    def add(self, mark: Mark) -> None:
        """Add a mark on tokens that none covers."""
        for runs in self.unmarked:
            if (mark.start, mark.end) in runs:
                runs.remove((mark.start, mark.end))
            elif any(start < mark.end and mark.start < end for start, end in runs):
                self.unmarked.clear()
        self.covering.update(dict.fromkeys(range(mark.start, mark.end), mark))
        self.marks.append(mark)
        self.marks.sort(key=lambda one: one.start)


def mark(
    world: World, sheets: Iterable[Sheet], hits: Iterable[list[Hit]], day: str | None
) -> tuple[list[Marked], Counter[str]]:
    """Return the sheets with their marks, and how often each country is named beyond doubt.

    Names that several states or groups share go to the one the report speaks of.
    """
    pairs = list(zip(sheets, hits, strict=True))
    spoken: Counter[str] = Counter()
    for _, found in pairs:
        for hit in longest(hit for hit in found if hit.meaning.named):
            codes = {sense.key for sense in hit.senses if sense.kind in STATES}
            if len(codes) == 1:
                spoken[codes.pop()] += 1
    judge = Judge(world, day, spoken)
    return [_marked(sheet, found, judge) for sheet, found in pairs], spoken


def _marked(sheet: Sheet, hits: list[Hit], judge: Judge) -> Marked:
    likely = {id(hit): found for hit in hits if hit.meaning.named and (found := judge.senses(sheet, hit))}
    named = [hit for hit in hits if id(hit) in likely]
    marks: list[Mark] = []
    for hit in longest(_unpacked(sheet, named)):
        sense = judge.choose(sheet, hit, likely[id(hit)])
        verdict = is_false_friend(sheet, hit, sense.kind)
        if verdict != "drop":
            head = sheet.head_of(hit.start, hit.end)
            marks.append(Mark(hit.start, hit.end, head, sense.kind, sense.key, verdict == "silent"))
    marks = _minorities(marks)
    ending: dict[int, list[Hit]] = {}
    for hit in hits:
        if hit.end in ending:
            ending[hit.end].append(hit)
        else:
            ending[hit.end] = [hit]
    return Marked(sheet, hits, marks, {token: m for m in marks for token in range(m.start, m.end)}, ending)


def _minorities(marks: list[Mark]) -> list[Mark]:
    """Return the marks with a people of another country as one of that country: Bosnian Serbs, Syrian Turkmen."""
    kept: list[Mark] = []
    for one in marks:
        last = kept[-1] if kept else None
        beside = last is not None and last.end == one.start and last.kind in {"demonym", "state"} and not last.silent
        if last is not None and beside and one.kind == "demonym" and last.key != one.key and one.key not in MIXED:
            kept[-1] = Mark(last.start, one.end, one.head, "demonym", last.key)
        else:
            kept.append(one)
    return kept


def _unpacked(sheet: Sheet, hits: list[Hit]) -> list[Hit]:
    """Return the hits without the bodies that only modify a noun: in "Turkish military base" only Turkish is named.

    Nor with names that "the" makes of the start of longer ones: "the Gulf" of the Gulf Cooperation Council.
    """
    kept: list[Hit] = []
    longer = {hit.start: hit.end for hit in reversed(hits)}  # the longest at each start
    for hit in hits:
        if sheet.lower[hit.start] == "the" and longer.get(hit.start + 1, 0) > hit.end:
            continue
        if not (hit.meaning.body and _modifies(sheet, hit) and any(_lies_in(other, hit) for other in hits)):
            kept.append(hit)
    return kept


def _modifies(sheet: Sheet, hit: Hit) -> bool:
    """Whether a noun comes next that a name hangs on, or that the name's head stands before."""
    return hit.end < len(sheet) and sheet.heads[hit.end - 1] >= hit.end and sheet.tags[hit.end].startswith("NN")


def _lies_in(other: Hit, hit: Hit) -> bool:
    """Whether a hit is a land that a longer one begins with."""
    return other.start == hit.start and other.end < hit.end and _is_land(other)


def _is_land(hit: Hit) -> bool:
    return any(sense.kind in STATES for sense in hit.senses)


@dataclass(frozen=True, slots=True, eq=False)
class Judge:
    """Chooses what a name means by the report's day and the countries it speaks of."""

    world: World
    day: str | None
    spoken: Counter[str]

    def senses(self, sheet: Sheet, hit: Hit) -> Sequence[Sense]:
        """Return the senses of a hit that name something here: short names of groups need their country spoken of."""
        if hit.meaning.sure:
            return hit.meaning.sure
        return [sense for sense in hit.senses if sense.kind in NAMED and self._is_likely(sheet, hit, sense)]

    def choose(self, sheet: Sheet, hit: Hit, senses: Sequence[Sense]) -> Sense:
        """Return the likeliest of some senses: states and groups in being, the preferred, the most spoken of."""
        return senses[0] if len(senses) == 1 else min(senses, key=lambda sense: self._rank(sheet, hit, sense))

    def _rank(self, sheet: Sheet, hit: Hit, sense: Sense) -> tuple[bool, bool, int, bool, int]:
        preferred = PREFERRED.get(sheet.lower[hit.start]) == sense.key
        country = self.country(sense) or ""
        state = self.world.states.get(sense.key)
        lasts = not (state and state.ended and self.day and self.day < state.ended)
        return self._is_past(sense), lasts, -self.spoken[country], not preferred, NAMED.index(sense.kind)

    def country(self, sense: Sense) -> str | None:
        """Return the country a sense belongs to, or None."""
        if sense.kind == "group":
            return self.world.groups[sense.key].country
        if sense.kind == "organisation":
            code = self.world.organisations[sense.key].code[:3]
            return code if code in self.world.states else None
        return sense.key if sense.kind in STATES else None

    def _is_past(self, sense: Sense) -> bool:
        """Whether a state or body had ended by the report's day (by now, where that is unknown) or had not begun."""
        if sense.kind == "person":
            return self.world.holders[sense.key].at(self.day) is None
        if sense.kind in STATES:
            end = self.world.states[sense.key].ended
            return bool(end and (self.day is None or self.day >= end))
        if self.day is None or sense.kind not in {"group", "organisation"}:
            return False
        if sense.kind == "group":
            since, until = self.world.groups[sense.key].since, self.world.groups[sense.key].until
        else:
            since, until = self.world.organisations[sense.key].since, self.world.organisations[sense.key].until
        ended = bool(until and self.day[: len(until)] > until[: len(self.day)])
        return ended or bool(since and self.day[: len(since)] < since[: len(self.day)])

    def _is_likely(self, sheet: Sheet, hit: Hit, sense: Sense) -> bool:
        if sense.kind not in {"group", "organisation"}:
            return True
        word, country = sheet.words[hit.start], self.country(sense)
        if hit.end - hit.start > 1:
            return not (country and _describes(sense.form)) or self._speaks_of(country, sense.form)
        if word.isupper() and len(word) > 3:
            return True
        if country and self.spoken and not self.spoken[country]:
            sure = len(hit.senses) == 1 and len(word) > 2 and word.isupper() and sheet.entities[hit.start] == "ORG"
            return sense.form == self._name(sense) or (sure and sheet.lower[hit.start - 1 : hit.start] == ["the"])
        return (
            bool(country)
            or word.isupper()
            or sheet.entities[hit.start] in {"ORG", "NORP", "PRODUCT", "GPE"}
            or not _is_opening(sheet, hit)
        )

    def _speaks_of(self, country: str, form: str) -> bool:
        """Whether the report, or the name itself, speaks of a country."""
        state = self.world.states.get(country)
        return state is None or self.spoken[country] > 0 or any(name in form for name in (state.name, *state.demonyms))

    def _name(self, sense: Sense) -> str:
        return (self.world.groups[sense.key] if sense.kind == "group" else self.world.organisations[sense.key]).name


def _describes(form: str) -> bool:
    """Whether a name is a description ("Moscow-backed separatists"): its last word is a common noun."""
    return form.rsplit(maxsplit=1)[-1].islower()


def _is_opening(sheet: Sheet, hit: Hit) -> bool:
    return sheet.sentences[hit.start] == hit.start
