from __future__ import annotations

import pytest

from .conftest import Listen


@pytest.mark.parametrize(
    ("text", "words", "content"),
    [
        ("Lavrov: the West must decide", "Lavrov", "the West must decide"),
        ("Truce in Sudan will hold: minister", "minister", "Truce in Sudan will hold"),
        ("Five killed in strike on Kharkiv - officials", "officials", "Five killed in strike on Kharkiv"),
        ("Poll: most Georgians want new elections", "Poll", "most Georgians want new elections"),
    ],
)
def test_a_colon_or_a_dash_names_who_says_a_headline(listen: Listen, text: str, words: str, content: str) -> None:
    talk = listen(text)
    quote = talk.of(content)
    assert (talk.words(quote.speaker_words), talk.words(quote.content)) == (words, content)
    assert quote.rule == "label, label"


def test_a_name_in_capitals_speaks_in_a_transcript(listen: Listen) -> None:
    talk = listen(
        "Spokesman Dmitry Peskov took questions.", "QUESTION: Will they meet?", "PESKOV: Nothing was planned."
    )
    assert talk.speaker("Nothing was planned") == "Dmitry Peskov"


@pytest.mark.parametrize("text", ["Geneva: talks on Libya resume", "UPDATE: fighting goes on in Khartoum"])
def test_places_and_other_words_before_a_colon_say_nothing(listen: Listen, text: str) -> None:
    assert listen(text).quotes == ()
