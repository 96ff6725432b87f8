"""What people decide on who is who: shown in every table, kept, re-applied to what is read later, and taken back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import dragoman
from dragoman.errors import DeskError, DragomanError
from dragoman.store.folder import appending
from dragoman.testing import synthetic_desk, synthetic_records

TABLES = ("events", "mentions", "quotes", "ledger", "actors", "reports")


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return synthetic_desk(80, 5, tmp_path_factory.mktemp("given") / "a.desk")


@pytest.fixture
def desk(given: Path, tmp_path: Path) -> dragoman.Desk:
    shutil.copytree(given, tmp_path / "a.desk")
    return dragoman.open(tmp_path / "a.desk")


def _all(desk: dragoman.Desk) -> dict[str, list[dict[str, object]]]:
    return {name: getattr(desk, name)().rows() for name in TABLES}


def _ids(desk: dragoman.Desk) -> set[str]:
    found = {row["id"] for row in desk.actors()}
    for row in (*desk.events(), *desk.mentions()):
        found |= {*row["actor_ids"], *row["recipient_ids"]}
    found |= {each for row in desk.quotes() for each in (row["speaker_id"], row["addressee_id"]) if each}
    return found | {each for row in desk.ledger() for each in (row["by_id"], row["to_id"]) if each}


def test_merged_actors_are_one_in_every_table_and_apart_again_when_it_is_undone(desk: dragoman.Desk) -> None:
    before = _all(desk)
    keep, goes = [row["id"] for row in desk.actors() if row["kind"] == "person"][:2]
    assert desk.merge_actors(keep, goes, by="Ana") == [f"{goes} is {keep}"]
    assert goes not in _ids(desk)
    (row,) = (row for row in desk.actors() if row["id"] == keep)
    names = {one["id"]: one["name"] for one in before["actors"]}
    assert names[goes] in row["aliases"]
    assert {one["id"] for one in desk.mentions(actor=names[goes])} >= {
        one["id"] for one in before["mentions"] if names[goes] in one["actors"]
    }
    assert len(desk.mentions()) == len(before["mentions"])
    assert desk.check().sound
    desk.undo_judgement()
    assert _all(desk) == before


def test_nobody_stands_twice_on_one_side(desk: dragoman.Desk) -> None:
    keep, *rest = [row["id"] for row in desk.actors() if row["kind"] == "person"]
    desk.merge_actors(keep, *rest)
    for row in (*desk.mentions(), *desk.events()):
        assert len(row["actor_ids"]) == len(set(row["actor_ids"]))
    assert len(desk.actors()) == len({row["id"] for row in desk.actors()})


def test_what_is_read_later_is_shown_as_judged(desk: dragoman.Desk) -> None:
    keep, goes = [row["id"] for row in desk.actors() if row["kind"] == "person"][:2]
    desk.merge_actors(keep, goes)
    there = {record.report.id for record in desk.records()}
    more = [record for record in synthetic_records(300, seed=5) if record.report.id not in there]
    assert any(goes == actor.id for record in more for actor in record.actors)
    with appending(desk.path) as writer:
        writer.append(more)
    assert goes not in _ids(desk)
    assert dragoman.open(desk.path).events().rows() == desk.events().rows()


def test_a_renamed_actor_has_the_name_the_country_and_the_code_everywhere(desk: dragoman.Desk) -> None:
    one = next(row for row in desk.actors() if row["kind"] == "person")
    acts = [row["id"] for row in desk.mentions() if one["id"] in row["actor_ids"]]
    desk.rename_actor(one["name"], "Anna Q.")
    desk.rename_actor("Anna Q.", country="France", code="FRAMIL")
    (row,) = (row for row in desk.actors() if row["id"] == one["id"])
    assert (row["name"], row["country"], row["code"]) == ("Anna Q.", "FRA", "FRAMIL")
    assert one["name"] in row["aliases"]
    assert [row["id"] for row in desk.mentions() if "Anna Q." in row["actors"]] == acts
    assert {row["id"] for row in desk.mentions(actor="FRAMIL")} == set(acts)
    desk.undo_judgement()
    (row,) = (row for row in desk.actors() if row["id"] == one["id"])
    assert (row["name"], row["country"]) == ("Anna Q.", one["country"])


def test_one_name_may_be_two_people_in_different_reports(desk: dragoman.Desk) -> None:
    one = max((row for row in desk.actors() if row["kind"] == "state"), key=lambda row: row["n_reports"])
    reports = sorted({row["report"] for row in desk.mentions() if one["id"] in row["actor_ids"]})
    assert len(reports) > 1
    desk.split_actor(one["id"], "Her Namesake", reports=[reports[0][:10]])
    for row in desk.mentions():
        if row["report"] == reports[0]:
            assert one["id"] not in row["actor_ids"]
        else:
            assert "her-namesake" not in row["actor_ids"]
    assert {row["id"]: row["name"] for row in desk.actors()}["her-namesake"] == "Her Namesake"
    desk.undo_judgement()
    assert "her-namesake" not in _ids(desk)


def test_what_is_merged_step_by_step_comes_out_at_its_own_place(desk: dragoman.Desk) -> None:
    a, b, c = [row["id"] for row in desk.actors() if row["kind"] == "person"][:3]
    desk.merge_actors(b, c)
    desk.merge_actors(a, b)
    assert _ids(desk) & {a, b, c} == {a}
    desk.split_actor(a, c)
    assert _ids(desk) & {a, b, c} == {a, c}
    with pytest.raises(DragomanError, match=f"was not merged into {a}. What was: {b}"):
        desk.split_actor(a, c)


def test_the_order_of_the_judgements_of_different_questions_changes_nothing(desk: dragoman.Desk) -> None:
    a, b, c, d = [row["id"] for row in desk.actors() if row["kind"] == "person"][:4]
    desk.merge_actors(a, b)
    desk.merge_actors(c, d)
    file = desk.path / "judgements.jsonl"
    shown = _all(desk)
    file.write_text("".join(f"{line}\n" for line in reversed(file.read_text().splitlines())))
    assert _all(desk) == shown


def test_judgements_say_who_and_when_and_what_stands(desk: dragoman.Desk) -> None:
    a, b = [row["id"] for row in desk.actors() if row["kind"] == "person"][:2]
    desk.merge_actors(a, b, by="Ana")
    desk.undo_judgement(1, by="Ben")
    rows = desk.judgements().rows()
    assert [(row["number"], row["by"], row["stands"]) for row in rows] == [(1, "Ana", False), (2, "Ben", False)]
    assert rows[1]["says"] == f"nothing is decided on {a} and {b}"
    assert rows[0]["at"].endswith("+00:00")
    with pytest.raises(DragomanError, match="none to take back"):
        desk.undo_judgement()


def test_an_unknown_actor_is_answered_with_those_like_it(desk: dragoman.Desk) -> None:
    with pytest.raises(DragomanError, match=r"No actor 'Rusia' in this desk\. Did you mean russia"):
        desk.merge_actors("Russia", "Rusia")
    with pytest.raises(DragomanError, match="at least two"):
        desk.merge_actors("Russia", "russia")
    with pytest.raises(DragomanError, match="no actor code"):
        desk.rename_actor("Russia", code="government")
    with pytest.raises(DragomanError, match=r"Did you mean France \(FRA\)\?"):
        desk.rename_actor("Russia", country="Frence")


def test_a_damaged_judgement_is_named(desk: dragoman.Desk) -> None:
    (desk.path / "judgements.jsonl").write_text('{"verdict": "same"}\n')
    with pytest.raises(DeskError, match=r"line 1 is no judgement"):
        desk.actors()
    assert not desk.check().sound
