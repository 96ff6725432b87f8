"""Scenes: one report of a desk with its actors and rebuffs, as the ground of what is said in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from dragoman.codebook.kin import load_kin
from dragoman.codebook.rejoinders import Rejoinders, load_rejoinders
from dragoman.codebook.states import load_states
from dragoman.codebook.tables import SHIPPED
from dragoman.coding.scene import same_side
from dragoman.events.told import Source
from dragoman.matters.faces import Faces
from dragoman.matters.terms import Kinship
from dragoman.model.actor import Actor
from dragoman.model.span import Span
from dragoman.text.sentences import starts

AGAINST = frozenset({"ACCUSE", "REJECT"})
OWNED = re.compile(r"(?:['’]s?)?\s+(?:[\w’'-]+\s+){0,2}$")  # "Biden's [off-hand comments]"
WHOSE = re.compile(r"\s+(?:[\w-]+\s+)?(?:by|from|of)\s+(?:[\w.-]+\s+){0,3}$")  # "[the charge] by Kyiv"
BARE = re.compile(r"\b(?:the|that|this|these|those|such|any such|his|her|their|its)\s+(?:\w+\s+)?$", re.I)
REACH = 40  # characters between a remark and its owner
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """What scenes are read with: terms, the names of states (which tell nothing of what is meant), rejoinders."""

    kinship: Kinship
    names: frozenset[str]
    rejoinders: Rejoinders

    def terms(self, words: str) -> frozenset[str]:
        """Return the terms of some words."""
        return self.kinship.terms(words) - self.names


def load_words(countries: Iterable[str | None], folder: Path = SHIPPED) -> Words:
    """Return the words of a codebook for reports that tell of some countries."""
    told_of, kinship = set(countries), Kinship(load_kin(folder))
    named = [state for state in load_states(folder) if state.code in told_of]
    forms = " ".join(form for each in named for form in (each.name, *each.aliases, *each.demonyms, *each.capitals))
    return Words(kinship, kinship.terms(forms), load_rejoinders(folder))


class Scene:
    """One report: its text, its paragraphs, its actors, and who accuses or turns down whom where."""

    def __init__(self, row: Row, source: Source, actors: Sequence[Actor], words: Words) -> None:
        self.text: str = row["text"]
        self.source = source
        self.words = words
        self._paragraphs = [(span["start"], span["end"]) for span in row["paragraphs"]]
        self._names = words.terms(" ".join(form for actor in actors for form in (actor.name, *actor.aliases)))
        self._spans = sorted(
            ((span, actor) for actor in actors for span in actor.spans), key=lambda pair: pair[0].start
        )
        self._rebuffs: list[tuple[int, tuple[Actor, ...], tuple[Actor, ...]]] = []

    def rebuffed(self, place: int, doers: tuple[Actor, ...], others: tuple[Actor, ...]) -> None:
        """Add that some accuse or turn down others in the sentence that begins at a place."""
        self._rebuffs.append((place, doers, others))

    def paragraph(self, place: int) -> tuple[int, int]:
        """Return the number and the first character of the paragraph at a place; -1 and the place outside of all."""
        number = bisect_right(self._paragraphs, (place, len(self.text))) - 1
        inside = number >= 0 and place < self._paragraphs[number][1]
        return (number, self._paragraphs[number][0]) if inside else (-1, place)

    def lead(self, start: int, place: int) -> int:
        """Return where the sentence before a place begins, in the paragraph that begins at `start`."""
        begun = starts(self.text, start, place)
        return begun[-2] if len(begun) > 1 else start

    def named(self, around: Span) -> list[Actor]:
        """Return the actors that some words name."""
        return [actor for span, actor in self._spans if span.overlaps(around)]

    def struck(self, around: Span, speaker: Actor) -> list[Actor]:
        """Return whom a speaker's side accuses or turns down within some words."""
        return [
            other
            for place, doers, others in self._rebuffs
            if around.start <= place < around.end and any(same_side(each, speaker) for each in doers)
            for other in others
        ]

    def terms(self, words: str) -> frozenset[str]:
        """Return the terms of some words but those of names."""
        return self.words.terms(words) - self._names

    def owners(self, around: Span) -> list[tuple[Actor | None, frozenset[str]]]:
        """Return whose remarks some words speak of, None for one that is somebody's, with the acts such a remark is."""
        found: list[tuple[Actor | None, frozenset[str]]] = []
        named = [(span, actor) for span, actor in self._spans if span.overlaps(around)]
        for match in self.words.rejoinders.patterns["remark"].finditer(self.text, around.start, around.end):
            acts = self.words.rejoinders.acts(match[0])
            own = [actor for span, actor in named if self._is_owner(span, match)]
            found += [(actor, acts) for actor in own]
            if not own and BARE.search(self.text, max(0, match.start() - REACH), match.start()):
                found.append((None, acts))
        return found

    def _is_owner(self, span: Span, match: re.Match[str]) -> bool:
        before, after = self.text[span.end : match.start()], self.text[match.end() : span.start]
        if span.end <= match.start() and len(before) <= REACH:
            return OWNED.fullmatch(before) is not None
        return match.end() <= span.start and len(after) <= REACH and WHOSE.fullmatch(after) is not None


def stage(
    reports: Iterable[Row],
    sources: Mapping[str, Source],
    faces: Faces,
    actors: Iterable[tuple[str, Actor]],
    words: Words,
) -> dict[str, Scene]:
    """Return the scenes of some reports by id; `actors` are theirs, faces as the desk knows them."""
    there: defaultdict[str, list[Actor]] = defaultdict(list)
    for report, actor in actors:
        there[report].append(replace(faces.of(report, actor.id) or actor, spans=actor.spans))
    return {row["id"]: Scene(row, sources[row["id"]], there[row["id"]], words) for row in reports}
