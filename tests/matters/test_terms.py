"""What makes words alike."""

from __future__ import annotations

from dragoman.codebook.kin import load_kin
from dragoman.matters.terms import Kinship, overlap, weights


def test_kindred_words_and_forms_are_one_term() -> None:
    terms = Kinship(load_kin()).terms
    assert terms("free the prisoners") == terms("releasing a prisoner")
    assert terms("closed") == terms("shutting")


def test_a_verb_and_its_particle_are_one_term() -> None:
    terms = Kinship(load_kin()).terms
    assert terms("hand the boats over") == terms("give back the boats") == terms("return the boats")
    assert terms("let the sailors go") == terms("free the sailors")


def test_days_and_empty_words_tell_nothing() -> None:
    assert Kinship({}).terms("by September 20, it said") == frozenset()


def test_rare_terms_tell_more_than_common_ones() -> None:
    weigh = weights([frozenset({"troop", "dam"}), frozenset({"troop"}), frozenset({"troop", "fish"})])
    assert overlap(frozenset({"dam", "x"}), frozenset({"dam"}), weigh) > overlap(
        frozenset({"troop", "x"}), frozenset({"troop"}), weigh
    )
