"""Spans: half-open, never empty, and what they cover."""

from __future__ import annotations

import pytest

from dragoman.model.span import Span, around


def test_a_span_slices_to_its_words() -> None:
    assert Span(4, 9).of("The Volga froze") == "Volga"


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-1, 4)])
def test_an_empty_or_negative_span_cannot_be_made(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="A span runs from 0 or more"):
        Span(start, end)


def test_covering_takes_in_both_ends_and_overlapping_needs_a_shared_character() -> None:
    whole = Span(2, 8)
    assert whole.covers(whole)
    assert whole.covers(Span(2, 3))
    assert not whole.covers(Span(7, 9))
    assert whole.overlaps(Span(7, 9))
    assert not whole.overlaps(Span(8, 9))


def test_around_is_the_smallest_span_over_all() -> None:
    assert around([Span(7, 9), Span(2, 3), Span(4, 6)]) == Span(2, 9)


def test_spans_sort_by_place() -> None:
    assert sorted([Span(3, 9), Span(1, 2), Span(3, 4)]) == [Span(1, 2), Span(3, 4), Span(3, 9)]
