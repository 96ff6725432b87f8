"""What a sentence says came of an act, and by when it is to be met."""

from __future__ import annotations

import pytest

from .conftest import Keep


@pytest.mark.parametrize(
    ("text", "kind", "outcome"),
    [
        ("Russia backed down from its threat to cut the gas.", "threat", "withdrawn"),
        ("Kenya made good on its threat to expel the envoy.", "threat", "carried_out"),
        ("As it had warned, Belarus closed the crossing with Poland.", "threat", "carried_out"),
        ("Iran failed to keep its promise to free the sailors.", "promise", "broken"),
        ("Ghana honoured its pledge to send troops to Liberia.", "promise", "kept"),
        ("Ethiopia ignored Egypt's demand to stop filling the dam.", "demand", "ignored"),
        ("Chad's request to Niger to lower the port fees has had no answer.", "demand", "ignored"),
        ("Eritrea called off its plan to expel the Kenyan consul.", "threat", "withdrawn"),
        ("Djibouti handed the radar back on Tuesday, as Eritrea had asked.", "demand", "accepted"),
        ("Ethiopia refused to lower the port fees, as Djibouti had requested.", "demand", "rejected"),
        ("Nobody has repaired the lighthouse, although Eritrea had promised to do so by June 1.", "promise", "broken"),
        (
            "The gates of the port swung open on Friday, a day before the date that Kenya had promised.",
            "promise",
            "kept",
        ),
        ("Kenya called off a planned blockade of the river.", "threat", "withdrawn"),
        ("Kenya imposed the threatened ban on Somali fish.", "threat", "carried_out"),
        ("Kenya delivered the promised wheat on Friday.", "promise", "kept"),
        ("Togo seized the barge on Friday, making good a threat that it had voiced in May.", "threat", "carried_out"),
    ],
)
def test_a_sentence_tells_what_came_of_an_act(keep: Keep, text: str, kind: str, outcome: str) -> None:
    assert outcome in [entry.outcome for entry in keep(text).entries if entry.kind == kind]


def test_planned_elections_are_no_threat(keep: Keep) -> None:
    assert keep("Kenya held its planned elections on Sunday.").entries == ()


def test_what_was_not_carried_out_stays_open(keep: Keep) -> None:
    book = keep("China did not carry out its threat to halt exports of rare earths to Japan.")
    assert {entry.outcome for entry in book.entries} <= {None}


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Serbia demanded that Croatia return the boat within a week.", "2020-06-22"),
        ("Serbia demanded that Croatia return the boat by June 20.", "2020-06-20"),
        ("Serbia called on Croatia to return the boat. It has ten days.", "2020-06-25"),
        ("Serbia demanded that Croatia return the boat seized on Friday.", None),
    ],
)
def test_a_demand_falls_due(keep: Keep, text: str, due: str | None) -> None:
    assert keep(text).of("demand").due == due


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mali will close the border if Niger sends troops, Malian President Ibrahim Keita said.", "threat"),
        ("Mali would open the border if Niger freed the pilots, Malian President Ibrahim Keita said.", "promise"),
    ],
)
def test_what_the_own_side_will_do_is_no_forecast(keep: Keep, text: str, kind: str) -> None:
    assert kind in keep(text).kinds()
    assert "prediction" not in keep(text).kinds()
