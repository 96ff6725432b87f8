"""Words between marks whose speaker stands in another sentence, phrase or paragraph."""

from __future__ import annotations

from .conftest import Listen


def test_a_speech_announced_in_one_paragraph_is_quoted_in_the_next(listen: Listen) -> None:
    talk = listen(
        "President Thomas Dolo addressed the nation on Sunday.",
        "“The guns that you hear are not ours.",
        "“I shall not leave you.”",
    )
    assert talk.speaker("guns that you hear") == talk.speaker("not leave") == "Thomas Dolo"


def test_one_of_them_is_one_of_those_named_last(listen: Listen) -> None:
    talk = listen("Western diplomats here know nothing. “We sit by the wireless like everybody,” one of them said.")
    assert "diplomats" in str(talk.speaker("wireless"))


def test_a_verdict_is_that_of_whom_it_is_said_to_be(listen: Listen) -> None:
    assert listen("“Too late and too few,” was the verdict of Gen. Jan Hulst.").speaker("too few") == "Jan Hulst"


def test_as_he_put_it_says_whose_words_they_are(listen: Listen) -> None:
    talk = listen("President Omar Diallo left for Accra, “without illusions of any kind,” as he put it.")
    assert talk.speaker("without illusions") == "Omar Diallo"


def test_a_letter_speaks_for_whoever_signed_it(listen: Listen) -> None:
    talk = listen("A letter signed by Michel Roux says that Paris has asked 21 governments for troops.")
    assert talk.speaker("21 governments") == "Michel Roux"


def test_a_verb_without_a_subject_in_the_parse_takes_the_phrase_after_it(listen: Listen) -> None:
    talk = listen("The rebels hold the port. “He has one week,” said their secretary-general, Sekou Kamara.")
    assert talk.speaker("one week") == "Sekou Kamara"


def test_what_is_reported_to_be_ordered_leads_to_no_quote(listen: Listen) -> None:
    talk = listen(
        "President Ana Brnabic said she would not order her army across the line: “Serbia does not want war.”"
    )
    assert talk.of("does not want war", direct=True).act != "demand"


def test_he_who_goes_on_is_the_one_who_spoke_in_the_sentence_before(listen: Listen) -> None:
    talk = listen("Premier Jan Berg said he had met President Omar Diallo in Accra. “I was glad to see it,” he said.")
    assert talk.speaker("glad to see") == "Jan Berg"


def test_he_is_the_subject_of_the_sentence_before_rather_than_its_object(listen: Listen) -> None:
    talk = listen(
        "Premier Jan Berg ruled out a meeting with President Omar Diallo. “He is a crook,” he told reporters."
    )
    assert talk.speaker("He is a crook") == "Jan Berg"


def test_a_condition_before_the_reporting_clause_belongs_to_what_is_said(listen: Listen) -> None:
    talk = listen("If Oslo sues in June, says Ximena Prado, a historian in Sucre, Chile will raise the price of gas.")
    assert talk.speaker("raise the price") == "Ximena Prado"


def test_the_subject_of_a_clause_may_speak_in_the_next_paragraph(listen: Listen) -> None:
    talk = listen(
        "The hall fell silent as Mali's prime minister, Colonel Oumar Traore, turned on his neighbours.",
        "“You have sold your flags for a bowl of rice.”",
    )
    assert talk.speaker("sold your flags") == "Oumar Traore"
