"""Land borders."""

from __future__ import annotations

from dragoman.codebook.borders import load_borders
from dragoman.codebook.states import load_states


def test_a_border_has_two_sides_and_both_are_states_of_the_table() -> None:
    borders, known = load_borders(), {state.code for state in load_states()}
    assert "BOL" in borders["ARG"] and "PER" not in borders["ARG"]
    assert all(one in borders[other] for one, beside in borders.items() for other in beside)
    assert set(borders) <= known
