"""The helpers other tests stand on."""

from __future__ import annotations

import pytest

from dragoman.errors import DragomanError
from dragoman.testing import marked


def test_every_mark_gives_its_label_and_the_span_of_its_words() -> None:
    text, labels = marked("[Moscow]{RUS} [massed]{MOBILIZE} troops near [Ukraine]{UKR}")
    assert text == "Moscow massed troops near Ukraine"
    assert [(label, span.of(text)) for label, span in labels] == [
        ("RUS", "Moscow"),
        ("MOBILIZE", "massed"),
        ("UKR", "Ukraine"),
    ]


def test_a_text_without_marks_comes_back_unchanged() -> None:
    assert marked("Nothing happened.") == ("Nothing happened.", [])


def test_a_mark_that_is_not_closed_is_named() -> None:
    with pytest.raises(DragomanError, match="left over"):
        marked("Moscow [massed{MOBILIZE} troops")
