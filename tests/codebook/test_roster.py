"""A user's own table of offices: what it may leave out, whom its rows serve, and what is said of a bad line."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.codebook.offices import load_holders
from dragoman.codebook.roster import Held, Roster
from dragoman.errors import DragomanError

HEAD = "position,person,personID,start,end\n"


@pytest.fixture(scope="module")
def roster() -> Roster:
    return Roster()


def _read(roster: Roster, folder: Path, text: str, country: str | None = None) -> tuple[list[Held], list[str]]:
    (folder / "own.csv").write_text(text, encoding="utf-8")
    return roster.read(folder / "own.csv", country)


def test_offices_are_called_as_our_table_calls_them(roster: Roster, tmp_path: Path) -> None:
    rows = "Minister of Foreign Affairs,Ama Mensah,Q1,2031-02-03,\nPresident of the Board,Kofi Boateng,,2031,2032-05\n"
    found, faults = _read(roster, tmp_path, HEAD + rows, "Ghana")
    assert faults == []
    first, second = (held.office for held in found)
    assert (first.office, first.country, first.code, first.since, first.until) == (
        "foreign minister",
        "GHA",
        "GHAGOV",
        "2031-02-03",
        None,
    )
    assert (second.office, second.until) == ("president of the Board", "2032-05")


def test_a_row_may_say_itself_whom_it_serves(roster: Roster, tmp_path: Path) -> None:
    head = "person,office,country,code,aliases,since\n"
    rows = "Ama Mensah,prime minister,Togo,,A. Mensah | Mensah Ama,2030\nJon Bo,militia leader,,LBYREB,,2030\n"
    found, _ = _read(roster, tmp_path, head + rows)
    assert [(held.office.country, held.office.code) for held in found] == [("TGO", "TGOGOV"), (None, "LBYREB")]
    assert found[0].aliases == ("A. Mensah", "Mensah Ama")


def test_an_organisation_or_a_state_in_the_position_is_served(roster: Roster, tmp_path: Path) -> None:
    rows = "Secretary-General of the United Nations,Ama Mensah,,,\nPrime Minister of Togo,Jon Bo,,,\n"
    found, _ = _read(roster, tmp_path, HEAD + rows)
    assert [(held.office.country, held.office.code) for held in found] == [(None, "IGOUNO"), ("TGO", "TGOGOV")]


def test_a_bad_line_is_named_and_the_others_are_read(roster: Roster, tmp_path: Path) -> None:
    rows = "President,Ama Mensah,,2031-13,\nPresident,,,2031,\nPresident,Jon Bo,,2032,2031\nPresident,Eva Ek,,2031,\n"
    found, faults = _read(roster, tmp_path, HEAD + rows, "GHA")
    assert [held.office.person for held in found] == ["Eva Ek"]
    assert [fault.partition("own.csv, ")[2] for fault in faults] == [
        "line 2: found '2031-13' under start. Expected a date as YYYY, YYYY-MM or YYYY-MM-DD.",
        "line 3: the cell person is empty. Fill it in.",
        "line 4: found the end 2031 before the start 2032. Mend one of the two.",
    ]


def test_nobody_served_is_a_fault(roster: Roster, tmp_path: Path) -> None:
    _, (fault,) = _read(roster, tmp_path, HEAD + "Speaker of the House,Ama Mensah,,,\n")
    assert "line 2: nobody knows whom 'Speaker of the House' serves. Give a country" in fault


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name,from\nAma Mensah,2031\n", "line 1: the header has no column person or office"),
        ("", "the file is empty. Expected a header line"),
        (HEAD + "President,Ama Mensah,Q1,2031,,,\n", "line 2: found 7 cells, but the header has 5 columns"),
        (HEAD + 'President,"Ama Mensah,Q1,2031,\nSpeaker,Jon Bo,Q2,,\n', "line 3: unexpected end of data. Mend"),
    ],
)
def test_what_is_no_such_table_is_refused_whole(roster: Roster, tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(DragomanError, match=says):
        _read(roster, tmp_path, text, "GHA")


def test_what_a_users_table_says_of_an_office_stands_in_the_place_of_ours(roster: Roster, tmp_path: Path) -> None:
    rows = "Minister of Foreign Affairs,Sergey Lavrov,,2004-03-09,2031-05-01\nPresident,Ama Mensah,,2031,\n"
    found, _ = _read(roster, tmp_path, HEAD + rows, "RUS")
    holders = {holder.name: holder for holder in load_holders(imported=found)}
    lavrov = [each for each in holders["Sergei Lavrov"].offices if each.office == "foreign minister"]
    assert [(each.since, each.until) for each in lavrov] == [("2004-03-09", "2031-05-01")]
    assert holders["Ama Mensah"].offices[0].code == "RUSGOV"
    assert len(holders) == len(load_holders()) + 1
