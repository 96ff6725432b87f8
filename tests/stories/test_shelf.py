"""The same reports make the same stories, however they arrive and whatever came and went in between."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.stories.conftest import row, shelved, stories

from dragoman.stories import parts
from dragoman.stories.rarity import Rarity
from dragoman.stories.traits import Traits, traits_of

GOLD = Path(__file__).parents[1] / "gold" / "stories.jsonl"
RARITY = Rarity()
OWN = [
    traits_of(row(told["text"], told["published"], source=told["source"]), RARITY)
    for told in map(json.loads, filter(None, GOLD.read_text(encoding="utf-8").splitlines()))
]
ORDERS = st.permutations(range(len(OWN)))
SIZES = st.lists(st.integers(1, 20), max_size=6)


@settings(max_examples=25, deadline=None)
@given(ORDERS, SIZES)
def test_any_order_and_any_portions_make_the_same_stories(order: list[int], sizes: list[int]) -> None:
    assert stories(shelved([OWN[at] for at in order], sizes)) == stories(shelved(OWN))


@pytest.mark.parametrize("most", [2, 5])
@settings(max_examples=15, deadline=None)
@given(order=ORDERS, sizes=SIZES)
def test_so_do_they_where_parts_are_cut(most: int, order: list[int], sizes: list[int]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "MOST", most)
        assert stories(shelved([OWN[at] for at in order], sizes)) == stories(shelved(OWN))


@settings(max_examples=25, deadline=None)
@given(ORDERS, st.integers(0, 30))
def test_what_came_and_went_leaves_no_trace(order: list[int], gone: int) -> None:
    told = [OWN[at] for at in order]
    shelf = shelved(told, [20, 20])
    shelf.change([], range(gone))
    assert stories(shelf) == stories(shelved(told[gone:]))


def test_undated_reports_are_grouped_among_themselves_in_any_order() -> None:
    undated = [
        traits_of(row(told["text"], None, source=told["source"]) | {"published": None}, RARITY)
        for told in map(json.loads, filter(None, GOLD.read_text(encoding="utf-8").splitlines()))
    ]
    assert stories(shelved(undated[::-1], [10, 30])) == stories(shelved(undated))


def test_a_report_with_the_same_text_joins_the_story_of_the_first(traits: Callable[..., Traits]) -> None:
    text = "Ferry sinks off Pemba\n\nZANZIBAR - A ferry with 400 people on board sank off Pemba on Thursday night."
    told = [traits(text, "2034-08-18"), traits(text, "2034-10-30", source="Late Echo")]
    assert len(stories(shelved(told))) == 1
    assert stories(shelved(told[::-1])) == stories(shelved(told))


def test_a_story_is_told_anew_when_a_copy_of_long_after_is_taken_away(traits: Callable[..., Traits]) -> None:
    text = "Ferry sinks off Pemba\n\nZANZIBAR - A ferry with 400 people on board sank off Pemba on Thursday night."
    shelf = shelved([traits(text, "2034-08-18"), traits(text, "2034-10-30", source="Late Echo")])
    assert shelf.change([], [1]) == {0}


def test_what_is_added_touches_no_story_of_other_weeks() -> None:
    shelf = shelved(OWN[:-4])
    before = stories(shelf)
    late = Traits(
        OWN[0].entry.__class__("new", "2040-01-01", 7),
        *(getattr(OWN[0], name) for name in ("terms", "opening", "names", "numbers", "days", "order", "runs")),
    )
    told = [*OWN[:-4], late]
    shelf = shelved(told, [len(OWN) - 4])
    assert stories(shelf) == before | {frozenset({"new"})}
