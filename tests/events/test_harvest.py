"""Offices that reports tell of: called as the tables call them, put together, and set beside what the tables know."""

from __future__ import annotations

from typing import Any

from dragoman.codebook.roster import Held
from dragoman.events.harvest import offices
from dragoman.model.actor import Office


def _row(name: str, role: str, country: str, day: str, **more: Any) -> dict[str, Any]:
    row = {"id": name.lower().replace(" ", "-"), "name": name, "role": role, "country": country}
    row |= {"code": f"{country}GOV", "first": day, "last": day, "reports": [f"r{day}"], "report": f"r{day}"}
    return row | {"file": "a.txt", "sentence": f"{role} {name} spoke."} | more


def _told(*rows: dict[str, Any], own: tuple[Held, ...] = ()) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = offices(rows, None, own).to_pylist()
    return found


def test_ways_of_saying_it_are_one_office_from_the_first_day_to_the_last() -> None:
    first = _row("Jean Sample", "Foreign Minister", "FRA", "2031-03-02")
    (row,) = _told(first, _row("Jean Sample", "minister of foreign affairs", "FRA", "2031-01-05"))
    assert (row["office"], row["roles"]) == ("foreign minister", ["Foreign Minister", "minister of foreign affairs"])
    assert (row["first"], row["last"], row["n_reports"], row["known"]) == ("2031-01-05", "2031-03-02", 2, None)
    assert row["sentence"] == "Foreign Minister Jean Sample spoke."


def test_whom_no_table_knows_comes_first() -> None:
    rows = _told(
        _row("Sergei Lavrov", "Foreign Minister", "RUS", "2015-01-05"), _row("Jean Sample", "envoy", "FRA", "2015")
    )
    assert [(row["name"], row["known"]) for row in rows] == [
        ("Jean Sample", None),
        ("Sergei Lavrov", "foreign minister"),
    ]


def test_a_users_own_table_knows_too() -> None:
    own = Held(Office("Jean Sample", "envoy", "FRA", "FRAGOV", "2014", None), (), "own.csv", 2)
    (row,) = _told(_row("Jean Sample", "envoy", "FRA", "2015-01-05"), own=(own,))
    assert row["known"] == "envoy"


def test_what_was_held_before_is_told_apart() -> None:
    rows = _told(
        _row("Jean Sample", "envoy", "FRA", "2015", code="FRAELI"), _row("Jean Sample", "adviser", "FRA", "2016")
    )
    assert {(row["office"], row["former"]) for row in rows} == {("adviser", False), ("envoy", True)}


def test_a_description_is_nobody() -> None:
    assert _told(_row("Russian counterpart", "counterpart", "RUS", "2015")) == []
