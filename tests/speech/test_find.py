from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from dragoman.codebook.speech import Speech
from dragoman.model.report import Copy, Report
from dragoman.model.span import Span
from dragoman.speech.find import find_quotes

from .conftest import Listen, Talk, steps


def test_a_speaker_after_the_quote_is_found(listen: Listen) -> None:
    talk = listen("“We will not leave our waters,” Foreign Secretary Albert del Rosario told reporters in Manila.")
    quote = talk.of("not leave")
    assert talk.speaker("not leave") == "Albert del Rosario" and quote.direct and quote.verbatim
    assert talk.words(quote.cue) == "told" and quote.place == "Manila" and quote.act == "reject"
    assert talk.words(quote.speaker_words) == "Foreign Secretary Albert del Rosario"


def test_inverted_attribution_takes_the_noun_after_the_verb(listen: Listen) -> None:
    talk = listen("“I trust nobody. I only hope for peace,” said a fisherman who gave his name as Idris.")
    assert talk.speaker("hope for peace") == "Idris"


def test_an_aside_does_not_take_the_speaker_away(listen: Listen) -> None:
    talk = listen(
        "Kremlin spokesman Dmitry Peskov, asked about the remarks, said Russia had received warnings for months."
    )
    assert talk.speaker("received warnings") == "Dmitry Peskov"


def test_was_quoted_as_saying_names_who_was_quoted(listen: Listen) -> None:
    talk = listen('"China is prepared," Fu Ying was quoted as saying by the Xinhua agency.')
    assert talk.speaker("China is prepared") == "Fu Ying"


def test_a_quote_split_by_its_cue_has_one_speaker(listen: Listen) -> None:
    talk = listen("“Not one trench has been lost,” said Isaias Afwerki. “We hold every hill.”")
    assert talk.speaker("every hill") == talk.speaker("Not one trench") == "Isaias Afwerki"
    assert talk.of("every hill").rule == "same paragraph"


def test_a_quote_goes_on_in_the_next_paragraph(listen: Listen) -> None:
    talk = listen("“We want peace,” said Aung San Suu Kyi. “But not at any price.", "“The army must leave.”")
    assert talk.speaker("must leave") == "Aung San Suu Kyi" and talk.of("must leave").rule == "continued"


def test_a_paragraph_of_speech_alone_belongs_to_who_spoke_before(listen: Listen) -> None:
    talk = listen("Tayyip Erdogan said Turkey had waited long enough.", "“Our patience has run out and we will act.”")
    assert talk.speaker("run out") == "Recep Tayyip Erdogan" and talk.of("run out").rule == "paragraph before"


def test_a_fragment_has_the_speaker_of_its_clause(listen: Listen) -> None:
    talk = listen("Joe Biden said the answer might differ if Russia made a “minor incursion” into Ukraine.")
    assert talk.speaker("minor incursion", direct=True) == "Joe Biden"
    assert talk.speaker("might differ", direct=False) == "Joe Biden"


def test_scare_quotes_without_a_speaker_are_no_quote(listen: Listen) -> None:
    assert listen("The “republic” lies in the hills near the border.").quotes == ()


def test_what_he_called_is_his(listen: Listen) -> None:
    talk = listen("Antony Blinken denounced what he called Russian “disinformation” about Ukraine.")
    assert talk.speaker("disinformation", direct=True) == "Antony Blinken"


def test_naming_gives_the_word_to_who_names(listen: Listen) -> None:
    talk = listen('Simon Coveney called the forced landing in Minsk "state-sponsored piracy".')
    assert talk.speaker("piracy", direct=True) == "Simon Coveney"


def test_a_missing_closing_mark_is_recovered_before_the_cue(listen: Listen) -> None:
    talk = listen("“We will fight to the end, Volodymyr Zelenskiy said on Monday.")
    quote = talk.of("fight to the end")
    assert talk.words(quote.content) == "“We will fight to the end" and talk.speaker("fight") == "Volodymyr Zelensky"


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Egypt warned that the dam would cause a drought.", "Egypt", "that the dam would cause a drought"),
        ("The talks in Doha have failed, Qatar said.", "Qatar", "The talks in Doha have failed"),
        ("According to France, the ship had left the port.", "France", "the ship had left the port"),
        ("Iran hopes to sell more oil this year.", "Iran", "to sell more oil this year"),
        ("Poland fears that war may come.", "Poland", "that war may come"),
        ("Kenya urged Somalia to open the border.", "Kenya", "Somalia to open the border"),
        ("Sudan accused Chad of arming the rebels.", "Sudan", "Chad of arming the rebels"),
        ("Japan called for an inquiry into the crash.", "Japan", "an inquiry into the crash"),
        ("Syria denied shelling the town.", "Syria", "shelling the town"),
        ("India rejected Pakistan's claim that its jet was lost.", "India", "Pakistan's claim that its jet was lost"),
    ],
)
def test_indirect_speech_gives_source_and_content(listen: Listen, text: str, speaker: str, content: str) -> None:
    talk = listen(text)
    quote = talk.of(content)
    assert talk.speaker(content) == speaker and talk.words(quote.content) == content and not quote.direct


