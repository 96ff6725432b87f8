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


def test_what_one_side_denies_at_one_time_and_tells_at_another_is_shown_as_its_own(keep: Keep) -> None:
    desk = keep(
        [
            ("2021-05-03", "Sudan denied that its army had shelled the village of Adre."),
            ("2021-05-09", "Two hours of fire were needed, and Sudan said its army had shelled Adre with new guns."),
        ]
    )
    (row,) = desk.contradictions().rows()
    assert (row["kind"], row["claim_by"], row["denial_by"]) == ("another time", "Sudan", "Sudan")


def test_contradictions_are_the_claims_that_somebody_denies(keep: Keep) -> None:
    desk = keep([("2021-05-03", "Chad accused Sudan of shelling Adre."), ("2021-05-08", "Sudan denied shelling Adre.")])
    (row,) = desk.contradictions().rows()
    told = {(each["by"], each["says"], each["sentence"]) for each in desk.claims()}
    assert told == {(row[f"{side}_by"], row[f"{side}_says"], row[side]) for side in ("claim", "denial")}
