"""One act told by many reports is one row: what joins, what stays apart, and that order changes nothing."""

from __future__ import annotations

from itertools import permutations

from tests.matters.conftest import Keep, one

TOLD = (
    ("2021-05-03", "Peru demanded on Monday that Chile release the two fishermen."),
    ("2021-05-05", "Peru has called on Chile to free the fishermen it holds."),
    ("2021-05-06", "Chile refused on Thursday to release the fishermen."),
)


def test_a_demand_told_in_other_words_is_one_with_all_its_reports(keep: Keep) -> None:
    row = one(keep(TOLD), kind="demand")
    assert (row["by"], row["to"], row["n_reports"], row["outcome"]) == ("Peru", "Chile", 2, "rejected")


def test_the_order_of_reading_changes_nothing(keep: Keep) -> None:
    ledgers = [keep(order).ledger().arrow for order in permutations(TOLD)]
    assert all(ledger.equals(ledgers[0]) for ledger in ledgers)


def test_demands_on_two_sides_are_two(keep: Keep) -> None:
    rows = keep([("2021-05-03", "Kenya called on Somalia and Ethiopia to withdraw their troops.")]).ledger().rows()
    assert sorted(row["to"] for row in rows) == ["Ethiopia", "Somalia"]


def test_another_demand_of_the_same_side_stays_apart(keep: Keep) -> None:
    desk = keep(
        [
            ("2021-05-03", "Peru demanded that Chile release the two fishermen."),
            ("2021-05-04", "Peru demanded that Chile open the port of Arica."),
        ]
    )
    assert len(desk.ledger(kind="demand")) == 2


def test_the_same_deed_to_the_same_thing_is_one_demand(keep: Keep) -> None:
    desk = keep(
        [
            ("2021-05-03", "Ghana demanded that Togo stop drilling for oil in waters off the town of Aflao by May 20."),
            ("2021-05-04", "Togo rejected Ghana's demand that it end drilling in the Keta block."),
        ]
    )
    assert one(desk, kind="demand")["outcome"] == "rejected"


def test_a_threat_told_in_general_words_is_one_by_its_condition(keep: Keep) -> None:
    desk = keep(
        [
            ("2021-05-03", "Togo warned that it would suspend all exports to Ghana unless its drivers were protected."),
            ("2021-05-04", "Togo had warned Ghana it would halt the work if its drivers were not protected."),
        ]
    )
    assert one(desk, kind="threat")["n_reports"] == 2


def test_a_copy_adds_no_origin(keep: Keep) -> None:
    text = "LIMA - Peru demanded on Monday that Chile release the two fishermen who were seized off Arica last week."
    row = one(keep([("2021-05-03", text), ("2021-05-03", text + " ")]), kind="demand")
    assert row["n_origins"] == 1