def test_a_shared_subject_speaks_for_both_verbs(listen: Listen) -> None:
    talk = listen("Russia denies planning an attack, but says it may take military action.")
    assert talk.speaker("planning an attack") == talk.speaker("may take military action") == "Russia"


def test_a_reporting_noun_has_its_possessor_for_a_source(listen: Listen) -> None:
    talk = listen("Joe Biden's prediction that Moscow would move in alarmed Kyiv.")
    quote = talk.of("Moscow would move in")
    assert talk.speaker("Moscow would move in") == "Joe Biden" and quote.act == "predict"
    assert talk.words(quote.cue) == "prediction"


def test_pronouns_stand_for_who_spoke_last(listen: Listen) -> None:
    talk = listen("Orysia Lutsevych said the meeting would help.", "“It may clear the air,” she said.")
    assert talk.speaker("clear the air") == "Orysia Lutsevych"


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("Turkey said in a statement that the ship was empty.", "statement"),
        ("Donald Trump tweeted that the deal was dead.", "tweet"),
        ("Emmanuel Macron said in an interview that Europe was weak.", "interview"),
        ("Jens Stoltenberg told a news conference that allies were united.", "press conference"),
        ("Ukraine's ministry said on Telegram that two people were killed.", "social media"),
    ],
)
def test_the_medium_is_named(listen: Listen, text: str, medium: str) -> None:
    assert [quote.medium for quote in listen(text).quotes] == [medium]


def test_whom_it_is_told_is_the_addressee(listen: Listen) -> None:
    quote = listen("Ethiopia told Egypt that it would fill the dam.").quotes[0]
    assert quote.addressee == "egy"


def test_quotes_of_a_rewritten_report_are_not_verbatim(listen: Listen) -> None:
    talk = listen("“We will stay,” Joe Biden said.", kind="paraphrased")
    assert talk.of("We will stay").direct and not talk.of("We will stay").verbatim


def test_ids_and_evidence_come_from_the_text_alone(listen: Listen) -> None:
    one, other = (listen("“We will stay,” Joe Biden said. Iran said it would not.") for _ in range(2))
    assert one.quotes == other.quotes and len({quote.id for quote in one.quotes}) == len(one.quotes)
    assert all(quote.evidence.covers(quote.content) for quote in one.quotes)


