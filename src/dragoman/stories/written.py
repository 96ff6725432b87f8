"""Written: the tables of a desk's stories; those of stories made anew are written again, the others stay."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dragoman.store.stories import KEPT
from dragoman.store.tables import TEXT
from dragoman.stories.kinds import Link, Member, Told, tell
from dragoman.stories.library import Library, Place
from dragoman.stories.shelf import NOBODY, Ints, Shelf
from dragoman.stories.siblings import Siblings

Row = dict[str, Any]
Tables = dict[str, pa.Table]
FOLLOW_UP = "follow_up"


class Writer:
    """Writes what a shelf holds; `places` are those of the library by position."""

    def __init__(self, shelf: Shelf, library: Library, places: Sequence[Place], siblings: Siblings) -> None:
        self._shelf = shelf
        self._state = shelf.state
        self._library = library
        self._places = places
        self._siblings = siblings
        self._weeks = shelf.weeks()
        self._positions = {report: at for at, report in enumerate(self._state.ids) if self._state.first[at] != NOBODY}

    def written(self, anew: Iterable[int], before: Ints, old: Tables) -> Tables:
        """Return the tables with the stories made anew; `before` tells which story each report had."""
        rows: dict[str, list[Row]] = {name: [] for name in KEPT}
        for story, members in self._state.members(anew).items():
            for name, some in self._told(self._state.ids[story], members).items():
                rows[name] += some
        tables = {
            name: pa.concat_tables([_without(old[name], self._stale(anew, before), name), _table(name, rows[name])])
            for name in KEPT
        }
        return self._followed(tables)

    def _stale(self, anew: Iterable[int], before: Ints) -> list[str]:
        """Return the ids of stories whose rows are of no use any more."""
        now = self._state.story[: len(before)]
        moved = (before != now) | np.isin(now, list(anew))
        stale = {int(story) for story in before[moved] if story != NOBODY} | set(anew)
        return [self._state.ids[story] for story in sorted(stale)]

    def _told(self, story: str, places: Sequence[int]) -> dict[str, list[Row]]:
        members = self._library.members([self._places[at] for at in places])
        links, told = tell(members, self._rewrites)
        kinds = {link.report: link.kind for link in links}
        return {
            "stories": [_story(story, members, told)],
            "story_links": [self._link(story, link) for link in links],
            "storied": [
                {
                    "report": each.report,
                    "published": member.traits.entry.published,
                    "story": story,
                    "kind": kinds.get(each.report, "first"),
                    "origin": each.origin,
                    "is_copy": each.is_copy,
                    "is_paraphrased": each.paraphrased,
                    "is_superseded": each.superseded,
                    "agency": member.provenance.agency,
                }
                for each, member in zip(told, members, strict=True)
            ],
        }

    def _link(self, story: str, link: Link) -> Row:
        row = {"story": story, "report": link.report, "kind": link.kind, "to": link.to, "likeness": link.likeness}
        pair = (self._positions[link.report], self._positions[link.to])
        score, reasons = self._shelf.compare(self._weeks, *pair)
        return row | {"likeness": round(link.likeness, 3), "score": score, "reasons": reasons}

    def _rewrites(self, report: str, sibling: str) -> bool:
        (text, spans), (other, others) = self._library.texts(
            [self._places[self._positions[each]] for each in (report, sibling)]
        )
        return self._siblings.beside(text, spans, other, others).is_rewriting

    def _followed(self, tables: Tables) -> Tables:
        """Return the tables with each story tied to the earlier one it follows up."""
        ids = self._state.ids
        follows = {ids[story]: (ids[first], score) for story, (first, score) in self._shelf.follows().items()}
        stories, links = tables["stories"], tables["story_links"]
        column = [follows.get(story, (None, 0.0))[0] for story in stories["id"].to_pylist()]
        at = stories.schema.get_field_index("follows")
        ups = [
            {
                "story": story,
                "report": story,
                "kind": FOLLOW_UP,
                "to": first,
                "likeness": 0.0,
                "score": score,
                "reasons": [],
            }
            for story, (first, score) in sorted(follows.items())
        ]
        others = links.filter(pc.not_equal(links["kind"], FOLLOW_UP))
        return tables | {
            "stories": stories.set_column(at, stories.schema.field(at), pa.array(column, TEXT)),
            "story_links": pa.concat_tables([others, _table("story_links", ups)]),
        }


def no_tables() -> Tables:
    """Return the tables of an empty desk."""
    return {name: form.schema.empty_table() for name, form in KEPT.items()}


def _without(table: pa.Table, stories: Sequence[str], name: str) -> pa.Table:
    column = table["id" if name == "stories" else "story"]
    return table.filter(pc.invert(pc.is_in(column, value_set=pa.array(stories, TEXT))))


def _table(name: str, rows: Sequence[Row]) -> pa.Table:
    return pa.Table.from_pylist(list(rows), schema=KEPT[name].schema)


def _story(story: str, members: Sequence[Member], told: Sequence[Told]) -> Row:
    published = [member.traits.entry.published for member in members if member.traits.entry.published]
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
        "n_copies": sum(each.is_copy for each in told),
        "n_paraphrased": sum(each.paraphrased for each in told),
        "sources": list(dict.fromkeys(source for source in sources if source)),
        "follows": None,
        "report_ids": [member.report for member in members],
        "origin_ids": list(dict.fromkeys(origins)),
    }
