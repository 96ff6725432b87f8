"""What plain words of later reports tell, where no coded deed does."""

from __future__ import annotations

import pytest
from tests.matters.conftest import Keep, one

from dragoman.matters.facts import facts_of


def _told(text: str) -> list[tuple[bool, str]]:
    """Return the clauses of a text that tell of something done or not done."""
    found = facts_of("r", text, None, lambda words: frozenset({words}), lambda span: frozenset())
    spans = [(fact.done, fact.id.removeprefix("r:").split("-")) for fact in found]
    return [(done, text[int(start) : int(end)].strip()) for done, (start, end) in spans]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The envoy, Pia Olsen, landed in Oslo.", [(True, "The envoy, Pia Olsen, landed in Oslo.")]),
        ("Oslo would have opened the port.", []),
        ("Oslo promised to open the port.", []),
        ("Oslo stood by its threat of a ban.", []),
        ("The families have not received the cheques.", [(False, "The families have not received the cheques.")]),
        ("The port closed last month.", []),
        ("If the port closed, ships turned back.", [(True, "ships turned back.")]),
    ],
)
def test_what_is_done_is_told_from_what_is_not(text: str, told: list[tuple[bool, str]]) -> None:
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
            "Denmark promised to send a special envoy to Chisinau by March 20.",
            "Denmark said the special envoy would travel to Chisinau in due course.",
            "promise",
            "open",
        ),
    ],
)
def test_plain_words_tell_what_came_of_it(keep: Keep, first: str, later: str, kind: str, outcome: str) -> None:
    desk = keep([("2024-03-04", first), ("2024-03-15", later)])
    assert one(desk, kind=(kind,), until="2024-03-10")["outcome"] == outcome
