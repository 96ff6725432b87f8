"""What a report says of itself: that it corrects an earlier version, or is a later one of the same item."""

from __future__ import annotations

import pytest

from dragoman.stories.versions import corrects, plain_title


@pytest.mark.parametrize(
    ("title", "line", "expected"),
    [
        ("CORRECTED: Talks end", "", True),
        ("CORRECTED-UPDATE 2-Talks end", "", True),
        ("Talks end", "(Corrects the date in paragraph 3)", True),
        ("Talks end", "Correction: an earlier version gave a wrong year.", True),
        ("Talks end", "(Adds quotes)", False),
        ("Correcting the course of the talks", "", False),
        (None, "", False),
    ],
)
def test_a_correction_says_so(title: str | None, line: str, expected: bool) -> None:
    assert corrects(title, [line]) is expected


def test_the_desks_words_before_a_title_are_no_part_of_it() -> None:
    assert plain_title("CORRECTED-UPDATE 2-Talks  End") == plain_title("Talks end") == "talks end"
    assert plain_title("Update on the talks") == "update on the talks"
    assert plain_title(None) == ""
