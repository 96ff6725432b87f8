"""The words by which reports tell that somebody answers."""

from __future__ import annotations

from dragoman.codebook.rejoinders import load_rejoinders
from dragoman.model.quote import ACTS

REJOINDERS = load_rejoinders()


def test_words_are_found_by_what_they_do() -> None:
    assert REJOINDERS.has("rebuke", "The minister hit back at Oslo")
    assert REJOINDERS.has("mend", "and then walked back the remark")
    assert REJOINDERS.has("answer", "she replied")
    assert not REJOINDERS.has("rebuke", "the fleet put to sea")


def test_a_word_for_a_remark_names_the_acts_it_can_be() -> None:
    assert "demand" in REJOINDERS.acts("demands")
    assert "praise" not in REJOINDERS.acts("accusations")
    assert REJOINDERS.acts("remarks") == frozenset(ACTS)
