from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.codebook.folding import fold
from dragoman.codebook.groups import load_groups
from dragoman.codebook.offices import Holder, holds, load_holders
from dragoman.codebook.organisations import load_organisations
from dragoman.codebook.sectors import load_sectors
from dragoman.codebook.states import load_states
from dragoman.codebook.titles import load_titles
from dragoman.errors import CodebookError
from dragoman.model.actor import Office


def _office(since: str | None, until: str | None, office: str = "president") -> Office:
    return Office("A B", office, "KEN", "KENGOV", since, until)


@pytest.mark.parametrize(
    ("since", "until", "day", "held"),
    [
        ("2001-02-03", None, "2001-02-03", True),
        ("2001-02-03", None, "2001-02-02", False),
        ("2001-02", "2005", "2001-02-01", True),
        ("2001-02", "2005", "2005-12-31", True),
        ("2001-02", "2005", "2006", False),
        (None, "2005-01-01", "1950", True),
        ("2001-02-03", "2005-01-01", "2001", True),
    ],
)
def test_an_office_is_held_for_the_whole_of_its_dates(
    since: str | None, until: str | None, day: str, held: bool
) -> None:
    assert holds(_office(since, until), day) is held


def test_the_office_begun_last_counts_and_the_one_left_last_is_known() -> None:
    holder = Holder("A B", (), (_office("2001", "2005", "minister"), _office("2003", "2010", "president")))
    assert (now := holder.at("2004")) is not None and now.office == "president"
    assert holder.at("2012") is None
    assert (left := holder.before("2012")) is not None and left.office == "president"


def test_the_tables_are_read_whole() -> None:
    states = {state.code: state for state in load_states()}
    assert "Moscow" in states["RUS"].capitals
    assert states["SUN"].ended == "1991-12-26"
    assert any(organisation.id == "nato" for organisation in load_organisations())
    assert any(group.country == "COD" and "M23" in (group.name, *group.aliases) for group in load_groups())
    assert {sector.kind for sector in load_sectors()} == {"person", "group", "body"}
    assert any(title.title == "Foreign Minister" for title in load_titles())
    assert any(holder.name == "Angela Merkel" for holder in load_holders())


def test_a_country_code_of_a_group_or_office_is_a_state() -> None:
    codes = {state.code for state in load_states()}
    assert {group.country for group in load_groups() if group.country} <= codes
    assert {office.country for holder in load_holders() for office in holder.offices if office.country} <= codes


def test_a_table_without_a_column_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "countries.tsv").write_text("iso3\tname\nKEN\tKenya\n", encoding="utf-8")
    with pytest.raises(CodebookError, match=r"countries\.tsv, line 1: the header has no column aliases"):
        load_states(tmp_path)


@pytest.mark.parametrize("words", ["Erdoğan’s", "Côte d’Ivoire", "İzmir", "Đà Nẵng", "ŁÓDŹ", "ascii"])
def test_folding_keeps_every_offset(words: str) -> None:
    assert len(fold(words)) == len(words)


def _years(office: str) -> dict[str | None, set[int]]:
    """Return the years from 2000 to 2024 in which somebody is known to hold an office, by state."""
    held: dict[str | None, set[int]] = {}
    for one in (each for holder in load_holders() for each in holder.offices if each.office == office):
        years = range(int((one.since or "2000")[:4]), int((one.until or "2024")[:4]) + 1)
        held.setdefault(one.country, set()).update(set(years) & set(range(2000, 2025)))
    return held


def test_the_world_is_covered_since_2000() -> None:
    presidents, premiers, *ministers = map(
        _years, ("president", "prime minister", "foreign minister", "defence minister")
    )
    heads = {one: presidents.get(one, set()) | premiers.get(one, set()) for one in presidents | premiers}
    full = [one for one in heads if all(len(held.get(one, ())) >= 22 for held in (heads, *ministers))]
    assert len(full) >= 75
    assert sum(len(years) >= 22 for years in heads.values()) >= 150
    assert len({group.name for group in load_groups()}) >= 800


def test_nobody_is_told_twice_of_one_office() -> None:
    for holder in load_holders():
        told = [(office.office, office.country, office.code, office.since) for office in holder.offices]
        assert len(told) == len(set(told)), holder.name


def test_no_office_ends_before_it_begins() -> None:
    for holder in load_holders():
        for office in holder.offices:
            if office.since and office.until:
                assert office.since[: len(office.until)] <= office.until, office
