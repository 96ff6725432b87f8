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
