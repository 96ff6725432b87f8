"""The gate of events: happenings told by forty reports that disagree, each once and as the sheet says."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.gold.happenings import faults, happenings, pairs, tellings

import dragoman
from dragoman.reading import Reader
from dragoman.reports.read import read_text
from dragoman.store import folder

SHEET = Path(__file__).parent / "events.jsonl"
LEAST_FOUND, LEAST_F1, LEAST_RIGHT = 0.95, 0.97, 15


@pytest.mark.gate
def test_happenings_told_by_many_are_one_event_each(reader: Reader, tmp_path: Path) -> None:
    wanted, reports = happenings(SHEET)
    records = {
        each["id"]: reader.read(read_text(each["text"], published=each["published"], source=each["source"]))
        for each in reports
    }
    desk = dragoman.open(tmp_path / "events.desk", create=True)
    with folder.appending(desk.path) as writer:
        writer.append(list(records.values()))
    rows = desk.events().rows()
    told = list(tellings(wanted, reports, records, rows))
    assert sum(each.event is not None for each in told) >= LEAST_FOUND * len(told)
    right, joined, asked = pairs(told)
    assert 2 * right >= LEAST_F1 * (joined + asked), (right, joined, asked)
    wrong = {each["event"]: faults(each, told, {row["id"]: row for row in rows}) for each in wanted}
    assert sum(not faulty for faulty in wrong.values()) >= LEAST_RIGHT, wrong
