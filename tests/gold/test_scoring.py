"""Our scorer and the shared one agree, and each matching rule does what it says."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest
from tests.gold.scoring import Row, score, sheet

from dragoman.reading import Reader
from dragoman.reports.read import read_bytes

TEXT = "Moscow warned Kyiv on Friday that it would act if talks failed."
ACTORS = [
    {"id": "russia", "name": "Russia", "aliases": ["Moscow"], "country": "RUS", "code": "RUS"},
    {"id": "nato", "name": "NATO", "aliases": [], "country": None, "code": "IGONAT"},
]
MENTION = {
    "code": "THREATEN",
    "status": "happened",
    "actors": ["russia"],
    "recipients": [],
    "date": "2022-01-17",
    "date_end": "2022-01-23",
    "place": {"name": "Kyiv", "country": "UKR"},
    "trigger": [7, 13],
    "evidence": [0, 63],
}
ENTRY = {"id": "e", "kind": "threat", "by": "russia", "to": None, "condition": [48, 62], "about": [30, 47]}
ANSWER = {"id": "a", "kind": "rejection", "by": "nato", "to": "russia", "about": [0, 6], "evidence": [0, 63]}


def _met(**asked: object) -> list[bool]:
    record: Row = {"report": {}, "actors": ACTORS, "mentions": [MENTION], "ledger": [ENTRY | {"answered_by": ["a"]}]}
    record["ledger"].append(ANSWER)
    return [item.met for item in score({"text": TEXT, **asked}, record)]


@pytest.mark.parametrize(
    ("want", "met"),
    [
        ({"actor": "RUS"}, True),
        ({"actor": "Moscow"}, True),
        ({"actor": "Mosc"}, False),
        ({"actor": ["UKR", "RUS"], "code": ["ACCUSE", "THREATEN"]}, True),
        ({"recipient": "UKR"}, False),
        ({"date": "2022-01"}, True),
        ({"date": "2022-01-20"}, True),
        ({"date": "2022-01-24"}, False),
        ({"date": "2022-01-22/2022-01-30"}, True),
        ({"date_not": "2022-01-21"}, False),
        ({"place": ["Kyiv", "Kharkiv"]}, True),
        ({"place": "UKR"}, True),
        ({"said_by": "RUS"}, False),
    ],
)
def test_a_mention_is_matched_by_every_key_that_is_asked(want: Row, met: bool) -> None:
    assert _met(events=[want]) == [met]
    assert _met(none=[want]) == [not met]


@pytest.mark.parametrize(
    ("want", "met"),
    [
        ({"kind": ["promise", "threat"], "by": "RUS"}, True),
        ({"kind": "threat", "to": "UKR"}, False),
        ({"kind": "threat", "condition_contains": "TALKS"}, True),
        ({"kind": "rejection", "condition_contains": "talks"}, False),
        ({"kind": "threat", "answered_kind": "rejection"}, True),
        ({"kind": "threat", "answered_kind": "acceptance"}, False),
    ],
)
def test_a_ledger_entry_is_matched_with_its_condition_and_its_answers(want: Row, met: bool) -> None:
    assert _met(ledger=[want]) == [met]


def test_what_happened_and_the_sheet_does_not_know_is_extra() -> None:
    assert _met(happened=[{"code": "THREATEN", "actor": "RUS"}]) == [True]
    assert _met(happened=[{"code": "THREATEN", "actor": "NATO"}]) == [False]


def test_both_scorers_agree_item_by_item(shared: Path, reader: Reader) -> None:
    check = runpy.run_path(str(shared / "gold" / "score.py"))["check"]
    here = Path(__file__).parent
    probes = sheet(shared / "gold" / "seed.jsonl") + sheet(here / "reports.jsonl")[:3]
    for probe in probes:
        record = reader.read(read_bytes(probe["text"].encode(), published=probe["published"])).to_dict()
        theirs = sorted((kind, bool(met)) for kind, _, met in check(probe, record))
        assert sorted((item.kind, item.met) for item in score(probe, record)) == theirs
