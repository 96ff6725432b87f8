from __future__ import annotations

import pytest

from dragoman.text.sentences import starts


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("They left. Nobody wept.", "Nobody"),
        ("“They left.” Nobody wept.", "Nobody"),
        ("They left! “Nobody wept.”", "“Nobody"),
        ("They left\n\nNobody wept.", "Nobody"),
        ("They left in 1999. 12 stayed.", "12"),
    ],
)
def test_a_sentence_begins_after_a_stop_and_its_marks(text: str, second: str) -> None:
    assert starts(text, 0, len(text)) == [text.index(second)]


def test_an_initial_and_an_abbreviation_before_a_small_letter_end_no_sentence() -> None:
    text = "Dr. al-Bashir met J. F. Kennedy at 5 p.m. on Friday."
    assert starts(text, 0, len(text)) == []


def test_only_the_stretch_asked_for_is_read() -> None:
    assert starts("One. Two. Three. Four.", 5, 16) == [10]
