"""Whole sentences and marked pairs."""

from __future__ import annotations

from bench.plv import Marked, likeliest, read_all, root, sentence_lines, unmarked

from dragoman.coding.classify import Judged
from dragoman.model.mention import Status
from dragoman.model.span import Span
from dragoman.reading import Reader


def test_marks_become_spans_of_the_sentence_without_them() -> None:
    text, pair = unmarked("<s>Oslo</s> fed <t>Mali</t> and praised <t>Mali</t>.")
    assert text == "Oslo fed Mali and praised Mali."
    assert pair is not None and pair.recipient is not None
    assert (pair.actor.of(text), pair.recipient) == ("Oslo", Span(9, 13))


def test_a_sentence_may_have_no_recipient_or_no_actor() -> None:
    _, alone = unmarked("<s>The junta</s> resigned.")
    assert alone is not None and alone.recipient is None
    assert unmarked("Food reached <t>the camp</t>.") == ("Food reached the camp.", None)


def test_yield_stands_for_two_codes() -> None:
    assert (root("CONCEDE"), root("RETREAT"), root("AID")) == ("YIELD", "YIELD", "AID")


def test_the_likeliest_root_adds_up_both_codes_of_yield() -> None:
    shares = {"NONE": 0.4, "AID": 0.25, "CONCEDE": 0.2, "RETREAT": 0.15}
    assert likeliest(Judged("NONE", shares, Status.HAPPENED, {}, "NONE", 0.4, True)) == "YIELD"


def test_a_sentence_is_read_once_for_all_its_pairs_and_a_refusal_counts_as_empty(reader: Reader) -> None:
    same = "Norway condemned the coup in Mali on Monday."
    marked = [Marked("1", same, None, "ACCUSE", 3), Marked("2", same, None, "AID", 2), Marked("3", " ", None, "AID", 2)]
    first, second = read_all(reader, marked)
    assert (first.id, first.wanted, first.told) == ("1", {"ACCUSE", "AID"}, {"ACCUSE"})
    assert second.refused and not second.told
    assert sentence_lines([first, second])[0].figure == "F1 .500 (P 1.000 R .333)"
