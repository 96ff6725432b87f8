"""`dragoman judge` and its verbs: what they say, and how they end."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import dragoman


@pytest.fixture
def desk(synthetic: Path, tmp_path: Path) -> Path:
    shutil.copytree(synthetic, tmp_path / "a.desk")
    return tmp_path / "a.desk"


def test_events_are_judged_listed_and_what_was_judged_taken_back(run, desk: Path) -> None:
    a, b, c = [row["id"] for row in dragoman.open(desk).events()][:3]
    assert run("judge", "accept", a, b, "--desk", desk, "--by", "Ana") == (
        0,
        f"event {a} is accepted\nevent {b} is accepted\n",
        "",
    )
    assert run("judge", "reject", c[:8], "--desk", desk)[1] == f"event {c} is rejected\n"
    assert run("judge", "correct", a, "status=denied", "date=", "--desk", desk)[1] == (
        f"event {a} is corrected: date none, status denied\n"
    )
    assert run("judge", "merge", a, b, "--desk", desk)[1] == f"events {a} and {b} are one\n"
    code, out, _ = run("judge", "list", "--desk", desk, "--format", "jsonl")
    assert (code, [json.loads(line)["stands"] for line in out.splitlines()]) == (0, [False, True, True, True, True])
    run("judge", "undo", "--desk", desk)
    assert {a, b} <= {row["id"] for row in dragoman.open(desk).events()}
    code, out, _ = run("events", "--desk", desk, "--reviewed", "rejected", "--format", "jsonl")
    assert [json.loads(line)["id"] for line in out.splitlines()] == [c]


def test_a_mention_is_judged_by_its_own_id(run, desk: Path) -> None:
    mention = dragoman.open(desk).mentions().rows()[0]["id"]
    assert run("judge", "reject", mention, "--mention", "--desk", desk)[1] == f"mention {mention} is rejected\n"


def test_an_event_is_parted(run, desk: Path) -> None:
    event = max(dragoman.open(desk).events().rows(), key=lambda row: row["n_reports"])
    out = event["mention_ids"][-1]
    assert run("judge", "split", event["id"], out, "--desk", desk)[0] == 0
    assert len(dragoman.open(desk).events(id=event["mention_ids"])) == 2


def test_errors_are_one_line(run, desk: Path) -> None:
    code, out, err = run("judge", "accept", "nothing", "--desk", desk)
    assert (code, out) == (2, "")
    assert err == "dragoman: 'nothing' is no event of this desk. `dragoman events` shows their ids.\n"
    code, _, err = run("judge", "correct", "nothing", "denied", "--desk", desk)
    assert code == 2
    assert "is no FIELD=VALUE" in err
