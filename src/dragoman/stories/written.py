"""Written: the tables of a desk's stories; those of stories made anew are written again, the others stay."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dragoman.store.stories import KEPT
from dragoman.store.tables import TEXT
from dragoman.stories.follows import FollowUp, follow_ups, linked
from dragoman.stories.kinds import Link, Member, Told, tell
from dragoman.stories.library import Library, Place
from dragoman.stories.lists import Ints
from dragoman.stories.shelf import NOBODY, Shelf
from dragoman.stories.siblings import Siblings

Row = dict[str, Any]
Tables = dict[str, pa.Table]
FOLLOW_UP = "follow_up"
AT_ONCE = 1000  # stories whose reports are held in memory


class Writer:
    """Writes what a shelf holds; `places` are those of the library by position."""

    def __init__(self, shelf: Shelf, library: Library, places: Sequence[Place], siblings: Siblings) -> None:
        self._shelf = shelf
        self._state = shelf.state
        self._library = library
        self._places = places
        self._siblings = siblings
        self._weeks = shelf.weeks()
        self._positions: dict[str, int] = {}

    def written(self, anew: Iterable[int], before: Ints, old: Tables) -> Tables:
        """Return the tables with the stories made anew; `before` tells which story each report had."""
        rows: dict[str, list[Row]] = {name: [] for name in KEPT}
        stories = sorted(self._state.members(anew).items())
        for start in range(0, len(stories), AT_ONCE):
            for name, some in self._some(stories[start : start + AT_ONCE]).items():
                rows[name] += some
        stale = self._stale(anew, before)
        tables = {name: pa.concat_tables([_without(old[name], stale, name), _table(name, rows[name])]) for name in KEPT}
        return self._followed(tables, self._untied(anew, old["stories"], stale))

    def _stale(self, anew: Iterable[int], before: Ints) -> list[str]:
        """Return the ids of stories whose rows are of no use any more."""
        now = self._state.story[: len(before)]
        moved = (before != now) | np.isin(now, list(anew))
        stale = {int(story) for story in before[moved] if story != NOBODY} | set(anew)
        return [self._state.ids[story] for story in sorted(stale)]

    def _some(self, stories: Sequence[tuple[int, list[int]]]) -> dict[str, list[Row]]:
        """Return the rows of some stories, given with the positions of their reports."""
        every = [place for _, places in stories for place in places]
        members = dict(zip(every, self._library.members([self._places[place] for place in every]), strict=True))
        self._positions = {member.report: place for place, member in members.items()}
        rows: dict[str, list[Row]] = {name: [] for name in KEPT}
        for story, places in stories:
            name, some = self._state.ids[story], [members[place] for place in places]
            links, told = tell(some, self._rewrites)
            kinds = {link.report: link.kind for link in links}
            rows["stories"].append(_story(name, some, told))
            rows["story_links"] += self._links(name, links)
            rows["storied"] += [
                _storied(name, member, each, kinds.get(each.report, "first"))
                for member, each in zip(some, told, strict=True)
            ]
        return rows

    def _links(self, story: str, links: Sequence[Link]) -> Iterator[Row]:
        by_end: defaultdict[str, list[Link]] = defaultdict(list)
        for link in links:
            by_end[link.to].append(link)
        for to, some in by_end.items():
            others = [self._positions[link.report] for link in some]
            for link, (score, reasons) in zip(
                some, self._shelf.compare(self._weeks, self._positions[to], others), strict=True
            ):
                row = {"story": story, "report": link.report, "kind": link.kind, "to": to}
                yield row | {"likeness": round(link.likeness, 3), "score": score, "reasons": reasons}

    def _rewrites(self, report: str, sibling: str) -> bool:
        (text, spans), (other, others) = self._library.texts(
            [self._places[self._positions[each]] for each in (report, sibling)]
        )
        return self._siblings.beside(text, spans, other, others).is_rewriting

    def _untied(self, anew: Iterable[int], old: pa.Table, stale: Sequence[str]) -> Ints:
        """Return the stories that may follow another now: those made anew, linked to these, or to what is gone."""
        orphans = old.filter(pc.is_in(old["follows"], value_set=pa.array(stale, TEXT)))["id"].combine_chunks()
        places = pc.drop_null(pc.index_in(orphans, value_set=pa.array(self._state.ids, TEXT))).to_numpy()
        return linked(self._state, {*anew, *(int(place) for place in places if self._state.story[place] == place)})

    def _followed(self, tables: Tables, untied: Ints) -> Tables:
        """Return the tables with each story untied brought to the earlier one it follows up."""
        found = [self._follow_up(each) for each in follow_ups(self._state, untied)]
        wanted = pa.array([self._state.ids[story] for story in untied.tolist()], TEXT)
        stories, links = tables["stories"], tables["story_links"]
        ends = {row["report"]: row["to"] for row in found}
        now = pa.array([ends.get(story) for story in wanted.to_pylist()], TEXT)
        rows = pc.index_in(stories["id"], value_set=wanted)
        column = pc.if_else(pc.is_valid(rows), now.take(rows.combine_chunks()), stories["follows"])
        at = stories.schema.get_field_index("follows")
        gone = pc.and_(pc.equal(links["kind"], FOLLOW_UP), pc.is_in(links["story"], value_set=wanted))
        return tables | {
            "stories": stories.set_column(at, stories.schema.field(at), column),
            "story_links": pa.concat_tables([links.filter(pc.invert(gone)), _table("story_links", found)]),
        }

    def _follow_up(self, found: FollowUp) -> Row:
        story, to = self._state.ids[found.story], self._state.ids[found.earlier]
        ((score, reasons),) = self._shelf.compare(self._weeks, found.report, [found.to])
        row = {"story": story, "report": story, "kind": FOLLOW_UP, "to": to, "likeness": 0.0}
        return row | {"score": score, "reasons": reasons}


def no_tables() -> Tables:
    """Return the tables of an empty desk."""
    return {name: form.schema.empty_table() for name, form in KEPT.items()}


def _without(table: pa.Table, stories: Sequence[str], name: str) -> pa.Table:
    column = table["id" if name == "stories" else "story"]
    return table.filter(pc.invert(pc.is_in(column, value_set=pa.array(stories, TEXT))))


def _table(name: str, rows: Sequence[Row]) -> pa.Table:
    return pa.Table.from_pylist(list(rows), schema=KEPT[name].schema)


def _storied(story: str, member: Member, told: Told, kind: str) -> Row:
    return {
        "report": told.report,
        "published": member.entry.published,
        "story": story,
        "kind": kind,
        "origin": told.origin,
        "is_copy": told.is_copy,
        "is_paraphrased": told.paraphrased,
        "is_superseded": told.superseded,
        "agency": member.provenance.agency,
    }


def _story(story: str, members: Sequence[Member], told: Sequence[Told]) -> Row:
    published = [member.entry.published for member in members if member.entry.published]
    sources = [member.provenance.publisher for member in members]
    origins = [each.origin for each in told if not each.paraphrased] or [told[0].origin]
    wires = {member.report: member.provenance.agency for member in members}
    return {
        "id": story,
        "title": next((member.title for member in members if member.title), None),
        "first": min(published, default=None),
        "last": max(published, default=None),
        "n_reports": len(members),
        "n_origins": len({wires[origin] or origin for origin in origins}),
        "n_copies": min(
            sum(each.is_copy for each in told), len(members) - 1
        ),  # where all are, one stands for its origin
        "n_paraphrased": sum(each.paraphrased for each in told),
        "sources": list(dict.fromkeys(source for source in sources if source)),
        "follows": None,
        "report_ids": [member.report for member in members],
        "origin_ids": list(dict.fromkeys(origins)),
    }
