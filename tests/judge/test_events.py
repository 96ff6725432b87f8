"""What people decide on events and mentions: shown at once, kept with who and when, taken back, there for good."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import dragoman
from dragoman.errors import DragomanError
from dragoman.store.folder import appending
from dragoman.testing import synthetic_records

Row = dict[str, Any]


@pytest.fixture
def desk(tmp_path: Path) -> dragoman.desk.Desk:
    desk = dragoman.open(tmp_path / "a.desk", create=True)
    with appending(desk.path) as writer:
        writer.append(list(synthetic_records(120, 7)))
    return desk


def biggest(desk: dragoman.desk.Desk, **wanted: Any) -> Row:
    return max(desk.events(**wanted).rows(), key=lambda row: (len(row["mention_ids"]), row["id"]))


def test_accepted_and_rejected_events_say_so_and_rejected_ones_are_left_out(desk) -> None:
    first, second = (row["id"] for row in desk.events().rows()[:2])
    assert desk.accept(first, by="Ana") == [f"event {first} is accepted"]
    desk.reject(second[:8], by="Ben")
    assert [row["id"] for row in desk.events(reviewed="accepted")] == [first]
    assert second not in {row["id"] for row in desk.events()}
    assert [row["id"] for row in desk.events(reviewed="rejected")] == [second]
    rows = desk.judgements().rows()
    assert [(row["by"], row["of"], row["verdict"]) for row in rows] == [
        ("Ana", "events", "accepted"),
        ("Ben", "events", "rejected"),
    ]
    desk.undo_judgement()
    assert second in {row["id"] for row in desk.events()}


def test_a_corrected_event_shows_the_correction_and_keeps_it_when_accepted(desk) -> None:
    event = biggest(desk)
    actor = desk.actors().rows()[0]
    change = {"status": "denied", "date": "2021-02", "place": "Geneva", "country": "CHE", "actors": actor["name"]}
    desk.correct(event["id"], change)
    desk.accept(event["id"])
    (row,) = desk.events(id=event["id"]).rows()
    assert (row["review"], row["status"], row["date"], row["date_origin"]) == (
        "accepted",
        "denied",
        "2021-02",
        "judgement",
    )
    assert (row["place"], row["country"], row["lat"], row["actor_ids"]) == ("Geneva", "CHE", None, [actor["id"]])
    for rule in ("conservative", "informative"):
        assert desk.events(rule=rule, id=event["id"]).rows()[0]["status"] == "denied"


def test_events_made_one_are_one_and_apart_again_when_it_is_undone(desk) -> None:
    before = desk.events().rows()
    one, other = before[3], before[40]
    desk.merge_events(one["id"], other["id"])
    (row,) = desk.events(id=other["id"]).rows()
    assert set(row["mention_ids"]) == {*one["mention_ids"], *other["mention_ids"]}
    assert len(desk.events()) == len(before) - 1
    desk.undo_judgement()
    assert desk.events().rows() == before


def test_mentions_taken_out_of_an_event_are_one_of_their_own_and_may_be_put_back(desk) -> None:
    before = desk.events().rows()
    event = biggest(desk)
    *_, out = event["mention_ids"]
    desk.split_event(event["id"], out)
    parted = desk.events().rows()
    assert len(parted) == len(before) + 1
    left, gone = (set(row["mention_ids"]) for row in desk.events(id=event["mention_ids"]).rows())
    assert (out in left) != (out in gone)
    assert left | gone == set(event["mention_ids"])
    desk.merge_events(min(left), min(gone))
    assert desk.events().rows() == before


def test_what_is_judged_holds_for_what_joins_later(tmp_path) -> None:
    records = sorted(synthetic_records(120, 7), key=lambda record: str(record.report.published), reverse=True)
    desk = dragoman.open(tmp_path / "late.desk", create=True)
    with appending(desk.path) as writer:
        writer.append(records[:60])
    event = biggest(desk)
    desk.correct(event["id"], {"status": "denied"})
    with appending(desk.path) as writer:
        writer.append(records[60:])
    (row,) = desk.events(id=event["id"]).rows()
    assert (row["review"], row["status"]) == ("corrected", "denied")


def test_a_rejected_mention_is_in_no_table_and_no_event_until_it_is_taken_back(desk) -> None:
    before = desk.events().rows()
    single = next(row for row in before if len(row["mention_ids"]) == 1)
    desk.reject(single["mention_ids"][0], of="mentions")
    assert single["id"] not in {row["id"] for row in desk.events()}
    assert single["id"] not in {row["id"] for row in desk.mentions()}
    assert [row["id"] for row in desk.mentions(reviewed="rejected")] == [single["id"]]
    desk.undo_judgement()
    assert desk.events().rows() == before


def test_a_corrected_mention_is_placed_anew(desk) -> None:
    event = next(row for row in desk.events(code="ASSAULT") if len(row["mention_ids"]) == 1)
    desk.correct(event["id"], {"code": "protest", "date": "2021-03-04"}, of="mentions")
    (row,) = desk.events(id=event["id"]).rows()
    assert (row["code"], row["date"]) == ("PROTEST", "2021-03-04")
    (mention,) = desk.mentions(reviewed="corrected").rows()
    assert (mention["code"], mention["date_precision"], mention["review"]) == ("PROTEST", "day", "corrected")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({}, "Nothing to correct"),
        ({"weather": "fine"}, "No field 'weather'"),
        ({"code": "FIGHT"}, "No code 'FIGHT'"),
        ({"status": "actual"}, "No status 'actual'"),
        ({"date": "yesterday"}, "is no date"),
        ({"country": "Russia"}, "no ISO-3 country"),
    ],
)
def test_what_cannot_be_corrected_is_told_with_the_choices(desk, change, told) -> None:
    with pytest.raises(DragomanError, match=told):
        desk.correct(desk.events().rows()[0]["id"], change)


def test_an_id_nobody_has_is_told(desk) -> None:
    with pytest.raises(DragomanError, match="is no event of this desk"):
        desk.accept("ffffffffffffffff")
    with pytest.raises(DragomanError, match="at least two events"):
        desk.merge_events(desk.events().rows()[0]["id"])
    with pytest.raises(DragomanError, match="is no mention of event"):
        desk.split_event(desk.events().rows()[0]["id"], "nothing")


def test_undo_goes_back_judgement_by_judgement_to_what_the_machine_says(desk) -> None:
    before = desk.events().rows()
    first, second = before[0]["id"], before[1]["id"]
    desk.accept(second)
    desk.correct(first, {"status": "denied"})
    desk.accept(first)
    desk.reject(first)
    seen = []
    for _ in range(4):
        (row,) = desk.events(id=first, reviewed=["machine", "accepted", "corrected", "rejected"]).rows()
        seen.append(row["review"])
        desk.undo_judgement()
    assert seen == ["rejected", "accepted", "corrected", "machine"]
    assert desk.events().rows() == before
    with pytest.raises(DragomanError, match="No judgement stands"):
        desk.undo_judgement()


def test_a_judgement_in_the_middle_is_taken_back_by_its_number(desk) -> None:
    first, second = (row["id"] for row in desk.events().rows()[:2])
    desk.accept(first)
    desk.accept(second)
    desk.undo_judgement(1)
    assert [row["id"] for row in desk.events(reviewed="accepted")] == [second]


def test_an_actor_that_only_a_correction_names_is_shown_by_its_name(desk) -> None:
    event = desk.events().rows()[0]
    other = next(row for row in desk.actors() if row["id"] not in {*event["actor_ids"], *event["recipient_ids"]})
    desk.correct(event["id"], {"actors": other["id"]})
    assert desk.events(id=event["id"]).rows()[0]["actors"] == [other["name"]]
