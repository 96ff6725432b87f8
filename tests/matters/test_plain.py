"""What plain words of later reports tell, where no coded deed does."""

from __future__ import annotations

import pytest
from tests.matters.conftest import Keep, one

from dragoman.matters.facts import facts_of


def _told(text: str) -> list[tuple[str, str]]:
    """Return the clauses of a text that tell of something done or not done."""
    found = facts_of("r", text, None, lambda words: frozenset({words}), lambda span: frozenset())
    spans = [(fact.told, fact.id.removeprefix("r:").split("-")) for fact in found]
    return [(told, text[int(start) : int(end)].strip()) for told, (start, end) in spans]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The envoy, Pia Olsen, landed in Oslo.", [("done", "The envoy, Pia Olsen, landed in Oslo.")]),
        ("Oslo would have opened the port.", []),
        ("Oslo would not open the port.", [("refused", "Oslo would not open the port.")]),
        ("The port remained shut.", [("undone", "The port remained shut.")]),
        ("Oslo promised to open the port.", []),
        ("Oslo stood by its threat of a ban.", []),
        ("The families have not received the cheques.", [("undone", "The families have not received the cheques.")]),
        ("The port closed last month.", []),
        ("Danish boats went on fishing.", [("undone", "Danish boats went on fishing.")]),
        ("If the port closed, ships turned back.", [("done", "ships turned back.")]),
    ],
)
def test_what_is_done_is_told_from_what_is_not(text: str, told: list[tuple[str, str]]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    ("first", "later", "kind", "outcome"),
    [
        (
            "Denmark promised to send a special envoy to Chisinau by March 20 to help calm the dispute.",
            "Denmark's special envoy, Pia Olsen, arrived in Chisinau on Friday.",
            "promise",
            "kept",
        ),
        (
            "Canada would deliver two patrol boats to Ghana by April 12, its defence minister said.",
            "Canada handed two patrol boats to Ghana's coast guard on Wednesday at a ceremony in Accra.",
            "promise",
            "kept",
        ),
        (
            "Ghana has told Togo that it must hand over the two pirates held in Aneho.",
            "Togo is not going to give up the two pirates, its interior minister told parliament on Sunday.",
            "demand",
            "rejected",
        ),
        (
            "Ghana demanded an apology from Togo for a raid on a village.",
            "There will be no apology, Lome replied on Wednesday.",
            "demand",
            "rejected",
        ),
        (
            "Ghana demanded that Togo take its soldiers off the island of Keta.",
            "The last Togolese soldiers sailed from Keta at dusk on Sunday.",
            "demand",
            "accepted",
        ),
        (
            "Denmark promised to send a special envoy to Chisinau by March 20.",
            "Denmark said the special envoy would travel to Chisinau in due course.",
            "promise",
            "open",
        ),
    ],
)
def test_plain_words_tell_what_came_of_it(keep: Keep, first: str, later: str, kind: str, outcome: str) -> None:
    desk = keep([("2024-03-04", first), ("2024-03-15", later)])
    assert one(desk, kind=kind, until="2024-03-10")["outcome"] == outcome


def test_a_pronoun_points_back_over_the_end_of_a_sentence() -> None:
    words = [
        next(iter(fact.terms))
        for fact in facts_of(
            "r",
            "The ferry did not sail. Oslo suspended it at noon.\n\nOslo closed it.",
            None,
            lambda each: frozenset({each}),
            lambda span: frozenset(),
        )
    ]
    assert words == ["The ferry did not sail. Oslo suspended it at noon.", "Oslo closed it."]
