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
