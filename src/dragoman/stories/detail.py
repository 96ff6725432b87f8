"""Detail: the reports of one story, with what each has in place of another's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from pathlib import Path
from typing import Any

import pyarrow as pa

from dragoman.errors import DragomanError
from dragoman.model.span import Span
from dragoman.store.flatten import cell
from dragoman.store.manifest import Manifest, load
from dragoman.store.segments import read_table
from dragoman.store.stories import STORY
from dragoman.stories.differences import differences
from dragoman.stories.keep import kept
from dragoman.stories.rarity import Rarity
from dragoman.stories.siblings import Siblings, Substitution
from dragoman.text.company import Company

Row = dict[str, Any]
EDITED = ("edited_copy", "correction")
SPUN = "paraphrased_copy"
FOLLOW_UP = "follow_up"


def story(desk: Path, asked: str) -> pa.Table:
    """Return the reports of a story, asked for by its id or that of any report of it, in their order."""
    manifest = load(desk)
    tables = kept(desk, manifest)
    storied = {row["report"]: row for row in tables["storied"].to_pylist()}
    if asked not in storied:
        raise DragomanError(f"No story {asked!r}. `dragoman stories` shows them with their ids.")
    name = storied[asked]["story"]
    members = {report: row for report, row in storied.items() if row["story"] == name}
    hanging = [row for row in tables["story_links"].to_pylist() if row["story"] == name]
    links = {row["report"]: row for row in hanging if row["kind"] != FOLLOW_UP}
    follows = {row["report"]: row["to"] for row in hanging if row["kind"] == FOLLOW_UP}
    reports = {row["id"]: row for row in _reports(desk, manifest, members.keys())}
    rows = [
        _row(members[report], links.get(report), reports) | {"follows": follows.get(report)}
        for report in sorted(members, key=lambda each: (members[each]["published"] or "~", each))
    ]
    return pa.Table.from_pylist(rows, schema=STORY.schema)


def substitutions(desk: Path, report: str) -> list[Substitution]:
    """Return which words of a machine-paraphrased report stand for which of its sibling; [] where there is none."""
    manifest = load(desk)
    links = kept(desk, manifest)["story_links"].to_pylist()
    to = next((row["to"] for row in links if row["report"] == report and row["kind"] == SPUN), None)
    if to is None:
        return []
    found = {row["id"]: row for row in _reports(desk, manifest, {report, to})}
    return _substitutions(found[report], found[to])


def _row(told: Row, link: Row | None, reports: Mapping[str, Row]) -> Row:
    report = reports[told["report"]]
    row = {**told, "source": report["source"], "title": report["title"], "reasons": [], "diff": [], "substitutions": []}
    if link is None:
        return row
    row |= link
    other = reports[link["to"]]
    if link["kind"] in EDITED:
        found = differences(other["text"], _spans(other), report["text"], _spans(report))
        row["diff"] = [cell(each) for each in found]
    if link["kind"] == SPUN:
        row["substitutions"] = [cell(each) for each in _substitutions(report, other)]
    return row


def _substitutions(report: Row, sibling: Row) -> list[Substitution]:
    judge = Siblings(Rarity(), Company())
    found = judge.beside(report["text"], _spans(report), sibling["text"], _spans(sibling))
    return list(found.substitutions)


def _reports(desk: Path, manifest: Manifest, wanted: Set[str]) -> Iterator[Row]:
    columns = ["id", "title", "source", "text", "headline", "paragraphs"]
    for segment in manifest.segments:
        ids = read_table(desk, segment, "reports", ["id"])["id"].to_pylist()
        rows = [at for at, report in enumerate(ids) if report in wanted]
        if rows:
            yield from read_table(desk, segment, "reports", columns).take(pa.array(rows)).to_pylist()


def _spans(report: Row) -> list[Span]:
    return [Span(**span) for span in (report["headline"], *report["paragraphs"]) if span]
