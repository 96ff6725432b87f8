"""`dragoman code`: a line out for each line in, in their order."""

from __future__ import annotations

import json
from pathlib import Path

LINES = [
    {"text": "Rwandan troops shelled a camp.", "actor": [0, 14], "recipient": [23, 29]},
    {"text": "Thousands of miners marched.", "actor": [0, 19], "recipient": None},
]


def test_each_pair_gets_a_line_in_its_place(run, tmp_path: Path) -> None:
    given = tmp_path / "pairs.jsonl"
    given.write_text("\n".join(json.dumps(line) for line in LINES) + "\n")
    code, out, err = run("code", given)
    answers = [json.loads(line) for line in out.splitlines()]
    assert (code, err, [answer["code"] for answer in answers]) == (0, "", ["ASSAULT", "PROTEST"])
    assert set(answers[0]) == {"code", "probabilities", "status", "deed", "confidence", "abstain"}


def test_a_line_that_cannot_be_read_is_named_and_the_others_stand(run, tmp_path: Path) -> None:
    given = tmp_path / "pairs.jsonl"
    given.write_text(json.dumps(LINES[0]) + "\n{}\n" + json.dumps(LINES[1]) + "\n")
    code, out, err = run("code", given)
    answers = [json.loads(line) for line in out.splitlines()]
    assert (code, len(answers)) == (3, 3)
    assert answers[1]["error"] == err.strip() and err.startswith("line 2: ")


def test_nothing_to_read_ends_with_1(run, tmp_path: Path) -> None:
    given = tmp_path / "pairs.jsonl"
    given.write_text("nonsense\n")
    assert run("code", given)[0] == 1
