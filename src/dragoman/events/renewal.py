"""Renewal: the kept events brought up to date: what is new is placed, and the rows it touches are made anew."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from dragoman.events import marks, rows
from dragoman.events.block import twin
from dragoman.events.gather import Given, told_of
from dragoman.events.index import Index
from dragoman.events.linked import Group, Linked
from dragoman.events.placing import place_all
from dragoman.events.told import is_echo
from dragoman.store.flatten import Row
from dragoman.store.manifest import Segment
from dragoman.store.segments import read_rows
from dragoman.store.times import times

PORTION = 4000  # sets of happenings whose mentions are in memory at a time


class Renewal:
    """One change of the desk on its way into the kept events."""

    def __init__(self, db: sqlite3.Connection, given: Given, before: Mapping[str, str]) -> None:
        self._db = db
        self._given = given
        self._before = before
        self._touched: set[str] = set()
        self._taken: set[str] = set()

    def run(self, wanted: Mapping[str, str]) -> None:
        """Bring all up to what is wanted; where other rules or other people made what is there, make it all anew."""
        if any(self._before.get(name) != wanted[name] for name in ("version", "who")):
            for name in ("told", "keys", "doubts", "reports", "shown", "portions", "replaced", "marks", "state"):
                self._db.execute(f"DELETE FROM {name}")
            self._before = {}
        known = set(json.loads(self._before.get("segments", "[]")))
        now = {segment.name: segment for segment in self._given.manifest.segments}
        for name, segment in now.items():
            if name not in known:
                self._take_in(segment)
        self._drop(known - now.keys())
        self._again(now)
        self._show()
        self._db.executemany("INSERT OR REPLACE INTO state VALUES (?, ?)", wanted.items())

    def _take_in(self, segment: Segment, only: Collection[str] | None = None) -> None:
        """Place the mentions of a segment's reports (or of some) that are new or have changed."""
        shelf = Index(self._db)
        told = list(told_of(self._given, segment, only))
        read = {str(row["report"]): row["read"] or "" for row in times(self._given.desk, segment)}
        reports = set(read if only is None else only)
        ids = {each.mention.id for each in told}
        gone = {mention for report in reports for mention in shelf.of_report(report)} - ids
        self._touched |= place_all(shelf, [each for each in told if shelf.is_new(each)], gone)
        shelf.save()
        rows = ((each, segment.name, read[each]) for each in sorted(reports))
        self._db.executemany("INSERT OR REPLACE INTO reports (report, segment, read) VALUES (?, ?, ?)", rows)
        self._taken |= reports

    def _drop(self, segments: Iterable[str]) -> None:
        """Take out the reports that no segment has any more."""
        shelf = Index(self._db)
        for name in sorted(segments):
            reports = [each for (each,) in self._db.execute("SELECT report FROM reports WHERE segment = ?", (name,))]
            gone = [mention for report in reports for mention in shelf.of_report(report)]
            self._touched |= place_all(shelf, (), gone)
            self._db.execute("DELETE FROM reports WHERE segment = ?", (name,))
        shelf.save()

    def _again(self, segments: dict[str, Segment]) -> None:
        """Place again what is now another source's, and what somebody has judged on since."""
        again: defaultdict[str, set[str]] = defaultdict(set)
        for report in set(self._given.sources.changed(marks.load(self._db))) - self._taken:
            for (name,) in self._db.execute("SELECT segment FROM reports WHERE report = ?", (report,)):
                again[name].add(report)
        marks.save(self._db, self._given.sources.marks)
        before = {(each, said) for each, said in json.loads(self._before.get("reviews", "[]"))}
        now = {(each, str(review)) for each, review in self._given.judged.mentions.items()}
        for mention in {each for each, _ in before ^ now}:
            for name, report in self._home(mention):
                again[name].add(report)
        for name, reports in sorted(again.items()):
            self._take_in(segments[name], reports)
        if self._before.get("judged", "") != self._given.judged.key:
            shelf = Index(self._db)
            named = anchors(self._given) | set(json.loads(self._before.get("anchors", "[]")))
            self._touched |= {place.leader for each in named if (place := shelf.place(each))}

    def _home(self, mention: str) -> list[tuple[str, str]]:
        """Return segment and report of a mention, also of one that was rejected; [] where it is in none."""
        asked = "SELECT segment, reports.report FROM told JOIN reports ON reports.report = told.report WHERE id = ?"
        found = self._db.execute(asked, (mention,)).fetchall()
        return found or [
            (segment.name, row["report"])
            for segment in self._given.manifest.segments
            for row in read_rows(self._given.desk, segment, "mentions", ["id", "report"])
            if row["id"] == mention
        ]

    def _show(self) -> None:
        """Make the rows of the events that changed; they come in two rounds, since an event names those like it."""
        sets = self._whole_sets()
        gone = {event for leaders in sets for leader in leaders for event in self._events(leader)}
        self._db.executemany("DELETE FROM shown WHERE event = ?", [(event,) for event in sorted(gone)])
        portions = [
            [leader for some in sets[at : at + PORTION] for leader in some] for at in range(0, len(sets), PORTION)
        ]
        for leaders in portions:
            shelf = Index(self._db)
            for group in self._groups(shelf, leaders):
                event = min((shelf.told(each) for each in group), key=lambda told: told.key).mention.id
                own = sorted({place.leader for each in group if (place := shelf.place(each))})
                self._db.executemany(
                    "INSERT INTO shown VALUES (?, ?, ?)", [(event, leader, leader in group) for leader in own]
                )
        made = [row for leaders in portions for row in self._rows(leaders)]
        if made or gone:
            rows.add(self._db, made, gone | {str(row["id"]) for row in made})

    def _rows(self, leaders: Sequence[str]) -> Iterator[Row]:
        shelf = Index(self._db)
        for group in self._groups(shelf, leaders):
            told = sorted((shelf.told(each) for each in group), key=lambda each: each.key)
            ids = [each.mention.id for each in told]
            read = [self._read(each.source.report) for each in told]
            leads = [each for each in ids if (place := shelf.place(each)) and place.leader == each]
            perhaps = {
                event for each in leads for other in _in_doubt(shelf, each) for event in self._events(other, own=True)
            }
            review = rows.by_mention(self._given.judged.events, ids)
            yield from rows.rows_of(told, review, _former(ids, read), sorted(perhaps - {ids[0]}))

    def _read(self, report: str) -> str:
        (read,) = self._db.execute("SELECT read FROM reports WHERE report = ?", (report,)).fetchone()
        return str(read)

    def _groups(self, shelf: Index, leaders: Iterable[str]) -> list[Group]:
        members = {leader: frozenset(shelf.followers(leader)) for leader in leaders}
        every = self._linked(shelf).groups(members)
        return [group for group in every if not is_echo(map(shelf.told, group))]

    def _linked(self, shelf: Index) -> Linked:
        def leader(mention: str) -> str | None:
            place = shelf.place(mention)
            return place.leader if place else None

        return Linked(self._given.judged, leader, lambda mention: twin(shelf.told(mention)))

    def _events(self, leader: str, own: bool = False) -> list[str]:
        """Return the events that hold mentions of a leader, or the one that holds the leader itself."""
        asked = f"SELECT event FROM shown WHERE leader = ?{' AND own' if own else ''}"
        return [event for (event,) in self._db.execute(asked, (leader,))]

    def _whole_sets(self) -> list[list[str]]:
        """Return the leaders whose events are to be made anew, those that share events in one list.

        They are those touched, and for the sake of what their rows say of each other those in doubt about them.
        """
        shelf = Index(self._db)
        linked = self._linked(shelf)
        touched = self._closed(linked, self._touched)
        touched |= {other for leader in touched for other in _in_doubt(shelf, leader)}
        left, sets = self._closed(linked, touched), []
        for leader in sorted(left):
            if leader in left:
                some = self._closed(linked, {leader})
                sets.append(sorted(some))
                left -= some
        return sets

    def _closed(self, linked: Linked, leaders: Iterable[str]) -> set[str]:
        """Return some leaders with all that share an event with them, now or before."""
        found, fresh = set(leaders), set(leaders)
        while fresh:
            more = linked.with_their_links(fresh)
            for event in {event for leader in fresh for event in self._events(leader)}:
                more |= {each for (each,) in self._db.execute("SELECT leader FROM shown WHERE event = ?", (event,))}
            fresh = more - found
            found |= more
        return found


def _in_doubt(shelf: Index, leader: str) -> set[str]:
    place = shelf.place(leader)
    return shelf.doubters(leader) | set(place.doubts if place else ())


def anchors(given: Given) -> set[str]:
    """Return the mentions that judgements on events name."""
    pairs = (*given.judged.together, *given.judged.apart)
    return {*given.judged.events, *(each for pair in pairs for each in pair)}


def _former(ids: Sequence[str], read: Sequence[str]) -> list[str]:
    """Return the ids an event had by the end of each day of reading, before mentions of earlier reports joined it.

    ids: those of its mentions, in order; read: when the desk took in the report of each.

    >>> _former(["a", "b", "c"], ["2022-03-03", "2022-03-02", "2022-03-02"])
    ['b']
    """
    found, least = [], len(ids)
    for day in sorted({at[:10] for at in read}):
        first = next(turn for turn, at in enumerate(read) if at[:10] == day)
        if first < least:
            least = first
            found.append(ids[first])
    return found[:-1]
