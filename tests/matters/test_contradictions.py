"""What one side says and another denies."""

from __future__ import annotations

from tests.matters.conftest import Keep


def test_a_charge_and_its_denial_stand_side_by_side(keep: Keep) -> None:
    desk = keep(
        [
            ("2021-05-03", "Chad accused Sudan of shelling the village of Adre."),
            ("2021-05-08", "Sudan denied shelling the village of Adre."),
            ("2021-05-12", "Sudan admitted that its army had shelled the village of Adre."),
        ]
    )
    rows = desk.contradictions().rows()
    assert {("denied", "Chad", "Sudan"), ("taken back", "Sudan", "Sudan")} <= {
        (row["kind"], row["claim_by"], row["denial_by"]) for row in rows
    }


DISPUTE = [
    ("2021-05-03", "Sudan shelled the village of Adre on Sunday, killing two farmers."),
    ("2021-05-08", "Sudan did not shell the village of Adre on May 2."),
    ("2021-05-09", "Ghana said it had opened an embassy in Oslo."),
]


def test_deeds_that_another_report_denies_are_shown_for_their_doer_alone(keep: Keep) -> None:
    desk = keep(DISPUTE)
    (row,) = desk.contradictions(to="SDN").rows()
    assert (row["claim_day"], row["denial_day"]) == ("2021-05-03", "2021-05-08")
    assert desk.contradictions(to="GHA").rows() == desk.contradictions(by="GHA").rows() == []


def test_a_denial_is_unknown_before_it_was_told(keep: Keep) -> None:
    desk = keep(DISPUTE)
    assert len(desk.contradictions(as_of="2021-05-08").rows()) == 1
    assert desk.contradictions(as_of="2021-05-07").rows() == []
