from __future__ import annotations

import pytest

from .conftest import Listen


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Zambia's minister said the dam was safe, adding that no village had been moved.",
            "the dam was safe",
            "that no village had been moved",
        ),
        (
            "Zambia's minister said the dam was safe, but he admitted that two villages had been moved.",
            "the dam was safe",
            "that two villages had been moved",
        ),
        (
            "Zambia's minister said the dam was safe and promised to publish the plans.",
            "the dam was safe",
            "to publish the plans",
        ),
    ],
)
def test_what_is_said_ends_where_the_same_speaker_goes_on(listen: Listen, text: str, first: str, second: str) -> None:
    talk = listen(text)
    assert [talk.words(quote.content) for quote in talk.quotes] == [first, second]
    assert len({quote.speaker for quote in talk.quotes}) == 1


def test_what_somebody_else_said_stays_within(listen: Listen) -> None:
    talk = listen("Zambia's minister said that Malawi had warned of floods and that nobody had listened.")
    assert talk.words(talk.quotes[0].content) == "that Malawi had warned of floods and that nobody had listened"


def test_a_second_fear_or_hope_is_no_part_of_the_first(listen: Listen) -> None:
    talk = listen("Kosovo fears that Serbia could move troops and hopes NATO will stay.")
    assert [(quote.act, quote.speaker) for quote in talk.quotes] == [("fear", "xkx"), ("hope", "xkx")]
