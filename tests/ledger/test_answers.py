"""Answers: which entry answers which, and which does not."""

from __future__ import annotations

import pytest

from .conftest import Keep


@pytest.mark.parametrize(
    ("text", "asked", "answer"),
    [
        ("Georgia demanded that Russian troops leave Abkhazia. Moscow refused.", "demand", "rejection"),
        ("India accused Pakistan of sheltering the gunmen. Islamabad rejected the charge.", "accusation", "denial"),
        ("Algeria offered to mediate between Spain and Morocco, but Rabat declined.", "offer", "rejection"),
        ("Tokyo has demanded an apology from Seoul. President Moon Jae-in refused to give one.", "demand", "rejection"),
        (
            "Egypt asked the Security Council to stop Ethiopia. Addis Ababa rejected the Egyptian request.",
            "demand",
            "rejection",
        ),
    ],
)
def test_an_answer_goes_to_what_it_answers(keep: Keep, text: str, asked: str, answer: str) -> None:
    book = keep(text)
    assert answer in [kind for entry in book.entries if entry.kind == asked for kind in book.answer(entry)]


def test_an_answer_told_first_is_linked_where_the_days_say_so(keep: Keep) -> None:
    book = keep(
        "Ethiopia refused on Friday to pull its troops out of Badme.", "Eritrea demanded on Monday that it withdraw."
    )
    demands = [entry for entry in book.entries if entry.kind == "demand"]
    assert all(set(book.answer(entry)) <= {"rejection"} for entry in demands)


@pytest.mark.parametrize(
    "text",
    [
        "Sudan demanded that Chad close the camps. Chad's president rejected an apology from France.",
        "Norway asked Japan to stop whaling. Ankara will not close the base, Turkey's defence minister said.",
        "Greece demanded that Turkey recall its ship. Greece rejected the Turkish offer.",
    ],
)
def test_sides_and_things_that_do_not_fit_are_not_linked(keep: Keep, text: str) -> None:
    book = keep(text)
    assert not any(book.answer(entry) for entry in book.entries if entry.kind == "demand")
