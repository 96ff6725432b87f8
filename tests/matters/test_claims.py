"""What each side says of one happening."""

from __future__ import annotations

from tests.matters.conftest import Keep

RAID = [
    ("2019-03-04", "ERITREA - Eritrea accused Djibouti of shelling the village of Rahayta."),
    ("2019-03-05", "Djibouti denied shelling the village of Rahayta."),
    ("2019-03-06", "Ghana opened an embassy in Oslo on Tuesday."),
]
PLAIN = (
    "Fishermen said three huts had burned and a boat was holed.",
    "The coast road was closed until noon, and the market of Assab stayed shut.",
    "Officers counted eleven craters between the well and the school.",
)
FORETOLD = [
    ("2011-02-01", "Thai Foreign Minister Kasit Piromya said Cambodia would attack Thailand within days."),
    ("2011-02-02", "Cambodia denied that it was planning an attack."),
]


def test_a_charge_and_its_denial_are_one_claim_with_a_row_a_side(keep: Keep) -> None:
    rows = keep(RAID).claims().rows()
    assert [(row["claim"], row["side"], row["says"]) for row in rows] == [(1, "ERI", "alleged"), (1, "DJI", "denied")]
    assert all("Rahayta" in row["sentence"] for row in rows)


def test_what_one_side_foretells_another_says_it_does_not_intend(keep: Keep) -> None:
    rows = keep(FORETOLD).claims().rows()
    assert {(row["side"], row["says"]) for row in rows} == {("THA", "predicted"), ("KHM", "denied")}


def test_what_the_accused_admits_later_stands_beside_the_charge(keep: Keep) -> None:
    admitted = ("2019-03-09", "Djibouti admitted that its army had shelled the village of Rahayta.")
    assert "admitted" in {row["says"] for row in keep([*RAID, admitted]).claims().rows()}


def test_what_is_known_by_a_day_leaves_out_what_was_told_later(keep: Keep) -> None:
    desk = keep(RAID)
    assert desk.claims(as_of="2019-03-04").rows() == []
    assert len(desk.claims(as_of="2019-03-05").rows()) == 2


def test_claims_are_chosen_by_who_speaks_and_by_who_is_said_to_have_done_it(keep: Keep) -> None:
    desk = keep(RAID)
    assert len(desk.claims(by="DJI").rows()) == len(desk.claims(actor="DJI").rows()) == 2
    assert desk.claims(by="GHA").rows() == desk.claims(actor="GHA").rows() == []


def test_a_copy_is_no_second_side(keep: Keep) -> None:
    longer = " ".join(["Eritrea accused Djibouti of shelling the village of Rahayta on Monday night.", *PLAIN])
    copied = f"{longer} The village lies on the coast."
    assert keep([("2019-03-04", longer), ("2019-03-05", copied)]).claims().rows() == []
