"""What of a report is compared: terms by rarity, names, figures, days, the order of names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from dragoman.stories.lists import Lists
from dragoman.stories.rarity import Rarity, stem
from dragoman.stories.sheaf import Sheaf
from dragoman.stories.traits import Traits
from dragoman.stories.weighed import Background

TEXT = """Gunboat stops ship off Essequibo

GEORGETOWN - A gunboat stopped the Arctic Petrel with 31 crew on Monday, Minister Deonarine Persaud said."""


def test_names_tell_more_than_rare_words_and_these_more_than_usual_ones(rarity: Rarity) -> None:
    assert rarity.of("persaud") > rarity.of("consulate") > rarity.of("minister") > rarity.of("the") == 0


def test_a_weekday_stands_for_the_last_one_not_after_the_report(traits: Callable[..., Traits]) -> None:
    found = traits(TEXT, "2031-03-04")  # a Tuesday
    assert found.day is not None
    assert found.days == {found.day - 1}
    assert traits(TEXT, "2031-03").days == frozenset()


def test_figures_are_kept_and_years_and_digits_are_not(traits: Callable[..., Traits]) -> None:
    one = traits("In 1996 the 31 men, 7 of them ill, had 1,200 dollars. The ship was theirs and they were glad of it.")
    assert len(one.numbers) == 2


def test_the_order_of_names_survives_other_words(traits: Callable[..., Traits]) -> None:
    one = traits("Persaud met Urdaneta in Caracas. He and Brandao went to Manaus, where they saw MacIsaac of Halifax.")
    other = traits(
        "Persaud encountered Urdaneta in Caracas; later Brandao and he drove to Manaus to MacIsaac, Halifax."
    )
    assert len(one.order & other.order) >= 4


def test_the_same_words_have_the_same_number_whoever_published_them(traits: Callable[..., Traits]) -> None:
    assert traits(TEXT).entry.same_text == traits(TEXT, source="Elsewhere").entry.same_text
    assert traits(TEXT).entry.same_text != traits(TEXT + " He was sure.").entry.same_text


def test_a_word_in_many_reports_of_the_days_tells_less() -> None:
    sheaf = replace(Sheaf.of([]), dates=np.zeros(52), terms=Lists.of([{1, 2}] * 50 + [{1, 3}] * 2))
    one, two, three, four = Background([sheaf]).lessened(Lists.of([dict.fromkeys((1, 2, 3, 4), 1000)])).weights
    assert one < two < three <= four == 1000
    assert Background([Sheaf.of([])]).lessened(Lists.of([{1: 5}])).weights.tolist() == [5]


def test_words_lose_the_endings_of_number_and_tense() -> None:
    assert {stem("seize"), stem("talks"), stem("talked"), stem("talking")} == {"seize", "talk"}
