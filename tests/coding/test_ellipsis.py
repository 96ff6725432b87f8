"""Ellipsis: verbs left out after "not" are those told before."""

import pytest

LEFT_OUT = [
    ("Australia recognised Kosovo's independence on Monday; Spain would not.", "SUPPORT negated esp>xkx"),
    ("France imposed sanctions on Mali, but Germany has not.", "SANCTION negated deu>mli"),
]


@pytest.mark.parametrize(("text", "line"), LEFT_OUT)
def test_who_is_told_not_to_have_done_it_is_told_by_the_verb_before(told, text, line):
    assert line in told(text)


def test_who_would_not_do_what_was_demanded_refuses(told):
    lines = told("Kenya called on Somalia to resign from the bloc. Somalia said it would not.")
    assert "REJECT happened som>ken" in lines


def test_an_auxiliary_with_a_verb_of_its_own_leaves_nothing_out(told):
    lines = told("France imposed sanctions on Mali, but Germany has not voted.")
    assert not any(line.startswith("SANCTION negated") for line in lines)
