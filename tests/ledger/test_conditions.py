"""Conditions of entries, wherever they stand."""

from __future__ import annotations

import pytest

from .conftest import Keep


@pytest.mark.parametrize(
    ("text", "kind", "condition"),
    [
        (
            "Sudan warned that it would close the pipeline if Juba kept its share.",
            "threat",
            "if Juba kept its share",
        ),
        (
            "Israel said it would halt its strikes provided Hezbollah moved its fighters north of the river.",
            "promise",
            "provided Hezbollah moved its fighters north of the river",
        ),
        (
            '"Any attack on our ships will be met with a crushing response," Iranian General Hossein Salami said.',
            "threat",
            "Any attack on our ships",
        ),
        (
            "Moscow offered to pull its missiles out of Cuba in return for a pledge by Washington.",
            "offer",
            "in return for a pledge by Washington",
        ),
        (
            "Poland said it would only open the crossing after Belarus released the journalist.",
            "promise",
            "after Belarus released the journalist",
        ),
        (
            "Should Kenya allow raids from its soil, Somalia would retaliate, President Mohamed Farmajo said.",
            "threat",
            "Should Kenya allow raids from its soil",
        ),
        (
            "Maduro has threatened to shut the border with Colombia as long as smugglers operate there.",
            "threat",
            "as long as smugglers operate there",
        ),
    ],
)
def test_a_condition_is_found_within_and_beside_the_words(keep: Keep, text: str, kind: str, condition: str) -> None:
    book = keep(text)
    assert book.words(book.of(kind).condition) == condition


def test_what_is_asked_or_conceded_is_no_condition(keep: Keep) -> None:
    book = keep("Latvia promised to send doctors to Italy even if its own wards were full.")
    assert book.of("promise").condition is None


def test_denials_and_charges_hang_on_nothing(keep: Keep) -> None:
    book = keep("Chad denied arming the rebels, and said it would say so if asked.")
    assert all(entry.condition is None for entry in book.entries if entry.kind == "denial")
