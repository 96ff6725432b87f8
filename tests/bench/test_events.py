"""Coreference scores, and the reasons by which gold mentions are joined."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bench.annotated import Gold
from bench.coreference import agreement
from bench.joining import joined, same
from bench.roots import root

NOTHING: frozenset[str] = frozenset()
MALI, WORDS = frozenset({"Mali"}), frozenset("abcd")
ONE = Gold("1", "a", "r1", 0, 0, "sign", "VBZ", NOTHING, None, "2031-05-01", MALI, WORDS)


def test_the_same_groups_score_one_and_single_mentions_have_no_links() -> None:
    wanted = [["a", "b"], ["c"]]
    assert agreement(wanted, wanted).conll == 1.0
    alone = agreement(wanted, [["a"], ["b"], ["c"]])
    assert (alone.muc, round(alone.b_cubed, 3), round(alone.ceaf_e, 3)) == (0.0, 0.8, 0.667)


def test_a_group_too_large_costs_precision() -> None:
    told = agreement([["a", "b"], ["c", "d"]], [["a", "b", "c", "d"]])
    assert (round(told.muc, 3), round(told.b_cubed, 3), round(told.ceaf_e, 3)) == (0.8, 0.667, 0.444)


@pytest.mark.parametrize(
    ("before", "change", "together"),
    [
        ({}, {"sentence": 2}, True),
        ({}, {"sentence": 2, "participants": frozenset({"Chad"}), "content": frozenset("wxyz")}, True),
        ({"sentence": 4}, {"sentence": 9, "participants": frozenset({"Chad"}), "content": frozenset("wxyz")}, False),
        ({"sentence": 4, "participants": NOTHING}, {"sentence": 5, "content": frozenset("wxyz")}, True),
        ({"sentence": 4, "tag": "VBD", "participants": NOTHING}, {"sentence": 5, "content": frozenset("wxyz")}, False),
        ({"sentence": 4}, {"sentence": 8}, True),
        ({"sentence": 4, "narrowed": frozenset({"april"})}, {"sentence": 5, "narrowed": frozenset({"may"})}, True),
        (
            {"sentence": 4, "narrowed": frozenset({"april"}), "participants": NOTHING},
            {"sentence": 8, "narrowed": frozenset({"may"})},
            False,
        ),
        ({"sentence": 4, "word": "say", "participants": NOTHING}, {"sentence": 8}, False),
        ({}, {"report": "r2"}, True),
        ({}, {"report": "r2", "published": "2031-07-01"}, False),
        ({}, {"report": "r2", "content": frozenset("abyz")}, False),
    ],
)
def test_reasons_join_and_part(before: dict[str, object], change: dict[str, object], together: bool) -> None:
    one = replace(ONE, **before)
    assert same(one, replace(one, id="2", at=9, **change)) is together


def test_every_mention_is_in_one_group_and_this_is_what_was_told_last() -> None:
    every = [
        ONE,
        replace(ONE, id="2", at=5, sentence=1),
        replace(ONE, id="3", at=9, sentence=1, word="meet"),
        replace(ONE, id="4", at=12, sentence=2, word="this", tag="DT"),
    ]
    assert sorted(map(sorted, joined(every))) == [["1", "2"], ["3", "4"]]


@pytest.mark.parametrize(
    ("verb", "noun"),
    [("resign", "resignation"), ("lose", "loss"), ("deliver", "delivery"), ("agree", "agreement"), ("fly", "flight")],
)
def test_a_verb_and_its_noun_have_one_root(verb: str, noun: str) -> None:
    assert root(verb) == root(noun)


def test_other_words_have_other_roots() -> None:
    assert len({root(word) for word in ("sign", "meet", "order", "offer", "rise", "say", "see", "sell")}) == 8
