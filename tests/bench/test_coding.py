"""The command that prints the table."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from bench import coding


def test_parts_without_data_are_left_out_with_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["bench", "--shared", str(tmp_path), "--parts", "plv,meantime"])
    coding.main()
    assert capsys.readouterr().err.count("left out") == 2


def test_an_unknown_part_is_told_the_choices(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["bench", "--parts", "gdelt"])
    with pytest.raises(SystemExit):
        coding.main()
    assert "choose from plv, plover, meantime, sheets" in capsys.readouterr().err


def test_misses_are_written_without_any_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    row = {"marked_sentence": "<s>Norway</s> condemned <t>Mali</t>.", "gold_root": "AID", "gold_penta": "2"}
    data = tmp_path / "data" / "plv"
    data.mkdir(parents=True)
    (data / "train.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    out = tmp_path / "misses.jsonl"
    monkeypatch.setattr(sys, "argv", ["bench", "--shared", str(tmp_path), "--parts", "plv", "--misses", str(out)])
    coding.main()
    assert "PLV, 1 sentences" in capsys.readouterr().out
    [miss] = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    assert (miss["wanted"], miss["told"]) == (["AID"], ["ACCUSE"])
    assert "condemned" not in out.read_text(encoding="utf-8")
