"""Who stands with whom: by treaty on a day, by the record, and by neither."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.events.sides import Powers, sides

ACTORS = [
    {"id": "pol", "name": "Poland", "kind": "state", "country": "POL", "code": "POL"},
    {"id": "fin", "name": "Finland", "kind": "state", "country": "FIN", "code": "FIN"},
    {"id": "rus", "name": "Russia", "kind": "state", "country": "RUS", "code": "RUS"},
    {"id": "a-minister", "name": "A. Minister", "kind": "person", "country": "RUS", "code": "RUSGOV"},
    {"id": "rus-banks", "name": "Russian banks", "kind": "organisation", "country": "RUS", "code": "RUSBUS"},
    {"id": "nato-envoys", "name": "NATO envoys", "kind": "organisation", "country": None, "code": "IGONAT"},
    {"id": "front", "name": "Northern Front", "kind": "armed_group", "country": "MLI", "code": "MLIREB"},
]


def _event(code: str, by: str, to: str, day: str = "2024-06-01", **more: Any) -> dict[str, Any]:
    mention = f"{code} {by} {to} {day}"
    row = {"id": mention, "code": code, "status": "happened", "date": day, "reported": day, "report": "r"}
    row |= {"cameo": None, "copy_kind": "original"}
    row |= {"actor_ids": [by], "recipient_ids": [to], "mention_ids": [mention], "sentence": f"{by} {code} {to}."}
    return row | more


def _found(events: list[dict[str, Any]], day: str = "2024-12") -> dict[tuple[str, str], dict[str, Any]]:
    table = sides(events, Powers(ACTORS, None), day)
    return {(row["a_id"], row["b_id"]): row for row in table.to_pylist()}


def test_members_stand_with_their_alliance_from_the_day_they_joined() -> None:
    row = _found([])["FIN", "nato"]
    assert (row["stand"], row["alliances"], row["sentence"]) == ("with", ["NATO since 2023-04-04"], None)
    assert ("FIN", "nato") not in _found([], "2023-03")
    assert ("POL", "nato") in _found([], "2023-03")


def test_what_is_done_to_each_other_tells_the_sides() -> None:
    found = _found(
        [_event("ACCUSE", "pol", "a-minister"), _event("SANCTION", "pol", "rus"), _event("AID", "pol", "fin")]
    )
    row = found["POL", "RUS"]
    assert (row["stand"], row["n_with"], row["n_against"]) == ("against", 0, 2)
    assert row["against_mentions"] == ["ACCUSE pol a-minister 2024-06-01", "SANCTION pol rus 2024-06-01"]
    assert row["sentence"] == "pol SANCTION rus."
    assert found["FIN", "POL"]["alliances"] == ["European Union since 2004-05-01", "NATO since 2023-04-04"]


def test_as_much_for_as_against_is_mixed_and_an_alliance_outweighs_a_quarrel() -> None:
    found = _found([_event("AGREE", "pol", "rus"), _event("REJECT", "rus", "pol"), _event("ACCUSE", "pol", "fin")])
    assert found["POL", "RUS"]["stand"] == "mixed"
    assert (found["FIN", "POL"]["stand"], found["FIN", "POL"]["n_against"]) == ("with", 1)


def test_what_is_told_twice_of_one_day_counts_once() -> None:
    again = _event("ACCUSE", "pol", "rus") | {"id": "again", "mention_ids": ["again"]}
    row = _found([_event("ACCUSE", "pol", "rus"), again])["POL", "RUS"]
    assert (row["n_against"], len(row["against_mentions"])) == (1, 2)


@pytest.mark.parametrize("status", ["alleged", "planned", "threatened", "negated"])
def test_only_what_happened_counts(status: str) -> None:
    assert ("POL", "RUS") not in _found([_event("ASSAULT", "rus", "pol", status=status)])


@pytest.mark.parametrize("more", [{"cameo": "036"}, {"cameo": "111"}, {"copy_kind": "paraphrased"}])
def test_meeting_criticism_and_what_a_rewritten_copy_alone_tells_take_no_side(more: dict[str, str]) -> None:
    assert ("POL", "RUS") not in _found([_event("ACCUSE", "rus", "pol", **more)])


def test_a_company_is_not_its_state_and_a_group_stands_for_itself() -> None:
    found = _found([_event("SANCTION", "pol", "rus-banks"), _event("ASSAULT", "front", "rus")])
    assert ("POL", "RUS") not in found
    assert found["RUS", "front"]["stand"] == "against"


def test_those_asked_for_are_chosen_by_id_or_name() -> None:
    table = sides([_event("ACCUSE", "pol", "rus")], Powers(ACTORS, None), "2024-12", ["Russia"])
    assert {(row["a_id"], row["b_id"]) for row in table.to_pylist()} == {("POL", "RUS")}
