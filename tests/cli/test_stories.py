"""`dragoman stories`: one row a piece of news, and the reports of one."""

from __future__ import annotations

import json
from pathlib import Path

import dragoman


def _rows(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_every_report_is_counted_in_one_story(run, synthetic: Path) -> None:
    code, out, _ = run("stories", "--desk", synthetic, "--format", "jsonl")
    assert code == 0
    assert sum(row["n_reports"] for row in _rows(out)) == len(dragoman.open(synthetic))


def test_stories_are_chosen_by_actor_day_and_origins(run, synthetic: Path) -> None:
    desk = dragoman.open(synthetic)
    every = desk.stories().rows()
    some = desk.stories(origins=2).rows()
    assert 0 < len(some) <= len(every)
    assert all(row["n_origins"] >= 2 for row in some)
    assert len(desk.stories(origins=1000)) == 0
    assert len(desk.stories(since="2900")) == 0
    assert 0 < len(desk.stories(actor="RUS")) <= len(every)
    first = every[0]["sources"][0]
    assert every[0]["id"] in {row["id"] for row in desk.stories(source=first)}


def test_the_reports_of_a_story_are_told_with_how_they_hang_together(run, synthetic: Path) -> None:
    most = max(dragoman.open(synthetic).stories(), key=lambda row: row["n_reports"])
    code, out, _ = run("stories", "--desk", synthetic, "--of", most["report_ids"][-1], "--format", "jsonl")
    rows = _rows(out)
    assert code == 0
    assert {row["report"] for row in rows} == set(most["report_ids"])
    assert {row["kind"] for row in rows} - {"first"} <= {
        *("same_text", "edited_copy", "correction", "paraphrased_copy", "own_report", "follow_up")
    }
    assert rows[-1]["origin"]


def test_a_story_is_shown_in_words_one_line_a_report(run, synthetic: Path) -> None:
    desk = dragoman.open(synthetic)
    spun = next(row for row in desk.stories() if row["n_paraphrased"] and row["n_reports"] > 1)
    code, out, _ = run("stories", "--desk", synthetic, "--of", spun["id"])
    assert code == 0
    assert len(out.splitlines()) == 2 + spun["n_reports"]
    assert "officers → officials" in out or "assertion → statement" in out or "tasks → talks" in out
    assert not {"{", "}", ".,"} & set(out.replace(".,", "}"))


def test_a_story_nobody_told_is_an_error_in_words(run, synthetic: Path) -> None:
    code, _, err = run("stories", "--desk", synthetic, "--of", "nothing")
    assert code == 2
    assert "No story 'nothing'" in err
