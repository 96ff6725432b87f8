"""What points back: answers, judgements, claims and demands that leave out whom they are about."""

import pytest

from dragoman.reports.read import read_text

POINTING_BACK = [
    ("Serbia banned two Croatian ministers on Monday. Zagreb denounced the move.", "ACCUSE happened hrv>srb"),
    ("Ethiopia freed 200 prisoners on Monday. Kenya welcomed the release.", "SUPPORT happened ken>eth"),
    ("Moroccan troops seized an islet. Spain demanded an immediate withdrawal.", "REQUEST happened esp>mar-troops"),
    ("North Korea shelled a South Korean island on Tuesday, and the South fired back.", "ASSAULT happened kor>prk"),
]


@pytest.mark.parametrize(("text", "line"), POINTING_BACK)
def test_an_act_that_names_nobody_reaches_whoever_did_what_it_takes_up(told, text, line):
    assert line in told(text)


def test_what_is_judged_is_not_taken_for_what_is_only_planned(told):
    lines = told("Chad will attack Libya, its president said. Sudan condemned the killings in Darfur.")
    assert not any(line.startswith("ACCUSE happened sdn>tcd") for line in lines)


def test_a_meeting_that_the_invited_agreed_to_is_planned(told):
    lines = told("France invited Iraq to Paris for talks on Friday, and Iraq accepted.")
    assert any(line.startswith("CONSULT planned") for line in lines)
    asked = told("France invited Iraq to Paris for talks on Friday.")
    assert any(line.startswith("CONSULT demanded") for line in asked)


def test_a_claim_about_a_deed_told_before_has_its_time(reader):
    record = reader.read(
        read_text(
            "The United Nations is investigating the downing of a Georgian plane over Abkhazia on April 20. "
            "Georgia says a Russian jet shot it down.",
            published="2015-06-12",
        )
    )
    claims = [mention for mention in record.mentions if mention.status == "alleged"]
    assert [mention.when.date for mention in claims] == ["2015-04-20"]


def test_a_noun_that_takes_up_an_act_lends_it_its_time_and_place(reader):
    record = reader.read(
        read_text(
            "Sudan and Chad held talks. The meeting, held in Doha on Tuesday, ended without a deal.",
            published="2015-06-12",
        )
    )
    [talks] = [mention for mention in record.mentions if mention.code == "CONSULT"]
    assert (talks.when.date, talks.place.name) == ("2015-06-09", "Doha")


def test_nothing_that_only_echoes_leaves_the_coder(reader):
    record = reader.read(
        read_text("The meeting, held in Doha on Tuesday, ended without a deal.", published="2015-06-12")
    )
    assert "echo" not in {mention.origin for mention in record.mentions}
