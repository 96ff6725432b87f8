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


def test_the_hour_of_a_live_page_and_the_channel_are_no_part_of_a_label(listen: Listen) -> None:
    talk = listen(
        "13:40 EU foreign policy chief: Both sides must stop now.",
        "13:15 Turkish Foreign Minister Cem Aksoy on Twitter: “Baku is not alone.”",
    )
    assert talk.words(talk.of("must stop").speaker_words) == "EU foreign policy chief"
    assert talk.speaker("not alone") == "Cem Aksoy"


def test_an_answer_in_an_interview_is_that_of_the_person_who_spoke(listen: Listen) -> None:
    talk = listen(
        "Paul Ouedraogo spoke to this newspaper in Bobo-Dioulasso.",
        "Q: Were you afraid?",
        "A: I was afraid for the young people in the streets.",
    )
    assert talk.speaker("young people") == "Paul Ouedraogo"
    assert len(talk.quotes) == 1


def test_the_parts_of_a_thread_are_one_persons_words(listen: Listen) -> None:
    talk = listen(
        "Foreign Minister Ayaan Farah (@afarah): Armed men crossed our border last night. (1/3)",
        "Nairobi must hand over those responsible. (2/3)",
        "But our patience is not a gift. (3/3)",
        "The border is 680 kilometres long.",
    )
    assert talk.speaker("hand over") == talk.speaker("not a gift") == "Ayaan Farah"
    assert talk.of("not a gift").rule == "thread"
    assert not any("680" in quote.content.of(talk.text) for quote in talk.quotes)


def test_a_colon_before_marks_names_who_leads_to_it(listen: Listen) -> None:
    talk = listen(
        "“We go on,” Premier Bo Karlsen told parliament. Opposition leader Siv Dahl: “We stand behind the army.”",
        "Asked whether Lima would pay the fine, the envoy Ana Salas laughed: “With what?”",
    )
    assert talk.speaker("behind the army") == "Siv Dahl"
    assert talk.speaker("With what") == "Ana Salas"


@pytest.mark.parametrize("text", ["Q&A: the leader of Chad on the coup", "Live: protests in Lima"])
def test_headings_of_a_page_say_nothing(listen: Listen, text: str) -> None:
    assert listen(text).quotes == ()
