"""The figures of a bench."""

from __future__ import annotations

import pytest
from bench.figures import Line, Score, best_constant, by_class, macro_f1, micro, share, table


def test_micro_counts_labels_over_all_sets() -> None:
    score = micro([(frozenset({"AID"}), frozenset({"AID", "AGREE"})), (frozenset({"ACCUSE"}), frozenset())])
    assert (score.right, score.told, score.wanted) == (1, 2, 2)
    assert score.f1 == pytest.approx(0.5)


def test_micro_of_one_label_leaves_the_others_out() -> None:
    assert micro([(frozenset({"AID"}), frozenset({"AID", "AGREE"}))], "AGREE") == Score(0, 1, 0)


def test_nothing_told_and_nothing_wanted_scores_nought() -> None:
    assert Score(0, 0, 0).f1 == Score(0, 0, 0).precision == Score(0, 0, 0).recall == 0.0


def test_macro_f1_weighs_rare_classes_like_common_ones() -> None:
    pairs = [("fact", "fact")] * 9 + [("negated", "fact")]
    assert macro_f1(pairs) == pytest.approx(by_class(pairs, ["fact"])["fact"].f1 / 2)


def test_a_class_told_and_never_wanted_is_no_class_of_its_own() -> None:
    assert macro_f1([("fact", "fact"), ("fact", "future")]) == pytest.approx(2 / 3)


def test_the_best_constant_answer_is_the_commonest_class() -> None:
    pairs = [("fact", "x"), ("fact", "x"), ("negated", "x")]
    assert best_constant(pairs) == pytest.approx(0.4)


def test_shares_have_no_nought_before_the_point() -> None:
    assert (share(0.7141), share(1.0)) == (".714", "1.000")


def test_the_table_has_a_line_for_each_figure() -> None:
    rows = table([Line("PLV", "roots", ".714", ".700"), Line("PLV", "refused", "1")]).split("\n")
    assert len(rows) == 4
    assert len({len(row) for row in rows}) == 1
