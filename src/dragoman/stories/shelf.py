"""Shelf: the reports of a desk in stories, brought up to date with what is added or taken away.

The stories depend on the set of reports alone. A change alters how telling words are in its week and the next; so links
are sought anew from the week before to the second after, and the groups they touch are made anew. The rest stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from dragoman.stories.average import groups
from dragoman.stories.candidates import picks
from dragoman.stories.crowd import Crowd
from dragoman.stories.lists import Floats, Ints
from dragoman.stories.parts import MOST, Links, around, parts
from dragoman.stories.reasons import LOOSE, THRESHOLD, explained, likelihood, scores
from dragoman.stories.traits import Entry
from dragoman.stories.weeks import Loads, Weeks, week_of

AROUND = range(-1, 3)  # weeks around a change in which links are sought anew
NOBODY = -1


def _ints() -> Ints:
    return np.zeros(0, np.int64)


@dataclass(slots=True)
class State:
    """What is kept of the reports, by position: who they are, whose text they have, their part and their story.

    first: the position of the first report with the same text. part: one number for all that links hold together.
    story: the position of the first report of the story. All three are NOBODY for a report taken away. Links go from
    `ones` to `others`, each with its score.
    """

    ids: list[str] = field(default_factory=list)
    published: list[str | None] = field(default_factory=list)
    texts: Ints = field(default_factory=_ints)
    weeks: Ints = field(default_factory=_ints)
    first: Ints = field(default_factory=_ints)
    part: Ints = field(default_factory=_ints)
    story: Ints = field(default_factory=_ints)
    ones: Ints = field(default_factory=_ints)
    others: Ints = field(default_factory=_ints)
    scores: Floats = field(default_factory=lambda: np.zeros(0, np.float64))

    @property
    def is_first(self) -> NDArray[np.bool_]:
        """Whether each is the first report with its text."""
        found: NDArray[np.bool_] = self.first == np.arange(len(self.first))
        return found

    def key(self, place: int) -> tuple[str, str]:
        """The order of reports: publication date, id; undated reports last."""
        return (self.published[place] or "~", self.ids[place])

    def in_order(self, places: Iterable[int]) -> list[int]:
        """Return positions in the order of reports."""
        return sorted(places, key=self.key)

    def members(self, stories: Iterable[int]) -> dict[int, list[int]]:
        """Return the reports of some stories, in their order."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for place in np.flatnonzero(np.isin(self.story, list(stories))).tolist():
            found[int(self.story[place])].append(place)
        return {story: self.in_order(places) for story, places in found.items()}