@pytest.mark.parametrize(
    "words",
    [
        "“We will stay,” Joe Biden said. “No,” said Iran. ",
        "“no,” Joe Biden said, and ",
        "“He said ‘no’ to ‘us’,” Joe Biden said. ",
        "”“ ",
        "Iran said no. “It is over.” ",
        "He waved. “Go home now.” “We were tired of it” and ",
    ],
)
def test_eight_times_the_marks_take_eight_times_the_steps(listen: Listen, speech: Speech, words: str) -> None:
    marks = sum(words.count(mark) for mark in "“”‘’")
    one, other = (listen("Joe Biden spoke.", words * (size // marks)) for size in (100, 800))

    def taken(talk: Talk) -> int:
        report = Report(talk.text, (Span(0, len(talk.text)),))
        told = {"report": report, "parsed": talk.parsed, "cast": talk.cast, "times": (), "speech": speech}
        return steps(lambda: find_quotes(**told, copy=Copy("original", 0.0)))  # type: ignore[arg-type]

    assert taken(other) < 10 * taken(one)


@pytest.mark.slow
def test_twenty_thousand_marks_are_read_in_seconds(listen: Listen, speech: Speech) -> None:
    talk = listen("“We will stay,” Joe Biden said. “No,” said Iran. " * 5000)
    begin = time.process_time()
    report = Report(talk.text, (Span(0, len(talk.text)),))
    quotes = find_quotes(
        report=report, parsed=talk.parsed, cast=talk.cast, times=(), copy=Copy("original", 0.0), speech=speech
    )
    assert len(quotes) == 10_000 and time.process_time() - begin < 60


def test_quotes_of_the_development_report_have_their_speakers(listen: Listen, shared: Path) -> None:
    sheet = shared / "gold" / "seed.jsonl"
    if not sheet.is_file():
        pytest.skip("no seed sheet")
    probe = json.loads(sheet.read_text(encoding="utf-8"))
    text = (sheet.parent / probe["text_file"]).read_text(encoding="utf-8")
    talk = listen(*[part for part in text.split("\n") if part.strip()])
    met = 0
    for want in probe["quotes"]:
        held = [q for q in talk.quotes if want["contains"] in q.content.of(talk.text) and q.speaker is not None]
        met += any(
            want["speaker"] in " ".join((talk.cast.actor(q.speaker).name, *talk.cast.actor(q.speaker).aliases))
            for q in held
            if q.speaker
        )
    assert met >= 7


def test_a_direct_quote_shows_its_marks(listen: Listen) -> None:
    talk = listen('Chad said it was "a matter of honour." The envoy called the plan "a trap".')
    shown = {talk.words(quote.content) for quote in talk.quotes}
    assert {'"a matter of honour."', 'it was "a matter of honour."', '"a trap"'} <= shown


def test_the_name_of_a_work_or_broadcast_is_no_speech(listen: Listen) -> None:
    talk = listen('Chad\'s premier said on "Meet the People" that the army was ready.')
    assert [talk.words(quote.content) for quote in talk.quotes if quote.direct] == []


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Malawi called for both sides to stop.", "called for", "both sides to stop"),
        ("Malawi is also determined to end the strike.", "is also determined", "to end the strike"),
        ("Malawi saw the remark as an insult.", "saw", "the remark as an insult"),
        ("Malawi told Zambia to open the gate.", "told", "Zambia to open the gate"),
        (
            "The talks had failed, but the road was open, Malawi said.",
            "said",
            "The talks had failed, but the road was open",
        ),
    ],
)
def test_cue_and_content_are_marked_wholly(listen: Listen, text: str, cue: str, content: str) -> None:
    (quote,) = listen(text).quotes
    assert (quote.cue and quote.cue.of(text), quote.content.of(text)) == (cue, content)


def test_wanting_to_do_something_demands_nothing(listen: Listen) -> None:
    own, others = listen("Malawi wants to leave.").quotes[0], listen("Malawi wants Zambia to leave.").quotes[0]
    assert (own.act, others.act) == ("hope", "demand")


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“We should all step back,” the paper quoted Wang Yi as saying.", "step back", "Wang Yi"),
        ("In a joint statement, Sweden and Finland said they would apply.", "they would apply", "Sweden"),
        ("Wang Yi said the reef was “lost” and asked Egypt for patience.", "patience", "Wang Yi"),
        ("Maia Sandu shook her head. “We are done with him.”", "done with him", "Maia Sandu"),
        ("Not all agree. “I saw ten truces,” says Miriam Deng. “All ten failed.”", "All ten failed", "Miriam Deng"),
        ('Wang Yi told Manila that the reef was "lost," the BBC reported.', '"lost,"', "Wang Yi"),
        ("\"We are no spies,' Musa Danjuma told the court in Bissau.", "no spies", "Musa Danjuma"),
    ],
)
def test_the_speaker_is_right_where_marks_and_clauses_mislead(
    listen: Listen, text: str, words: str, speaker: str
) -> None:
    assert listen(text).speaker(words) == speaker


def test_what_one_says_of_anothers_words_is_the_others_quote_too(listen: Listen) -> None:
    talk = listen("The BBC reported that Wang Yi had warned that the reef was lost.")
    assert talk.speaker("the reef was lost") == "Wang Yi"


def test_who_was_told_to_do_something_did_not_say_so(listen: Listen) -> None:
    assert listen("Serbia told to pull back from Kosovo line").quotes == ()


def test_the_words_for_the_circumstances_are_shown(listen: Listen) -> None:
    talk = listen("Speaking to lawmakers in Tbilisi in an interview, Salome Zourabichvili called the bill an insult.")
    (quote,) = talk.quotes
    shown = [talk.words(span) for span in (quote.addressee_words, quote.place_words, quote.medium_words)]
    assert shown == ["lawmakers", "Tbilisi", "interview"] and (quote.place, quote.medium) == ("Tbilisi", "interview")
