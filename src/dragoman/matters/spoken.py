"""Spoken: what a quote of a machine-paraphrased report says in the sibling report that has the words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from dragoman.matters.terms import Kinship
from dragoman.model.span import Span
from dragoman.store.manifest import Manifest, load
from dragoman.store.segments import read_table
from dragoman.stories.keep import kept
from dragoman.stories.rarity import Rarity
from dragoman.stories.siblings import Siblings
from dragoman.text.company import Company

SPUN = "paraphrased_copy"
REPORTS = ["id", "text", "headline", "paragraphs"]
QUOTES = ["id", "report", "speaker", "content", "direct"]
SPEAKER = 0.5  # for the same speaker, beside the share of words that agree
PLAIN = Kinship({})
Cells = Mapping[str, Any]
Pairs = Sequence[tuple[Span, Span]]


def with_spoken(desk: Path, quotes: pa.Table) -> pa.Table:
    """Return rows of a desk's quotes, `spoken` and `spoken_report` filled where a sibling of a rewritten report has
    the words."""
    rewritten = [row for row in quotes.select(["id", "report", "is_paraphrased"]).to_pylist() if row["is_paraphrased"]]
    if not rewritten:
        return quotes
    manifest = load(desk)
    links = kept(desk, manifest)["story_links"].to_pylist()
    to = {row["report"]: row["to"] for row in links if row["kind"] == SPUN}
    asked = [row for row in rewritten if row["report"] in to]
    known = _Siblings(desk, manifest, {row["report"]: to[row["report"]] for row in asked})
    words = {row["id"]: known.words(row["id"]) for row in asked}
    ids = quotes["id"].to_pylist()
    for name, at in (("spoken", 0), ("spoken_report", 1)):
        column = pa.array([found[at] if (found := words.get(each)) else None for each in ids], pa.string())
        quotes = quotes.set_column(quotes.schema.get_field_index(name), name, column)
    return quotes


class _Siblings:
    """Some reports beside those they were rewritten from, with the quotes of both."""

    def __init__(self, desk: Path, manifest: Manifest, to: Mapping[str, str]) -> None:
        wanted = {*to, *to.values()}
        self._to = to
        self._reports = {row["id"]: row for row in _rows(desk, manifest, ("reports", "id", REPORTS), wanted)}
        self._quotes: dict[str, Cells] = {}
        self._of: defaultdict[str, list[Cells]] = defaultdict(list)
        for row in _rows(desk, manifest, ("quotes", "report", QUOTES), wanted):
            self._quotes[row["id"]] = row
            self._of[row["report"]].append(row)
        self._judge = Siblings(Rarity(), Company())
        self._pairs: dict[str, Pairs] = {}

    def words(self, quote: str) -> tuple[str, str] | None:
        """Return the words a quote has in the sibling, and its id: those it quotes there, else its sentences."""
        row = self._quotes[quote]
        sibling = self._to[row["report"]]
        spans = [theirs for ours, theirs in self._beside(row["report"]) if ours.overlaps(Span(**row["content"]))]
        text = self._reports[sibling]["text"]
        if not spans:
            return None
        there = [other for other in self._of[sibling] if any(Span(**other["content"]).overlaps(at) for at in spans)]
        same = [other for other in there if other["direct"] == row["direct"]]
        best = max(same, key=lambda other: self._likeness(row, other), default=None)
        if best is not None:
            return " ".join(Span(**best["content"]).of(text).split()), sibling
        return (" ".join(" ".join(span.of(text) for span in spans).split()), sibling) if row["direct"] else None

    def _beside(self, report: str) -> Pairs:
        if report not in self._pairs:
            one, other = self._reports[report], self._reports[self._to[report]]
            found = self._judge.beside(one["text"], _pieces(one), other["text"], _pieces(other))
            self._pairs[report] = found.pairs
        return self._pairs[report]

    def _likeness(self, row: Cells, other: Cells) -> float:
        """Return how like two quotes are: by the speaker, and by the words both have."""
        ours, theirs = (
            PLAIN.terms(Span(**each["content"]).of(self._reports[each["report"]]["text"])) for each in (row, other)
        )
        shared = 2 * len(ours & theirs) / max(len(ours) + len(theirs), 1)
        return shared + (SPEAKER if row["speaker"] is not None and row["speaker"] == other["speaker"] else 0.0)


def _rows(desk: Path, manifest: Manifest, table: tuple[str, str, list[str]], wanted: set[str]) -> list[dict[str, Any]]:
    """Return the rows of a table (its name, its column of reports, the columns needed) that are of some reports."""
    name, column, columns = table
    asked = pa.array(sorted(wanted), pa.string())
    return [
        row
        for segment in manifest.segments
        for row in _chosen(read_table(desk, segment, name, columns), column, asked).to_pylist()
    ]


def _chosen(table: pa.Table, column: str, asked: pa.Array) -> pa.Table:
    return table.filter(pc.is_in(table[column], value_set=asked))


def _pieces(report: Cells) -> list[Span]:
    return [Span(**span) for span in (report["headline"], *report["paragraphs"]) if span]
