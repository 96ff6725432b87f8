"""Coreference scores, and the reasons by which gold mentions are joined."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bench.coreference import agreement
from bench.events import Gold, joined, same

ONE = Gold("1", "a", "r1", 0, "sign", "sign", False, None, "2031-05-01", frozenset({"Mali"}), frozenset("abcd"))


def test_the_same_groups_score_one_and_single_mentions_have_no_links() -> None:
    wanted = [["a", "b"], ["c"]]
    assert agreement(wanted, wanted).conll == 1.0
    alone = agreement(wanted, [["a"], ["b"], ["c"]])
    assert (alone.muc, round(alone.b_cubed, 3), round(alone.ceaf_e, 3)) == (0.0, 0.8, 0.667)


def test_a_group_too_large_costs_precision() -> None:
    told = agreement([["a", "b"], ["c", "d"]], [["a", "b", "c", "d"]])
    assert (round(told.muc, 3), round(told.b_cubed, 3), round(told.ceaf_e, 3)) == (0.8, 0.667, 0.444)


@pytest.mark.parametrize(
    ("change", "together"),
    [
        ({"sentence": 2}, True),
        ({"sentence": 2, "family": "meet"}, False),
        ({"sentence": 2, "negated": True}, False),
        ({"sentence": 2, "participants": frozenset({"Chad"}), "content": frozenset("wxyz")}, False),
        ({"report": "r2"}, True),
        ({"report": "r2", "published": "2031-07-01"}, False),
        ({"report": "r2", "content": frozenset("wxyz")}, False),
    ],
)
def test_reasons_join_and_part(change: dict[str, object], together: bool) -> None:
    assert same(ONE, replace(ONE, id="2", **change)) is together


def test_every_mention_is_in_one_group() -> None:
    every = [ONE, replace(ONE, id="2", sentence=1), replace(ONE, id="3", sentence=1, family="meet")]
    assert sorted(map(sorted, joined(every))) == [["1", "2"], ["3"]]
