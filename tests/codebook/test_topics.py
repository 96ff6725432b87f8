"""Topics: which codes the words of a sentence leave out."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.codebook.topics import Topics
from dragoman.errors import CodebookError

TOPICS = Topics()


def left_out(text: str) -> frozenset[str]:
    return TOPICS.left_out(text.lower().split())


def test_a_sentence_of_sport_leaves_out_every_code() -> None:
    assert "*" in left_out("The striker attacked down the left flank for most of the second half")


def test_what_is_ordinary_in_conflict_news_leaves_out_nothing_by_itself() -> None:
    assert not left_out("Each side claimed victory in a new round of talks set for Monday")
    assert not left_out("The goal of the negotiating team is a final deal this week")


def test_words_of_conflict_ask_for_more_of_every_topic() -> None:
    assert not left_out("Gunmen opened fire at a football match in Iskandariya and rebels fled")


def test_a_score_counts_toward_sport() -> None:
    assert "*" in left_out("France beat Brazil 3 - 0 in front of their fans")


def test_phrases_count_as_one_word() -> None:
    assert "ASSAULT" in left_out("A cold front is marching on the capital")


def test_a_weight_that_is_no_number_is_refused(tmp_path: Path) -> None:
    (tmp_path / "topics.tsv").write_text("topic\tweight\tcodes\twords\nsport\tmuch\t*\tstriker\n", encoding="utf-8")
    with pytest.raises(CodebookError, match="weight"):
        Topics(tmp_path)
