"""Copies and paraphrases of reports change no event and no measure; nor do order, portions and reading again."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from tests.events.grown import grown
from tests.properties.conftest import example_paths

import dragoman
from dragoman.model.record import Record
from dragoman.reading import Reader
from dragoman.reports.read import read_text
from dragoman.testing import synthetic_records
from dragoman.testing.spinner import read_thesaurus, spin

THESAURUS = Path(__file__).parents[1] / "text" / "thesaurus.tsv"
TOLD = [path for path in example_paths() if path.suffix == ".txt" and "spun" not in path.name][1:6]
OUTLETS = ("Harbour Post", "Hillside Times", "The Wire Room")


def told(desk: dragoman.Desk) -> Counter[str]:
    """Return what the events say, without ids and counts of copies."""
    named = ("code", "mode", "status", "contested", "date", "place", "actor_ids", "recipient_ids", "n_origins")
    return Counter(str([row[name] for name in named]) for row in desk.events())


def measures(desk: dragoman.Desk) -> dict[str, list[object]]:
    """Return what is counted over a desk."""
    return {
        "sides": [(row["a"], row["b"], row["stand"], row["n_with"], row["n_against"]) for row in desk.sides()],
        "positions": [{**row, "reports": None} for row in desk.positions().rows()],
    }


@pytest.fixture(scope="module")
def originals(reader: Reader) -> list[Record]:
    return [reader.read(read_text(path.read_text("utf-8"), published=path.name[:10])) for path in TOLD]


def _copies(originals: Sequence[Record], reader: Reader, k: int) -> Iterator[Record]:
    for each in originals:
        for outlet in OUTLETS[:k]:
            text = each.report.text.replace(f"Source: {each.report.source}", f"Source: {outlet}")
            report = read_text(text, published=each.report.published)
            yield reader.read(report)


def _paraphrases(originals: Sequence[Record], reader: Reader, rate: float) -> Iterator[Record]:
    thesaurus = read_thesaurus(THESAURUS)
    for number, each in enumerate(originals):
        docs = [paragraph.doc for paragraph in reader.parser.parse(each.report).paragraphs]
        text = spin(docs, thesaurus, rate=rate, seed=number).text
        yield reader.read(read_text(text, published=each.report.published, source="Content Mill"))


@pytest.mark.parametrize("k", [1, 3])
def test_copies_change_no_event_and_no_measure(originals: list[Record], reader: Reader, tmp_path: Path, k: int) -> None:
    alone = grown(tmp_path / "a.desk", originals)
    many = grown(tmp_path / "b.desk", originals, list(_copies(originals, reader, k)))
    assert told(many) == told(alone)
    assert measures(many) == measures(alone)
    assert {row["n_copies"] for row in many.events()} >= {k}


def test_paraphrases_change_no_event(originals: list[Record], reader: Reader, tmp_path: Path) -> None:
    alone = grown(tmp_path / "a.desk", originals)
    spun = list(_paraphrases(originals, reader, 0.6))
    many = grown(tmp_path / "b.desk", originals, spun)
    assert sum(row["copy_kind"] == "paraphrased" for row in many.reports()) == len(originals)
    assert {row["report"] for row in many.events()}.isdisjoint(each.report.id for each in spun)
    assert told(many) == told(alone)
    assert measures(many)["sides"] == measures(alone)["sides"]


@pytest.mark.parametrize("seed", [3, 4])
def test_shuffled_in_portions_and_read_again_stories_and_events_keep_their_ids(tmp_path: Path, seed: int) -> None:
    records = list(synthetic_records(120, seed))
    whole = grown(tmp_path / "whole.desk", records)
    random.Random(seed).shuffle(records)
    parts = grown(tmp_path / "parts.desk", records[:7], records[7:50], records[50:])
    for table in ("stories", "events", "mentions", "reports"):
        some, others = ([row | {"former_ids": None} for row in getattr(desk, table)()] for desk in (whole, parts))
        assert some == others, table
    again = dragoman.open(tmp_path / "parts.desk")
    assert again.stories().rows() == parts.stories().rows()
