from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.span import Span
from dragoman.speech.marks import begins_with_mark, find_stretches

from .conftest import steps


def found(text: str) -> list[str]:
    return [one.content.of(text) for one in find_stretches(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "He said “we will stay” today.",
        'He said "we will stay" today.',
        "He said «we will stay» today.",
        "He said „we will stay“ today.",
        "He said ‘we will stay’ today.",
        "He said 'we will stay' today.",
        "He said ''we will stay'' today.",
        "He said ``we will stay'' today.",
        'He said " we will stay " today.',
    ],
)
def test_every_kind_of_mark_is_read(text: str) -> None:
    assert found(text) == ["we will stay"]


def test_apostrophes_are_no_marks() -> None:
    assert (
        found("Russia's army didn't leave; the allies' fears and the '90s don't count. It’s the states’ right.") == []
    )


def test_a_plural_possessive_does_not_close_a_single_mark() -> None:
    assert found("‘The allies’ commitments are firm,’ he said.") == ["The allies’ commitments are firm,"]


def test_a_quote_within_a_quote_lies_deeper() -> None:
    text = "“He told me ‘go home’ and left,” she said."
    depths = {one.content.of(text): one.depth for one in find_stretches(text, Span(0, len(text)))}
    assert depths == {"He told me ‘go home’ and left,": 0, "go home": 1}


def test_a_missing_closing_mark_runs_to_the_end_of_the_paragraph() -> None:
    text = "“We will fight to the end."
    (one,) = find_stretches(text, Span(0, len(text)))
    assert one.content.of(text) == "We will fight to the end." and not one.closed and one.first


def test_a_second_opening_mark_ends_the_stretch_left_open() -> None:
    assert found("“We will fight. “It is ours,” he said.") == ["We will fight.", "It is ours,"]


def test_inches_open_nothing() -> None:
    assert found('The 12" shell landed near the gate.') == []


def test_a_paragraph_that_begins_with_a_mark_is_known() -> None:
    assert begins_with_mark(" “And so on", Span(0, 11)) and not begins_with_mark("And “so", Span(0, 7))


def test_ten_times_the_marks_take_ten_times_the_steps() -> None:
    def taken(times: int) -> int:
        text = "He said 'we “stay' here, they's. “No " * times
        return steps(lambda: find_stretches(text, Span(0, len(text))))

    assert taken(1000) < 12 * taken(100)


@given(st.text(alphabet="ab .,“”\"'‘’«»„\n", min_size=1, max_size=60))
def test_stretches_never_fail_and_lie_in_the_text(text: str) -> None:
    for one in find_stretches(text, Span(0, len(text))):
        assert one.content.of(text).strip() == one.content.of(text) != ""