class Shelf:
    """The state of a desk's stories, and the library that gives the traits of reports by position."""

    def __init__(self, library: Loads, state: State | None = None) -> None:
        self._library = library
        self.state = state or State()

    def change(self, added: Sequence[Entry], removed: Iterable[int] = ()) -> set[int]:
        """Add reports (they take the next positions) and take others away; return the stories that were made anew."""
        start = len(self.state.ids)
        self._append(added)
        gone = np.array(sorted(set(removed)), np.int64)
        self.state.first[gone] = NOBODY
        touched = [*range(start, len(self.state.ids)), *gone.tolist()]
        left = set(self.state.story[gone].tolist())
        changed = self._put_first(touched)
        weeks = self.weeks()
        near, old = self._relinked(weeks, changed)
        self.state.story[gone] = self.state.part[gone] = NOBODY
        anew = self._regrouped(weeks, near, old) | self._told_again(touched)
        return anew | {story for story in left if self.state.story[story] == story}

    def compare(self, weeks: Weeks, one: int, others: Sequence[int]) -> list[tuple[float, list[str]]]:
        """Return how likely it is that each of some reports tells the same news as one, and the reasons for it."""
        firsts = [int(self.state.first[place]) for place in (one, *others)]
        pair = Crowd(weeks.some(firsts)).beside(0, np.arange(1, len(firsts)))
        return [(likelihood(value), why) for value, why in explained(pair)]

    def weeks(self) -> Weeks:
        """Return the reports to be compared, week by week: of those with the same text the first."""
        return Weeks(np.flatnonzero(self.state.is_first), self.state.weeks, self.state.in_order, self._library)

    def _append(self, added: Sequence[Entry]) -> None:
        state, start = self.state, len(self.state.ids)
        places = np.arange(start, start + len(added))
        state.ids += [each.report for each in added]
        state.published += [each.published for each in added]
        state.texts = np.append(state.texts, np.array([each.same_text for each in added], np.int64))
        state.weeks = np.append(state.weeks, np.array([week_of(each.day) for each in added], np.int64))
        state.first = np.append(state.first, places)
        state.part = np.append(state.part, np.full(len(added), NOBODY))
        state.story = np.append(state.story, np.full(len(added), NOBODY))

    def _put_first(self, touched: Sequence[int]) -> set[int]:
        """Find the first report of each text touched; return the positions that now are first, or no longer are."""
        state = self.state
        by_text: defaultdict[int, list[int]] = defaultdict(list)
        for place in np.flatnonzero(np.isin(state.texts, state.texts[touched])).tolist():
            by_text[int(state.texts[place])].append(place)
        changed: set[int] = set()
        new = {place for place in touched if state.first[place] != NOBODY}
        for places in by_text.values():
            there = [place for place in places if state.first[place] != NOBODY]
            was = {place for place in places if state.part[place] != NOBODY and state.first[place] in (place, NOBODY)}
            now = {min(there, key=state.key)} if there else set()
            state.first[there] = list(now) * len(there)
            changed |= (was ^ now) | (now & new)
        return changed

    def _relinked(self, weeks: Weeks, changed: set[int]) -> tuple[NDArray[np.bool_], Ints]:
        """Seek links anew around the changed reports.

        Returns by position whether a report, or one it is or was linked to, may have other links now, and the parts
        these belonged to.
        """
        state = self.state
        wanted = sorted({int(state.weeks[place]) + step for place in changed for step in AROUND})
        rows = np.isin(state.weeks, wanted)
        touched = np.flatnonzero(rows).tolist() + sorted(changed)
        near = self._around(touched)
        kept = ~(rows[state.ones]) & (state.first[state.others] == state.others)
        links = [link for week in wanted for link in self._links(weeks, week)]
        state.ones = np.concatenate([state.ones[kept], *(ones for ones, _, _ in links)])
        state.others = np.concatenate([state.others[kept], *(others for _, others, _ in links)])
        state.scores = np.concatenate([state.scores[kept], *(values for _, _, values in links)])
        near |= self._around(touched)
        return near, np.unique(state.part[near & (state.part != NOBODY)])

    def _around(self, places: Sequence[int]) -> NDArray[np.bool_]:
        state = self.state
        strong = state.scores >= THRESHOLD
        return around(places, state.ones[strong], state.others[strong], len(state.ids))

    def _links(self, weeks: Weeks, week: int) -> Iterator[tuple[Ints, Ints, Floats]]:
        """Yield the links from each of a week's reports to others: from where, to where, and their scores."""
        places, reports, handles = weeks.around(week)
        start = len(weeks.places(week - 1))
        crowd = Crowd(reports)
        for row, others in picks(reports.dates, handles, range(start, start + len(weeks.places(week)))):
            values = scores(crowd.beside(row, others))
            near = values >= LOOSE
            yield np.full(int(near.sum()), places[row]), places[others[near]], values[near]

    def _regrouped(self, weeks: Weeks, near: NDArray[np.bool_], old: Ints) -> set[int]:
        """Group anew the parts around some reports and those they belonged to (`old`); return their stories."""
        state = self.state
        again = near | ((state.part != NOBODY) & np.isin(state.part, old))
        strong = state.scores >= THRESHOLD
        links = Links(state.ones[strong], state.others[strong], state.scores[strong])

        anew: set[int] = set()
        for part in parts(state.in_order(np.flatnonzero(again & state.is_first).tolist()), links):
            members = state.in_order(part)
            state.part[members] = members[0]
            for group in self._groups(weeks, members):
                state.story[group] = group[0]
                anew.add(group[0])
        return anew

    def _groups(self, weeks: Weeks, part: list[int]) -> list[list[int]]:
        """Return the members of a part in groups; one too large to be compared is one group."""
        if not 1 < len(part) <= MOST:
            return [part]
        return [[part[row] for row in group] for group in groups(Crowd(weeks.some(part)))]

    def _told_again(self, touched: Sequence[int]) -> set[int]:
        """Give reports that have another's text its story; return the stories of all touched reports."""
        state = self.state
        copies = np.flatnonzero(~state.is_first & (state.first != NOBODY))
        state.story[copies] = state.story[state.first[copies]]
        state.part[copies] = state.part[state.first[copies]]
        return {int(state.story[place]) for place in touched if state.story[place] != NOBODY}
