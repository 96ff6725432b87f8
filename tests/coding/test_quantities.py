"""Quantities: what a sentence's numbers count, and which hang on a trigger."""

from __future__ import annotations

import time

import pytest

from dragoman.actors.cast import Cast
from dragoman.codebook.quantities import load_quantities
from dragoman.coding.quantities import Counted, find_quantities, quantities_of
from dragoman.coding.scene import Scene
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.text.parsed import Paragraph
from dragoman.text.parser import Parser

WORDS = load_quantities()


def read(parser: Parser, text: str) -> tuple[Paragraph, list[Counted]]:
    paragraph = parser.parse(Report(text, (Span(0, len(text)),))).paragraphs[0]
    return paragraph, find_quantities(Scene(paragraph, Cast((), ())), WORDS)


def told(parser: Parser, text: str) -> list[tuple[str, float, float]]:
    return [(one.quantity.kind, one.quantity.low, one.quantity.high) for one in read(parser, text)[1]]


def hanging(parser: Parser, text: str, trigger: str) -> list[tuple[str, float]]:
    paragraph, counted = read(parser, text)
    token = next(token for token in paragraph.doc if token.text == trigger)
    return [(one.kind, one.low) for one in quantities_of(token, counted)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Shelling killed 20 civilians in Homs.", [("killed", 20, 20)]),
        ("Dozens of villagers were wounded near Goma.", [("wounded", 24, 99)]),
        ("Tens of thousands of people fled Grozny.", [("displaced", 20000, 99999)]),
        ("Police arrested between 20 and 30 students.", [("detained", 20, 30)]),
        ("France will withdraw 2,400 troops from Mali.", [("troops", 2400, 2400)]),
        ("North Korea fired two missiles into the sea.", [("weapons", 2, 2)]),
        ("Congress approved $2.5 billion in aid for Israel.", [("money", 2.5e9, 2.5e9)]),
        ("Brussels froze 300m euros of payments to Budapest.", [("money", 3e8, 3e8)]),
        ("More than 200 rebels were killed in the raid.", [("killed", 200, 200)]),
        ("A soldier was killed in Jenin.", [("killed", 1, 1)]),
        ("Twenty-three miners were shot dead by police.", [("killed", 23, 23)]),
    ],
)
def test_a_number_gets_the_kind_of_what_it_counts(
    text: str, wanted: list[tuple[str, float, float]], parser: Parser
) -> None:
    assert told(parser, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "No one was killed in the explosion.",
        "No soldiers were wounded in the raid.",
        "Parliament voted 212 to 187 to reject the treaty.",
        "The rebels are 40 km from the capital.",
        "The 45-year-old general seized power on June 3, 1994.",
        "About 52 percent of voters backed the deal.",
        "Oil climbed above $110 a barrel after the attack.",
        "Some 4,000 people marched through Athens.",
    ],
)
def test_dates_votes_distances_and_markets_count_nothing(text: str, parser: Parser) -> None:
    assert told(parser, text) == []


def test_a_number_within_another_is_not_counted_twice(parser: Parser) -> None:
    assert told(parser, "Twelve people, including three children, were killed in Sarajevo.") == [("killed", 12, 12)]


def test_the_span_shows_the_number_with_what_softens_it(parser: Parser) -> None:
    text = "At least 34 miners were killed by police."
    assert [one.quantity.span.of(text) for one in read(parser, text)[1]] == ["At least 34"]


@pytest.mark.parametrize(
    ("text", "trigger", "wanted"),
    [
        ("Rebels shelled the town, killing 12 people.", "shelled", [("killed", 12)]),
        ("The attack left 20 people dead.", "attack", [("killed", 20)]),
        ("France will withdraw 2,400 troops from Mali.", "withdraw", [("troops", 2400)]),
        ("Japan pledged $50 million in aid to Kenya.", "aid", [("money", 50e6)]),
        ("Six soldiers were killed by rebels near Goma.", "killed", [("killed", 6)]),
        ("The blast killed 12 people before talks in Geneva.", "talks", []),
    ],
)
def test_quantities_hang_on_their_trigger(
    text: str, trigger: str, wanted: list[tuple[str, float]], parser: Parser
) -> None:
    assert hanging(parser, text, trigger) == wanted


def test_a_coordinated_verb_keeps_its_own_quantity(parser: Parser) -> None:
    text = "Rebels killed 14 policemen and abducted nine teachers."
    assert hanging(parser, text, "killed") == [("killed", 14)]
    assert hanging(parser, text, "abducted") == [("detained", 9)]


def test_a_long_run_of_numbers_is_read_in_linear_time(parser: Parser) -> None:
    paragraph = parser.parse(Report("x", (Span(0, 1),))).paragraphs[0]
    text = "Rebels killed " + ", ".join(str(number) for number in range(3000)) + " people."
    paragraph, _ = read(parser, text)
    begun = time.process_time()
    found = find_quantities(Scene(paragraph, Cast((), ())), WORDS)
    assert time.process_time() - begun < 5
    assert found == sorted(found, key=lambda one: one.token.i)
