"""The sentences written for training: every line can be read, every code has hundreds, none is a development text."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from rows import CODES, STATUSES, Row, act_of, unmarked, written
from vary import Varied

SENTENCES = Path(__file__).parents[2] / "training" / "sentences"


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return written(SENTENCES)


def test_every_code_has_hundreds_of_sentences_and_every_status_some(rows: list[Row]) -> None:
    codes = Counter(row.deed for row in rows)
    assert set(codes) == set(CODES) and min(codes.values()) >= 200
    assert {row.status for row in rows} >= set(STATUSES)


def test_no_sentence_is_there_twice(rows: list[Row]) -> None:
    seen = Counter((row.pair.text, row.pair.actor, row.pair.recipient) for row in rows)
    assert [text for (text, *_), times in seen.items() if times > 1] == []


def test_no_sentence_comes_from_the_development_data(rows: list[Row], shared: Path) -> None:
    found = (shared / "data" / "plv" / "train.jsonl").read_text("utf-8").splitlines()
    runs = {run for line in found for run in _runs(json.loads(line)["sentence"])}
    assert [row.pair.text for row in rows if _runs(row.pair.text) & runs] == []


def test_a_wrong_line_is_named_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "AID.tsv").write_text("status\tmarked\nhappened\t[Oslo]{actor} paid.\nreal\t[Oslo]{actor} paid.\n")
    with pytest.raises(ValueError, match=r"AID.tsv, line 3: no status 'real'"):
        written(tmp_path)


@pytest.mark.parametrize(
    ("deed", "status", "act"),
    [
        ("AID", "happened", "AID"),
        ("AID", "planned", "AGREE"),
        ("ASSAULT", "threatened", "THREATEN"),
        ("SANCTION", "demanded", ""),
        ("ASSAULT", "denied", "ASSAULT"),
        ("NONE", "", "NONE"),
    ],
)
def test_to_announce_a_deed_is_an_act_of_its_own(deed: str, status: str, act: str) -> None:
    assert act_of(deed, status) == act


def test_variants_keep_their_spans_in_the_text_and_their_answers(rows: list[Row]) -> None:
    vary = Varied(rows, Random(3))
    for row in rows[::7]:
        variant = vary(row)
        assert variant.pair.actor.of(variant.pair.text).strip()
        assert (variant.act, variant.deed, variant.status) == (row.act, row.deed, row.status)


def test_marks_are_taken_out_of_the_text() -> None:
    text, spans = unmarked("[Mali]{actor} left [the bloc]{recipient}.")
    assert text == "Mali left the bloc."
    assert {name: span.of(text) for name, span in spans.items()} == {"actor": "Mali", "recipient": "the bloc"}


def _runs(text: str, length: int = 9) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}
