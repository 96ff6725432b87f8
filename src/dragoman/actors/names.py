"""Names: every name the codebook knows in one automaton, and where a paragraph says them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_lowercase
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from dragoman.codebook.folding import fold
from dragoman.text.sheet import Sheet

NAMED = ("person", "organisation", "group", "state", "capital", "seat", "demonym", "region")
BODIES = frozenset({"group", "organisation"})
REMEMBERED = 4096  # names as said
COMMON_KINDS = frozenset({"sector", "title"})
SMALL = ascii_lowercase.encode()
SHOUTED = frozenset(
    {"us", "who", "is", "it", "car", "un", "pa", "mi", "ap", "am", "pm", "may", "aid", "quad", "ira", "mit"}
)
COMMON = frozenset({"today", "now", "first", "watch", "post", "times", "news", "forward", "rising", "future", "one"})


@dataclass(frozen=True, slots=True)
class Sense:
    """One thing a name may mean: `kind` is state, demonym, capital, seat, organisation, group, person, sector, title
    or city; `key` finds it in its table; `form` is how the codebook writes the name.
    """

    kind: str
    key: str
    form: str


class Meaning(NamedTuple):
    """What one name may mean; `sector` is the key of the role noun among its senses, or None.

    title: one is a title. named: one is a name of somebody or of a land. body: all are bodies.
    common: said in any case, it means all of it. sure: what it names, where none of that is a body.
    """

    senses: tuple[Sense, ...]
    sector: str | None = None
    title: bool = False
    named: bool = False
    body: bool = False
    common: bool = False
    sure: tuple[Sense, ...] = ()


class Hit(NamedTuple):
    """Tokens `start` to `end` of a paragraph say a name, with all it may mean."""

    start: int
    end: int
    meaning: Meaning

    @property
    def senses(self) -> tuple[Sense, ...]:
        """All that the name may mean."""
        return self.meaning.senses

    @property
    def sector(self) -> str | None:
        """The key of the role noun it says, or None."""
        return self.meaning.sector

    @property
    def title(self) -> bool:
        """Whether it says a title."""
        return self.meaning.title


def meaning_of(senses: tuple[Sense, ...]) -> Meaning:
    """Return what some senses of one name are together."""
    sector = next((sense.key for sense in senses if sense.kind == "sector"), None)
    common = all(sense.kind in COMMON_KINDS and not _is_acronym(sense.form) for sense in senses)
    kinds = {sense.kind for sense in senses}
    named = tuple(sense for sense in senses if sense.kind in NAMED)
    sure = named if kinds.isdisjoint(BODIES) else ()
    return Meaning(senses, sector, "title" in kinds, bool(named), kinds <= BODIES, common, sure)


class Names:
    """An automaton over folded names; reading it is pure."""

    def __init__(self, entries: Iterable[Sense]) -> None:
        senses: dict[str, dict[Sense, None]] = {}
        for sense in entries:
            senses.setdefault(fold(sense.form).strip(), {})[sense] = None
        senses.pop("", None)
        self._meanings = [meaning_of(tuple(found)) for found in senses.values()]
        self._fitting = lru_cache(REMEMBERED)(self._fit)
        self._automaton = AhoCorasick(
            list(senses), matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
        )

    def hits(self, sheet: Sheet) -> list[Hit]:
        """Return every name the paragraph says, on word borders and in a fitting case, longest first at each start."""
        text, length, offsets = sheet.text, len(sheet.text), sheet.offsets
        shouted = _is_shouted(text)
        found: list[Hit] = []
        for pattern, start, end in self._automaton.find_matches_as_indexes(fold(text), overlapping=True):
            if start and text[start - 1].isalnum() and text[start].isalnum():
                continue
            if end < length and text[end].isalnum() and text[end - 1].isalnum():
                continue
            meaning = self._meanings[pattern]
            if not meaning.common:
                fitting = self._fitting(pattern, text[start:end], shouted)
                if fitting is None:
                    continue
                meaning = fitting
            found.append(Hit(bisect_right(offsets, start) - 1, bisect_right(offsets, end - 1), meaning))
        found.sort(key=_place)
        return found

    def _fit(self, pattern: int, said: str, shouted: bool) -> Meaning | None:
        """Return what a name may mean as it is said here, or None where it means nothing."""
        meaning = self._meanings[pattern]
        senses = tuple([sense for sense in meaning.senses if _fits(sense, said, shouted)])
        if len(senses) == len(meaning.senses):
            return meaning
        return meaning_of(senses) if senses else None


def _place(hit: Hit) -> tuple[int, int]:
    return hit.start, -hit.end


def _is_shouted(text: str) -> bool:
    """Whether more than 0.7 of the letters are capitals: not where more than 0.3 of all characters are small ones."""
    written = text.encode()
    if len(written) - len(written.translate(None, SMALL)) > 0.3 * len(text):
        return False
    letters = list(filter(str.isalpha, text))
    return sum(map(str.isupper, letters)) > 0.7 * len(letters)


def _fits(sense: Sense, said: str, shouted: bool) -> bool:
    """Whether words said in this case may be the name: capitals stay capitals, short acronyms stay whole."""
    form = sense.form
    if sense.kind in COMMON_KINDS:
        return not _is_acronym(form) or said == form
    if shouted:
        return not (_is_acronym(form) and fold(form) in SHOUTED)
    if _is_acronym(form):
        return said == form or (len(form) > 3 and said == form.capitalize())
    if form[0].isupper():
        return said[0].isupper() and not (said.isupper() and len(said) < 4) and not _loses_capitals(form, said)
    return said[0].islower() or said == form or said[0].isupper()


def _loses_capitals(form: str, said: str) -> bool:
    """Whether the last word of a name is said as a common word that is no word for a body: "visited Russia today"."""
    last = said.rsplit(maxsplit=1)[-1]
    return " " in said and last[0].islower() and form.rsplit(maxsplit=1)[-1][0].isupper() and last in COMMON


def _is_acronym(form: str) -> bool:
    return form.isupper() and " " not in form and len(form) <= 6


def longest(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield the hits that no earlier or longer one covers in part, left to right."""
    end = 0
    for hit in hits:
        if hit.start >= end:
            yield hit
            end = hit.end
