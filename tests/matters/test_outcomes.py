"""What came of it, by what reports tell later."""

from __future__ import annotations

import pytest
from tests.matters.conftest import Keep, one

from dragoman.errors import DragomanError


@pytest.mark.parametrize(
    ("first", "later", "kind", "outcome"),
    [
        (
            "Serbia demanded that Croatia return the patrol boat.",
            "Croatia returned the patrol boat to Serbia on Friday.",
            "demand",
            "accepted",
        ),
        (
            "Iraq threatened to close its border with Kuwait unless the wall was torn down.",
            "Iraq closed its border with Kuwait on Friday.",
            "threat",
            "carried_out",
        ),
        (
            "Iraq threatened to close its border with Kuwait unless the wall was torn down.",
            "Iraq withdrew its threat to close the border with Kuwait.",
            "threat",
            "withdrawn",
        ),
        (
            "Norway promised to send doctors to Liberia.",
            "Norway sent doctors to Liberia on Friday, as it had promised.",
            "promise",
            "kept",
        ),
        (
            "Norway promised to send doctors to Liberia.",
            "Norway broke its promise to send doctors to Liberia.",
            "promise",
            "broken",
        ),
        (
            "Chad accused Sudan of shelling the village of Adre.",
            "Sudan denied shelling the village of Adre.",
            "accusation",
            "denied",
        ),
        (
            "Chad accused Sudan of shelling the village of Adre.",
            "Sudan admitted that its army had shelled the village of Adre.",
            "accusation",
            "admitted",
        ),
        (
            "Chad accused Sudan of laying mines near Adre.",
            "Sudan admitted that its engineers had laid a few mines.",
            "accusation",
            "admitted",
        ),
        (
            "Mali promised to pay the families of three drowned herdsmen by May 6.",
            "The families had got nothing by Saturday, a day after the date on which Mali had promised to pay them.",
            "promise",
            "broken",
        ),
        (
            "Tanzania demanded that Malawi stop drilling in the lake.",
            "Malawi agreed on Saturday to suspend drilling in the lake, which Tanzania had demanded.",
            "demand",
            "accepted",
        ),
        (
            "Tanzania demanded that Malawi stop drilling in the lake.",
            "Malawi will go on drilling in the lake, its foreign minister said.",
            "demand",
            "rejected",
        ),
        (
            "Kenya threatened to close the bridge unless Uganda freed the fishermen.",
            "Uganda freed the fishermen on Friday.",
            "threat",
            "withdrawn",
        ),
    ],
)
def test_a_later_report_tells_what_came_of_it(keep: Keep, first: str, later: str, kind: str, outcome: str) -> None:
    row = one(keep([("2021-05-03", first), ("2021-05-08", later)]), kind=kind)
    assert row["outcome"] == outcome
    assert row["reason"]
    assert row["outcome_by"]


def test_the_ledger_as_of_a_day_knows_nothing_later(keep: Keep) -> None:
    desk = keep(
        [
            ("2021-05-03", "Chad accused Sudan of shelling the village of Adre."),
            ("2021-05-08", "Sudan denied shelling the village of Adre."),
        ]
    )
    assert one(desk, kind="accusation", as_of="2021-05-05")["outcome"] == "open"


def test_a_report_of_a_month_is_known_by_the_end_of_it(keep: Keep) -> None:
    desk = keep([("2021-05", "Chad accused Sudan of shelling the village of Adre.")])
    assert desk.ledger(as_of="2021-05-05").rows() == []
    assert one(desk, kind="accusation", as_of="2021-05")["made"] == "2021-05"


def test_what_is_no_day_is_refused(keep: Keep) -> None:
    with pytest.raises(DragomanError, match="'May' is no date"):
        keep([("2021-05-03", "Chad accused Sudan of shelling the village of Adre.")]).ledger(as_of="May")


def test_a_demand_is_ignored_when_its_day_has_passed(keep: Keep) -> None:
    desk = keep(
        [
            ("2021-05-03", "Serbia demanded that Croatia return the patrol boat within a week."),
            ("2021-05-20", "Italy and Malta signed a treaty on fishing."),
        ]
    )
    row = one(desk, kind="demand")
    assert (row["due"], row["outcome"], row["overdue"]) == ("2021-05-10", "ignored", True)


def test_closing_answers_no_demand_to_open(keep: Keep) -> None:
    desk = keep(
        [
            ("2021-05-03", "Mali demanded that Niger reopen the border crossing."),
            ("2021-05-06", "Niger closed another border crossing with Mali."),
        ]
    )
    assert one(desk, kind="demand")["outcome"] == "open"


def test_the_release_of_another_answers_no_demand_to_free_one(keep: Keep) -> None:
    desk = keep(
        [
            ("2021-05-03", "Britain asked Iran to release the geologist Martin Pell."),
            ("2021-05-06", "Iran released the teacher Olga Braun on Thursday."),
        ]
    )
    assert one(desk, kind="demand")["outcome"] == "open"


def test_each_part_of_a_demand_has_its_own_answer(keep: Keep) -> None:
    desk = keep(
        [
            ("2021-05-03", "Georgia demanded that Armenia apologise for the raid and withdraw its troops."),
            ("2021-05-06", "Armenia withdrew its troops from Georgia on Thursday."),
        ]
    )
    assert [part["outcome"] for part in one(desk, kind="demand")["parts"]] == ["open", "accepted"]


def test_what_people_reject_tells_no_outcome(keep: Keep) -> None:
    desk = keep(
        [
            ("2021-05-03", "Oslo demanded that Sweden release four fishermen."),
            ("2021-05-10", "Sweden released four fishermen on Monday."),
        ]
    )
    row = one(desk, kind="demand")
    assert row["outcome"] == "accepted"
    for mention in desk.mentions(code=("RETREAT", "CONCEDE", "COOPERATE"), status="happened").rows():
        desk.reject(mention["id"], of="mentions", by="Ada")
    assert one(desk, kind="demand")["reason"] != "A later report tells that it was done."
