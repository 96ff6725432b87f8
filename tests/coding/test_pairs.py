"""Pairs: marks around spans, whatever the text, and lines that say what is wrong with them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.coding.pairs import ACTOR, ACTOR_END, LONGEST, RECIPIENT, RECIPIENT_END, Pair, mark, read_pair
from dragoman.errors import DragomanError
from dragoman.model.span import Span

TEXT = "Oslo sent grain to Mali."
TOKENS = [(0, 4), (5, 9), (10, 15), (16, 18), (19, 23), (23, 24)]


def test_marks_stand_around_the_tokens_of_the_spans() -> None:
    found = mark([50, 51, 52, 53, 54, 55], TOKENS, Pair(TEXT, Span(0, 4), Span(19, 23)))
    assert found.ids == (101, ACTOR, 50, ACTOR_END, 51, 52, 53, RECIPIENT, 54, RECIPIENT_END, 55, 102)
    assert (found.actor, found.recipient) == (1, 7)


def test_a_pair_without_recipient_has_one_pair_of_marks() -> None:
    found = mark([50, 51, 52, 53, 54, 55], TOKENS, Pair(TEXT, Span(0, 4)))
    assert RECIPIENT not in found.ids and found.recipient == 0


def test_spans_that_share_words_are_both_marked() -> None:
    found = mark([50, 51, 52, 53, 54, 55], TOKENS, Pair(TEXT, Span(0, 24), Span(0, 4)))
    assert found.ids[:5] == (101, ACTOR, RECIPIENT, 50, RECIPIENT_END)
    assert found.ids[-2:] == (ACTOR_END, 102)


@given(st.integers(1, 900), st.data())
def test_long_texts_are_cut_to_the_surroundings_of_the_spans(many: int, data: st.DataObject) -> None:
    offsets = [(2 * place, 2 * place + 1) for place in range(many)]
    first = data.draw(st.integers(0, many - 1))
    second = data.draw(st.integers(0, many - 1))
    pair = Pair("a " * many, Span(2 * first, 2 * first + 1), Span(2 * second, 2 * second + 1))
    found = mark(list(range(1000, 1000 + many)), offsets, pair)
    assert len(found.ids) <= LONGEST
    assert found.ids[found.actor] == ACTOR and found.ids[found.recipient] == RECIPIENT
    assert 1000 + first in found.ids and 1000 + second in found.ids


def test_a_line_is_read_as_a_pair() -> None:
    line = json.dumps({"text": TEXT, "actor": [0, 4], "recipient": None}).encode()
    assert read_pair(line) == Pair(TEXT, Span(0, 4))


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"{", "no JSON"),
        (b"\xff", "no JSON"),
        (b"[]", "there is no text"),
        (b'{"text": "Oslo left."}', "there is no actor"),
        (b'{"text": "Oslo left.", "actor": [0]}', "two whole numbers"),
        (b'{"text": "Oslo left.", "actor": [true, 4]}', "two whole numbers"),
        (b'{"text": "Oslo left.", "actor": [4, 4]}', "A span runs"),
        (b'{"text": "Oslo left.", "actor": [0, 11]}', "reaches past the text, which has 10 characters"),
    ],
)
def test_a_wrong_line_says_what_is_wrong(line: bytes, says: str) -> None:
    with pytest.raises(DragomanError, match=says.replace("[", r"\[")):
        read_pair(line)
