"""Who speaks where the parse gives the reporting word no subject, or the wrong one."""

from __future__ import annotations

import pytest

from .conftest import Listen


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“Help us,” wept Rosa Pinto, a nurse in Beira.", "Help us", "Rosa Pinto"),
        ("“More than they admit,” Rosa Pinto shrugged.", "More than", "Rosa Pinto"),
        ("“Drivel,” the army chief, Gen. Jan Hulst, responded at a briefing.", "Drivel", "Jan Hulst"),
        ("President Omar Diallo, addressing Parliament, described Mali's decree as “an act of war”.", "war", "Diallo"),
        ("In Lima President Omar Diallo, answering reporters, denied that there had been any deal.", "deal", "Diallo"),
        ("“A lie!” scoffed Vice President Omar Diallo. “His word is worth nothing at all.”", "His word", "Omar Diallo"),
        ("Premier Jan Berg's answer was short: he hoped that the guns would fall silent.", "guns would", "Jan Berg"),
        ("Mali has no plan to march on Gao, its minister, Omar Diallo, told reporters.", "has no plan", "Omar Diallo"),
        ("In the words of Omar Diallo, the decree was “a betrayal of the dead”.", "betrayal", "Omar Diallo"),
        ("Mali's reply: its soldiers stay in the valley.", "soldiers stay", "Mali"),
        ("Radio Bamako carried a statement by Gen. Omar Diallo: “The enemy came at dawn.”", "at dawn", "Omar Diallo"),
        ("Omar Diallo was blunt: “Stop this.” Oslo hopes that talks will begin.", "Stop this", "Omar Diallo"),
    ],
)
def test_the_speaker_is_found_by_the_words_around_the_verb(listen: Listen, text: str, words: str, speaker: str) -> None:
    assert speaker in str(listen(text).speaker(words))


def test_a_truce_that_is_announced_does_not_speak(listen: Listen) -> None:
    talk = listen("Foreign Minister Omar Diallo, reading from a prepared text, announced a cease-fire.")
    assert talk.speaker("cease-fire") == "Omar Diallo"


def test_he_who_replies_is_not_he_who_asked(listen: Listen) -> None:
    talk = listen(
        "Mali broke its word, President Omar Diallo said.", "“Will you march?” a reporter asked. “We will,” he replied."
    )
    assert talk.speaker("We will", direct=True) == "Omar Diallo"


def test_what_is_dismissed_as_something_is_shown_with_it(listen: Listen) -> None:
    talk = listen("Mali dismissed the figures as propaganda.")
    assert talk.words(talk.of("propaganda").content) == "the figures as propaganda"


def test_words_after_a_labelled_quote_are_not_its_speakers(listen: Listen) -> None:
    talk = listen("Omar Diallo: “The only way is talks.” Berlin hopes that the truce will hold, a spokesman said.")
    assert talk.speaker("the truce will hold") != "Omar Diallo"
