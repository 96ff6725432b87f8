"""Endings: force that is stopped is told as its ending, by whoever stops his own."""

import pytest


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chad said it had halted military action in Darfur.", "RETREAT happened tcd>"),
        ("The United States urged Chad to stop hostilities at once.", "RETREAT demanded tcd>"),
        ("France demanded a cessation of the bombardment of Sfax.", "RETREAT demanded >sfax"),
        ("Mali refrained from shelling Kidal.", "RETREAT happened mli>"),
        ("Sudan called off its blockade of Kadugli.", "RETREAT happened sdn>"),
    ],
)
def test_force_that_is_ended_or_is_to_be_is_no_force(told, text, line):
    lines = told(text)
    assert line in [one[: len(line)] for one in lines]
    assert not [one for one in lines if one.startswith(("ASSAULT", "COERCE", "SANCTION"))]


def test_force_held_up_by_others_has_not_ended_by_itself(told):
    assert not [one for one in told("An Iraqi thrust into Khuzestan was stopped at the Karun.") if "RETREAT" in one]


def test_talk_that_is_ended_is_no_retreat(told):
    assert [one.split()[0] for one in told("Chad suspended talks with Sudan.")] == ["SANCTION"]


def test_what_is_to_be_held_is_planned_on_its_day(told):
    assert told("A meeting between Sudan and Egypt is to begin in Cairo on Sunday.")[0].startswith("CONSULT planned")


def test_what_is_bid_for_is_planned_by_whoever_bids(told):
    assert "COERCE planned mli-forces>" in told("In a bid to retake the town, Malian forces bombed Kidal.")


def test_the_next_thing_done_keeps_the_doer_of_the_first(told):
    lines = told("Niger declared martial law, severed relations with Benin and called up reservists.")
    assert "SANCTION happened ner>ben" in lines


def test_its_partners_are_not_it(told):
    lines = told("Chad asked its partners to ban imports from Sudan.")
    assert "SANCTION demanded >sdn" in lines
