from __future__ import annotations

import pytest

from .conftest import Listen


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Poland does not trust Russia.", ("pol", "rus", "negative")),
        ("Estonia trusts NATO.", ("est", "nato", "positive")),
        ("The remarks raised doubts among U.S. allies.", ("usa-allies", None, "negative")),
        ("Residents were assured of Russia's backing.", ("residents", "rus", "positive")),
        ("There was irritation on the Ukrainian side.", ("ukr", None, "negative")),
        ("Kyiv is grateful to Poland for its help.", ("ukr", "pol", "positive")),
        ("German officials expressed frustration with Washington.", ("deu-officials", "usa", "negative")),
        ("Israel lost faith in the United Nations.", ("isr", "united-nations", "negative")),
        ("Lithuania sought reassurance from Germany.", ("ltu", "deu", "negative")),
    ],
)
def test_who_feels_what_toward_whom(listen: Listen, text: str, stance: tuple[str, str | None, str]) -> None:
    assert stance in [(one.holder, one.toward, one.polarity) for one in listen(text).stances]


def test_first_person_in_a_quote_is_its_speaker(listen: Listen) -> None:
    talk = listen("“I trust Turkey,” said Ilham Aliyev.")
    assert [(one.holder, one.toward) for one in talk.stances] == [("ilham-aliyev", "tur")]


def test_a_feeling_without_a_known_holder_is_left_out(listen: Listen) -> None:
    assert listen("Somebody trusts Turkey.").stances == ()


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Tokyo, alarmed by Pyongyang's tests, asked Washington for guarantees.", ("jpn", "prk", "negative", "fear")),
        ("Fiji sought assurances from Washington.", ("fji", "usa", "negative", "reassurance")),
        ("Ankara's patience with Stockholm is wearing thin.", ("tur", "swe", "negative", "trust")),
        ("Chad's generals are irritated with France.", ("tcd-generals", "fra", "negative", "irritation")),
        ("Kenyan analysts doubt that Ethiopia will keep its word.", ("ken-analysts", "eth", "negative", "doubt")),
        ("Estonia trusts nobody in Minsk.", ("est", None, "negative", "trust")),
    ],
)
def test_the_feeling_is_named(listen: Listen, text: str, stance: tuple[str, str | None, str, str]) -> None:
    found = [(one.holder, one.toward, one.polarity, one.feeling) for one in listen(text).stances]
    assert stance in found


def test_who_gives_guarantees_wants_none(listen: Listen) -> None:
    assert listen("Moscow gave Kyiv guarantees.").stances == ()
